import type { Procedure } from "../cases/facts/application.ts";
import type { ChainReason } from "../chains/definition/chain.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { by, byCodeUnit, comesBefore, isBefore, monthsBefore } from "./order.ts";
import type { PlainApplication, PlainPermit, PlainRegister } from "./register.ts";

/** What a rule says about one application of a register under a definition. */
export type RuleOn<Answer> = (x: PlainApplication, register: PlainRegister, definition: Definition) => Answer;

/** What a rule says about an earlier grant f, or one that could be, and x. */
export type RuleOnPair<Answer> = (f: PlainApplication, ...on: Parameters<RuleOn<Answer>>) => Answer;

/** A condition of a link. */
export type LinkCondition = Exclude<ChainReason, "no-independent-asylum">;

/** "Conditions are tested in the order" (section 3, Definitions). */
export const linkConditions: readonly LinkCondition[] =
  "first-undated outside-look-back first-withdrawn returns-to-first-sponsor same-first-dossier".split(
    " ",
  ) as LinkCondition[];

/** "Procedures in `regularProcedures` submitted before it are `nareis` in all of this section" (`regularAsNareisBefore`). */
export function procedureOf({ procedure, submitted }: PlainApplication, definition: Definition): Procedure {
  const { regularAsNareisBefore: day, regularProcedures } = definition;
  const isRegular = (regularProcedures as readonly string[]).includes(procedure);
  return isRegular && day !== null && submitted < day ? "nareis" : procedure;
}

/**
 * "The day that replaces f.decided_on in the comparisons" (`firstAnchor`): that of entry, or the "earliest `valid_from` of
 * f's permits"; null where it is missing.
 * @throws TypeError where the definition takes it from permits and none are given.
 */
export function anchorOf(
  f: PlainApplication,
  { firstAnchor }: Definition,
  permits?: readonly PlainPermit[],
): string | null {
  if (firstAnchor !== "permit") return firstAnchor === "entered" ? f.entered : f.decided;
  if (permits === undefined) throw new TypeError("Pass the permits too: this definition takes the day of f from them.");
  const own = permits.filter(({ application }) => application === f.id).map(({ validFrom }) => validFrom);
  return own.sort(byCodeUnit)[0] ?? null;
}

const isFamily = ({ procedure }: PlainApplication): boolean => ["nareis", "art8", "regular-family"].includes(procedure);

/**
 * "f is an earlier grant for x when f was granted, applicant(f) = sponsor(x), and `f.decided_on < x.submitted_on`" (section
 * 3, Earlier grant). Permits are needed only where `firstAnchor` is `permit`.
 * @example
 * isEarlierGrant(smallest.f, smallest.x, memo2023); // true
 * isEarlierGrant(smallest.f, { ...smallest.x, submitted: "2019-06-01" }, memo2023); // false
 */
export function isEarlierGrant(
  f: PlainApplication,
  x: PlainApplication,
  definition: Definition,
  permits?: readonly PlainPermit[],
): boolean {
  // "x and f are applications in F" = {`nareis`, `art8`, `regular-family`}.
  if (!isFamily(f) || !isFamily(x) || f.outcome !== "granted" || f.decided === null) return false;
  // "Under every option an earlier grant also has f.submitted_on < x.submitted_on and f.decided_on <= x.submitted_on".
  if (f.applicant !== x.sponsor || f.submitted >= x.submitted || f.decided > x.submitted) return false;
  // "Missing: an earlier grant by its `decided_on`".
  const day = anchorOf(f, definition, permits) ?? f.decided;
  return comesBefore(day, x.submitted, definition.sameDay.firstToSecond);
}

/**
 * The first condition that an earlier grant f fails, null where it is a link (section 3, Definitions).
 * @example
 * failedCondition(smallest.f, { ...smallest.x, applicant: "A" }, smallest.register, memo2023); // "returns-to-first-sponsor"
 */
export const failedCondition: RuleOnPair<LinkCondition | null> = (f, x, register, definition) => {
  const { lookBackMonths: months, firstValid, exclude } = definition;
  const anchor = anchorOf(f, definition, register.permits);
  if (anchor === null) return "first-undated";
  // "The anchor is on or after x.submitted_on minus n months".
  if (months !== null && isBefore(anchor, monthsBefore(x.submitted, months))) return "outside-look-back";
  // "f fails when every permit of f has withdrawn_on <= x.submitted_on (<= R); without permits it holds".
  const day = firstValid === "at-second" ? x.submitted : register.referenceDate;
  const permits = register.permits.filter(({ application }) => application === f.id);
  const isWithdrawn = permits.every(({ withdrawn }) => withdrawn !== null && withdrawn <= day);
  if (firstValid !== "ever" && permits.length > 0 && isWithdrawn) return "first-withdrawn";
  // "applicant(x) ≠ sponsor(f) (the memo counts 'another family member')".
  if (exclude.includes("first-sponsor") && x.applicant === f.sponsor) return "returns-to-first-sponsor";
  // "applicant(x) also has an application known at R in the dossier of f (same sponsor and non-empty dossier)".
  const isInDossierOf = (one: PlainApplication): boolean =>
    one.applicant === x.applicant && one.sponsor === f.sponsor && one.dossier === f.dossier;
  if (!exclude.includes("first-dossier") || f.dossier === null) return null;
  return register.applications.some(isInDossierOf) ? "same-first-dossier" : null;
};

/**
 * "x is linked to f when f is an earlier grant for x" and no condition fails (section 3, Link).
 * @example
 * isLink(smallest.f, smallest.x, smallest.register, memo2023); // true
 */
export const isLink: RuleOnPair<boolean> = (f, x, register, definition) =>
  isEarlierGrant(f, x, definition, register.permits) && failedCondition(f, x, register, definition) === null;

/** Of grants, which all were decided. "Latest means: by `decided_on`, then `submitted_on`, then the smallest `application_id`" (section 3). */
export function latestOf(applications: readonly PlainApplication[]): PlainApplication | undefined {
  const byDays = by(({ decided, submitted }: PlainApplication) => [decided as string, submitted]);
  return [...applications].sort((one, other) => byDays(other, one) || byCodeUnit(one.id, other.id))[0];
}
