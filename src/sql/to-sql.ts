import type { Definition } from "../chains/definition/definition.ts";
import type { Dialect } from "./engines/dialect.ts";
import type { Asked, Part } from "./engines/script.ts";
import { cellFunctions } from "./intake/cell-functions.ts";
import { issues } from "./intake/issues.ts";
import { readRows } from "./intake/read-rows.ts";
import { judgedTables } from "./intake/row-rules.ts";
import { soundRows } from "./intake/sound-rows.ts";
import { keptApplications } from "./known/kept-applications.ts";
import { knownRegister } from "./known/known-register.ts";
import { chains } from "./links/chains.ts";
import { classes } from "./links/classes.ts";
import { depths } from "./links/depth.ts";
import { filings } from "./links/filings.ts";
import { foundGrants } from "./links/found-grants.ts";
import { grants } from "./links/grants.ts";
import { spans } from "./links/spans.ts";
import { askedOf, type SqlOptions } from "./sql-options.ts";
import { counts } from "./totals/counts.ts";
import { periods } from "./totals/periods.ts";

/** A definition in the words of one engine. */
export interface SqlScript {
  /** The statements in their order, each with a comment that says what it holds, without a semicolon. */
  readonly statements: readonly string[];
  /** All of them as one text, which the engine's own client runs as it is. */
  readonly text: string;
}

/**
 * A definition as SQL (section 5 of the contract: the same results, row by row). The statements read relations with the
 * contract's names and columns, and leave three: `nareis_issues` (table, code, rows), `nareis_chains` (the columns of
 * `nareis chains --format ndjson`) and `nareis_counts` (class, measure, period, count; exact, not for publication). Pure
 * text: nothing is connected to. No statement makes a pair of each grant and each filing of a sponsor.
 *
 * @throws TypeError without a unit; RangeError for an option, a relation or an engine that does not exist, and for a
 * definition that is none.
 * @example
 * const { statements } = toSql(memo2023, { dialect: "duckdb", unit: "applications" });
 * statements.at(-1)?.includes("nareis_counts"); // true
 */
export function toSql(definition: Definition, options: SqlOptions): SqlScript {
  const asked = askedOf(definition, options);
  const statements = statementsOf(asked);
  return { statements, text: textOf(statements, asked) };
}

function statementsOf(asked: Asked): readonly string[] {
  const { dialect } = asked;
  const parts = partsOf(asked);
  return [
    ...dialect.settings,
    ...cellFunctions(dialect),
    ...parts.flatMap((part, index) => {
      const [first = "", ...others] = created(part, dialect);
      return [`${comment(part, index + 1)}\n${first}`, ...others];
    }),
    ...parts.filter(isTable).flatMap(({ step }) => dialect.dropped(step.name)),
  ];
}

/** Rows, register, chains, counts: each part reads those before it. */
function partsOf(asked: Asked): readonly Part[] {
  const judged = judgedTables.filter((name) => asked.tables.includes(name));
  return [
    ...judged.flatMap((name) => [...readRows(name, asked), ...soundRows(name, asked)]),
    ...keptApplications(asked),
    issues(asked, judged),
    ...knownRegister(asked),
    ...grants(asked),
    ...filings(asked),
    ...spans(asked),
    ...foundGrants(asked),
    ...classes(asked),
    ...depths(asked),
    chains(asked),
    periods(asked),
    ...counts(asked),
  ];
}

/** Whether a part is kept as rows for later parts, and for nobody else. */
function isTable(part: Part): boolean {
  return part.kind === "layers" || (part.kind === "step" && part.step.as === "table");
}

function created(part: Part, dialect: Dialect): readonly string[] {
  if (part.kind === "step") return dialect.create(part.step);
  return part.kind === "layers" ? dialect.createLayers(part.step) : dialect.createResult(part.step);
}

function comment({ step: { name, section, says } }: Part, number: number): string {
  return `-- ${number}. ${name} (contract, section ${section})\n-- ${says}`;
}

function textOf(statements: readonly string[], { dialect, definition, asOf, tables, unit, basis }: Asked): string {
  const said = [
    `Stacked family reunification by definition ${JSON.stringify(definition)},`,
    `as of ${asOf ?? "the reference date of the register"}, in ${unit} by ${basis}. Reads ${tables.join(", ")}.`,
    "Leaves nareis_issues, nareis_chains and nareis_counts. A link is a statistical finding, never a verdict on a person.",
    `Run by: ${dialect.client}`,
  ];
  return `${said.map((line) => `-- ${line}`).join("\n")}\n\n${statements.map((one) => `${one};\n`).join("\n")}`;
}
