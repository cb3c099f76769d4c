// What stands beside what, so that one can be taken for the other: fields, columns and codes.

const fields = {
  submitted: ["decided", "entered"],
  decided: ["submitted"],
  applicant: ["sponsor"],
  sponsor: ["applicant"],
  person: ["leading"],
  leading: ["person"],
  knownOn: ["person"],
  validFrom: ["validUntil"],
  validUntil: ["withdrawn"],
  withdrawn: ["validUntil"],
  value: ["written"],
  written: ["value"],
  first: ["last"],
  last: ["first"],
  application: ["id"],
  dossier: ["sponsor"],
  left: ["right"],
  right: ["left"],
  english: ["dutch"],
  dutch: ["english"],
  year: ["month"],
  month: ["day"],
  day: ["month"],
  required: ["detail"],
  detail: ["required"],
  firstToIndependent: ["independentToSecond"],
  independentToSecond: ["firstToIndependent", "firstToSecond"],
  firstToSecond: ["independentToSecond"],
  linked: ["inN", "grants"],
  inN: ["linked"],
  grants: ["linked"],
  one: ["other"],
  other: ["one"],
  from: ["to"],
  to: ["from"],
  rounded: ["count"],
  count: ["rounded"],
  total: ["open"],
  open: ["total"],
  down: ["rest"],
  rest: ["down"],
  base: ["threshold"],
  threshold: ["base"],
  known_on: ["recorded_on"],
  recorded_on: ["known_on", "submitted_on"],
  entered_on: ["decided_on"],
  valid_until: ["withdrawn_on"],
  withdrawn_on: ["valid_until"],
  outcome: ["kind"],
  kept: ["all"],
};

/** @type {Readonly<Record<string, readonly string[]>>} */
export const siblingsOf = fields;

const circles = [
  ["nareis", "art8", "regular-family"],
  ["asylum", "nareis"],
  ["granted", "rejected"],
  ["derived", "independent", "regular"],
  ["after", "on-or-after"],
  ["requested", "granted-later"],
  ["decided_on", "submitted_on"],
  ["valid_until", "withdrawn_on"],
  ["applicant_id", "sponsor_id"],
  ["recorded_on", "decided_on"],
  ["half-up", "half-down", "half-even"],
  ["decisions", "applications"],
];

/** The word that is taken for a word. @param {string} word */
export function wordsBeside(word) {
  const circle = circles.find((some) => some.includes(word)) ?? [];
  const next = circle[(circle.indexOf(word) + 1) % circle.length];
  return next === undefined ? [] : [next];
}
