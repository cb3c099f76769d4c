import { type Register, type RegisterStorage, registerStorage } from "./register.ts";
import { idsNotShown } from "./shown-as.ts";
import { type TableName, tableNames } from "./table.ts";

/** What is shown of a register: its reference date and its numbers of rows. */
export function registerInWords(register: Register): string {
  const { referenceDate } = register;
  const day = referenceDate === null ? "without a reference date" : `reference date ${referenceDate}`;
  return `Register, ${day}. ${rowsInWords(register)} ${idsNotShown}`;
}

/** The numbers of rows that a register was read from, by table. Nothing is read for it. */
function rowsInWords(register: Register): string {
  const stored = registerStorage(register);
  const { setAside } = stored;
  const counts = tableNames.flatMap((name): [TableName, number][] => {
    const count = rowsOf(stored, name);
    return count === null ? [] : [[name, count]];
  });
  return rowCountsInWords(counts, setAside === 0 ? "" : ` (${setAside} set aside)`);
}

/**
 * Numbers of rows in one sentence.
 *
 * @param aside what stands behind the number of applications.
 */
export function rowCountsInWords(counts: readonly (readonly [TableName, number])[], aside = ""): string {
  const texts = counts.map(([name, count]) => `${name} ${count}${name === "applications" ? aside : ""}`);
  return `Rows: ${texts.length === 0 ? "none" : texts.join(", ")}.`;
}

function rowsOf(stored: RegisterStorage, name: TableName): number | null {
  if (stored.packed !== null) return stored.packed.tables[name]?.rows ?? null;
  // Only here, since a register that is packed has to read its rows first.
  const { rows } = stored;
  const count = rows.tables[name]?.count ?? null;
  return count !== null && name === "applications" ? count + rows.applicationsNotStored : count;
}
