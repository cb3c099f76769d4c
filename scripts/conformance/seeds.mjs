// Registers by hand for what is hardly ever drawn: the borders of days, words for nobody, tables without a column.
import { defaults } from "./drawn-cases.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const PERMITS = "permit_id,holder_id,kind,valid_from,valid_until,withdrawn_on,application_id";

const NOBODY = "null,(null),none,nil,n/a,#n/a,na,nan,undefined,unknown,onbekend,-,?,0,000,1.2E+10,#NAME?".split(",");
const DAYS = [
  ...[
    "01-31",
    "01-32",
    "02-28",
    "02-29",
    "02-30",
    "03-31",
    "03-32",
    "04-30",
    "04-31",
    "05-31",
    "05-32",
    "06-30",
    "06-31",
  ],
  ...[
    "07-31",
    "07-32",
    "08-31",
    "08-32",
    "09-30",
    "09-31",
    "10-31",
    "10-32",
    "11-30",
    "11-31",
    "12-31",
    "12-32",
    "13-01",
  ],
  ...["00-10", "10-00", "1-1", "02-3"],
].flatMap((day) => [`2019-${day}`, `2020-${day}`, `2000-${day}`, `1904-${day}`]);
const BORDERS = [
  "1900-01-01",
  "1900-01-02",
  "1899-12-31",
  "2099-12-31",
  "2100-01-01",
  "9999-12-31",
  "0001-01-01",
  "2100-02-29",
];
const BIRTHS = [
  "1990-00-00",
  "1990-02-00",
  "1990-00-10",
  "1990-13-00",
  "1990-02-30",
  "1900-01-01",
  "2100-01-01",
  "0000-00-00",
  "1990-10-32",
];
const WRITTEN = [
  "2019-01-02T00:00:00",
  "2019-01-02 00:00:00.000",
  "2019-01-02T00:00",
  "2019-01-02T00:00:01",
  "2019/01/02",
  "20190102",
  "2-1-2019",
];

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function seeds() {
  const asylum = (/** @type {number} */ row, /** @type {string} */ day) => `A${row},asylum,P${row},,${day},,`;
  const ofDays = (/** @type {readonly string[]} */ days) => [APPLICATIONS, ...days.map((day, row) => asylum(row, day))];
  const held = (
    /** @type {string} */ until,
    /** @type {string} */ withdrawn,
    /** @type {string} */ from = "2016-01-01",
  ) => ({
    applications: [
      APPLICATIONS,
      "F,nareis,S,R,2015-01-01,granted,2015-02-01",
      "X,nareis,T,S,2017-05-31,,",
      "Y,art8,U,S,2017-05-31,,",
    ],
    permits: [PERMITS, `V,S,independent,${from},${until},${withdrawn},`, "W,S,derived,2015-02-01,,,F"],
  });
  const decided = (/** @type {readonly string[]} */ rows) => ({
    applications: [
      APPLICATIONS,
      "F,nareis,S,R,2015-01-01,granted,2015-02-01",
      "B,asylum,S,,2016-01-01,,",
      "X,nareis,T,S,2017-05-31,,",
    ],
    decisions: ["decision_id,application_id,kind,outcome,decided_on", ...rows],
  });
  const days = ["2017-05-30", "2017-05-31", "2017-06-01", "2100-01-01"];
  const kinds = ["first", "objection", "appeal", "new", ""];
  return [
    ...chunks([...DAYS, ...BORDERS, ...WRITTEN], 12).map((some) => caseOf({ applications: ofDays(some) })),
    ...chunks(
      [...DAYS, ...BORDERS, ...WRITTEN].map((day) => day.split("-").reverse().join("-")),
      12,
    ).map((some) => caseOf({ applications: ofDays(some) }, { reading: { dates: "dutch" } })),
    ...chunks(NOBODY, 6).flatMap((some) => [
      caseOf({ applications: [APPLICATIONS, ...some.map((id, row) => `A${row},asylum,${id},,2019-01-02,,`)] }),
      caseOf({ applications: [APPLICATIONS, ...some.map((id) => `${id},asylum,P,,2019-01-02,,`)] }),
      caseOf({
        applications: [APPLICATIONS, ...some.map((id, row) => `A${row},nareis,P,${id.toUpperCase()},2019-01-02,,`)],
      }),
    ]),
    caseOf({
      applications: ofDays(["2019-01-02"]),
      persons: ["person_id,birth_date", ...BIRTHS.map((day, row) => `P${row},${day}`)],
    }),
    ...days.flatMap((day) =>
      ["granted", "held", "none"].flatMap((independent) => [
        caseOf(held(day, ""), { definition: { independent } }),
        caseOf(held("", day), { definition: { independent } }),
        caseOf(held("", "", day), { definition: { independent } }),
        caseOf(held("", "", day), {
          definition: { independent, sameDay: { ...defaults.definition.sameDay, independentToSecond: "after" } },
        }),
      ]),
    ),
    ...kinds.flatMap((one) =>
      kinds.flatMap((other) =>
        [
          ["granted", "rejected"],
          ["rejected", "granted"],
        ].map(([first, second]) =>
          caseOf(decided([`D1,F,${one},${first},2015-03-01`, `D2,F,${other},${second},2015-03-01`])),
        ),
      ),
    ),
    ...APPLICATIONS.split(",").map((_, without) =>
      caseOf({
        applications: [APPLICATIONS, "A1,asylum,P1,,2019-01-02,,", "A2,nareis,P1,P2,2019-01-02,granted,2019-01-03"].map(
          (line) =>
            line
              .split(",")
              .filter((_, place) => place !== without)
              .join(","),
        ),
      }),
    ),
    caseOf({ applications: [`${APPLICATIONS},ingediend_op`, "A1,asylum,P1,,2019-01-02,,,2019-01-03"] }),
    caseOf({ applications: [`${APPLICATIONS},Zaak-nummer`, "A1,asylum,P1,,2019-01-02,,,A2"] }),
    caseOf({ applications: [`${APPLICATIONS},colour`, "A1,asylum,P1,,2019-01-02,,,red"] }),
    caseOf({ applications: [APPLICATIONS] }),
    caseOf({
      applications: [
        APPLICATIONS,
        "A1,asylum,P1,,2019-01-02,,",
        "A1,asylum,P1,,2019-01-02,,",
        "A2,asylum,P1,,2019-01-02,,",
        "A2,art8,P1,P2,2019-01-02,,",
      ],
      identities: ["person_id,leading_id,known_on,kind", "P1,P3,,", "P1,P3,,same", "P3,P1,2019-01-05,different"],
      signals: ["signal_id,application_id,raised_on", "S1,A1,2019-01-01", "S2,A9,2019-02-01", "S3,A1,2019-03-01"],
      follow_up: [
        "follow_up_id,kind,application_id,permit_id,on",
        "U1,reported,A1,,2019-01-01",
        "U2,report-taken-up,A9,V1,2019-02-02",
      ],
      persons: ["person_id,birth_date,recorded_on", "P1,1990-01-01,2019-03-01", "P2,1990-01-01,2019-01-01"],
    }),
    caseOf(
      {
        applications: [
          `${APPLICATIONS},recorded_on`,
          "A1,asylum,P1,,2019-01-02,,,2019-04-01",
          "A2,nareis,P1,P2,2019-01-02,,,2019-01-03",
        ],
        signals: [
          "signal_id,application_id,raised_on,recorded_on",
          "S1,A2,2019-01-05,2019-04-01",
          "S2,A2,2019-04-01,2019-04-01",
        ],
      },
      { reading: { asOf: "2019-03-31" } },
    ),
    caseOf({ applications: ofDays(["2019-01-02", "2019-03-01"]), register: { extracted_on: "2019-02-01" } }),
    caseOf({
      applications: ofDays(["2019-01-02"]),
      permits: [PERMITS, "V1,P0,derived,2019-03-01,2018-01-01,,", "V2,P0,derived,2019-03-01,,2018-01-01,"],
    }),
  ];
}

/** @param {Readonly<Record<string, any>>} texts @param {object} [asked] @returns {import("./drawn-cases.mjs").Case} */
function caseOf(texts, asked = {}) {
  const tables = Object.entries(texts).map(([name, lines]) => {
    if (name === "register") return [name, lines];
    const [header = [], ...rows] = lines.map((/** @type {string} */ line) => line.split(","));
    return [name, { header, rows }];
  });
  const { definition, ...more } = /** @type {any} */ (asked);
  return {
    ...defaults,
    tables: Object.fromEntries(tables),
    ...more,
    definition: { ...defaults.definition, ...definition },
  };
}

/** @template Item @param {readonly Item[]} items @param {number} size */
function chunks(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}
