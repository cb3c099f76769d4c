import { type Argument, Command, CommanderError } from "commander";
import { nearest } from "../arguments/options.ts";
import { isRefusal } from "../arguments/refusal.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import { type CommandDeclaration, commands } from "./commands.ts";
import { isEngineLimit } from "./engine-limit.ts";
import { examples, programExamples } from "./help-texts.ts";
import { type Flags, formatOption, optionOf } from "./options.ts";
import { outputTo } from "./output-file.ts";
import { NoRegister } from "./read-for-command.ts";
import { refusalInWords } from "./refusal-words.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/**
 * The command line: reads arguments, runs one command and gives the exit status. Results go to `out`, messages to
 * `err`. Wrong usage is one line and status 2, what the engine cannot hold is one line and status 3; whatever else is
 * thrown is a fault of ours and goes through.
 *
 * @param argv the arguments after the name of the program.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    return await run(argv, terminal);
  } catch (problem) {
    const [said, status] = endingOf(problem);
    terminal.err(`nareis: ${said[localeIn(argv)]}\n`);
    return status;
  }
}

function endingOf(problem: unknown): readonly [Said, ExitStatus] {
  if (problem instanceof UsageError) return [problem.said, 2];
  if (problem instanceof NoRegister) return [problem.said, 1];
  if (isEngineLimit(problem)) return [TOO_LARGE, 3];
  // What only shows while figures are made, such as a file that has changed since it was read.
  if (isRefusal(problem)) return [refusalInWords(problem), 2];
  throw problem;
}

const TOO_LARGE: Said = {
  nl: "Dit is groter dan Node.js aankan: een grens van het geheugen of van de lengte van een tekst is bereikt. Lees minder tegelijk, of geef meer geheugen met NODE_OPTIONS=--max-old-space-size=8192 (in MB).",
  en: "This is larger than Node.js can hold: a limit of memory or of the length of a text was reached. Read less at once, or give more memory with NODE_OPTIONS=--max-old-space-size=8192 (in MB).",
};

const NEEDS_FILE: Said = {
  nl: "Een werkmap komt niet op het scherm: geef een bestand met --output, zoals --output tabellen.xlsx.",
  en: "A workbook is not printed on the screen: give a file with --output, such as --output tables.xlsx.",
};

async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programOf(terminal, (ended) => {
    status = ended;
  });
  const words = argv[0] === "help" ? [...argv.slice(1, 2), "--help"] : argv;
  const first = words[0];
  if (first === undefined) throw new UsageError(namesOfCommands(""));
  if (!first.startsWith("-") && !commands.some(({ name }) => name === first)) {
    throw new UsageError(namesOfCommands(first));
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return status;
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem;
    if (problem.exitCode === 0) return 0;
    const command = commands.find(({ name }) => name === first);
    throw new UsageError(command === undefined ? namesOfCommands("") : inWords(problem, command));
  }
}

/** Before the options have been read: what is wrong with them is said in the language that they ask for. */
export function localeIn(argv: readonly string[]): "nl" | "en" {
  const place = argv.lastIndexOf("--locale");
  return argv.includes("--locale=en") || (place >= 0 && argv[place + 1] === "en") ? "en" : "nl";
}

function programOf(terminal: Terminal, end: (status: ExitStatus) => void): Command {
  const program = new Command("nareis")
    .description("Detects, classifies and counts stacked family reunification (nareis op nareis) in a register.")
    .version(packageVersion, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      // Said in our own words, which never repeat what was typed.
      outputError: () => {},
      getOutHelpWidth: () => 80,
      getOutHasColors: () => false,
    })
    // Without "[options]" behind each, so that what they do fits beside them in eighty columns.
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(termOf)].join(" "),
    })
    .addHelpText("after", programExamples);
  for (const declared of commands)
    program.addCommand(commandOf(declared, terminal, end).copyInheritedSettings(program));
  return program;
}

function termOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function commandOf(declared: CommandDeclaration, terminal: Terminal, end: (status: ExitStatus) => void): Command {
  const command = new Command(declared.name).description(declared.does).allowExcessArguments(false);
  for (const [name, meaning] of declared.arguments) command.argument(name, meaning);
  for (const name of declared.options) command.addOption(optionOf(name));
  command.addOption(formatOption(declared.formats)).addHelpText("after", examples[declared.name] ?? "");
  return command.action(async () => {
    const flags = command.opts<Flags>();
    if (flags.format === "xlsx" && flags.output === undefined) throw new UsageError(NEEDS_FILE);
    const around = flags.quiet === true ? { ...terminal, err: () => {}, out: terminal.out } : terminal;
    const output = outputTo(declared.writesFolder === true ? {} : flags, around);
    try {
      const status = await declared.run(command.args, flags, output.terminal);
      output.finish();
      end(status);
    } catch (problem) {
      output.drop();
      throw problem;
    }
  });
}

function namesOfCommands(typed: string): Said {
  const names = commands.map(({ name }) => name);
  const near = didYouMean(nearest(typed, names));
  return {
    nl: `Noem een commando: ${names.join(", ")}.${near.nl} nareis --help zegt meer.`,
    en: `Name a command: ${names.join(", ")}.${near.en} nareis --help says more.`,
  };
}

/** What the parser found wrong, by its code, with what exists; nothing of what was typed, for an id may stand there. */
function inWords({ code, message }: CommanderError, command: CommandDeclaration): Said {
  const usage = ["nareis", command.name, ...command.arguments.map(([name]) => name)].join(" ");
  switch (code) {
    case "commander.unknownOption": {
      const known = [...command.options, "format", "help"].map((name) => `--${name}`);
      const typed = /'(-[^'=]*)/.exec(message)?.[1] ?? "";
      const near = typed.startsWith("--") ? nearest(typed, known) : null;
      const help = `nareis help ${command.name}`;
      const ask = didYouMean(near);
      return {
        nl: `Deze optie bestaat hier niet.${ask.nl} ${help} noemt alle opties. Schrijf -- voor een id dat met een streepje begint.`,
        en: `This option does not exist here.${ask.en} ${help} names all options. Write -- before an id that begins with a dash.`,
      };
    }
    case "commander.optionMissingArgument": {
      const flags = /'(--[^']*)'/.exec(message)?.[1] ?? "";
      return { nl: `Geef een waarde bij ${flags}.`, en: `Give a value for ${flags}.` };
    }
    case "commander.excessArguments":
      return { nl: `Te veel woorden. Het gebruik is: ${usage}`, en: `Too many words. The usage is: ${usage}` };
    case "commander.missingArgument":
      return {
        nl: `Er ontbreekt een woord. Het gebruik is: ${usage}`,
        en: `A word is missing. The usage is: ${usage}`,
      };
    default:
      return { nl: `Het gebruik is: ${usage}`, en: `The usage is: ${usage}` };
  }
}
