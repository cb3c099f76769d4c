// Registers by hand for what is hardly ever drawn: permits on the day, decisions of one day, tables without a column.
import { caseOf } from "./case-of.mjs";
import { defaults } from "./defaults.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const PERMITS = "permit_id,holder_id,kind,valid_from,valid_until,withdrawn_on,application_id";

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
  const withdrawn = (/** @type {readonly string[]} */ ...[which, first, second]) => ({
    applications: [
      APPLICATIONS,
      "F,nareis,S,R,2015-01-01,granted,2015-02-01",
      "B,asylum,S,,2016-01-01,granted,2016-02-01",
      "X,nareis,T,S,2017-05-31,,",
    ],
    follow_up: [
      "follow_up_id,kind,application_id,permit_id,on",
      `U1,permit-withdrawn,${which},,${first}`,
      `U2,permit-withdrawn,${which},,${second}`,
    ],
  });
  const days = ["2017-05-30", "2017-05-31", "2017-06-01", "2100-01-01"];
  const kinds = ["first", "objection", "appeal", "new", ""];
  return [
    ...days.flatMap((day) =>
      ["granted", "held", "none"].flatMap((independent) =>
        [{}, { asOf: "2017-12-31" }].flatMap((reading) => [
          caseOf(held(day, ""), { reading, definition: { independent } }),
          caseOf(held("", day), { reading, definition: { independent } }),
          caseOf(held("", "", day), { reading, definition: { independent } }),
          caseOf(held("", "", day), {
            reading,
            definition: { independent, sameDay: { ...defaults.definition.sameDay, independentToSecond: "after" } },
          }),
        ]),
      ),
    ),
    ...["B", "F"].flatMap((which) =>
      [withdrawn(which, "2017-06-05", "2017-05-20"), withdrawn(which, "2017-05-20", "2017-06-05")].flatMap((register) =>
        [{ independent: "held" }, { firstValid: "at-second" }].map((definition) =>
          caseOf(register, { reading: { asOf: "2017-12-31" }, definition }),
        ),
      ),
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
