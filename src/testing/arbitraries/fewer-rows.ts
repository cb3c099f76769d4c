import fc from "fast-check";
import { type Row, type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";

/** Cells that a valid row can do without, those of one group together. */
const dispensable: readonly (readonly string[])[] = [
  ["recorded_on"],
  ["relationship"],
  ["dossier_id"],
  ["entered_on"],
  ["known_on"],
  ["valid_until"],
  ["withdrawn_on"],
  ["status"],
];

/**
 * The same registers, which shrink to registers with fewer tables, fewer rows and fewer cells: whatever way a register was
 * drawn, what is left of it fits on a screen. A clean register stays clean.
 */
export function withFewerRows(registers: fc.Arbitrary<Tables>): fc.Arbitrary<Tables> {
  return new FewerRows(registers);
}

class FewerRows extends fc.Arbitrary<Tables> {
  readonly #registers: fc.Arbitrary<Tables>;

  constructor(registers: fc.Arbitrary<Tables>) {
    super();
    this.#registers = registers;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Tables> {
    return new fc.Value(this.#registers.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Tables {
    return typeof value === "object" && value !== null;
  }

  override shrink(tables: Tables): fc.Stream<fc.Value<Tables>> {
    return fc.stream(smaller(tables)).map((one) => new fc.Value(one, undefined));
  }
}

/** Registers with one thing less, the largest things first. */
function* smaller(tables: Tables): IterableIterator<Tables> {
  const { register, ...others } = tables;
  for (const name of tableNames) {
    if (name === "applications" || tables[name] === undefined) continue;
    const { [name]: _table, ...rest } = tables;
    yield rest as Tables;
  }
  if (register !== undefined) yield others;
  for (const name of tableNames) {
    const rows = tables[name] ?? [];
    for (const size of [Math.ceil(rows.length / 2), 1]) {
      // A register has an application.
      if (size >= rows.length + (name === "applications" ? 0 : 1)) continue;
      for (let from = 0; from < rows.length; from += size) {
        yield withRows(tables, name, [...rows.slice(0, from), ...rows.slice(from + size)]);
      }
    }
  }
  for (const name of tableNames) {
    const rows = tables[name] ?? [];
    for (const [at, row] of rows.entries()) {
      for (const columns of dispensable.filter((some) => some.some((column) => column in row))) {
        const left: Row = Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
        yield withRows(tables, name, [...rows.slice(0, at), left, ...rows.slice(at + 1)]);
      }
    }
  }
}

function withRows(tables: Tables, name: TableName, rows: readonly Row[]): Tables {
  return { ...tables, [name]: rows };
}
