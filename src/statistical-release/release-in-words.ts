import { type InLocale, localeOf, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import type { Audit } from "../disclosure/audit.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { oneLine } from "../display/characters/one-line.ts";
import { type ReleaseWords, releaseWords } from "../display/dictionary/release-words.ts";
import { verificationInWords } from "../display/verification-in-words.ts";
import type { Release } from "./release.ts";
import type { SaferPlan, SaferPlanChange } from "./safer-plans.ts";
import type { NoRelease, ReleaseVerification } from "./verify-release.ts";

/**
 * What a release is, and what its audit found of each table, a line each.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * releaseInWords(makeRelease(firstPlan(register), register), { locale: "en" }).split("\n")[1]; // "Cleared by nobody yet."
 */
export function releaseInWords(release: Release, options: InLocale = {}): string {
  const locale = localeOf(options);
  const words = wordsIn(releaseWords, locale);
  if (!areLists(release?.tables, release?.files, release?.audit?.releases)) {
    throw new TypeError("Pass a release, as makeRelease gives it.");
  }
  const { plan, tables, audit, files } = release;
  const { cleared } = plan;
  const found = tables.map(({ name }, at) => ({
    name,
    narrowed: figuresWith("narrowed", audit.releases[at] as Audit),
    bare: figuresWith("bare", audit.releases[at] as Audit),
  }));
  return [
    words.written(files.length, plan.status),
    cleared === null
      ? words.clearedByNobody
      : words.cleared(oneLine(cleared.by), writtenDay(dayOf(cleared.on), locale)),
    words.together,
    ...found.flatMap(({ name, narrowed, bare }) => [
      narrowed === 0 ? words.kept(name) : words.narrowed(name, narrowed),
      ...(bare === 0 ? [] : [words.bare(name, bare)]),
    ]),
    ...(audit.exact ? [] : [words.inexact]),
    ...(audit.consistent ? [] : [words.clash]),
    ...(found.some(({ narrowed }) => narrowed > 0) ? [words.narrowedHelp] : []),
    "",
  ].join("\n");
}

/**
 * What was tried and helps a plan, in one sentence, with what it costs.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 */
export function saferPlansInWords(safer: readonly SaferPlan[], options: InLocale = {}): string {
  const words = wordsIn(releaseWords, localeOf(options));
  if (!areLists(safer) || !safer.every((one) => kinds.includes(one?.change?.kind))) {
    throw new TypeError("Pass what helps a plan, as saferPlans gives it.");
  }
  return words.tried(safer.map(({ change, figures }) => words.cost(changeInWords(change, words), figures)));
}

function changeInWords(change: SaferPlanChange, words: ReleaseWords): string {
  switch (change.kind) {
    case "without":
      return words.without(change.names);
    case "longer-periods":
      return words.longerPeriods(change.names, change.length);
    case "withheld":
      return words.withheld(change.tables.map(({ name, figures }) => [name, JSON.stringify(figures)]));
    case "larger-base":
      return words.largerBase(change.base);
    case "zeros-hidden":
      return words.zerosHidden;
  }
}

/**
 * Whether a release came out the same, and what differs, a line for each file and each figure; no figure is said.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 */
export function releaseVerificationInWords(verified: ReleaseVerification | NoRelease, options: InLocale = {}): string {
  const locale = localeOf(options);
  const words = wordsIn(releaseWords, locale);
  if (typeof verified !== "object" || verified === null) throw new TypeError(NOT_VERIFIED);
  if ("problem" in verified && Object.hasOwn(words.noRelease, verified.problem))
    return `${words.noRelease[verified.problem]}\n`;
  const { equal, files, tables } = verified as ReleaseVerification;
  if (!areLists(files, tables)) throw new TypeError(NOT_VERIFIED);
  const kept = files.filter(({ found }) => found === "kept").length;
  return [
    ...(equal ? [words.equal(files.length - kept)] : [words.different]),
    ...files.flatMap(({ path, found }) => (found === "same" || found === "kept" ? [] : [words.found[found](path)])),
    ...tables.flatMap(({ path, verification }) => {
      if (verification === null) return [words.unreadable(path)];
      return verification.equal ? [] : ["", `${path}: ${verificationInWords(verification, { locale }).trimEnd()}`];
    }),
    ...(kept === 0 ? [] : [words.keptByOther(kept)]),
    "",
  ].join("\n");
}

const kinds: readonly (SaferPlanChange["kind"] | undefined)[] = [
  "without",
  "longer-periods",
  "withheld",
  "larger-base",
  "zeros-hidden",
];

function areLists(...values: readonly unknown[]): boolean {
  return values.every(Array.isArray);
}

const NOT_VERIFIED = "Pass what was found of a release, as verifyRelease gives it.";
