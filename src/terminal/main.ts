import { Command, CommanderError, Option } from "commander";
import { attritionClasses } from "../comparisons/attrition-conditions.ts";
import { packageVersion } from "../counts/package-version.ts";
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
import { resolveDefinition } from "./definition-option.ts";
import { type DefinitionsFlags, definitionsCommand, definitionsFormats } from "./definitions.ts";
import { type DemoFlags, demoCommand } from "./demo.ts";
import { type ExplainFlags, explainCommand, explainFormats } from "./explain.ts";
import { followUpCommand } from "./follow-up.ts";
import { type RevisionFlags, revisionsCommand } from "./revisions.ts";
import { signalsCommand } from "./signals.ts";
import { type TableFlags, tableFormats, tablesCommand } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { type VerifyFlags, verifyCommand } from "./verify.ts";

/**
 * The command line: reads arguments, runs one command and gives the exit status. Results go to `out`, messages to
 * `err`. Wrong usage is one line and status 2; whatever else is thrown is a fault of ours and goes through.
 *
 * @param argv the arguments after the name of the program.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programOf(terminal, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : 2;
    if (!(problem instanceof UsageError)) throw problem;
    terminal.err(`nareis: ${problem.message}\n`);
    return 2;
  }
}

function programOf(terminal: Terminal, end: (status: ExitStatus) => void): Command {
  const program = new Command("nareis")
    .description("Detects, classifies and counts stacked family reunification (nareis op nareis) in a register.")
    .version(packageVersion, "--version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(`nareis: ${oneSentence(text)}\n`),
    })
    .action(() => {
      throw new UsageError(
        "Name a command: demo, tables, chains, check, explain, verify, definitions, attrition, revisions, signals or follow-up. nareis --help says more.",
      );
    })
    .allowExcessArguments(true)
    .hook("preAction", (_, command) => resolveDefinition(command))
    .addHelpText("after", PROGRAM_EXAMPLES);

  const demo = program
    .command("demo")
    .description("print the four tables of the memo of August 2023 from a built-in, synthetic register")
    .option("--write <folder>", "leave the register there as CSV files");
  addFormat(addLocale(addCountOptions(addAsOf(demo))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", DEMO_EXAMPLES)
    .action(async (flags: DemoFlags) => end(await demoCommand(flags, terminal)));

  const tables = program.command("tables").description("print the tables of a register").argument("<folder>", FOLDER);
  addFormat(addLocale(addBreakdown(addCountOptions(addReadOptions(tables)))), tableFormats)
    .allowExcessArguments(false)
    .addHelpText("after", TABLES_EXAMPLES)
    .action(async (path: string, flags: TableFlags) => end(await tablesCommand(path, flags, terminal)));

  const chains = program.command("chains").description("print every chain of a register").argument("<folder>", FOLDER);
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
    .description("say why one application is or is not stacked")
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
    .argument("<table>", "file with a table, as nareis tables --format json prints it")
    .argument("<folder>", FOLDER);
  addFormat(addLocale(addFileOptions(verify)), checkFormats)
    .allowExcessArguments(false)
    .addHelpText("after", VERIFY_EXAMPLES)
    .action(async (file: string, path: string, flags: VerifyFlags) =>
      end(await verifyCommand(file, path, flags, terminal)),
    );

  const definitions = program
    .command("definitions")
    .description("set definitions side by side, and say what each choice in them matters")
    .argument("[folder]", `${FOLDER}; without it the demonstration register`);
  addFormat(addLocale(addExact(addDefinitions(addReadOptions(definitions)))), definitionsFormats)
    .allowExcessArguments(false)
    .addHelpText("after", DEFINITIONS_EXAMPLES)
    .action(async (path: string | undefined, flags: DefinitionsFlags) =>
      end(await definitionsCommand(path, flags, terminal)),
    );

  const attrition = program
    .command("attrition")
    .description("say what is left after each condition of a definition")
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
  return program;
}

/** The parser's message without its prefix and on one line. What looks like an id is not said again. */
function oneSentence(text: string): string {
  if (/unknown option '-[^-]/.test(text)) return "unknown option; write -- before an id that begins with a dash";
  return text
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
}

const FOLDER = "folder of register files, or a file of applications alone";

const PROGRAM_EXAMPLES = `
Examples:
  nareis demo                                        the memo's four tables, from invented data
  nareis demo --write my-register                    the same, and leave the register as files
  nareis tables my-register --as-of 2023-05-31       the tables of your own files
  nareis check my-register                           what is wrong with the files
  nareis chains my-register --format ndjson          every chain, one a line
  nareis explain my-register A0001                   why one application is or is not stacked
  nareis signals my-register                         signals entered by hand beside what is detected
  nareis follow-up my-register                       what followed on stacked applications
  nareis revisions my-register --since 2023-05-31    why figures are not what they were
  nareis verify table.json my-register               whether a published table comes out again
  nareis definitions                                 what a definition matters, on the demonstration register
  nareis attrition my-register                       what is left after each condition of a definition

A link is a statistical finding about a registered sequence, never a verdict on a person.
Exit status: 0 done, 1 the register has errors, 2 wrong usage.`;

const DEMO_EXAMPLES = `
Examples:
  nareis demo
  nareis demo --locale en --format markdown
  nareis demo --write my-register`;

const TABLES_EXAMPLES = `
Examples:
  nareis tables my-register --as-of 2023-05-31
  nareis tables my-register --definition law-since-2014 --unit sponsors
  nareis tables my-register --definition ten-years.json
  nareis tables applications.csv --by quarter --from 2021 --format csv
  nareis tables my-register --class all-forms --locale en --format html > tables.html
  nareis tables my-register --breakdown art8-group
  nareis tables my-register --breakdown column:municipality:applicant
  nareis tables my-register --exact --format json    exact counts: not to be published`;

const CHAINS_EXAMPLES = `
Examples:
  nareis chains my-register --format ndjson
  nareis chains my-register --class nareis-op-nareis --as-of 2023-05-31
This is output about persons: for people entitled to see it.`;

const CHECK_EXAMPLES = `
Examples:
  nareis check my-register
  nareis check my-register --locale en
  nareis check export.csv --encoding windows-1252 --dates dutch --format json`;

const DEFINITIONS_EXAMPLES = `
Examples:
  nareis definitions                                 the presets, on the demonstration register
  nareis definitions my-register --as-of 2023-05-31
  nareis definitions my-register --definition memo-2023-08 --definition ten-years.json --locale en
  nareis definitions my-register --exact --format json   exact counts: not to be published`;

const ATTRITION_EXAMPLES = `
Examples:
  nareis attrition my-register --as-of 2023-05-31
  nareis attrition my-register --class art8-after-nareis --locale en --format markdown
  nareis attrition my-register --exact --format json exact counts: not to be published`;

const VERIFY_EXAMPLES = `
Examples:
  nareis tables my-register --as-of 2023-05-31 --format json > table.json
  nareis verify table.json my-register
  nareis verify table.json my-register --locale en --format json
Exit status: 0 equal, 1 the table differs or the register has errors, 2 wrong usage.`;

const REVISIONS_EXAMPLES = `
Examples:
  nareis revisions my-register --since 2023-05-31
  nareis revisions my-register --since 2023-05-31 --as-of 2024-01-31 --locale en
  nareis revisions my-register --since 2023-05-31 --unit sponsors --format markdown
  nareis revisions my-register --since 2023-05-31 --exact --format json  exact counts: not to be published`;

const SIGNALS_EXAMPLES = `
Examples:
  nareis signals my-register --as-of 2023-05-31
  nareis signals my-register --class all-forms --locale en --format markdown
  nareis signals my-register --exact --format json   exact counts: not to be published`;

const FOLLOW_UP_EXAMPLES = `
Examples:
  nareis follow-up my-register --as-of 2023-05-31 --unit sponsors
  nareis follow-up my-register --by quarter --from 2021 --locale en --format csv
  nareis follow-up my-register --exact --format json exact counts: not to be published`;

const EXPLAIN_EXAMPLES = `
Examples:
  nareis explain my-register A0001
  nareis explain my-register A0001 --locale en --format json
  nareis explain my-register A0001 --format mermaid --stack
This is output about persons: for people entitled to see it.`;
