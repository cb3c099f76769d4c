import { type StoredRegister, storedRegister } from "../cases/facts/register.ts";
import { readRegister } from "../cases/read-register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { demonstrationTables } from "../demonstration/demonstration-tables.ts";
import { compareDefinitions } from "../differences/compare-definitions.ts";
import { countMoves } from "../differences/count-moves.ts";
import { sensitivity } from "../differences/sensitivity.ts";
import { definitionsScreen } from "../display/definitions-screen.ts";
import { definitionsOf } from "./definition-option.ts";
import { MEMO_DAY } from "./demo.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { printedForm, printedTable, publishedTable } from "./printed-table.ts";
import { type Progress, startProgress } from "./progress.ts";
import { registerFor } from "./read-for-command.ts";
import { countOptions, given, MEMO_CLASSES, MEMO_MEASURES } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The forms in which definitions are compared. */
export const definitionsFormats: readonly string[] = ["text", "markdown", "json", "ndjson", "svg"];

/**
 * `nareis definitions [DIR]`: definitions side by side, what moved between them, and how much each option of the first
 * changes, of nareis op nareis unless `--class` asks for others. Without a folder it is about the demonstration register.
 */
export async function definitionsCommand(
  path: string | undefined,
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const definitions = await definitionsOf(flags, terminal);
  const policy = await policyOf(flags);
  const printed = async (tables: ComparedTables): Promise<string | Uint8Array> => {
    // A picture has one table: definitions side by side, or of a single one what each option changes.
    if (flags.format === "svg") {
      return printedForm(definitions.length > 1 ? tables.table : tables.sensitivity, flags, policy);
    }
    if (flags.format === "text") {
      const { table, moves, sensitivity: varied } = tables;
      return definitionsScreen(
        {
          table: publishedTable(table, flags, policy),
          ...(moves === undefined ? {} : { moves: publishedTable(moves, flags, policy) }),
          sensitivity: publishedTable(varied, flags, policy),
        },
        flags.locale,
      );
    }
    const parts = Object.entries(tables).map(([name, exact]) => [name, printedTable(exact, flags, policy)] as const);
    if (flags.format !== "json") return parts.map(([, text]) => text).join(flags.format === "ndjson" ? "" : "\n");
    return `{\n${parts.map(([name, text]) => `"${name}": ${text.trimEnd()}`).join(",\n")}\n}\n`;
  };
  if (path === undefined) {
    const { register } = readRegister(demonstrationTables(), { asOf: flags.asOf ?? MEMO_DAY });
    const progress = startProgress(flags, terminal);
    terminal.out(await printed(await comparisonOf(storedRegister(register), definitions, flags, progress)));
    return 0;
  }
  const { register, progress, end } = await registerFor(path, flags, terminal);
  terminal.out(await printed(await comparisonOf(register, definitions, flags, progress)));
  return end();
}

/** By the names under which they stand in JSON. */
interface ComparedTables {
  readonly table: ExactTable;
  readonly moves?: ExactTable;
  readonly sensitivity: ExactTable;
}

async function comparisonOf(
  register: StoredRegister,
  definitions: readonly Definition[],
  flags: Flags,
  progress: Progress,
): Promise<ComparedTables> {
  const options = { classes: MEMO_CLASSES, measures: MEMO_MEASURES, ...countOptions(flags) };
  const periods = given({ period: flags.by, from: flags.from, to: flags.to });
  return refusedAsUsage(() => {
    const table = compareDefinitions(register, definitions, {
      ...options,
      onProgress: progress.share(() => COMPARING),
    });
    const moving = { ...periods, onProgress: progress.share(() => MOVING) };
    const moves = definitions.length > 1 ? { moves: countMoves(register, definitions, moving) } : {};
    const classes = flags.class ?? ["nareis-op-nareis"];
    const varying = { ...periods, classes, onProgress: progress.share(() => VARYING) };
    const varied = sensitivity(register, definitions[0] as Definition, varying);
    progress.clear();
    return { table, ...moves, sensitivity: varied };
  });
}

const COMPARING: Said = { nl: "definities naast elkaar zetten", en: "setting definitions side by side" };
const MOVING: Said = {
  nl: "zoeken welke opties het verschil maken",
  en: "looking for the options that make the difference",
};
const VARYING: Said = { nl: "elke optie veranderen", en: "changing each option" };
