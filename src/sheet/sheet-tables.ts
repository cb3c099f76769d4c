import { refusal } from "../arguments/refusal.ts";
import { isPublishedTable, type PublishedTable } from "../disclosure/published-table.ts";
import { renderLocale } from "../display/render-options.ts";

/** The tables of an information sheet, which all tell of the same count. */
export interface SheetTables {
  readonly classes: readonly [PublishedTable<"classes">, ...PublishedTable<"classes">[]];
  readonly shares: readonly PublishedTable<"shares">[];
}

/**
 * The tables of a sheet, once they are ones that can stand on it together.
 *
 * @throws TypeError for anything but published, protected tables in an array; RangeError for tables of another subject,
 * or of several registers, reference dates, definitions or policies.
 */
export function sheetTables(tables: readonly PublishedTable[]): SheetTables {
  if (!Array.isArray(tables) || tables.length === 0) {
    throw new TypeError(
      "Pass the published tables of the sheet in an array: of countChains, and of countShares if wanted.",
    );
  }
  for (const table of tables) renderLocale(table, {});
  if (tables.some(({ about }) => about.policy === null)) {
    throw new TypeError(
      "An information sheet has protected figures only: make each table with publish(exact, policy).",
    );
  }
  const [first, ...others] = tables.filter(isOf("classes"));
  const shares = tables.filter(isOf("shares"));
  if (first === undefined || others.length + 1 + shares.length < tables.length) {
    throw new RangeError("Pass one or more tables of countChains, and none but those of countChains and countShares.");
  }
  const bases = new Set(tables.map(basisOf));
  if (bases.size > 1) {
    throw new RangeError(
      "Pass tables of one register, reference date, definition and policy: publish them again together.",
    );
  }
  return { classes: [first, ...others], shares };
}

/**
 * The tables of the release before this one.
 *
 * @throws as `sheetTables`, and RangeError for tables of a later reference date.
 */
export function previousTables(tables: readonly PublishedTable[], now: SheetTables): SheetTables {
  const found = sheetTables(tables);
  const dayOf = ({ classes: [{ about }] }: SheetTables): string => about.registers[0].referenceDate;
  if (dayOf(found) > dayOf(now)) {
    throw refusal("previous-later", "Pass tables of an earlier reference date, or of the same, as `previous`.");
  }
  return found;
}

function isOf<Of extends "classes" | "shares">(subject: Of): (table: PublishedTable) => table is PublishedTable<Of> {
  return (table): table is PublishedTable<Of> => isPublishedTable(table) && table.about.question.of === subject;
}

/** All that has to be the same, as one text. */
function basisOf({ about }: PublishedTable): string {
  const registers = about.registers.map(({ digest, referenceDate, synthetic }) => [digest, referenceDate, synthetic]);
  const { id, base, ties, threshold, thresholdOn, zero } = about.policy ?? {};
  const digests = about.definitions.map(({ digest }) => digest);
  return JSON.stringify([registers, digests, [id, base, ties, threshold, thresholdOn, zero]]);
}
