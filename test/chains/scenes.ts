import fc from "fast-check";
import { type Day, dayOf, parseDay, toIso } from "../../src/calendar/day.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { monthsBefore } from "../../src/model/order.ts";
import type { PlainApplication, PlainPermit } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

/**
 * Small registers in which one first grant, one asylum application and one second application stand close to every
 * border that a definition draws: the day of the second, the day before, the edge of the look-back, the day of
 * `regularAsNareisBefore`. A plan is drawn once; a scene is a plan played on the days of one definition.
 */
export type Plan = ReturnType<typeof drawPlans>[number];

const family = fc.constantFrom("nareis", "nareis", "art8", "regular-family");
const day = fc.nat(999);
const maybeDay = fc.option(day, { freq: 3 });

/** The places in `daysNear` of the three days before the second application and of its own day. */
const lastDays = fc.constantFrom(0, 1, 2, 3);
const maybeLastDay = fc.option(lastDays, { freq: 3 });
/** A permit that ends is rarely one that counts. */
const rarelyLastDay = fc.option(lastDays, { freq: 1 });

/** Plans, the same in every run. */
export function drawPlans(count: number): readonly {
  readonly second: { readonly day: number; readonly procedure: string; readonly applicant: string };
  readonly first: { readonly procedure: string; readonly submitted: number; readonly decided: number };
  readonly details: {
    readonly entered: number | null;
    readonly valid: number | null;
    readonly withdrawn: number | null;
  };
  readonly asylum: { readonly submitted: number; readonly decided: number | null } | null;
  /** An independent permit of the sponsor that names no application, with the days on which it ends. */
  readonly held: { readonly from: number; readonly until: number | null; readonly withdrawn: number | null } | null;
  readonly isRepeated: boolean;
  readonly isDeep: boolean;
}[] {
  const plan = fc.record({
    second: fc.record({ day, procedure: family, applicant: fc.constantFrom("X", "X", "P", "D") }),
    first: fc.record({ procedure: family, submitted: day, decided: day }),
    details: fc.record({ entered: maybeDay, valid: maybeDay, withdrawn: maybeDay }),
    asylum: fc.option(fc.record({ submitted: day, decided: maybeDay }), { freq: 4 }),
    held: fc.option(fc.record({ from: day, until: maybeDay, withdrawn: maybeDay }), { freq: 2 }),
    isRepeated: fc.boolean(),
    isDeep: fc.boolean(),
  });
  // Of every order of first grant, asylum application and second application: by chance most orders are too rare.
  const closePlan = fc.record({
    second: fc.record({ day, procedure: family, applicant: fc.constantFrom("X", "X", "X", "P", "D") }),
    first: fc.record({ procedure: family, submitted: fc.constant(0), decided: lastDays }),
    details: fc.record({ entered: maybeLastDay, valid: maybeLastDay, withdrawn: rarelyLastDay }),
    asylum: fc.option(fc.record({ submitted: lastDays, decided: maybeLastDay }), { freq: 6 }),
    held: fc.option(fc.record({ from: lastDays, until: rarelyLastDay, withdrawn: rarelyLastDay }), { freq: 2 }),
    isRepeated: fc.boolean(),
    isDeep: fc.boolean(),
  });
  return fc.sample(fc.oneof(plan, closePlan), { numRuns: count, seed: 20191031 });
}

/** The register of a plan on the days of a definition; null where the days of the plan cannot be. */
export function sceneOf(plan: Plan, definition: Definition): ModelRegister | null {
  const seconds = secondDays(definition);
  const x = seconds[plan.second.day % seconds.length] as string;
  const near = daysNear(x, definition);
  const at = (index: number): string => near[index % near.length] as string;
  const decided = at(plan.first.decided);
  const submitted = at(plan.first.submitted);
  if (submitted > decided) return null;
  const applications: PlainApplication[] = [
    { ...application("f", plan.first.procedure, "A", "P", submitted), ...granted(decided), dossier: "d" },
    application("o", "nareis", "D", "P", submitted, "d"),
    application("x", plan.second.procedure, plan.second.applicant, "A", x),
  ];
  const first = applications[0] as PlainApplication;
  applications[0] = { ...first, entered: plan.details.entered === null ? null : at(plan.details.entered) };
  if (plan.isRepeated) applications.push(application("x2", plan.second.procedure, plan.second.applicant, "A", x));
  const permits: PlainPermit[] = [];
  if (plan.details.valid !== null) {
    const withdrawn = plan.details.withdrawn === null ? null : at(plan.details.withdrawn);
    permits.push(permit("f", at(plan.details.valid), withdrawn));
  }
  if (plan.asylum !== null) {
    const own = application("b", "asylum", "A", null, at(plan.asylum.submitted));
    applications.push(plan.asylum.decided === null ? own : { ...own, ...granted(at(plan.asylum.decided)) });
    if (plan.asylum.decided !== null && at(plan.asylum.decided) < own.submitted) return null;
  }
  if (plan.held !== null) {
    const { from, until, withdrawn } = plan.held;
    const [validFrom, last, end] = [from, until, withdrawn].map((index) => (index === null ? null : at(index)));
    const ended = { validUntil: last ?? null, withdrawn: end ?? null };
    permits.push({ ...permit(null, validFrom ?? "", null), ...ended, id: "own", kind: "independent" });
  }
  if (plan.isDeep) {
    const before = moved(submitted, definition.sameDay.firstToSecond === "after" ? -1 : 0);
    const earlier = moved(submitted, -2);
    if (before === null || earlier === null) return null;
    applications.push({ ...application("g", "nareis", "P", "Q", earlier), ...granted(before), entered: before });
    permits.push(permit("g", before, null));
  }
  return {
    referenceDate: "9999-12-31",
    applications,
    permits,
    permitsFrom: "table",
    signals: [],
    followUp: [],
    persons: [],
    manifest: {},
    rows: {},
    leadingId: (person) => person,
  };
}

function secondDays({ regularAsNareisBefore: before }: Definition): readonly string[] {
  const around = before === null ? [] : [0, 1, 2].map((days) => moved(before, days));
  return ["2020-03-31", "2099-12-31", ...around].filter((iso) => iso !== null);
}

/** The days on which something can turn, for a second application on a day. */
function daysNear(x: string, { lookBackMonths, regularAsNareisBefore: before }: Definition): readonly string[] {
  const [year, month, dayOfMonth] = monthsBefore(x, lookBackMonths ?? 2);
  const edge = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  const isDay = parseDay(edge) !== null;
  return [
    ...[-3, -2, -1, 0, 1].map((days) => moved(x, days)),
    ...(isDay ? [-2, -1, 0].map((days) => moved(edge, days)) : []),
    ...(before === null ? [] : [-1, 0].map((days) => moved(before, days))),
  ].filter((iso) => iso !== null);
}

/** Another day that a register can hold, or null. */
function moved(iso: string, days: number): string | null {
  const to = (dayOf(iso) + days) as Day;
  return to >= dayOf("1900-01-02") && to <= dayOf("2099-12-31") ? toIso(to) : null;
}

function application(
  id: string,
  procedure: string,
  applicant: string,
  sponsor: string | null,
  submitted: string,
  dossier: string | null = null,
): PlainApplication {
  const rest = { outcome: "open", decided: null, relationship: null, entered: null } as const;
  return { ...rest, id, procedure: procedure as PlainApplication["procedure"], applicant, sponsor, submitted, dossier };
}

function granted(decided: string): Pick<PlainApplication, "outcome" | "decided"> {
  return { outcome: "granted", decided };
}

function permit(application: string | null, validFrom: string, withdrawn: string | null): PlainPermit {
  return {
    id: application,
    holder: "A",
    kind: "derived",
    validFrom,
    validUntil: null,
    withdrawn,
    application,
    status: null,
  };
}
