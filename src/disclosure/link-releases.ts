import type { SystemByName } from "./intervals/system-by-name.ts";
import { countName, type RowName } from "./linked-rows.ts";
import type { LinkedTable } from "./linked-table.ts";

/** How hidden counts with one meaning hang together from one release to the next. */
export type BetweenReleases = "growing" | "unchanged" | "free";

/** From one release to the next the same count is as it was, or can only have grown. */
export function linkReleases(tables: readonly LinkedTable[], between: BetweenReleases, byName: SystemByName): void {
  if (between === "free") return;
  const growing = new Map<string, { readonly name: RowName; readonly spans: Set<string> }>();
  for (const { rows, columns } of tables) {
    for (const { name, grows } of rows) {
      if (!grows) continue;
      const key = countName(name, "");
      const found = growing.get(key) ?? { name, spans: new Set<string>() };
      for (const { kind, span } of columns) if (kind === "period" || kind === "total") found.spans.add(span);
      growing.set(key, found);
    }
  }
  const scopes = [...new Set([...growing.values()].map(({ name }) => name.scope))];
  for (const { name, spans } of growing.values()) {
    const later = scopes
      .slice(scopes.indexOf(name.scope) + 1)
      .map((scope) => growing.get(countName({ scope, meaning: name.meaning }, "")))
      .find((found) => found !== undefined);
    if (later === undefined) continue;
    for (const span of spans) {
      if (!later.spans.has(span)) continue;
      const [before, after] = [countName(name, span), countName(later.name, span)];
      byName.relate("sum", after, between === "unchanged" ? [before] : [before, changeName(before, after)]);
    }
  }
}

/** What a count that grows has more in the later of two releases. */
export function changeName(before: string, after: string): string {
  return JSON.stringify([before, after]);
}
