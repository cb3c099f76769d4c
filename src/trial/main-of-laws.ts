import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { memo2023 } from "../chains/definition/presets.ts";
import type { LawResult } from "../testing/laws/check-law.ts";
import type { LawOptions } from "../testing/laws/law-options.ts";
import { askCommand } from "./ask-command.ts";

/** What the command needs from outside. */
export interface Around {
  /** `nareis/testing`, which is there only where fast-check is. */
  kit(): Promise<typeof import("../testing/index.ts")>;
  out(text: string): void;
  err(text: string): void;
}

const HELP = `Puts a tool of yours through the laws of chains.

  npx nareis-laws --command "mytool {register} {definition}"

{register} stands for a folder of CSV files, {definition} for a JSON file, {as-of} for the reference date; where the command
has no {as-of}, register.json says it as extracted_on, and where it has no {definition}, it is asked for the memo's only.
The tool prints its chains as NDJSON, an object a line, as nareis chains DIR --format ndjson does.

  --command COMMAND  what to run, in a shell
  --law NAME         only this law; can be repeated
  --fields NAMES     which fields of a chain it prints; all by default
  --classes NAMES    which classes of chains it prints, and no chain without one; all chains by default
  --tables NAMES     which tables it reads; all by default, and --tables applications for that one alone
  --sound            only registers without errors in them
  --runs N           registers for each law; 20 by default
  --seed N           another series of registers; 1 by default
  --seconds N        at most so long for each law; 60 by default
  --answer N         at most so many seconds for one register; half of --seconds by default
  --list             names the laws and the sentences they rest on

Exit status: 0 all laws held, 1 one is broken or was not tried in the time it had, 2 wrong usage.
`;

/** For each law. */
const SECONDS = 60;

/** As long as a timer can be. */
const MOST_SECONDS = 2e6;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  command: text,
  law: { type: "string", multiple: true },
  fields: text,
  classes: text,
  tables: text,
  sound: flag,
  runs: text,
  seed: text,
  seconds: text,
  answer: text,
  list: flag,
  help: flag,
} as const;

/** The command `nareis-laws`; gives its exit status. */
export async function mainOfLaws(argv: readonly string[], { kit, out, err }: Around): Promise<number> {
  const wrong = (sentence: string): number => {
    err(`nareis-laws: ${sentence}\n`);
    return 2;
  };
  const given = parsed(argv);
  if (given === null) return wrong("This option does not exist or lacks its value; --help has them all.");
  if (given.help === true) {
    out(HELP);
    return 0;
  }
  const testing = await kit().catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ERR_MODULE_NOT_FOUND" && problem.message.includes("fast-check")) return null;
    throw problem;
  });
  if (testing === null) return wrong("The laws draw registers with fast-check: npm install --save-dev fast-check.");
  const { lawsOfChains, checkLaw, brokenLawText, registerTexts } = testing;
  if (given.list === true) {
    out(lawsOfChains.map(({ name, sentence }) => `${name}\n  ${sentence}\n`).join(""));
    return 0;
  }
  const { command, law: names } = given;
  if (command === undefined || !command.includes("{register}")) {
    return wrong('Pass --command "mytool {register} {definition}": {register} stands for the folder.');
  }
  const laws = names === undefined ? lawsOfChains : lawsOfChains.filter(({ name }) => names.includes(name));
  if (laws.length === 0 || laws.length < new Set(names).size)
    return wrong("There is no such law; --list has them all.");

  const seconds = Number(given.answer ?? Number(given.seconds ?? SECONDS) / 2);
  if (!(seconds > 0 && seconds <= MOST_SECONDS)) return wrong("Choose --answer as a number of seconds above 0.");
  const folder = await mkdtemp(join(tmpdir(), "nareis-laws-"));
  const { chainsOf, stop } = askCommand(command, seconds, folder, registerTexts);
  try {
    const asked = lawOptions(given);
    let areHeld = true;
    for (const law of laws) {
      const result = await checkLaw(law, chainsOf, asked);
      await stop();
      if (result.kind === "broken" || result.kind === "not-tried") areHeld = false;
      out(`${result.kind === "broken" ? brokenLawText(result) : `${law.name}: ${inWords(result, asked)}`}\n`);
    }
    return areHeld ? 0 : 1;
  } catch (problem) {
    if (problem instanceof TypeError || problem instanceof RangeError) return wrong(problem.message);
    throw problem;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inWords(result: Exclude<LawResult<"chains">, { readonly kind: "broken" }>, { runs = 0 }: LawOptions): string {
  if (result.kind === "held") {
    const many =
      result.runs === runs ? `${runs} ${runs === 1 ? "register" : "registers"}` : `${result.runs} of ${runs} registers`;
    return `held, ${many} (seed ${result.seed})${result.runs === runs ? "" : ": the time of a law was over"}`;
  }
  return result.kind === "not-asked" ? "not asked" : "not tried: no register was answered in the time of a law";
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values;
  } catch {
    return null;
  }
}

function lawOptions(given: NonNullable<ReturnType<typeof parsed>>): LawOptions {
  const { fields, classes, tables } = given;
  const names = (list: string): never[] => list.split(",").map((name) => name.trim()) as never[];
  return {
    runs: Number(given.runs ?? 20),
    seed: Number(given.seed ?? 1),
    // Looking for a smaller register starts the tool again and again.
    seconds: Number(given.seconds ?? SECONDS),
    errors: given.sound !== true,
    ...(fields === undefined ? {} : { fields: names(fields) }),
    ...(classes === undefined ? {} : { classes: names(classes) }),
    ...(tables === undefined ? {} : { tables: names(tables) }),
    ...(given.command?.includes("{definition}") === true ? {} : { definitions: [memo2023] }),
  };
}
