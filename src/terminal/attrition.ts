import type { Definition } from "../chains/definition/definition.ts";
import { attrition } from "../differences/definitions/attrition.ts";
import type { AttritionClass } from "../differences/definitions/attrition-conditions.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/old/publish.ts";
import { attritionToText } from "../display/old/attrition-screen.ts";
import type { ReadFlags } from "./command-options.ts";
import { printOfRegister } from "./read-for-command.ts";
import { type SheetFlags, sheetOutput } from "./sheet-output.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";

/** The options of `nareis attrition`. */
export type AttritionFlags = ReadFlags &
  SheetFlags & { readonly definition: Definition; readonly class: AttritionClass };

/** `nareis attrition DIR`: what is left after each condition of a definition. */
export function attritionCommand(path: string, flags: AttritionFlags, terminal: Terminal): Promise<ExitStatus> {
  return printOfRegister(path, flags, terminal, (register) => {
    const exact = attrition(register, flags.definition, { class: flags.class });
    const published = flags.exact === true ? publishUnprotected(exact) : publish(exact, tens);
    terminal.out(flags.format === "text" ? attritionToText(published, flags.locale) : sheetOutput(exact, flags));
  });
}
