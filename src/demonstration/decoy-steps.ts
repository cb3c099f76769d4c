import type { Day } from "../calendar/day.ts";
import type { FamilyProcedure, Relationship } from "../cases/facts/application.ts";
import { drawDecisions, prospects } from "./draw-decisions.ts";
import { fileDossier, fileOwn } from "./filings.ts";
import { addFirstFamily, type FirstFamily, grantedFirst } from "./first-families.ts";
import { addRelative } from "./people.ts";
import type { Random, Weighted } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import type { DraftDecision, Person, RegisterDraft } from "./register-draft.ts";

/** The procedures of the two applications of a decoy. */
export interface DecoyForm extends Weighted {
  readonly first: FamilyProcedure;
  readonly second: FamilyProcedure;
}

/** What a decoy is made in: the register, its forms, and the day of the application that looks like a second link. */
export interface Scene {
  readonly draft: RegisterDraft;
  readonly random: Random;
  readonly form: Pick<DecoyForm, "first" | "second">;
  readonly day: Day;
}

/** Who came as a family member at what age; the oldest of them can be spouses within a year. */
const newcomers: readonly { readonly relationship: Relationship; readonly age: readonly [number, number] }[] = [
  { relationship: "young-adult-child", age: [18, 24] },
  { relationship: "spouse", age: [20, 46] },
  { relationship: "child", age: [13, 17] },
];

/** A first family with these decisions. */
export function firstFiling(scene: Scene, submitted: Day, decisions: readonly DraftDecision[]): FirstFamily {
  const { draft, random, form } = scene;
  return addFirstFamily(draft, random, { ...random.pick(newcomers), procedure: form.first, submitted, decisions });
}

/** A first family that was granted on a day. */
export function firstGranted(scene: Scene, granted: Day): FirstFamily {
  const { draft, random, form } = scene;
  const plan = grantedFirst(random, granted, { ...random.pick(newcomers), procedure: form.first });
  return addFirstFamily(draft, random, plan);
}

/** A day between `most` and `least` days before the scene's. */
export function daysBefore(scene: Scene, most: number, least: number): Day {
  return officeDay(scene.random, scene.day - most, scene.day - least);
}

/** An own asylum application, decided in the ordinary way. */
export function asksAsylum(scene: Scene, person: Person, submitted: Day): void {
  if (submitted > lastDay) return;
  const decisions = drawDecisions(scene.random, submitted, prospects.asylum);
  fileOwn(scene.draft, { procedure: "asylum", person, submitted, decisions });
}

/** The application that looks like a second link, for these people or for one to three new relatives. */
export function asksForOthers(scene: Scene, sponsor: Person, known: readonly Person[] = []): void {
  const { draft, random, form, day } = scene;
  const relationships: readonly Relationship[] = ["spouse", "child", "child"];
  const people = relationships
    .slice(0, random.whole(1, 3))
    .map((relationship) => ({ relationship, person: addRelative(draft, random, relationship, day) }));
  const back = known.map((person) => ({ relationship: "other" as const, person }));
  const expected = form.second === "nareis" ? prospects.again : prospects.regular;
  const decisions = drawDecisions(random, day, expected);
  const relatives = (back.length > 0 ? back : people).map((one) => ({ ...one, decisions }));
  fileDossier(draft, random, { procedure: form.second, sponsor, submitted: day, relatives });
}
