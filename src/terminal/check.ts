import type { Issue } from "../cases/facts/issue.ts";
import type { IssueList } from "../cases/facts/issue-list.ts";
import { issueListOf } from "../cases/reading/result-with-issues.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import { jsonLine, jsonText } from "../display/characters/json-text.ts";
import { checkInWords } from "../display/screens/check-in-words.ts";
import { type IssueKind, issueKinds } from "../display/screens/issue-kinds.ts";
import { linesOfRows } from "../files/lines-of-rows.ts";
import { tableNear } from "../files/table-file-name.ts";
import { findRegisterFiles } from "../files/table-files.ts";
import type { Flags } from "./options.ts";
import { printAll } from "./print-all.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The forms in which a check is printed. */
export const checkFormats: readonly string[] = ["text", "json", "ndjson"];

/**
 * `nareis check DIR`: reads a register and says what was read, what was wrong and how to mend it, and what could not
 * be seen. These are its results: nothing of them goes to standard error.
 */
export async function checkCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const { evidence = false } = flags;
  if (evidence && flags.format === "ndjson") throw new UsageError(NO_LINES);
  const { result, options, progress } = await readForCommand(path, flags, terminal, { evidence });
  const { coverage, register } = result;
  const issues = issueListOf(result);
  if (flags.format === "text") {
    const kinds = issueKinds(issues);
    const rows = new Map(kinds.map(({ table }) => [table, rowsIn(table, kinds)]));
    const placeOf = rows.size === 0 ? () => undefined : await linesOfRows(path, options, rows);
    progress.clear();
    const { unread: names } = await findRegisterFiles(path);
    const unread = names.map((name) => ({ name, near: tableNear(name) }));
    const read = { dates: options.dates ?? "iso" };
    const digest = register?.digest ?? null;
    terminal.out(checkInWords(coverage, kinds, { locale: flags.locale, placeOf, read, unread, digest }));
  } else if (flags.format === "ndjson") {
    await printAll(linesOf(issues, "\n"), terminal);
    if (issues.length > 0) terminal.out("\n");
  } else {
    const tables = Object.fromEntries(
      Object.entries(coverage.tables).map(([name, { rows, kept, duplicates, setAside }]) => [
        name,
        { rows, kept, duplicates, setAside },
      ]),
    );
    terminal.out(`{\n"tables": ${jsonText(tables)},\n"issues": [${issues.length > 0 ? "\n" : ""}`);
    await printAll(linesOf(issues, ",\n"), terminal);
    // What the check rests on, to hold beside the tables of the same register.
    const said = { ...coverage, registerDigest: register?.digest ?? null, version: packageVersion };
    terminal.out(`${issues.length > 0 ? "\n" : ""}],\n"coverage": ${jsonText(said)}\n}\n`);
  }
  return statusOf(result);
}

const NO_LINES: Said = {
  nl: "--evidence gaat over bestanden, en ndjson noemt alleen meldingen: kies --format text of json.",
  en: "--evidence is about files, and ndjson lists issues only: choose --format text or json.",
};

function rowsIn(table: Issue["table"], kinds: readonly IssueKind[]): ReadonlySet<number> {
  return new Set(kinds.filter((kind) => kind.table === table).flatMap(({ first }) => first));
}

function* linesOf(issues: IssueList, between: string): Generator<string, void, undefined> {
  let isFirst = true;
  for (const issue of issues.issues()) {
    yield isFirst ? jsonLine(issue) : between + jsonLine(issue);
    isFirst = false;
  }
}
