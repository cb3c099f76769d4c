import type { Definition } from "./definition.ts";
import { definitionOptions } from "./definition-options.ts";
import { type LintFinding, lintDefinition } from "./lint-definition.ts";
import {
  type DefinitionOption,
  definitionOptionNames,
  isRecord,
  isValueAt,
  type OptionPath,
  sameDayOptions,
} from "./option-values.ts";
import { memo2023 } from "./presets.ts";

/**
 * Why data is no definition. `unknown-option` says where the option stands and not what it is called, because names in
 * a file are content of the file. `no-file` and `not-json` come from reading a file.
 */
export type DefinitionProblem =
  | { readonly code: "no-file" | "not-json" | "not-an-object" | "missing-id" | "unusable-id" }
  | { readonly code: "unknown-option"; readonly within: "definition" | "sameDay" }
  | { readonly code: "unusable-value"; readonly option: DefinitionOption | OptionPath }
  | { readonly code: "contradictory"; readonly finding: LintFinding };

/** A definition, or every reason why there is none. */
export type DefinitionResult =
  | { readonly definition: Definition; readonly problems: readonly [] }
  | { readonly definition: null; readonly problems: readonly [DefinitionProblem, ...DefinitionProblem[]] };

/**
 * A definition from JSON data, such as the content of a file. Only the id is required: an option that is not there has
 * its default, that of `memo2023`, and so has a rule that is not there in `sameDay`. Refused are an id that is not
 * one line of text, an unknown option, a value that an option cannot have, and a definition that `lintDefinition`
 * finds contradictory. Problems never hold anything of the data. Cost: grows with the size of the data.
 *
 * @example
 * definitionFrom({ id: "ten-years", lookBackMonths: 120 }).definition?.independent; // "requested"
 * definitionFrom({ id: "ten-years", lookBackMonths: "120" }).problems;
 * // [{ code: "unusable-value", option: "lookBackMonths" }]
 */
export function definitionFrom(data: unknown): DefinitionResult {
  if (!isRecord(data)) return { definition: null, problems: [{ code: "not-an-object" }] };
  const [problem, ...more] = [
    ...problemsOfId(isGiven(data, "id") ? data["id"] : undefined),
    ...unknownOptions(data),
    ...unusableValues(data),
  ];
  if (problem !== undefined) return { definition: null, problems: [problem, ...more] };
  const definition = withDefaults(data);
  const [finding, ...others] = lintDefinition(definition).filter(({ severity }) => severity === "contradictory");
  if (finding === undefined) return { definition, problems: [] };
  return { definition: null, problems: [contradictory(finding), ...others.map(contradictory)] };
}

function contradictory(finding: LintFinding): DefinitionProblem {
  return { code: "contradictory", finding };
}

/** What cannot stand on one line of a footnote: line breaks, control characters, marks of writing direction. */
const NOT_ON_A_LINE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function problemsOfId(id: unknown): readonly DefinitionProblem[] {
  if (id === undefined) return [{ code: "missing-id" }];
  if (typeof id !== "string" || id.trim() === "" || NOT_ON_A_LINE.test(id.trim())) return [{ code: "unusable-id" }];
  return [];
}

function unknownOptions(data: Readonly<Record<string, unknown>>): readonly DefinitionProblem[] {
  const { sameDay } = data;
  const hasOther = (record: unknown, names: readonly string[]): boolean =>
    isRecord(record) && Object.keys(record).some((name) => !names.includes(name));
  return [
    ...(hasOther(data, ["id", ...definitionOptionNames])
      ? [{ code: "unknown-option", within: "definition" } as const]
      : []),
    ...(hasOther(sameDay, sameDayOptions) ? [{ code: "unknown-option", within: "sameDay" } as const] : []),
  ];
}

function unusableValues(data: Readonly<Record<string, unknown>>): readonly DefinitionProblem[] {
  return definitionOptionNames
    .filter((option) => isGiven(data, option))
    .flatMap((option) => unusablePaths(option, data[option]))
    .map((option) => ({ code: "unusable-value", option }));
}

function unusablePaths(option: DefinitionOption, value: unknown): readonly (DefinitionOption | OptionPath)[] {
  if (option !== "sameDay" || !isRecord(value)) return isValueAt(option, value) ? [] : [option];
  return sameDayOptions
    .filter((rule) => isGiven(value, rule))
    .filter((rule) => !isValueAt(`sameDay.${rule}`, value[rule]))
    .map((rule) => `sameDay.${rule}` as const);
}

/** JSON has no undefined: what has it is not there. */
function isGiven(data: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(data, name) && data[name] !== undefined;
}

/** Only for data in which everything that is given can be used. */
function withDefaults(data: Readonly<Record<string, unknown>>): Definition {
  const given = (record: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
  const sameDay = isRecord(data["sameDay"]) ? given(data["sameDay"]) : {};
  const whole = { ...memo2023, ...given(data), sameDay: { ...memo2023.sameDay, ...sameDay } } as Definition;
  const options = definitionOptions(whole);
  // JSON can say -0.
  return { id: whole.id.trim(), ...options, lookBackMonths: options.lookBackMonths === 0 ? 0 : options.lookBackMonths };
}
