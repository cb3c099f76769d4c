import type { IsoDate } from "../calendar/day.ts";
import type { Locale } from "../calendar/written-day.ts";
import type { Register } from "../cases/register.ts";
import type { Definition } from "../chains/definition.ts";
import { type Explanation, explanationOf } from "../chains/explanation.ts";
import { explanationInWords } from "./explanation-in-words.ts";
import { renderDefaults } from "./render-options.ts";

/** An explanation with a sentence that a person can read. */
export type ExplainedApplication = Explanation & {
  /** What the finding rests on: the reference date of the register, and the id of the definition. */
  readonly referenceDate: IsoDate;
  readonly definition: string;
  /** One or two sentences, in Dutch unless asked otherwise. They name applications, never a person. */
  readonly sentence: string;
};

/**
 * Says in a sentence why an application is or is not stacked under a definition, with the applications that the
 * finding rests on. A statistical finding about a registered sequence, never a verdict on a person. For people
 * entitled to see persons' data. Cost: that of `findChains`.
 *
 * @throws RangeError when the definition has an option that this version does not know, or for an unknown locale.
 */
export function explainApplication(
  register: Register,
  definition: Definition,
  applicationId: string,
  options: { readonly locale?: Locale } = {},
): ExplainedApplication {
  const locale = options.locale ?? renderDefaults.locale;
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  const explanation = explanationOf(register, definition, applicationId);
  const basis = { referenceDate: register.referenceDate, definition: definition.id };
  return { ...basis, ...explanation, sentence: explanationInWords(explanation, locale) };
}
