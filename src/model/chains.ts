import type { Definition } from "../chains/definition/definition.ts";
import { byCodeUnit } from "./identities.ts";
import type { ModelApplication, ModelPermit, ModelRegister } from "./register-at.ts";

/** One object of `nareis chains --format ndjson`, its keys in that order. */
export interface ModelChain {
  readonly application: string;
  readonly class: "nareis-op-nareis" | "art8-after-nareis" | "other-stacking" | null;
  readonly reason: ModelReason | null;
  readonly form: string;
  readonly first: string;
  readonly independent: string | null;
  readonly depth: number;
  readonly path: readonly string[];
  readonly submitted: string;
  readonly decided: string | null;
  readonly outcome: string;
  readonly applicant: string;
  readonly sponsor: string;
}

/** Why not: the conditions in the order in which they are tested, after row 4's. */
export type ModelReason = "no-independent-asylum" | FailedCondition;

type FailedCondition =
  | "first-undated"
  | "outside-look-back"
  | "first-withdrawn"
  | "returns-to-first-sponsor"
  | "same-first-dossier";

const conditionsInOrder: readonly FailedCondition[] = [
  "first-undated",
  "outside-look-back",
  "first-withdrawn",
  "returns-to-first-sponsor",
  "same-first-dossier",
];

/** Section 3, sentence by sentence, every application against every other. */
export function modelChains(register: ModelRegister, definition: Definition): readonly ModelChain[] {
  const applications = register.applications.map((application) => relabelled(application, definition));
  const family = applications.filter(isFamily);
  const depths = new Map<string, number>();

  const earlierGrants = (x: ModelApplication): readonly ModelApplication[] =>
    family.filter((f) => isEarlierGrant(f, x));
  const links = (x: ModelApplication): readonly ModelApplication[] =>
    earlierGrants(x).filter((f) => failedCondition(f, x) === null);

  function isEarlierGrant(f: ModelApplication, x: ModelApplication): boolean {
    const day = anchorOf(f) ?? f.decided;
    return (
      f.outcome === "granted" &&
      f.applicant === x.sponsor &&
      comesBefore(day, x.submitted, definition.sameDay.firstToSecond) &&
      f.submitted < x.submitted &&
      f.decided <= x.submitted
    );
  }

  function permitsOf(f: ModelApplication): readonly { validFrom: string; withdrawn: string }[] {
    return register.permits.filter((permit) => permit.application === f.id);
  }

  /** The day that stands for the first grant, or null where it is missing. */
  function anchorOf(f: ModelApplication): string | null {
    if (definition.firstAnchor === "decided") return f.decided;
    if (definition.firstAnchor === "entered") return f.entered === "" ? null : f.entered;
    return (
      permitsOf(f)
        .map((permit) => permit.validFrom)
        .sort(byCodeUnit)[0] ?? null
    );
  }

  function failedCondition(f: ModelApplication, x: ModelApplication): FailedCondition | null {
    const anchor = anchorOf(f);
    if (anchor === null) return "first-undated";
    if (definition.lookBackMonths !== null && isBefore(anchor, monthsBefore(x.submitted, definition.lookBackMonths))) {
      return "outside-look-back";
    }
    if (isWithdrawn(f, x)) return "first-withdrawn";
    if (definition.exclude.includes("first-sponsor") && x.applicant === f.sponsor) return "returns-to-first-sponsor";
    if (definition.exclude.includes("first-dossier") && isInDossierOf(f, x.applicant)) return "same-first-dossier";
    return null;
  }

  function isWithdrawn(f: ModelApplication, x: ModelApplication): boolean {
    if (definition.firstValid === "ever") return false;
    const day = definition.firstValid === "at-second" ? x.submitted : register.referenceDate;
    const permits = permitsOf(f);
    return permits.length > 0 && permits.every((permit) => permit.withdrawn !== "" && permit.withdrawn <= day);
  }

  function isInDossierOf(f: ModelApplication, applicant: string): boolean {
    return (
      f.dossier !== "" &&
      applications.some(
        (other) => other.applicant === applicant && other.dossier === f.dossier && other.sponsor === f.sponsor,
      )
    );
  }

  /** The independent applications between f and x, earliest first. */
  function independentApplications(f: ModelApplication, x: ModelApplication): readonly ModelApplication[] {
    const anchor = anchorOf(f);
    if (anchor === null) return [];
    return applications
      .filter(
        (b) =>
          b.procedure === "asylum" &&
          b.applicant === x.sponsor &&
          comesBefore(anchor, b.submitted, definition.sameDay.firstToIndependent) &&
          comesBefore(b.submitted, x.submitted, definition.sameDay.independentToSecond) &&
          !hasDerivedPermit(b),
      )
      .sort((one, other) => byCodeUnit(one.submitted, other.submitted) || byCodeUnit(one.id, other.id));
  }

  function hasDerivedPermit(b: ModelApplication): boolean {
    return (
      register.hasPermitTable &&
      register.permits.some((permit) => permit.application === b.id && permit.kind === "derived")
    );
  }

  function meetsRequirement(b: ModelApplication, x: ModelApplication): boolean {
    if (definition.independent === "granted") return b.outcome === "granted" && b.decided <= x.submitted;
    if (definition.independent === "granted-later") return b.outcome === "granted";
    return true;
  }

  function isRequirementMet(f: ModelApplication, x: ModelApplication): boolean {
    if (definition.independent === "none") return true;
    if (definition.independent === "held") return permitsHeld(x).length > 0;
    return independentApplications(f, x).some((b) => meetsRequirement(b, x));
  }

  /** The independent permits that the sponsor holds on the day of filing, wherever they came from. */
  function permitsHeld(x: ModelApplication): readonly ModelPermit[] {
    return register.permits.filter(
      ({ holder, kind, validFrom, validUntil, withdrawn }) =>
        holder === x.sponsor &&
        kind === "independent" &&
        comesBefore(validFrom, x.submitted, definition.sameDay.independentToSecond) &&
        !(validUntil !== "" && validUntil < x.submitted) &&
        !(withdrawn !== "" && withdrawn <= x.submitted),
    );
  }

  /** Of the known applications that the permits held name or follow from, earliest first. */
  function applicationsOfHeld(x: ModelApplication): readonly ModelApplication[] {
    return applications
      .filter(({ id }) => permitsHeld(x).some((permit) => permit.application === id))
      .sort((one, other) => byCodeUnit(one.submitted, other.submitted) || byCodeUnit(one.id, other.id));
  }

  /** What a chain mentions as its independent application. */
  function reportedIndependent(f: ModelApplication, x: ModelApplication, isRow1: boolean): string | null {
    const asked = independentApplications(f, x);
    if (!isRow1) return asked[0]?.id ?? null;
    if (definition.independent === "held") return applicationsOfHeld(x)[0]?.id ?? null;
    return asked.find((b) => meetsRequirement(b, x))?.id ?? null;
  }

  function depthOf(x: ModelApplication): number {
    const known = depths.get(x.id);
    if (known !== undefined) return known;
    const depth = links(x).reduce((deepest, f) => Math.max(deepest, 1 + depthOf(f)), 0);
    depths.set(x.id, depth);
    return depth;
  }

  function pathOf(x: ModelApplication): readonly string[] {
    const linked = links(x);
    const deepest = Math.max(...linked.map(depthOf));
    const back = latest(linked.filter((f) => depthOf(f) === deepest));
    return back === undefined ? [x.id] : [...pathOf(back), x.id];
  }

  function chainOf(x: ModelApplication): ModelChain | null {
    const isFirstProcedure = (f: ModelApplication): boolean =>
      (definition.firstProcedures as readonly string[]).includes(f.procedure);
    const grants = earlierGrants(x);
    const linked = links(x);
    const named = linked.filter(isFirstProcedure);
    const notNamed = linked.filter((f) => !isFirstProcedure(f));
    const isNareis = x.procedure === "nareis";
    const report = (
      kind: ModelChain["class"],
      reason: ModelReason | null,
      first: ModelApplication | undefined,
    ): ModelChain | null => {
      if (first === undefined) return null;
      return {
        application: x.id,
        class: kind,
        reason,
        form: `${first.procedure}>${x.procedure}`,
        first: first.id,
        independent: reportedIndependent(first, x, kind === "nareis-op-nareis"),
        depth: depthOf(x),
        path: pathOf(x),
        submitted: x.submitted,
        decided: x.decided === "" ? null : x.decided,
        outcome: x.outcome,
        applicant: x.applicant,
        sponsor: x.sponsor,
      };
    };

    const row1 = isNareis ? named.filter((f) => isRequirementMet(f, x)) : [];
    if (row1.length > 0) return report("nareis-op-nareis", null, latest(row1));
    if (x.procedure === "art8" && named.length > 0) return report("art8-after-nareis", null, latest(named));
    if (linked.length > 0 && (!isNareis || notNamed.length > 0)) {
      return report("other-stacking", null, latest(isNareis ? notNamed : linked));
    }
    if (linked.length > 0) return report(null, "no-independent-asylum", latest(linked));
    const failed = grants.map((f) => ({ f, reason: failedCondition(f, x) }));
    for (const reason of [...conditionsInOrder].reverse()) {
      const failedHere = failed.filter((one) => one.reason === reason).map((one) => one.f);
      if (failedHere.length > 0) return report(null, reason, latest(failedHere));
    }
    return null;
  }

  return family
    .map(chainOf)
    .filter((chain) => chain !== null)
    .sort((one, other) => byCodeUnit(one.application, other.application));
}

/** What is in the regular procedures of the definition and submitted before its day is nareis. */
function relabelled(application: ModelApplication, definition: Definition): ModelApplication {
  const before = definition.regularAsNareisBefore;
  const regular: readonly string[] = definition.regularProcedures;
  return regular.includes(application.procedure) && before !== null && application.submitted < before
    ? { ...application, procedure: "nareis" }
    : application;
}

function isFamily(application: ModelApplication): boolean {
  return ["nareis", "art8", "regular-family"].includes(application.procedure);
}

function comesBefore(one: string, other: string, rule: Definition["sameDay"]["firstToSecond"]): boolean {
  return rule === "after" ? one < other : one <= other;
}

function latest(applications: readonly ModelApplication[]): ModelApplication | undefined {
  return [...applications].sort(
    (one, other) =>
      byCodeUnit(other.decided, one.decided) ||
      byCodeUnit(other.submitted, one.submitted) ||
      byCodeUnit(one.id, other.id),
  )[0];
}

type YearMonthDay = readonly [year: number, month: number, day: number];

/** The day n months before, or the last of that month where it has no such day. The year may be below 1. */
export function monthsBefore(day: string, months: number): YearMonthDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  let [thenYear, thenMonth] = [year - Math.floor(months / 12), month - (months % 12)];
  if (thenMonth < 1) [thenYear, thenMonth] = [thenYear - 1, thenMonth + 12];
  const isLeapYear = (thenYear % 4 === 0 && thenYear % 100 !== 0) || thenYear % 400 === 0;
  const lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return [thenYear, thenMonth, Math.min(dayOfMonth, lengths[thenMonth - 1] ?? 31)];
}

function isBefore(day: string, other: YearMonthDay): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return (year - other[0] || month - other[1] || dayOfMonth - other[2]) < 0;
}
