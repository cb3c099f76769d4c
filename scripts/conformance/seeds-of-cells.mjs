// Registers by hand of days and ids: the borders of months and years, ways to write a day, words for nobody.
import { caseOf } from "./case-of.mjs";
import { BIRTHS, BORDERS, DAYS, DUTCH, EXTRACTS, IDS, NOBODY, SMALL, WRITTEN, ZEROS } from "./cells.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function seedsOfCells() {
  return [...ofDays(), ...ofIds(), ...ofWords()];
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

/** Words with a space more than once, and with characters that nobody sees. */
function ofWords() {
  const header =
    "Application Id,soort_procedure,applicant\u200D_id,referent v nummer,submitted\u00A0on\u2060,outcome,beslist op,relationship";
  return [
    "A1,asy\u200Clum,P1,,2019-01-02,not_considered,2019-02-01,",
    "A2,REGULAR FAMILY,P2,P1,2019-01-02,niet\u200Bs,2019-02-01,young adult child",
    "A3,regulier\u00A0gezin,P2,P1,2019-01-02,buiten behandeling,2019-02-01,step_family",
    "A4,\uFEFF8 evrm,P2,P1,2019-01-02,\u2060open,,young-adult_child",
  ]
    .map((row) => caseOf({ applications: [header, row] }))
    .concat(
      caseOf(
        { applications: [APPLICATIONS, "A1,asylum,P1,,2019-01-02,,", "A1,asylum,P1,NULL,2019-01-02,n/a,"] },
        { reading: { empty: ["NULL", " n/a "] } },
      ),
    );
}

function ofIds() {
  return chunks([...NOBODY, ...IDS, ...SMALL, ...ZEROS], 6).flatMap((some) => [
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
