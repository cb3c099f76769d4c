import { type Day, dayOf } from "../calendar/day.ts";
import {
  asksAsylum,
  asksForOthers,
  type DecoyForm,
  daysBefore,
  firstFiling,
  firstGranted,
  type Scene,
} from "./decoy-steps.ts";
import { grantedOn, refusedOn } from "./draw-decisions.ts";
import { addAlias, addPersonAged, sponsorAges } from "./people.ts";
import type { Random } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import type { RegisterDraft } from "./register-draft.ts";

/** A kind of family that looks stacked and is not counted as such. */
export interface Decoy {
  /** What keeps it out. */
  readonly because: string;
  readonly families: number;
  /** Nareis and nareis only: with any other form it would be counted. */
  readonly onlyNareis: boolean;
  readonly add: (scene: Scene) => void;
}

const forms: readonly DecoyForm[] = [
  { first: "nareis", second: "nareis", weight: 50 },
  { first: "nareis", second: "art8", weight: 16 },
  { first: "nareis", second: "regular-family", weight: 8 },
  { first: "art8", second: "nareis", weight: 4 },
  { first: "art8", second: "art8", weight: 8 },
  { first: "art8", second: "regular-family", weight: 3 },
  { first: "regular-family", second: "nareis", weight: 3 },
  { first: "regular-family", second: "art8", weight: 4 },
  { first: "regular-family", second: "regular-family", weight: 4 },
];

/** Every kind of decoy, and how many families of it there are. */
export const decoys: readonly Decoy[] = [
  { because: "it is for the first sponsor", families: 130, onlyNareis: false, add: forFirstSponsor },
  { because: "it is for the first sponsor under another id", families: 15, onlyNareis: false, add: forFirstAlias },
  { because: "it was filed on the day of the first grant", families: 45, onlyNareis: false, add: onDayOfGrant },
  { because: "the first grant came after it", families: 45, onlyNareis: false, add: beforeGrant },
  { because: "own asylum came before the first grant", families: 60, onlyNareis: true, add: asylumBeforeGrant },
  { because: "own asylum came after it", families: 30, onlyNareis: true, add: asylumTooLate },
  { because: "own asylum was never asked", families: 70, onlyNareis: true, add: withoutAsylum },
  { because: "the first application was refused", families: 70, onlyNareis: false, add: afterRefusal },
  { because: "the first application is open", families: 25, onlyNareis: false, add: whileOpen },
  { because: "the first grant was taken back", families: 20, onlyNareis: false, add: afterReversal },
  { because: "the first link is older than the register", families: 60, onlyNareis: false, add: leftCensored },
  { because: "two people were judged different", families: 12, onlyNareis: false, add: namesakes },
];

/** Adds one family of a kind. */
export function addDecoy(draft: RegisterDraft, random: Random, decoy: Decoy): void {
  const form = decoy.onlyNareis ? ({ first: "nareis", second: "nareis" } as const) : random.weighted(forms);
  decoy.add({ draft, random, form, day: officeDay(random, dayOf("2019-02-01"), dayOf("2023-12-15")) });
}

/** An earlier grant, and own asylum between it and the scene's day: everything that stacking takes. */
function cameAndAsked(scene: Scene) {
  const granted = daysBefore(scene, 1500, 260);
  const family = firstGranted(scene, granted);
  asksAsylum(scene, family.newcomer, officeDay(scene.random, granted + 10, scene.day - 20));
  return family;
}

function forFirstSponsor(scene: Scene): void {
  const { newcomer, sponsor } = cameAndAsked(scene);
  asksForOthers(scene, newcomer, [sponsor]);
}

function forFirstAlias(scene: Scene): void {
  const { newcomer, sponsor } = cameAndAsked(scene);
  // Known by the day of filing, so that at no reference date it shows as somebody else.
  const known = scene.random.chance(50) ? null : daysBefore(scene, 200, 1);
  asksForOthers(scene, newcomer, [addAlias(scene.draft, scene.random, sponsor, known)]);
}

function onDayOfGrant(scene: Scene): void {
  const { newcomer } = firstGranted(scene, scene.day);
  asksAsylum(scene, newcomer, scene.day);
  asksForOthers(scene, newcomer);
}

function beforeGrant(scene: Scene): void {
  const granted = officeDay(scene.random, scene.day + 1, scene.day + 200);
  const submitted = daysBefore(scene, 200, 20);
  const { newcomer } = firstFiling(scene, submitted, granted > lastDay ? [] : grantedOn(granted));
  asksAsylum(scene, newcomer, officeDay(scene.random, submitted, scene.day));
  asksForOthers(scene, newcomer);
}

function asylumBeforeGrant(scene: Scene): void {
  const asked = daysBefore(scene, 1500, 700);
  const { newcomer } = firstGranted(scene, officeDay(scene.random, asked + 90, scene.day - 300));
  asksAsylum(scene, newcomer, asked);
  asksForOthers(scene, newcomer);
}

function asylumTooLate(scene: Scene): void {
  const { newcomer } = firstGranted(scene, daysBefore(scene, 1500, 100));
  asksForOthers(scene, newcomer);
  asksAsylum(scene, newcomer, officeDay(scene.random, scene.day + 1, scene.day + 200));
}

function withoutAsylum(scene: Scene): void {
  const { newcomer } = firstGranted(scene, daysBefore(scene, 1500, 60));
  asksForOthers(scene, newcomer);
}

function afterRefusal(scene: Scene): void {
  const refused = daysBefore(scene, 1500, 260);
  const submitted = (refused - scene.random.whole(60, 300)) as Day;
  const { newcomer } = firstFiling(scene, submitted, refusedOn(scene.random, refused));
  asksAsylum(scene, newcomer, officeDay(scene.random, refused + 10, scene.day - 20));
  asksForOthers(scene, newcomer);
}

function whileOpen(scene: Scene): void {
  const submitted = daysBefore(scene, 500, 60);
  const { newcomer } = firstFiling(scene, submitted, []);
  asksAsylum(scene, newcomer, officeDay(scene.random, submitted, scene.day));
  asksForOthers(scene, newcomer);
}

function afterReversal(scene: Scene): void {
  const granted = daysBefore(scene, 1500, 400);
  const reversed = officeDay(scene.random, granted + 100, scene.day - 1);
  const submitted = (granted - scene.random.whole(60, 300)) as Day;
  const decisions = [...grantedOn(granted), { kind: "new", outcome: "rejected", on: reversed } as const];
  const { newcomer } = firstFiling(scene, submitted, decisions);
  asksAsylum(scene, newcomer, officeDay(scene.random, granted + 10, scene.day));
  asksForOthers(scene, newcomer);
}

function leftCensored(scene: Scene): void {
  const { draft, random, day } = scene;
  const sponsor = addPersonAged(draft, random, sponsorAges, day);
  // Most asked asylum in the register's years; of the others it has no row at all.
  if (random.chance(60)) asksAsylum(scene, sponsor, daysBefore(scene, 1500, 60));
  asksForOthers(scene, sponsor);
}

function namesakes(scene: Scene): void {
  const { draft, random, day } = scene;
  const { newcomer } = cameAndAsked(scene);
  const namesake = addPersonAged(draft, random, sponsorAges, day);
  draft.identities.push({ person: namesake, leading: newcomer, known: daysBefore(scene, 300, 1), kind: "different" });
  asksAsylum(scene, namesake, daysBefore(scene, 500, 60));
  asksForOthers(scene, namesake);
}
