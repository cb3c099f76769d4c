import { type InLocale, localeOf } from "../arguments/locale.ts";
import type { LintFinding } from "../chains/definition/lint-definition.ts";
import { lintWords } from "./dictionary/definition-problem-words.ts";

/**
 * A finding on a definition as a sentence. In Dutch unless asked otherwise.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * lintDefinition({ ...memo2023, id: "mine" }).map((finding) => lintInWords(finding, { locale: "en" }));
 * // ["The definition has the same options as a preset, under another id."]
 */
export function lintInWords(finding: LintFinding, options: InLocale = {}): string {
  if (!Object.hasOwn(lintWords, finding?.code)) throw new TypeError("Pass a finding, as lintDefinition gives it.");
  return lintWords[finding.code][localeOf(options)];
}
