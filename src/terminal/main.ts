import { Command, CommanderError } from "commander";
import { packageVersion } from "../counts/package-version.ts";
import { type ChainFlags, chainFormats, chainsCommand } from "./chains.ts";
import { type CheckFlags, checkCommand, checkFormats } from "./check.ts";
import {
  addAsOf,
  addClass,
  addCountOptions,
  addDefinition,
  addFormat,
  addLocale,
  addReadOptions,
} from "./command-options.ts";
import { type DemoFlags, demoCommand } from "./demo.ts";
import { type ExplainFlags, explainCommand } from "./explain.ts";
import { type TableFlags, tableFormats, tablesCommand } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

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
      throw new UsageError("Name a command: demo, tables, chains, check or explain. nareis --help says more.");
    })
    .allowExcessArguments(true)
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
  addFormat(addLocale(addCountOptions(addReadOptions(tables))), tableFormats)
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
    .argument("<application>", "id of the application");
  addFormat(addLocale(addDefinition(addReadOptions(explain))), checkFormats)
    .allowExcessArguments(false)
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action(async (path: string, id: string, flags: ExplainFlags) =>
      end(await explainCommand(path, id, flags, terminal)),
    );
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
  nareis tables applications.csv --by quarter --from 2021 --format csv
  nareis tables my-register --class all-forms --locale en --format html > tables.html
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

const EXPLAIN_EXAMPLES = `
Examples:
  nareis explain my-register A0001
  nareis explain my-register A0001 --locale en --format json`;
