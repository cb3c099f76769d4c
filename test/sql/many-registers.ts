import fc from "fast-check";
import { contractTables, type Row, type TableName, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { isNobody } from "../../src/model/read-table.ts";
import { arbitraries } from "../../src/testing/arbitraries/arbitraries.ts";

/**
 * Many dense registers as one in which they have nobody in common, so that an engine that takes seconds for a script is
 * asked about all of them at once. Every id gets the number of its register in front, save for those that stand for nobody.
 * Required columns are there, if empty, for a relation that lacks one ends a script.
 */
export function manyRegisters(most: number): fc.Arbitrary<Tables> {
  const one = fc.oneof(
    arbitraries.denseRegister(),
    arbitraries.denseRegister({ errors: true }),
    arbitraries.register({ families: 3, errors: 0.1 }),
  );
  const all = fc.array(
    one.map((drawn) => drawn.tables as Tables),
    { minLength: 1, maxLength: most },
  );
  return fc.tuple(all, fc.subarray([...tableNames].slice(1))).map(([registers, others]) => together(registers, others));
}

function together(registers: readonly Tables[], others: readonly TableName[]): Tables {
  const tables: { [name in TableName]?: Row[] } = {};
  for (const name of ["applications", ...others] as const) {
    const rows = registers.flatMap((register, place) =>
      (register[name] ?? []).map((row) => renamed(name, row, `${place}-`)),
    );
    tables[name] = rows;
  }
  return tables as Tables;
}

function renamed(name: TableName, row: Row, prefix: string): Row {
  const ids = contractTables[name].filter(({ holds }) => holds === "id").map((column) => column.name);
  const cells = Object.entries(row).filter(([column]) => contractTables[name].some((one) => one.name === column));
  const required = contractTables[name].filter((column) => column.required).map((column) => [column.name, ""] as const);
  const renamed = Object.fromEntries(
    cells.map(([column, cell]) => {
      const id = cell.trim();
      return [column, ids.includes(column) && id !== "" && !isNobody(id) ? cell.replace(id, `${prefix}${id}`) : cell];
    }),
  );
  return { ...Object.fromEntries(required), ...renamed };
}
