// Thirty faults of the fast path that a change could really make: in a file of src, a text that stands there once and
// what a fault has in its place.

/** @typedef {{ readonly of: "links" | "dates" | "identities" | "decisions" | "counts" | "rounding", readonly what: string, readonly file: string, readonly text: string, readonly by: string }} PlantedFault */

/** @type {(of: PlantedFault["of"], file: string, faults: readonly (readonly [what: string, text: string, by: string])[]) => readonly PlantedFault[]} */
const faultsIn = (of, file, faults) => faults.map(([what, text, by]) => ({ of, file, what, text, by }));

/** @type {readonly PlantedFault[]} */
export const plantedFaults = [
  ...faultsIn("links", "chains/detection/few-grants.ts", [
    ["the first sponsor counts as another family member", "firstSponsor && facts.sponsor[rank] === applicant", "false"],
    ["who is in the first dossier counts", "dossiers?.isIn(rank, applicant) === true", "false"],
    ["the deepest link is the earliest of its depth", "if (depth > largest) {", "if (depth >= largest) {"],
    ["a first grant on the day of the bridge is too late", "anchor <= filing.bridgeDay", "anchor < filing.bridgeDay"],
  ]),
  ...faultsIn("links", "chains/detection/sponsor-history.ts", [
    [
      "of two grants on a day the largest id is the latest",
      "compareText(columns.idAt(other), columns.idAt(one))",
      "compareText(columns.idAt(one), columns.idAt(other))",
    ],
    [
      "asylum with a derived permit counts as independent",
      "procedure[place] === ASYLUM && derived[place] === 0",
      "procedure[place] === ASYLUM",
    ],
  ]),
  ...faultsIn("links", "chains/detection/verdict.ts", [
    [
      "art8 after a grant that is no first procedure is art8 after nareis",
      "procedure === ART8 && isNamed",
      "procedure === ART8",
    ],
    [
      "a link not in a first procedure is told as lacking independent asylum",
      "procedure === NAREIS && isNamed",
      "procedure === NAREIS",
    ],
  ]),
  ...faultsIn("links", "chains/detection/independent-application.ts", [
    [
      "granted: decided after the second filing is in time",
      'requirement === "granted" ? Math.max(submitted, columns.decided[place] as number) : submitted',
      "submitted",
    ],
    [
      "requested: also rejected ones must be granted",
      'requirement === "granted" || requirement === "granted-later"',
      'requirement !== "none"',
    ],
  ]),
  ...faultsIn("dates", "chains/detection/grant-facts.ts", [
    ["a filing on the day of the grant is after it", 'firstToSecond === "after" ? 1 : 0', "0"],
    [
      "a link need not go back in submission",
      "(columns.submitted[place] as number) + 1",
      "columns.submitted[place] as number",
    ],
    [
      "withdrawn on the reference date is still valid",
      "day <= referenceDay ? NO_DAY : NEVER",
      "day < referenceDay ? NO_DAY : NEVER",
    ],
    [
      "a permit that was never withdrawn does not keep the first valid",
      "withdrawn === NO_DAY ? NEVER : withdrawn",
      "withdrawn",
    ],
  ]),
  ...faultsIn("dates", "calendar/months.ts", [
    [
      "looking back from the end of a month loses a day",
      "daysInMonth(aheadYear, aheadMonth)) + 1) as Day",
      "daysInMonth(aheadYear, aheadMonth))) as Day",
    ],
  ]),
  ...faultsIn("dates", "cases/facts/held-until.ts", [
    ["a permit is not held on its last day", "NEVER : until + 1", "NEVER : until"],
  ]),
  ...faultsIn("dates", "chains/detection/procedure-under-definition.ts", [
    [
      "a regular application on the day of the ruling is nareis",
      "(submitted[place] as number) < before",
      "(submitted[place] as number) <= before",
    ],
  ]),
  ...faultsIn("identities", "cases/facts/identity.ts", [
    ["the last known identity applies first", "one.known - other.known", "other.known - one.known"],
    ["who stands as an alias leads", "return led[one] === 0;", "return led[one] !== 0;"],
    [
      "two persons judged different become one",
      "if (enemies.get(one)?.has(other)) {",
      "if (enemies.get(one)?.has(one)) {",
    ],
    [
      "of several leading ids the largest leads",
      "(ids[one] as string) < (ids[other] as string)",
      "(ids[one] as string) > (ids[other] as string)",
    ],
  ]),
  ...faultsIn("decisions", "cases/known/known-outcomes.ts", [
    ["the day of an outcome is that of the last decision", "if (!continues) known.decided", "known.decided"],
    ["a decision without a kind comes before a first one", "return Math.max(kind, FIRST);", "return kind;"],
    [
      "a decision is known before its day",
      "if (dayKnown(decidedOn, place, untilOf(application))) known.push(place);",
      "known.push(place);",
    ],
  ]),
  ...faultsIn("counts", "counts/cells/repeats.ts", [
    [
      "of repeats the first gives outcome and decision",
      "if (filing(place, last[group] as number) > 0) last[group] = place;",
      "",
    ],
    ["counting single stacking counts deeper chains too", 'definition.depthScope === "single"', "false"],
  ]),
  ...faultsIn("counts", "counts/cells/unit-groups.ts", [
    [
      "applications without a dossier are one dossier",
      "if (key !== NOBODY) groupOfKey.set(key, groups);",
      "groupOfKey.set(key, groups);",
    ],
  ]),
  ...faultsIn("counts", "counts/asked/periods.ts", [
    ["the last covered day is not covered", "covered.to - start + 1);", "covered.to - start);"],
  ]),
  ...faultsIn("rounding", "disclosure/round.ts", [
    ["half-even rounds to odd multiples", "quotient % 2 === 0", "quotient % 2 === 1"],
  ]),
  ...faultsIn("rounding", "disclosure/protect-count.ts", [
    [
      "a count on the threshold is withheld",
      "(onTrueCount ? count : value) < threshold",
      "(onTrueCount ? count : value) <= threshold",
    ],
  ]),
];
