// What nareis answers to a case of the conformance suite, in the shape of its expected.json.
import type { Answer, Case, Figures } from "../../conformance/runner.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { columnKey, type ExactTable } from "../../src/counts/cells/exact-table.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { readRegisterFiles } from "../../src/files/index.ts";
import { type CountOptions, countChains, figureText, findChains, memo2023, publish } from "../../src/index.ts";

export async function answerOf({ register: folder, question }: Pick<Case, "register" | "question">): Promise<Answer> {
  const definition = { ...memo2023, ...question.definition, id: "of-the-case" } as Definition;
  const { register, issues, coverage } = await readRegisterFiles(folder, question.reading);
  const { referenceDate, referenceDateSetBy } = coverage;
  const tables = Object.fromEntries(
    Object.entries(coverage.tables).map(([name, { unknownColumns: _, ...rows }]) => [name, rows]),
  );
  const read = { issues, tables, referenceDate, referenceDateSetBy };
  // Without an application that is kept, or a reference date, there is nothing to count.
  if (register === null || (coverage.tables.applications?.kept ?? 0) === 0 || referenceDate === null) {
    return { ...read, chains: [], counts: null, printed: null };
  }
  const chains = findChains(register, definition);
  const exact = countChains(chains, question.counts as unknown as CountOptions);
  const published = publish(exact, question.policy as unknown as Policy);
  return {
    ...read,
    chains: [...chains],
    counts: figuresOf(exact, (count) => count),
    printed: figuresOf(published, figureText),
  };
}

/** Figures by row and column; open cases stand in rows of applications only. */
function figuresOf<From, To>(
  { columns, rows }: { readonly columns: ExactTable["columns"]; readonly rows: readonly RowOf<From>[] },
  figureOf: (from: From) => To,
): Figures<To> {
  return Object.fromEntries(
    rows.map(({ keys, cells }) => [
      keys.join("/"),
      Object.fromEntries(
        columns.flatMap((column, place) => {
          const cell = cells[place] ?? null;
          if (column.kind === "open" && keys[1] !== "applications") return [];
          return [[columnKey(column), cell === null ? null : figureOf(cell)]];
        }),
      ),
    ]),
  );
}

interface RowOf<Figure> {
  readonly keys: readonly string[];
  readonly cells: readonly (Figure | null)[];
}
