// Registers by hand of days and ids: the borders of months and years, ways to write a day, words for nobody.
import { caseOf } from "./case-of.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";

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
const EXTRACTS = ["1989-12-31", "1990-01-01", "1990-01-09", "1990-01-10", "1990-01-31", "1990-02-01", "1990-02-28"];
const WRITTEN = [
  "2019-01-02T00:00:00",
  "2019-01-02 00:00:00.000",
  "2019-01-02T00:00",
  "2019-01-02T00:00:01",
  "2019/01/02",
  "20190102",
  "2-1-2019",
  ...[
    "2019-1-02",
    "2019-01-2",
    "219-01-02",
    "12019-01-02",
    "2019-001-02",
    "2019-01-002",
    "2019-01-02-03",
    "2019-01-02-",
  ],
  ...["x2019-01-02", "2019-01-02x", "2019.01.02", "2019-01/02", "2019-01-02T", "2019-01-02T0:00", "2019-01-02T000:00"],
  ...[
    "2019-01-02T00:00:00.",
    "2019-01-02T00:00:00.5",
    "2019-01-02T00:00 x",
    "2019-01-02T00:00:00Z",
    "2019-01-02T00x00",
  ],
  ...["2019-01-02x00:00", "2019-01-02T00:00:00x0", "2019-01-02T00:00:00:00", "2019-01-02Tx00:00", "2019-01-02T00:00x"],
  ...["2019-01-02 0:00:00", "2019-01-02  00:00", "2019-01-02T00:00:0", "2019-01-02T00:00:00.00", "2019-01-02T00:01"],
];
const DUTCH = [
  ...["2-1-2019", "2/1/2019", "2.1.2019", "02/01/2019", "2-1/2019", "2-1-19", "2-1-2019 00:00", "2/1/2019T0:00:00.0"],
  ...["2-1", "2-1-2019-1", "002-1-2019", "2-001-2019", "31/4/2019", "2 1 2019", "2_1_2019", "2019-01-02"],
];
const IDS = [
  "1E5",
  "1E+5",
  "1,2E+5",
  "1.2E+5",
  "1;2E+5",
  "1.E+5",
  "x1E+5",
  "1E+5x",
  "E+5",
  "1E+",
  "12E+10",
  "1.23E+1",
  "19E+9",
];
const ZEROS = ["00", "0a", "a0", "0.0", "-0", "01", "NULL", "Null", " none "];

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function seedsOfCells() {
  return [...ofDays(), ...ofIds()];
}

function ofDays() {
  const row = (/** @type {string} */ day, /** @type {number} */ at) => `A${at},asylum,P${at},,${day},,`;
  const all = [...DAYS, ...BORDERS, ...WRITTEN];
  const turned = all.map((day) => day.split("-").reverse().join("-"));
  const dutch = { reading: { dates: "dutch" } };
  return [
    ...chunks(all, 12).map((some) => caseOf({ applications: [APPLICATIONS, ...some.map(row)] })),
    ...chunks([...turned, ...DUTCH], 12).map((some) =>
      caseOf({ applications: [APPLICATIONS, ...some.map(row)] }, dutch),
    ),
    caseOf({
      applications: [APPLICATIONS, row("2019-01-02", 0)],
      persons: ["person_id,birth_date", ...BIRTHS.map((day, at) => `P${at},${day}`)],
    }),
    ...EXTRACTS.map((day) =>
      caseOf({
        applications: [APPLICATIONS, row("2019-01-02", 0)],
        persons: ["person_id,birth_date", ...BIRTHS.map((born, at) => `P${at},${born}`)],
        register: { extracted_on: day },
      }),
    ),
  ];
}

function ofIds() {
  return chunks([...NOBODY, ...IDS, ...ZEROS], 6).flatMap((some) => [
    caseOf({
      applications: [APPLICATIONS, ...some.map((id, at) => [`A${at}`, "asylum", id, "", "2019-01-02", "", ""])],
    }),
    caseOf({ applications: [APPLICATIONS, ...some.map((id) => [id, "asylum", "P", "", "2019-01-02", "", ""])] }),
    caseOf({
      applications: [
        APPLICATIONS,
        ...some.map((id, at) => [`A${at}`, "nareis", "P", id.toUpperCase(), "2019-01-02", "", ""]),
      ],
    }),
  ]);
}

/** @template Item @param {readonly Item[]} items @param {number} size */
function chunks(items, size) {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  );
}
