import { anchorOf, type RuleOn, type RuleOnPair } from "./links.ts";
import { by, comesBefore } from "./order.ts";
import { isHeldOn } from "./permits.ts";
import type { PlainApplication, PlainPermit } from "./register.ts";

/** "By `submitted_on`, then smallest id" (section 3, Class). */
const earliestFirst = by(({ submitted, id }: PlainApplication) => [submitted, id]);

/**
 * Every b, earliest first: "b is an asylum application of sponsor(x) with `f.decided_on <= b.submitted_on <=
 * x.submitted_on`" (section 3, Independent application).
 * @example
 * independentApplications(smallest.f, smallest.x, smallest.register, memo2023).map(({ id }) => id); // ["b"]
 */
export const independentApplications: RuleOnPair<readonly PlainApplication[]> = (f, x, register, definition) => {
  const { firstToIndependent, independentToSecond } = definition.sameDay;
  const anchor = anchorOf(f, definition, register.permits);
  // One "any of whose known permits in the table is `derived` … is not an independent application" (section 2, Permits).
  const isDerived = ({ id }: PlainApplication): boolean =>
    register.permits.some(({ application, kind }) => application === id && kind === "derived");
  const between = register.applications.filter(
    (b) =>
      b.procedure === "asylum" &&
      b.applicant === x.sponsor &&
      // Where the anchor is missing "`independent` is null".
      anchor !== null &&
      comesBefore(anchor, b.submitted, firstToIndependent) &&
      comesBefore(b.submitted, x.submitted, independentToSecond),
  );
  return between.filter((b) => register.permitsFrom === "grants" || !isDerived(b)).sort(earliestFirst);
};

/** "Sponsor(x) holds an independent permit on the day of filing …, wherever it came from and whatever f" (`held`). */
const permitsHeld: RuleOn<readonly PlainPermit[]> = (x, { permits }, { sameDay }) =>
  permits
    .filter(({ holder, kind }) => holder === x.sponsor && kind === "independent")
    .filter((permit) => comesBefore(permit.validFrom, x.submitted, sameDay.independentToSecond))
    .filter((permit) => isHeldOn(permit, x.submitted));

/** The b that meet "the requirement on it" (section 3, Independent application); all of them unless it is about grants. */
const meetingRequirement: RuleOnPair<readonly PlainApplication[]> = (f, x, register, definition) => {
  const between = independentApplications(f, x, register, definition);
  if (definition.independent !== "granted" && definition.independent !== "granted-later") return between;
  // "`granted` (granted, and `b.decided_on <= x.submitted_on` …), `granted-later` (granted by the reference date)".
  const by = definition.independent === "granted" ? x.submitted : register.referenceDate;
  return between.filter(({ outcome, decided }) => outcome === "granted" && decided !== null && decided <= by);
};

/** Whether "the requirement is met" for a first link f (section 3, Class). */
export const isRequirementMet: RuleOnPair<boolean> = (f, x, register, definition) => {
  if (definition.independent === "none") return true;
  if (definition.independent === "held") return permitsHeld(x, register, definition).length > 0;
  return meetingRequirement(f, x, register, definition).length > 0;
};

/** "The earliest b … that meets the requirement for that first link" where x is in row 1 (section 3, Class), or null. */
export const independentInRow1: RuleOnPair<PlainApplication | null> = (f, x, register, definition) => {
  if (definition.independent !== "held") return meetingRequirement(f, x, register, definition)[0] ?? null;
  // "Of the known applications that these permits name or follow from, the earliest".
  const named = permitsHeld(x, register, definition).map(({ application }) => application);
  return register.applications.filter(({ id }) => named.includes(id)).sort(earliestFirst)[0] ?? null;
};
