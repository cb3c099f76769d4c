import { Command, CommanderError } from "commander";
import { packageVersion } from "../counts/old/package-version.ts";
import { addCommands } from "./commands.ts";
import { resolveDefinition } from "./definition-option.ts";
import { PROGRAM_EXAMPLES } from "./help-texts.ts";
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
      throw new UsageError(
        "Name a command: demo, tables, chains, check, explain, verify, definitions, attrition, revisions, signals or follow-up. nareis --help says more.",
      );
    })
    .allowExcessArguments(true)
    .hook("preAction", (_, command) => resolveDefinition(command, terminal))
    .addHelpText("after", PROGRAM_EXAMPLES);

  addCommands(program, terminal, end);
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
