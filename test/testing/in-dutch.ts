import {
  contractTables,
  normalForm,
  type Row,
  type TableName,
  type Tables,
  tableNames,
} from "../../src/model/contract-tables.ts";

/** A register under English headers with every header and code in Dutch, where the contract has a Dutch word. */
export function inDutch(tables: Tables): Tables {
  const rows = tableNames.flatMap((table) => {
    const given = tables[table];
    return given === undefined ? [] : [[table, given.map((row) => rowInDutch(table, row))] as const];
  });
  return { ...tables, ...Object.fromEntries(rows) };
}

function rowInDutch(table: TableName, row: Row): Row {
  const cells = Object.entries(row).map(([header, cell]) => {
    const column = contractTables[table].find(({ name }) => name === header);
    const dutch = Object.entries(column?.codes ?? {}).find(
      ([word, code]) => word !== code && code !== "" && code === normalForm(cell),
    )?.[0];
    return [column?.called[1]?.replaceAll("-", " ").toUpperCase() ?? header, dutch ?? cell];
  });
  return Object.fromEntries(cells);
}
