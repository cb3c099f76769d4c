import type { PublishedSheet, PublishedSheetRow } from "../../disclosure/old/published-sheet.ts";

/**
 * A sheet of a revision without the parts of which every printed figure is 0 or below the threshold: most parts of
 * most rows. What is left out follows from what would be printed, and so tells nothing more.
 */
export function visibleParts(sheet: PublishedSheet): PublishedSheet {
  return { ...sheet, rows: sheet.rows.filter((row) => !isFlow(row) || row.cells.some(isVisible)) };
}

/** Whether parts of a revision were left out of a sheet. */
export function hidesParts({ rows }: PublishedSheet): boolean {
  const tables = new Map<string, Set<string>>();
  for (const { keys } of rows) {
    const table = JSON.stringify(keys.slice(0, -1));
    tables.set(table, (tables.get(table) ?? new Set()).add(keys.at(-1) as string));
  }
  return [...tables.values()].some((parts) => ALWAYS.some((part) => !parts.has(part)));
}

/** Every revision has these parts, whether or not anything happened in them. */
const ALWAYS: readonly string[] = [
  "late-registration",
  "identities",
  "changed-decisions",
  "decisions-since",
  "new-months",
].flatMap((cause) => [`${cause}/came-in`, `${cause}/went-out`]);

function isFlow({ keys }: PublishedSheetRow): boolean {
  return keys.at(-1)?.includes("/") === true;
}

function isVisible(figure: PublishedSheetRow["cells"][number]): boolean {
  return figure !== null && figure.kind === "rounded" && figure.value > 0;
}
