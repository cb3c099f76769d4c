import type { Issue } from "../cases/facts/issue.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import { jsonLine, jsonText } from "../display/characters/json-text.ts";
import { checkInWords } from "../display/screens/check-in-words.ts";
import { type IssueKind, issueKinds } from "../display/screens/issue-kinds.ts";
import { linesOfRows } from "../files/lines-of-rows.ts";
import { findRegisterFiles, tableNear } from "../files/table-files.ts";
import type { Flags } from "./options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which a check is printed. */
export const checkFormats: readonly string[] = ["text", "json", "ndjson"];

/**
 * `nareis check DIR`: reads a register and says what was read, what was wrong and how to mend it, and what could not
 * be seen. These are its results: nothing of them goes to standard error.
 */
export async function checkCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const { result, options } = await readForCommand(path, flags, terminal);
  const { issues, coverage, register } = result;
  if (flags.format === "text") {
    const kinds = issueKinds(issues);
    const rows = new Map(kinds.map(({ table }) => [table, rowsIn(table, kinds)]));
    const lineOf = rows.size === 0 ? () => undefined : await linesOfRows(path, options, rows);
    const { unread: names } = await findRegisterFiles(path);
    const unread = names.map((name) => ({ name, near: tableNear(name) }));
    const read = { dates: options.dates ?? "iso" };
    terminal.out(checkInWords(coverage, kinds, { locale: flags.locale, lineOf, read, unread }));
  } else if (flags.format === "ndjson") {
    printIssues(issues, "\n", terminal);
    if (issues.length > 0) terminal.out("\n");
  } else {
    const tables = Object.fromEntries(
      Object.entries(coverage.tables).map(([name, { rows, kept, duplicates, setAside }]) => [
        name,
        { rows, kept, duplicates, setAside },
      ]),
    );
    terminal.out(`{\n"tables": ${jsonText(tables)},\n"issues": [${issues.length > 0 ? "\n" : ""}`);
    printIssues(issues, ",\n", terminal);
    // What the check rests on, to hold beside the tables of the same register.
    const said = { ...coverage, registerDigest: register?.digest ?? null, version: packageVersion };
    terminal.out(`${issues.length > 0 ? "\n" : ""}],\n"coverage": ${jsonText(said)}\n}\n`);
  }
  return statusOf(result);
}

function rowsIn(table: Issue["table"], kinds: readonly IssueKind[]): ReadonlySet<number> {
  return new Set(kinds.filter((kind) => kind.table === table).flatMap(({ first }) => first));
}

/** How many issues go to the output at once: those of a million rows do not fit in one text. */
const ISSUES_AT_ONCE = 1000;

function printIssues(issues: readonly Issue[], between: string, terminal: Terminal): void {
  for (let start = 0; start < issues.length; start += ISSUES_AT_ONCE) {
    const lines = issues.slice(start, start + ISSUES_AT_ONCE).map((issue) => jsonLine(issue));
    terminal.out(`${start === 0 ? "" : between}${lines.join(between)}`);
  }
}
