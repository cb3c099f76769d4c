import { storedRegister } from "../cases/facts/register.ts";
import { type RegisterTables, readRegister } from "../cases/read-register.ts";
import { demonstrationTables } from "../demonstration/demonstration-tables.ts";
import { writeRegisterFiles } from "../files/write-register-files.ts";
import { definitionOf } from "./definition-option.ts";
import { removingOnSignal } from "./end-by-signal.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { printedForm } from "./printed-table.ts";
import { countTables } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The memo's figures run "tot juni 2023". */
export const MEMO_DAY = "2023-05-31";

/** `nareis demo`: prints the memo's tables from the demonstration register, by the ordinary path. */
export async function demoCommand(flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const definition = await definitionOf(flags, terminal);
  const policy = await policyOf(flags);
  const tables = demonstrationTables();
  const { register } = readRegister(tables, { asOf: flags.asOf ?? MEMO_DAY });
  // Made before anything is written, so that wrong options leave no files.
  const exact = await refusedAsUsage(() => countTables(storedRegister(register), definition, flags, {}));
  const printed = await printedForm(exact, flags, policy);
  if (flags.write !== undefined) await leave(tables, flags.write, flags, terminal);
  terminal.out(isMemo(flags) ? `${printed}\n${MEMO_FORM[flags.locale]}\n` : printed);
  return 0;
}

/** Whether the memo's own tables are printed for people: others have no form to be held against. */
function isMemo({ format, ...flags }: Flags): boolean {
  const printing = ["locale", "quiet", "write", "output", "force"];
  return format === "text" && Object.keys(flags).every((name) => printing.includes(name));
}

async function leave(tables: RegisterTables, folder: string, flags: Flags, terminal: Terminal): Promise<void> {
  const endListening = removingOnSignal();
  const writing = refusedAsUsage(() => writeRegisterFiles(folder, tables, { overwrite: flags.force === true }));
  const written = await writing.finally(endListening);
  const said: Said = {
    nl: `${written.length} bestanden geschreven. nareis tables geeft dezelfde cijfers met --as-of ${MEMO_DAY}.`,
    en: `Wrote ${written.length} files. nareis tables prints the same figures with --as-of ${MEMO_DAY}.`,
  };
  terminal.err(`${said[flags.locale]}\n`);
}

/** What the memo prints otherwise, and why it is not copied. */
const MEMO_FORM: Said = {
  nl: `In de memo van augustus 2023 (paragraaf 3.3 en 3.4) staat het sterretje van de voetnoot bij de totalen van
de inwilligingen, en in de laatste tabel ook bij de cel van 2023: <10*. Hier staat het alleen bij de totalen:
de voetnoot gaat over alle jaren, want van elk jaar kan nog een aanvraag openstaan. De cijfers zijn dezelfde.`,
  en: `In the memo of August 2023 (sections 3.3 and 3.4) the asterisk of the footnote stands beside the totals of the
grants, and in the last table also in the cell of 2023: <10*. Here it stands beside the totals alone: the
footnote is about all years, because an application of any year can still be open. The figures are the same.`,
};
