import { type Day, dayOf, toIso } from "../calendar/day.ts";
import type { SystemByName } from "./intervals/system-by-name.ts";
import { countName, type RowLink, type RowName } from "./linked-rows.ts";
import type { LinkedColumn, LinkedTable } from "./linked-table.ts";

/** The total of each row is what its periods make. */
export function linkPeriods({ rows, columns }: LinkedTable, byName: SystemByName): void {
  const total = columns.find(({ kind }) => kind === "total");
  const periods = columns.filter(({ kind }) => kind === "period");
  if (total === undefined) return;
  for (const { name, periods: kind } of rows) {
    if (kind !== null) relateSpans(name, kind, total, periods, byName);
  }
}

/** A span of a row is what shorter ones make, one after another. */
export function relateSpans(
  name: RowName,
  kind: RowLink["kind"],
  whole: LinkedColumn,
  parts: readonly LinkedColumn[],
  byName: SystemByName,
): void {
  // A table of one period has a total that is the same count already.
  if ((parts[0] as LinkedColumn).span === whole.span) return;
  byName.relate(
    kind,
    countName(name, whole.span),
    parts.map(({ span }) => countName(name, span)),
  );
}

/** A year is what its months make, and what two spans have in common lies in both, where tables show other periods of one row. */
export function linkLengths(tables: readonly LinkedTable[], byName: SystemByName): void {
  const byRow = new Map<string, { readonly name: RowName; readonly kind: RowLink["kind"]; readonly spans: Span[] }>();
  for (const { rows, columns } of tables) {
    const spans = columns.flatMap(({ days }) => (days === null ? [] : [days]));
    for (const { name, periods: kind } of rows) {
      if (kind === null) continue;
      const row = byRow.get(countName(name, "")) ?? { name, kind, spans: [] };
      row.spans.push(...spans);
      byRow.set(countName(name, ""), row);
    }
  }
  for (const { name, kind, spans } of byRow.values()) {
    const starts = [...new Set(spans.flatMap(([first, last]) => [dayOf(first), dayOf(last) + 1]))];
    starts.sort((one, other) => one - other);
    for (const [first, last] of spans) {
      const from = starts.indexOf(dayOf(first));
      const to = starts.indexOf(dayOf(last) + 1);
      const pieces = starts.slice(from, to).map((start, at) => spanName(start, (starts[from + at + 1] as number) - 1));
      if (pieces.length > 1) {
        byName.relate(
          kind,
          countName(name, `${first} ${last}`),
          pieces.map((span) => countName(name, span)),
        );
      }
    }
  }
}

type Span = NonNullable<LinkedColumn["days"]>;

function spanName(first: number, last: number): string {
  return `${toIso(first as Day)} ${toIso(last as Day)}`;
}
