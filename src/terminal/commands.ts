import { type Command, Option } from "commander";
import { attritionClasses } from "../differences/definitions/attrition-conditions.ts";
import { type AttritionFlags, attritionCommand } from "./attrition.ts";
import { addBreakdown } from "./breakdown-option.ts";
import { type ChainFlags, chainFormats, chainsCommand } from "./chains.ts";
import { type CheckFlags, checkCommand, checkFormats } from "./check.ts";
import type { CohortSheetFlags } from "./cohort-sheet-command.ts";
import {
  addAsOf,
  addClass,
  addCohortOptions,
  addCountOptions,
  addDefinition,
  addDefinitions,
  addExact,
  addFileOptions,
  addFormat,
  addLocale,
  addReadOptions,
  addSince,
} from "./command-options.ts";
import { type DefinitionsFlags, definitionsCommand, definitionsFormats } from "./definitions.ts";
import { type DemoFlags, demoCommand } from "./demo.ts";
import { type ExplainFlags, explainCommand, explainFormats } from "./explain.ts";
import { followUpCommand } from "./follow-up.ts";
import {
  ATTRITION_EXAMPLES,
  CHAINS_EXAMPLES,
  CHECK_EXAMPLES,
  DEFINITIONS_EXAMPLES,
  DEMO_EXAMPLES,
  EXPLAIN_EXAMPLES,
  FOLDER,
  FOLLOW_UP_EXAMPLES,
  REVISIONS_EXAMPLES,
  SIGNALS_EXAMPLES,
  TABLES_EXAMPLES,
  VERIFY_EXAMPLES,
} from "./help-texts.ts";
import { type RevisionFlags, revisionsCommand } from "./revisions.ts";
import { signalsCommand } from "./signals.ts";
import { type TableFlags, tableFormats, tablesCommand } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { type VerifyFlags, verifyCommand } from "./verify.ts";

/** Takes the exit status of a command that has run. */
export type EndCommand = (status: ExitStatus) => void;

/** Every command with its arguments, options and help. */
export function addCommands(program: Command, terminal: Terminal, end: EndCommand): void {
  const demo = program
    .command("demo")
    .description("print the four tables of the memo of August 2023 from a built-in, synthetic register")
    .option("--write <folder>", "leave the register there as CSV files");
  addFormat(addLocale(addCountOptions(addAsOf(demo, "2023-05-31, that of the memo"))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", DEMO_EXAMPLES)
    .action(async (flags: DemoFlags) => end(await demoCommand(flags, terminal)));

  const tables = program
    .command("tables")
    .description("print the yearly figures of a register, rounded for publication")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addBreakdown(addCountOptions(addReadOptions(tables)))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", TABLES_EXAMPLES)
    .action(async (path: string, flags: TableFlags) => end(await tablesCommand(path, flags, terminal)));

  const chains = program
    .command("chains")
    .description("print every chain of a register: output about persons")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addClass(addDefinition(addReadOptions(chains)))), chainFormats)
    .allowExcessArguments(false)
    .addHelpText("after", CHAINS_EXAMPLES)
    .action(async (path: string, flags: ChainFlags) => end(await chainsCommand(path, flags, terminal)));

  const check = program.command("check").description("say what is wrong with a register").argument("<folder>", FOLDER);
  addFormat(addLocale(addReadOptions(check)), checkFormats)
    .allowExcessArguments(false)
    .addHelpText("after", CHECK_EXAMPLES)
    .action(async (path: string, flags: CheckFlags) => end(await checkCommand(path, flags, terminal)));

  const explain = program
    .command("explain")
    .description("say why one application is or is not stacked: output about persons")
    .argument("<folder>", FOLDER)
    .argument("<application>", "id of the application")
    .option("--stack", "with --format mermaid: draw everything that is linked to it");
  addFormat(addLocale(addDefinition(addReadOptions(explain))), explainFormats)
    .allowExcessArguments(false)
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action(async (path: string, id: string, flags: ExplainFlags) =>
      end(await explainCommand(path, id, flags, terminal)),
    );

  const verify = program
    .command("verify")
    .description("count a published table again and say whether it is equal")
    .argument("<table>", "file with a table, as --format json prints it")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addFileOptions(verify)), checkFormats)
    .allowExcessArguments(false)
    .addHelpText("after", VERIFY_EXAMPLES)
    .action(async (file: string, path: string, flags: VerifyFlags) =>
      end(await verifyCommand(file, path, flags, terminal)),
    );

  const definitions = program
    .command("definitions")
    .description("set definitions side by side, and say how much each choice in them matters")
    .argument("[folder]", `${FOLDER}; without it the demonstration register`);
  addFormat(addLocale(addExact(addDefinitions(addReadOptions(definitions)))), definitionsFormats)
    .allowExcessArguments(false)
    .addHelpText("after", DEFINITIONS_EXAMPLES)
    .action(async (path: string | undefined, flags: DefinitionsFlags) =>
      end(await definitionsCommand(path, flags, terminal)),
    );

  const attrition = program
    .command("attrition")
    .description("say how many applications are left after each condition of a definition")
    .argument("<folder>", FOLDER)
    .addOption(new Option("--class <class>", "which class").choices(attritionClasses).default("nareis-op-nareis"));
  addFormat(addLocale(addExact(addDefinition(addReadOptions(attrition)))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", ATTRITION_EXAMPLES)
    .action(async (path: string, flags: AttritionFlags) => end(await attritionCommand(path, flags, terminal)));

  const revisions = program
    .command("revisions")
    .description("say why the figures are not what they were on an earlier day")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addCountOptions(addReadOptions(addSince(revisions)))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", REVISIONS_EXAMPLES)
    .action(async (path: string, flags: RevisionFlags) => end(await revisionsCommand(path, flags, terminal)));

  const signals = program
    .command("signals")
    .description("set signals entered by hand against what is detected")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addCohortOptions(addReadOptions(signals))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", SIGNALS_EXAMPLES)
    .action(async (path: string, flags: CohortSheetFlags) => end(await signalsCommand(path, flags, terminal)));

  const followUp = program
    .command("follow-up")
    .description("print what followed on stacked applications")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addCohortOptions(addReadOptions(followUp))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", FOLLOW_UP_EXAMPLES)
    .action(async (path: string, flags: CohortSheetFlags) => end(await followUpCommand(path, flags, terminal)));
}
