import { NOBODY } from "../../cases/facts/application.ts";
import type { RegisterRows, StoredTable } from "../../cases/facts/register-rows.ts";
import { tableColumns, tableNames } from "../../cases/facts/table.ts";

/** The persons of one register numbered so that a code means the same person as in another one. */
export interface RenumberedPersons {
  /** By code of a person in the register: the code that the other one has, or one after its last. */
  readonly codes: Int32Array;
  /** The id of every such code: those of the other register first. */
  readonly persons: readonly string[];
}

/** Numbers persons as another register does; who only this one has comes after its last. Cost: linear in the persons. */
export function renumberedPersons(own: readonly string[], others: readonly string[]): RenumberedPersons {
  // Two days of one register number their persons alike.
  if (own === others) return { codes: Int32Array.from(own.keys()), persons: own };
  const known = new Map(others.map((id, code) => [id, code]));
  const persons = [...others];
  const codes = Int32Array.from(own, (id) => known.get(id) ?? persons.push(id) - 1);
  return { codes, persons };
}

/** The rows of a register with its persons renumbered. Cost: linear in the rows. */
export function withPersonsOf(rows: RegisterRows, { codes, persons }: RenumberedPersons): RegisterRows {
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const table = rows.tables[name];
      if (table === null) return [name, null];
      const numbers = table.numbers.map((column, place) =>
        tableColumns[name][place]?.content === "person" && column !== null
          ? column.map((code) => (code === NOBODY ? NOBODY : (codes[code] as number)))
          : column,
      );
      return [name, { ...table, numbers } satisfies StoredTable];
    }),
  ) as RegisterRows["tables"];
  return { ...rows, tables, persons, personCount: persons.length };
}
