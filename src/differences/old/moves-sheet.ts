import { type ChainClass, chainClasses } from "../../chains/definition/chain.ts";
import type { ExactSheet, SheetAbout } from "../../counts/old/exact-sheet.ts";
import { withNotice } from "../../counts/old/exact-table-notice.ts";
import type { Moved, MovedGroup } from "../definitions/reclassified.ts";

/** What stands in a key where an application does not count in any class. */
export const NOT_STACKED = "none";

/** What stands in a key where the bound was reached before any set of choices was found. */
export const NOT_FOUND = "not-found";

/**
 * How many applications moved from which class to which, between the first definition and each other one, by the
 * choices that moved them. The key of the choices is `independent`, `exclude+firstValid` for two together, and
 * `independent|exclude` where either by itself is enough.
 *
 * @param isCounted whether an application at a place is in the periods of the tables beside it.
 */
export function movesSheet(
  about: SheetAbout,
  moves: readonly Moved[],
  isCounted: (application: number) => boolean,
): ExactSheet {
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "moves",
    about,
    dimensions: ["definition", "from", "to", "choices"],
    columns: [{ key: "moved", coverage: null }],
    rows: moves.flatMap(({ groups }, place) =>
      groups.flatMap(({ from, to, movedBy, applications }) => {
        const moved = applications.filter(isCounted).length;
        if (moved === 0) return [];
        const definition = about.definitions[place + 1]?.id as string;
        return [
          withNotice({
            keys: [definition, classAt(from) ?? NOT_STACKED, classAt(to) ?? NOT_STACKED, choicesKey(movedBy)],
            unit: "applications" as const,
            measure: "applications" as const,
            cells: [moved],
          }),
        ];
      }),
    ),
  });
}

/** The class at a place in columns, or null. */
export function classAt(place: number): ChainClass | null {
  return chainClasses[place] ?? null;
}

function choicesKey(movedBy: MovedGroup["movedBy"]): string {
  return movedBy.length === 0 ? NOT_FOUND : movedBy.map((choices) => choices.join("+")).join("|");
}
