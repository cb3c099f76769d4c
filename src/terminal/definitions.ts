import { readRegister } from "../cases/read-register.ts";
import type { StoredRegister as Register } from "../cases/facts/register.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { presets } from "../chains/definition/presets.ts";
import { compareDefinitions } from "../differences/definitions/compare-definitions.ts";
import { sweep } from "../differences/definitions/sweep.ts";
import type { ExactSheet } from "../counts/old/exact-sheet.ts";
import { demonstrationTables } from "../demonstration/demonstration-tables.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/old/publish.ts";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import { type DefinitionSheets, definitionsToText } from "../display/old/definitions-screen.ts";
import type { ReadFlags } from "./command-options.ts";
import { definitionNamed } from "./definition-option.ts";
import { MEMO_DAY } from "./demo.ts";
import { printOfRegister } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which definitions are compared. */
export const definitionsFormats: readonly string[] = ["text", "markdown", "json", "ndjson"];

/** The options of `nareis definitions`. */
export type DefinitionsFlags = ReadFlags & SheetFlags & { readonly definition?: readonly string[] };

/**
 * `nareis definitions [DIR]`: definitions side by side, what moved between them, and what each choice matters. Without
 * a folder it is about the demonstration register.
 */
export async function definitionsCommand(
  path: string | undefined,
  flags: DefinitionsFlags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const definitions = await definitionsOf(flags, terminal);
  if (path === undefined) {
    const { register } = readRegister(demonstrationTables(), { asOf: flags.asOf ?? MEMO_DAY });
    terminal.out(definitionsOutput(register, definitions, flags));
    return 0;
  }
  return printOfRegister(path, flags, terminal, (register) => {
    terminal.out(definitionsOutput(register, definitions, flags));
  });
}

async function definitionsOf(
  { definition: named, locale }: DefinitionsFlags,
  terminal: Terminal,
): Promise<readonly Definition[]> {
  if (named === undefined) return presets.map(({ definition }) => definition);
  const definitions: Definition[] = [];
  // One after the other, so that messages on them come in order.
  for (const name of named) definitions.push(await definitionNamed(name, locale, terminal));
  return definitions;
}

function definitionsOutput(register: Register, definitions: readonly Definition[], flags: DefinitionsFlags): string {
  const { table, moves } = compareDefinitions(register, definitions, {
    classes: ["nareis-op-nareis", "art8-after-nareis"],
    measures: ["applications", "granted"],
  });
  const sheets = { table, moves, sweep: sweep(register, definitions[0] as Definition) };
  switch (flags.format) {
    case "json": {
      const parts = Object.entries(sheets).map(([name, sheet]) => `"${name}": ${sheetOutput(sheet, flags).trimEnd()}`);
      return `{\n${parts.join(",\n")}\n}\n`;
    }
    case "text":
      return definitionsToText(printable(sheets, flags), flags.locale);
    default:
      return Object.values(sheets)
        .map((sheet) => sheetOutput(sheet, flags))
        .join(flags.format === "markdown" ? "\n" : "");
  }
}

function printable(sheets: Readonly<Record<keyof DefinitionSheets, ExactSheet>>, flags: SheetFlags): DefinitionSheets {
  const published = (sheet: ExactSheet): PublishedSheet =>
    flags.exact === true ? publishUnprotected(sheet) : publish(sheet, tens);
  return { table: published(sheets.table), moves: published(sheets.moves), sweep: published(sheets.sweep) };
}
