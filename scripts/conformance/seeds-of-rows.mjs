// Registers by hand whose rows break several rules at once, or whose identities cannot all be so.
import { caseOf } from "./case-of.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const PERMITS = "permit_id,holder_id,kind,valid_from,valid_until,withdrawn_on,application_id";
const FAMILY = [
  APPLICATIONS,
  "F,nareis,S,R,2019-01-02,granted,2019-02-01",
  "B,asylum,S,,2019-03-01,,",
  "X,nareis,T,S,2019-04-01,,",
];

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function seedsOfRows() {
  return [...ofApplications(), ...ofOtherTables(), ...ofIdentities()];
}

function ofApplications() {
  const rows = [
    ["A1,asylum,,,2019-02-30,,"],
    ["null,asylum,P,,2019-01-02,,", "null,asylum,P1,,2019-01-02,,"],
    [",bogus,P,,1899-01-01,,"],
    ["null,bogus,P,,2019-01-01,granted,"],
    ["A4,nareis,P,,2019-02-30,,2019-01-01", "A5,nareis,P,,2019-03-01,,2019-01-01"],
    ["A5,asylum,P,S,2019-03-01,granted,2019-01-01"],
    ["A6,nareis,P,P,2019-03-01,granted,2019-01-01", "A6,nareis,P,P,2019-03-02,,"],
    ["A7,nareis,P,P,2019-03-01,,", "A7,nareis,P,P,2019-03-01,,", "A8,nareis,P,P,1900-01-01,,2019-02-30"],
    ["A9,asylum,null,onbekend,2100-01-01,bogus,2019-01-01", "A9,other,P,P,x,granted,"],
    ["A1,bogus,?,?,1900-01-01,bogus,1900-01-01", "?,bogus,P,-,x,granted,1900-01-01"],
    ["A2,,,,,,", "A2,,,,,granted,", "A3,nareis,,,,,2019-02-30"],
  ];
  return [
    ...rows.map((some) => caseOf({ applications: [...FAMILY, ...some] })),
    caseOf({ applications: [...FAMILY, ...rows.flat().slice(0, 8)] }, { reading: { asOf: "2019-12-31" } }),
    caseOf({
      applications: [`${APPLICATIONS.replace("procedure", "soort")},Zaak nummer`, "A1,asylum,P1,,2019-01-02,,,A2"],
    }),
    caseOf({
      applications: [
        `procedure,${APPLICATIONS.replace("applicant_id", "colour")}`,
        "asylum,A1,asylum,P1,,2019-01-02,,",
      ],
    }),
    caseOf({
      applications: [
        `${APPLICATIONS},relationship,dossier_id,entered_on`,
        "A1,asylum,P1,,2019-05-02,,,bogus,null,2019-02-30",
        "A1,asylum,P1,,2019-05-02,,,bogus,null,2019-02-30",
        "A2,nareis,P1,P3,2019-01-02,granted,2019-06-02,bogus,?,1900-01-01",
      ],
      register: { extracted_on: "2019-05-01" },
    }),
  ];
}

function ofOtherTables() {
  const permits = [
    "V1,,derived,2019-03-01,2018-01-01,2018-01-02,",
    "null,P,bogus,2019-03-01,2018-01-01,x,none",
    "V3,P,derived,2019-03-01,2018-01-01,,",
    "V3,P,derived,2019-03-01,,2018-01-01,nowhere",
    "V4,P,regular,1900-01-01,2100-01-01,2100-01-01,F",
    "V5,P,independent,2019-06-01,2019-05-01,2019-07-01,nowhere",
  ];
  const named = [
    "S1,F,2018-01-01",
    "S1,F,2018-01-02",
    "S2,null,2018-01-01",
    "S3,nowhere,2019-09-01",
    "S4,F,2019-09-01",
    "S4,F,2019-09-01",
    "S5,,1900-01-01",
    "S6,nowhere,2018-01-01",
  ];
  const extract = { register: { extracted_on: "2019-06-01" } };
  return [
    ...permits.map((row) => caseOf({ applications: FAMILY, permits: [PERMITS, row] })),
    caseOf({ applications: FAMILY, permits: [PERMITS, ...permits], ...extract }),
    caseOf({ applications: FAMILY, signals: ["signal_id,application_id,raised_on", ...named] }),
    caseOf({ applications: FAMILY, signals: ["signal_id,application_id,raised_on", ...named], ...extract }),
    caseOf({
      applications: FAMILY,
      decisions: [
        "decision_id,application_id,kind,outcome,decided_on",
        "D1,X,bogus,granted,2019-02-30",
        "D2,X,appeal,,2018-01-01",
        "D2,X,appeal,open,2018-01-01",
        "D3,nowhere,new,rejected,2019-09-01",
        "D4,X,new,rejected,2019-03-31",
      ],
      ...extract,
    }),
    caseOf({
      applications: FAMILY,
      decisions: [
        "decision_id,application_id,kind,outcome,decided_on,recorded_on",
        "D1,X,new,rejected,2019-03-31,2020-03-01",
        "D2,X,new,rejected,2019-04-02,2019-04-03",
      ],
    }),
    caseOf({
      applications: FAMILY,
      follow_up: [
        "follow_up_id,kind,application_id,permit_id,on",
        "U1,bogus,X,null,2019-03-31",
        "U2,reported,X,,2019-03-31",
        "U2,reported,X,V,2019-03-31",
        "U3,reported,nowhere,V,2019-09-01",
      ],
      ...extract,
    }),
  ];
}

function ofIdentities() {
  const rows = [
    ["P,B,,same", "P,A,,same", "A,B,,different"],
    ["B,A,,same", "A,Z,,same", "Z,B,,different"],
    ["A,Z,,same", "B,A,,same", "Z,B,,different"],
    ["Q,W,,different", "S,A,,same", "A,T,,same", "S,T,,different", "Q,T,,different"],
    ["S,A,2019-02-01,same", "A,T,2019-01-01,same", "T,S,,different", "Q,W,,different"],
    ["Q,W,,different", "Q,V,,different", "S,A,,same", "A,T,,same", "S,T,,different"],
    ["S,M,,same", "M,N,,same", "T,M,,same", "R,Z,,same"],
    ["S,Z,,same", "Y,S,,same", "R,T,,same", "T,R,,same"],
    ["S,S,,same", "S,S,,different", "T,U,,different", "U,V,,same", "V,T,,same"],
    ["S,T,2019-04-01,same", "R,T,2019-04-02,same"],
  ];
  return rows.flatMap((some) =>
    [{}, { asOf: "2019-04-01" }].map((reading) =>
      caseOf({ applications: FAMILY, identities: ["person_id,leading_id,known_on,kind", ...some] }, { reading }),
    ),
  );
}
