import type { Day } from "../calendar/day.ts";
import type { FamilyProcedure } from "../cases/facts/application.ts";
import { type CohortSupply, takeCourse } from "./cohort-supply.ts";
import { grantedOn, refusedOn } from "./draw-decisions.ts";
import { fileDossier } from "./filings.ts";
import { addFirstFamily, grantedFirst } from "./first-families.ts";
import { addOwnAsylum } from "./own-asylum.ts";
import { addRelative } from "./people.ts";
import type { Random } from "./random.ts";
import { memoDay, officeDay } from "./register-days.ts";
import type { Filing, Person, RegisterDraft } from "./register-draft.ts";
import { filingDay } from "./run-course.ts";
import { classOf, profiles } from "./stacking-profiles.ts";
import type { Script } from "./stacking-scripts.ts";

/** An application that another one may be stacked on. */
interface Link {
  readonly filing: Filing;
  readonly procedure: FamilyProcedure;
  readonly applicant: Person;
  readonly decided: Day;
}

/** The longest wait for a decision in a script, so that a step two years later always comes after it. */
const LONGEST = 300;

/** Plays a script once: one family, one application a step, each taken from the supply. */
export function playScript(draft: RegisterDraft, random: Random, play: { script: Script; supply: CohortSupply }): void {
  const { script, supply } = play;
  let first: Link | null = null;
  let before: Link | null = null;
  for (const step of script.steps) {
    const { procedure, year, ends } = step;
    const submitted = filingDay(random, year, [ends]);
    if (first === null || step.by === "newcomer") first = before ?? comeFirst(draft, random, { script, submitted });
    const kind = classOf(first.procedure, procedure);
    takeCourse(supply, { class: kind, year }, ends);
    if (procedure === "nareis") {
      addOwnAsylum(draft, random, { person: first.applicant, after: first.decided, before: submitted });
    }
    const relationship = procedure === "art8" ? "sibling" : "spouse";
    const applicant: Person =
      step.for === "same" && before ? before.applicant : addRelative(draft, random, relationship, submitted);
    const decided = officeDay(random, submitted + 30, Math.min(submitted + LONGEST, memoDay));
    const decisions = ends === "granted" ? grantedOn(decided) : ends === "refused" ? refusedOn(random, decided) : [];
    const relatives = [{ person: applicant, relationship, decisions } as const];
    const filed = fileDossier(draft, random, { procedure, sponsor: first.applicant, submitted, relatives });
    const filing = filed[0] as Filing;
    draft.stackings.push({ application: filing, first: first.filing, class: kind });
    before = { filing, procedure, applicant, decided };
  }
}

/** The first family of a script, granted before its first step. */
function comeFirst(draft: RegisterDraft, random: Random, start: { script: Script; submitted: Day }): Link {
  const { first: procedure, steps } = start.script;
  const profile = random.weighted(profiles[steps[0]?.procedure ?? "nareis"]);
  const decided = officeDay(random, start.submitted - profile.gap[1], start.submitted - profile.gap[0]);
  const family = addFirstFamily(draft, random, grantedFirst(random, decided, { ...profile, procedure }));
  return { filing: family.filing, procedure, applicant: family.newcomer, decided };
}
