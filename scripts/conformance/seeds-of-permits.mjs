// Registers by hand in which an application has several permits, or a sponsor several links and asylum applications.
import { caseOf } from "./case-of.mjs";

const APPLICATIONS = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const PERMITS = "permit_id,holder_id,kind,valid_from,valid_until,withdrawn_on,application_id";
const FAMILY = [
  APPLICATIONS,
  "F,nareis,S,R,2015-01-01,granted,2015-02-01",
  "B,asylum,S,,2016-01-01,granted,2016-02-01",
  "A,asylum,S,,2016-03-01,granted,2016-04-01",
  "X,nareis,T,S,2017-05-31,,",
];
const DAYS = ["2017-05-30", "2017-05-31", "2017-06-01"];
const LATER = { asOf: "2017-12-31" };

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function seedsOfPermits() {
  return [...ofWithdrawals(), ...ofAnchors(), ...ofHeld(), ...ofLinks()];
}

function ofWithdrawals() {
  const all = DAYS.flatMap((first) => [[first], ...["", ...DAYS].map((second) => [first, second])]);
  return [
    ...all,
    ["2017-05-20", "2017-05-20", ""],
    ["", "2017-05-20", "2017-05-20"],
    ["2017-05-20", "", "2017-05-20"],
  ].flatMap((days) =>
    ["at-second", "at-reference"].flatMap((firstValid) =>
      [LATER, { asOf: "2017-05-31" }, { asOf: "2017-06-01" }].map((reading) =>
        caseOf(
          {
            applications: FAMILY,
            permits: [PERMITS, ...days.map((day, at) => `V${at},S,derived,2015-02-01,,${day},F`)],
          },
          { reading, definition: { firstValid } },
        ),
      ),
    ),
  );
}

function ofAnchors() {
  const orders = [
    ["2016-01-01", "2016-01-02", "2017-05-31"],
    ["2017-05-31", "2016-01-02", "2016-01-01"],
    ["2016-01-02", "2017-05-31", "2016-01-01"],
    ["2017-06-01", "2017-06-02", "2017-05-30"],
    ["2017-05-31", "2017-05-31", "2017-05-31"],
  ];
  return orders.flatMap((days) =>
    ["requested", "granted"].map((independent) =>
      caseOf(
        { applications: FAMILY, permits: [PERMITS, ...days.map((day, at) => `V${at},S,derived,${day},,,F`)] },
        { reading: LATER, definition: { firstAnchor: "permit", independent } },
      ),
    ),
  );
}

function ofHeld() {
  const named = [
    ["derived B", "derived B"],
    ["derived B", "derived A"],
    ["independent B", "independent A"],
    ["independent A", "independent B"],
    ["independent A", "independent B", "independent A"],
    ["independent ", "independent A"],
  ];
  return named.flatMap((permits) =>
    ["held", "requested"].map((independent) =>
      caseOf(
        {
          applications: FAMILY,
          permits: [
            PERMITS,
            ...permits.map((one, at) => `V${at},S,${one.split(" ")[0]},2016-05-01,,,${one.split(" ")[1]}`),
          ],
        },
        { reading: LATER, definition: { independent } },
      ),
    ),
  );
}

function ofLinks() {
  const decided = ["2015-02-01", "2015-03-01", "2015-04-01"];
  return [0, 1, 2].flatMap((turn) =>
    ["nareis", "art8"].flatMap((procedure) =>
      ["nareis", "art8", "regular-family"].map((asked) => {
        const links = decided.map((_, at) => `F${at},${procedure},S,R,2015-01-01,granted,${decided[(at + turn) % 3]}`);
        return caseOf({ applications: [APPLICATIONS, ...links, `X,${asked},T,S,2017-05-31,,`] });
      }),
    ),
  );
}
