import type { Day } from "../calendar/day.ts";
import type { FamilyProcedure, Relationship } from "../cases/facts/application.ts";
import { grantedOn, refusedOn } from "./draw-decisions.ts";
import { fileDossier, fileOwn, type Relative } from "./filings.ts";
import { addPersonAged, addRelative, sponsorAges } from "./people.ts";
import type { Random } from "./random.ts";
import { firstDay, lastDay, officeDay } from "./register-days.ts";
import type { DraftDecision, Filing, Person, RegisterDraft } from "./register-draft.ts";
import type { Range } from "./targets.ts";

/** A family that came first: with one member, the newcomer, who may become a sponsor. */
export interface FirstFamilyPlan {
  readonly procedure: FamilyProcedure;
  /** Of the newcomer to the first sponsor. */
  readonly relationship: Relationship;
  /** Age of the newcomer at filing. */
  readonly age: Range;
  readonly submitted: Day;
  /** On the newcomer's application; most of the others share them. */
  readonly decisions: readonly DraftDecision[];
  /** The day from which this dossier is in the register; left out for its own dates. */
  readonly recorded?: Day | null;
}

/** What a first family leaves for a second step. */
export interface FirstFamily {
  readonly sponsor: Person;
  readonly newcomer: Person;
  /** The newcomer's application. */
  readonly filing: Filing;
  /** A brother or sister in the same dossier who was refused; null in most families. */
  readonly leftBehind: Person | null;
}

/**
 * Adds a first family: the sponsor's own asylum where it falls in the period that the register covers, and one
 * dossier. Everybody in it is new, so that what follows is stacked on this dossier and on nothing else.
 */
export function addFirstFamily(draft: RegisterDraft, random: Random, plan: FirstFamilyPlan): FirstFamily {
  const { procedure, submitted, decisions } = plan;
  const sponsor = addPersonAged(draft, random, sponsorAges, submitted);
  const asked = officeDay(random, submitted - 420, submitted - 130);
  if (asked >= firstDay && random.chance(procedure === "nareis" ? 100 : 45)) {
    const granted = officeDay(random, asked + 35, submitted - 5);
    fileOwn(draft, { procedure: "asylum", person: sponsor, submitted: asked, decisions: grantedOn(granted) });
  }

  const newcomer = addPersonAged(draft, random, plan.age, submitted);
  const others: Relative[] = [];
  for (let more = random.whole(0, 3); more > 0; more -= 1) {
    const relationship = more === 1 && plan.relationship !== "spouse" && random.chance(60) ? "spouse" : "child";
    others.push({ person: addRelative(draft, random, relationship, submitted), relationship, decisions });
  }
  let leftBehind: Person | null = null;
  if (random.chance(8)) {
    leftBehind = addRelative(draft, random, "child", submitted);
    const refused = refusedOn(random, officeDay(random, submitted + 40, Math.min(submitted + 200, lastDay)));
    others.push({ person: leftBehind, relationship: "child", decisions: refused });
  }

  const own: Relative = { person: newcomer, relationship: plan.relationship, decisions };
  const recorded = plan.recorded ?? null;
  const filings = fileDossier(draft, random, { procedure, sponsor, submitted, relatives: [own, ...others], recorded });
  return { sponsor, newcomer, filing: filings[0] as Filing, leftBehind };
}

/** A plan in which the newcomer was granted on a day after an ordinary wait. */
export function grantedFirst(
  random: Random,
  granted: Day,
  who: Pick<FirstFamilyPlan, "procedure" | "relationship" | "age">,
): FirstFamilyPlan {
  return { ...who, submitted: officeDay(random, granted - 300, granted - 70), decisions: grantedOn(granted) };
}
