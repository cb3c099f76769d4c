import { type StoredRegister as Register, storedRegister } from "../cases/facts/register.ts";
import { readRegister } from "../cases/read-register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { demonstrationTables } from "../demonstration/demonstration-tables.ts";
import { compareDefinitions } from "../differences/old/compare-definitions.ts";
import { sweep } from "../differences/old/sweep.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import type { Policy } from "../disclosure/policy.ts";
import { definitionsToText } from "../display/old/definitions-screen.ts";
import { definitionsOf } from "./definition-option.ts";
import { MEMO_DAY } from "./demo.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { printedTable, publishedTable } from "./printed-table.ts";
import { type Progress, startProgress } from "./progress.ts";
import { registerFor } from "./read-for-command.ts";
import { countOptions, MEMO_CLASSES, MEMO_MEASURES } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The forms in which definitions are compared. */
export const definitionsFormats: readonly string[] = ["text", "markdown", "json", "ndjson"];

/**
 * `nareis definitions [DIR]`: definitions side by side, what moved between them, and how much each option changes.
 * Without a folder it is about the demonstration register.
 */
export async function definitionsCommand(
  path: string | undefined,
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const definitions = await definitionsOf(flags, terminal);
  const policy = await policyOf(flags);
  if (path === undefined) {
    const { register } = readRegister(demonstrationTables(), { asOf: flags.asOf ?? MEMO_DAY });
    terminal.out(
      await comparisonOf(storedRegister(register), definitions, flags, policy, startProgress(flags, terminal)),
    );
    return 0;
  }
  const { register, progress, end } = await registerFor(path, flags, terminal);
  terminal.out(await comparisonOf(register, definitions, flags, policy, progress));
  return end();
}

async function comparisonOf(
  register: Register,
  definitions: readonly Definition[],
  flags: Flags,
  policy: Policy,
  progress: Progress,
): Promise<string> {
  progress.doing(COMPARING);
  const { table, moves } = await refusedAsUsage(() =>
    compareDefinitions(register, definitions, {
      classes: MEMO_CLASSES,
      measures: MEMO_MEASURES,
      ...countOptions(flags),
    }),
  );
  progress.doing(VARYING);
  const exact = { table, moves, sweep: sweep(register, definitions[0] as Definition) };
  progress.clear();
  if (flags.format === "text") {
    const published = Object.entries(exact).map(([name, sheet]) => [name, publishedTable(sheet, flags, policy)]);
    return definitionsToText(Object.fromEntries(published) as Record<keyof typeof exact, PublishedSheet>, flags.locale);
  }
  const parts = Object.entries(exact).map(([name, sheet]) => [name, printedTable(sheet, flags, policy)] as const);
  if (flags.format !== "json") return parts.map(([, text]) => text).join(flags.format === "markdown" ? "\n" : "");
  return `{\n${parts.map(([name, text]) => `"${name}": ${text.trimEnd()}`).join(",\n")}\n}\n`;
}

const COMPARING: Said = { nl: "definities naast elkaar zetten", en: "setting definitions side by side" };
const VARYING: Said = { nl: "elke optie veranderen", en: "changing each option" };
