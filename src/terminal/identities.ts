import { jsonLine } from "../display/characters/json-text.ts";
import { csvLines } from "../files/csv-lines.ts";
import { resolvedIdentities } from "../sql/resolved-identities.ts";
import type { Flags } from "./options.ts";
import { printAll } from "./print-all.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The forms in which identities are printed. */
export const identityFormats: readonly string[] = ["csv", "ndjson"];

/**
 * `nareis identities DIR`: who is who at the reference date, as the statements of `nareis sql` take it. Output about
 * persons: it holds ids and nothing else.
 */
export async function identitiesCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const { register, end } = await registerFor(path, flags, terminal);
  const rows = resolvedIdentities(register);
  const lines =
    flags.format === "ndjson" ? rows.map((row) => `${jsonLine(row)}\n`) : csvLines(["person_id", "leading_id"], rows);
  await printAll(lines, terminal);
  return end();
}
