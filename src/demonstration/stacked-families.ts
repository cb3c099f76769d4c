import type { Day } from "../calendar/day.ts";
import { type Cohort, seenCourses, takeTogether, unseenCourses } from "./cohort-supply.ts";
import { grantedOn } from "./draw-decisions.ts";
import type { Course } from "./draw-exact-counts.ts";
import { fileDossier, type Relative } from "./filings.ts";
import { addFirstFamily, type FirstFamily, grantedFirst } from "./first-families.ts";
import { addOwnAsylum } from "./own-asylum.ts";
import { addAlias, addRelative } from "./people.ts";
import type { Random } from "./random.ts";
import { lastDay, memoDay, officeDay, tableYears } from "./register-days.ts";
import type { Person, RegisterDraft } from "./register-draft.ts";
import { filingDay, runCourse } from "./run-course.ts";
import { type Form, otherForms, otherFormsOf2019, type Profile, profiles } from "./stacking-profiles.ts";

/** Why an application of an earlier year does not show as stacked at the memo's reference date, but does later. */
const latecomers = [
  { late: "second", weight: 40 },
  { late: "identity", weight: 35 },
  { late: "first", weight: 15 },
  { late: "asylum", weight: 10 },
] as const;

type Late = (typeof latecomers)[number]["late"] | null;

const sizes = [
  { size: 1, weight: 40 },
  { size: 2, weight: 28 },
  { size: 3, weight: 18 },
  { size: 4, weight: 9 },
  { size: 5, weight: 5 },
] as const;

/** Makes stacked families until nothing is left of a cohort: each has its own people, and one dossier is stacked. */
export function addStackedFamilies(draft: RegisterDraft, random: Random, cohort: Cohort): void {
  for (const courses of [seenCourses, unseenCourses]) {
    for (;;) {
      const together = takeTogether(random, cohort, { courses, size: random.weighted(sizes).size });
      if (together.length === 0) break;
      addStackedFamily(draft, random, { cohort, courses: together, late: lateness(random, cohort, courses) });
    }
  }
}

function lateness(random: Random, cohort: Cohort, courses: readonly Course[]): Late {
  // In the last year of the tables what is unseen was filed after the memo.
  if (courses === seenCourses || cohort.year === tableYears.at(-1)) return null;
  const fitting = latecomers.filter(({ late }) => late !== "asylum" || cohort.class === "nareis-op-nareis");
  return random.weighted(fitting).late;
}

interface StackedPlan {
  readonly cohort: Cohort;
  readonly courses: readonly Course[];
  readonly late: Late;
}

function addStackedFamily(draft: RegisterDraft, random: Random, { cohort, courses, late }: StackedPlan): void {
  const { first: firstProcedure, second } = formOf(random, cohort);
  const profile = random.weighted(profiles[second]);
  const submitted = filingDay(random, cohort.year, courses);
  const granted = officeDay(random, submitted - profile.gap[1], submitted - profile.gap[0]);
  const lateDay = officeDay(random, memoDay + 30, lastDay);
  const recorded = (which: Late): Day | null => (late === which ? lateDay : null);

  const plan = grantedFirst(random, granted, { ...profile, procedure: firstProcedure });
  const family = addFirstFamily(draft, random, { ...plan, recorded: recorded("first") });
  const sponsor = actingId(draft, random, { person: family.newcomer, late, lateDay });
  if (second === "nareis" || random.chance(22)) {
    const asked = { person: sponsor, after: granted, before: submitted, recorded: recorded("asylum") };
    addOwnAsylum(draft, random, asked);
  }
  const relatives = askFor(draft, random, { family, profile, submitted, courses, granted });
  const filings = fileDossier(draft, random, {
    procedure: second,
    sponsor,
    submitted,
    relatives,
    recorded: recorded("second"),
  });
  for (const application of filings) {
    draft.stackings.push({ application, first: family.filing, class: cohort.class });
  }
}

function formOf(random: Random, cohort: Cohort): Pick<Form, "first" | "second"> {
  if (cohort.class === "nareis-op-nareis") return { first: "nareis", second: "nareis" };
  if (cohort.class === "art8-after-nareis") return { first: "nareis", second: "art8" };
  return random.weighted(cohort.year === 2019 ? otherFormsOf2019 : otherForms);
}

/** The id under which the newcomer acts as a sponsor: at times one that only the table of identities joins. */
function actingId(
  draft: RegisterDraft,
  random: Random,
  { person, late, lateDay }: { readonly person: Person; readonly late: Late; readonly lateDay: Day },
): Person {
  if (late === "identity") return addAlias(draft, random, person, lateDay);
  if (!random.chance(8)) return person;
  return addAlias(draft, random, person, random.chance(40) ? null : officeDay(random, memoDay - 900, memoDay));
}

interface SecondFamily {
  readonly family: FirstFamily;
  readonly profile: Profile;
  readonly submitted: Day;
  readonly courses: readonly Course[];
  readonly granted: Day;
}

/** The people of the second family, each with a course; one decision for those who run the same. */
function askFor(draft: RegisterDraft, random: Random, second: SecondFamily): readonly Relative[] {
  const { family, profile, submitted, courses } = second;
  const shared = new Map(courses.map((course) => [course, runCourse(random, course, submitted)]));
  return courses.map((course, index) => {
    const relationship = profile.asksFor[Math.min(index, profile.asksFor.length - 1)] ?? "other";
    const decisions = (random.chance(85) ? shared.get(course) : undefined) ?? runCourse(random, course, submitted);
    if (index === 0 && family.leftBehind !== null) {
      // The newcomer's own child where the newcomer came as a spouse, a brother or sister otherwise.
      return {
        person: family.leftBehind,
        relationship: profile.relationship === "spouse" ? "child" : "sibling",
        decisions,
      };
    }
    if (courses.length === 1 && random.chance(4)) {
      return { person: addSecondGrant(draft, random, second), relationship: "other", decisions };
    }
    return { person: addRelative(draft, random, relationship, submitted), relationship, decisions };
  });
}

/**
 * Gives the newcomer a later grant too, by another sponsor, for whom the newcomer now applies: the latest grant leads
 * back to its sponsor, the earlier one is a link all the same.
 */
function addSecondGrant(draft: RegisterDraft, random: Random, { family, submitted, granted }: SecondFamily): Person {
  const sponsor = addRelative(draft, random, "parent", submitted);
  const decided = officeDay(random, granted + 110, submitted - 60);
  const asked = officeDay(random, granted + 1, decided - 50);
  const relative: Relative = { person: family.newcomer, relationship: "child", decisions: grantedOn(decided) };
  fileDossier(draft, random, { procedure: "nareis", sponsor, submitted: asked, relatives: [relative] });
  return sponsor;
}
