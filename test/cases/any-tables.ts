import fc from "fast-check";
import { contractTables, type TableName, tableNames } from "../../src/model/contract-tables.ts";

/** A cell that no reader of files could give, and every program can. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.string({ unit: "binary" }),
  fc.string().map((name) => Symbol(name)),
  fc.constantFrom<unknown[]>(
    Number.NaN,
    -0,
    2 ** 53,
    Object.create(null),
    () => "2020-01-01",
    cyclic(),
    new Date(Number.NaN),
  ),
  fc.constantFrom("nareis", "asylum", "p2", "p10", "2019-12-28", "2020-01-01", "granted", "same", "derived", ""),
);

/** A table of anything: rows under headers of the contract, under other ones, and what is no row at all. */
function anyTable(name: TableName): fc.Arbitrary<readonly never[]> {
  const headers = fc.constantFrom(...contractTables[name].map((column) => column.name));
  const header = fc.oneof(
    { weight: 8, arbitrary: headers },
    { weight: 1, arbitrary: fc.string() },
    {
      weight: 1,
      arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "\uD800", "length"),
    },
  );
  const complete = fc.record(Object.fromEntries(contractTables[name].map((column) => [column.name, anyCell])));
  const row = fc.oneof(
    { weight: 6, arbitrary: complete },
    { weight: 2, arbitrary: fc.array(fc.tuple(header, anyCell)).map((cells) => Object.fromEntries(cells)) },
    { weight: 1, arbitrary: anyCell },
  );
  return fc.array(row, { maxLength: 6 }) as fc.Arbitrary<unknown> as fc.Arbitrary<readonly never[]>;
}

/** A register of anything at all in the shape of tables. */
export const anyTables: fc.Arbitrary<{ readonly applications: readonly never[] }> = fc
  .tuple(
    fc.record({ applications: anyTable("applications") }),
    fc.record(Object.fromEntries(tableNames.slice(1).map((name) => [name, anyTable(name)])), { requiredKeys: [] }),
    fc.option(anyCell, { nil: undefined }),
  )
  .map(([applications, others, register]) => ({ ...applications, ...others, register: register as never }));

function cyclic(): unknown {
  const cell: Record<string, unknown> = {};
  cell["cell"] = cell;
  return cell;
}
