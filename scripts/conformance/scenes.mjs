// Registers by hand in which something is counted, so that there is something to print: one sponsor and his family.
import { defaults } from "./defaults.mjs";

const HEADER = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on,dossier_id".split(",");
const OUTCOMES = [
  "granted",
  "",
  "rejected",
  "granted",
  "withdrawn",
  "not-considered",
  "closed",
  "granted",
  "",
  "rejected",
];
const BASES = [10, 2, 3, 4, 5, 1, 10, 5, 4, 3];
const TIES = ["half-up", "half-even", "half-down"];
const THRESHOLDS = [10, 2, 3, 5, 0, 4, 1];
const DAYS = [
  "2020-03-31",
  "2020-04-01",
  "2020-06-30",
  "2020-07-01",
  "2020-09-30",
  "2020-10-01",
  "2020-12-31",
  "2021-01-01",
];

/** @returns {import("./drawn-cases.mjs").Case[]} */
export function scenes() {
  return [...ofPolicies(), ...ofCounts(), ...ofExtracts(), ...ofDefinitions()];
}

/** A family of one to ten who all apply on a day: the count is known, the policy is each time another one. */
function ofPolicies() {
  return Array.from({ length: 210 }, (_, turn) => {
    const policy = {
      id: "policy",
      base: at(BASES, turn),
      ties: at(TIES, turn + Math.floor(turn / 30)),
      threshold: at(THRESHOLDS, turn + Math.floor(turn / 70)),
      thresholdOn: turn % 2 === 0 ? "true-count" : "rounded-count",
      zero: turn % 3 === 0 ? "shown" : "hidden",
    };
    return scene(
      Array.from({ length: 1 + (Math.floor(turn / 10) % 10) }, () => "2020-05-05"),
      { policy },
    );
  });
}

/** A family whose days lie about the borders of periods, in every unit. */
function ofCounts() {
  return ["applications", "applicants", "sponsors", "dossiers"].flatMap((unit) =>
    ["year", "half-year", "quarter", "month"].flatMap((period) =>
      ["submission", "decision"].flatMap((basis) =>
        [{}, { from: 2020 }, { to: 2020 }, { from: 2020, to: 2021 }].map((years, turn) =>
          scene(DAYS, {
            counts: { unit, basis, period, ...years },
            extract: turn % 2 === 0 ? "2021-01-01" : "",
            policy: { ...defaults.policy, id: "policy", base: at([1, 2, 3], turn), threshold: at([2, 0, 3], turn) },
          }),
        ),
      ),
    ),
  );
}

/** A register that begins or ends before the reference date, on it or behind it. */
function ofExtracts() {
  const days = ["2020-03-30", "2020-03-31", "2020-04-01", "2020-04-02", "2020-05-01"];
  return days.flatMap((border) =>
    days.flatMap((asOf) =>
      ["year", "month"].flatMap((period) => {
        const policy = { ...defaults.policy, id: "policy", base: 1, threshold: 2 };
        const known = scene(days, { extract: border, counts: { ...defaults.counts, period }, policy });
        const register = { coverage_from: border };
        return [
          { ...known, reading: { asOf } },
          { ...known, reading: { asOf }, tables: { ...known.tables, register } },
        ];
      }),
    ),
  );
}

/** Options that are lists, and days on the border of an option. */
function ofDefinitions() {
  const rows = [
    ["F", "nareis", "S", "R", "2019-01-02", "granted", "2019-02-01", "D"],
    ["G", "nareis", "T", "R", "2019-01-02", "granted", "2019-02-01", "D"],
    ["H", "art8", "S", "Q", "2019-01-03", "granted", "2019-02-02", ""],
    ["B", "asylum", "S", "", "2019-03-01", "", "", ""],
    ["X", "nareis", "R", "S", "2019-04-01", "", "", ""],
    ["Y", "nareis", "T", "S", "2019-04-01", "", "", ""],
    ["Z", "regular-family", "U", "S", "2019-04-01", "", "", ""],
    ["V", "art8", "W", "S", "2019-12-01", "", "", ""],
  ];
  const options = [
    { exclude: ["first-dossier", "first-sponsor"] },
    { firstProcedures: ["nareis", "art8"] },
    { regularProcedures: ["regular-family", "art8"], regularAsNareisBefore: "2019-10-31" },
    { regularAsNareisBefore: "2019-04-01" },
    { regularAsNareisBefore: "2019-04-02" },
  ];
  return options.map((some) => ({
    ...defaults,
    tables: { applications: { header: HEADER, rows } },
    definition: { ...defaults.definition, ...some },
  }));
}

/** @param {readonly string[]} days @param {{ policy?: object, counts?: object, extract?: string }} asked */
function scene(days, { policy = defaults.policy, counts = defaults.counts, extract = "" }) {
  const family = days.map((day, place) => {
    const outcome = at(OUTCOMES, place);
    const decided = outcome === "" ? "" : day.replace("-05-05", "-08-08");
    return [
      `X${place}`,
      "nareis",
      `T${Math.floor(place / 2) * (place % 3)}`,
      "S",
      day,
      outcome,
      decided,
      place % 4 === 0 ? "" : `D${place % 3}`,
    ];
  });
  const rows = [
    ["F", "nareis", "S", "R", "2019-01-02", "granted", "2019-02-01", ""],
    ["B", "asylum", "S", "", "2019-03-01", "granted", "2019-09-01", ""],
    ...family,
  ];
  const register = extract === "" ? {} : { register: { extracted_on: extract } };
  return {
    ...defaults,
    tables: { applications: { header: HEADER, rows }, ...register },
    policy: { ...policy },
    counts: { ...counts },
  };
}

/** @template Item @param {readonly Item[]} items @param {number} turn */
function at(items, turn) {
  return /** @type {Item} */ (items[turn % items.length]);
}
