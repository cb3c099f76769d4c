import type { Definition } from "../chains/definition.ts";
import { attrition } from "../comparisons/attrition.ts";
import type { AttritionClass } from "../comparisons/attrition-conditions.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/publish.ts";
import { attritionToText } from "../display/attrition-screen.ts";
import { noDateInWords } from "../display/basis-in-words.ts";
import type { ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The options of `nareis attrition`. */
export type AttritionFlags = ReadFlags &
  SheetFlags & { readonly definition: Definition; readonly class: AttritionClass };

/** `nareis attrition DIR`: what is left after each condition of a definition. */
export async function attritionCommand(path: string, flags: AttritionFlags, terminal: Terminal): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  const { register } = result;
  if (register !== null && result.coverage.referenceDateFrom === "nowhere") {
    terminal.err(`${noDateInWords(flags.locale)}\n`);
    return statusOf(result, flags, terminal) === 1 ? 1 : 2;
  }
  if (register !== null) {
    const exact = attrition(register, flags.definition, { class: flags.class });
    const published = flags.exact === true ? publishUnprotected(exact) : publish(exact, tens);
    terminal.out(flags.format === "text" ? attritionToText(published, flags.locale) : sheetOutput(exact, flags));
  }
  return statusOf(result, flags, terminal);
}
