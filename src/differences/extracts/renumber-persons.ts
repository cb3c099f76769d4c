import { NOBODY } from "../../cases/facts/application.ts";
import type { RegisterRows, StoredTable } from "../../cases/facts/register-rows.ts";
import { tableColumns, tableNames } from "../../cases/facts/table.ts";

/**
 * The rows of a register with persons numbered as in another one, so that a code means the same person in both. The
 * codes of the other stay valid: persons that only this register has come after its last. Cost: linear in the rows.
 */
export function withPersonsOf(rows: RegisterRows, others: readonly string[]): RegisterRows {
  const codes = new Map(others.map((id, code) => [id, code]));
  const persons = [...others];
  const renumbered = rows.persons.map((id) => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    persons.push(id);
    return persons.length - 1;
  });
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const table = rows.tables[name];
      if (table === null) return [name, null];
      const numbers = table.numbers.map((column, place) =>
        tableColumns[name][place]?.content === "person" && column !== null ? inCodes(column, renumbered) : column,
      );
      return [name, { ...table, numbers } satisfies StoredTable];
    }),
  ) as RegisterRows["tables"];
  return { ...rows, tables, persons };
}

function inCodes(column: Int32Array, renumbered: readonly number[]): Int32Array {
  return column.map((code) => (code === NOBODY ? NOBODY : (renumbered[code] as number)));
}
