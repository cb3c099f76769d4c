import { parseDay } from "../../calendar/day.ts";
import type { Definition } from "./definition.ts";

/** The name of an option of a definition: everything in it but the id. */
export type DefinitionOption = Exclude<keyof Definition, "id">;

/** Where in a definition a value stands by itself: an option, or one of the three rules inside `sameDay`. */
export type OptionPath = Exclude<DefinitionOption, "sameDay"> | `sameDay.${keyof Definition["sameDay"]}`;

/** The value of an option, or of a rule inside `sameDay`. */
export type OptionValue<Path extends DefinitionOption | OptionPath = OptionPath> = Path extends keyof Definition
  ? Definition[Path]
  : Definition["sameDay"]["firstToSecond"];

/** The values of each rule in `sameDay`. */
export const sameDayRules: readonly ["after", "on-or-after"] = ["after", "on-or-after"];

/** The three rules of `sameDay`, in the order of the contract. */
export const sameDayOptions: readonly ["firstToSecond", "firstToIndependent", "independentToSecond"] = [
  "firstToSecond",
  "firstToIndependent",
  "independentToSecond",
];

/** Whom `exclude` can leave out, in the order of the contract. */
export const exclusions: readonly ["first-sponsor", "first-dossier"] = ["first-sponsor", "first-dossier"];

/** The values of the options that are one word of a list, in the order of the contract: the default first. */
export const wordOptions: {
  readonly [Option in
    | "independent"
    | "firstAnchor"
    | "firstValid"
    | "repeats"
    | "depthScope"]: readonly Definition[Option][];
} = {
  independent: ["requested", "granted", "granted-later", "held", "none"],
  firstAnchor: ["decided", "entered", "permit"],
  firstValid: ["ever", "at-second", "at-reference"],
  repeats: ["count", "collapse"],
  depthScope: ["all", "single"],
};

const isWordOf =
  (words: readonly unknown[]) =>
  (value: unknown): boolean =>
    words.includes(value);

const isSameDayRule = /* @__PURE__ */ isWordOf(sameDayRules);

/** Whether a value is a list of the first of two words, or of both in this order. */
const isOneOrBoth =
  (one: string, other: string) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value[0] === one && (value.length === 1 || (value.length === 2 && value[1] === other));

/** By option, in the order of the contract: whether a value is one that it can have. */
export const isOptionValue: { readonly [Option in DefinitionOption]: (value: unknown) => boolean } = {
  firstProcedures: isOneOrBoth("nareis", "art8"),
  regularAsNareisBefore: (value) => value === null || (typeof value === "string" && parseDay(value) !== null),
  regularProcedures: isOneOrBoth("regular-family", "art8"),
  independent: isWordOf(wordOptions.independent),
  sameDay: (value) =>
    isRecord(value) &&
    Object.keys(value).length === sameDayOptions.length &&
    sameDayOptions.every((rule) => Object.hasOwn(value, rule) && isSameDayRule(value[rule])),
  exclude: (value) =>
    Array.isArray(value) && new Set(value).size === value.length && Array.from(value).every(isWordOf(exclusions)),
  firstAnchor: isWordOf(wordOptions.firstAnchor),
  // Larger numbers are not kept exactly, and would reach back further than any calendar.
  lookBackMonths: (value) => value === null || (Number.isSafeInteger(value) && (value as number) >= 0),
  firstValid: isWordOf(wordOptions.firstValid),
  repeats: isWordOf(wordOptions.repeats),
  depthScope: isWordOf(wordOptions.depthScope),
};

/** The names of all options, in the order of the contract. */
export const definitionOptionNames: readonly DefinitionOption[] = /* @__PURE__ */ Object.keys(
  isOptionValue,
) as DefinitionOption[];

/** Where each value of a definition stands, in the order of the contract. */
export const optionPaths: readonly OptionPath[] = /* @__PURE__ */ definitionOptionNames.flatMap(
  (option): readonly OptionPath[] =>
    option === "sameDay" ? sameDayOptions.map((rule) => `sameDay.${rule}` as const) : [option],
);

/** Whether a value is one that an option, or a rule inside `sameDay`, can have by section 3 of the contract. */
export function isValueAt(path: DefinitionOption | OptionPath, value: unknown): boolean {
  return path.startsWith("sameDay.") ? isSameDayRule(value) : isOptionValue[path as DefinitionOption](value);
}

/** Whether a value is an object with names and values: not null and not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
