import { expect, test } from "vitest";
import { explained, type Options } from "./explained.ts";

const f = "f nareis B A 2018-12-01 granted 2019-06-01 entered_on=2019-06-01";
const b = "b asylum B - 2019-07-01 granted 2019-09-01";

/** Every rule otherwise than in the memo, and so that x is still stacked. */
const otherwise: Options = {
  sameDay: { firstToSecond: "on-or-after", firstToIndependent: "after", independentToSecond: "after" },
  exclude: ["first-sponsor", "first-dossier"],
  firstAnchor: "entered",
  lookBackMonths: 24,
  firstValid: "at-second",
};

/** The options that what is found of x hangs on. */
const optionsOf = (lines: string, options: Options): readonly string[] =>
  explained(lines, options).options.map(({ option, value }) => `${option}: ${JSON.stringify(value)}`);

/** Those of a first grant, as they are in `otherwise`. */
const onFirst = [
  'exclude: ["first-sponsor","first-dossier"]',
  'firstAnchor: "entered"',
  "lookBackMonths: 24",
  'firstValid: "at-second"',
];

test("of nareis op nareis all that a first grant and an independent application are held against", () => {
  const stacked = `${f}\n${b}\nx nareis C B 2020-01-01`;
  expect(optionsOf(stacked, {})).toEqual(['firstProcedures: ["nareis"]', 'independent: "requested"']);
  expect(optionsOf(stacked, otherwise)).toEqual([
    'firstProcedures: ["nareis"]',
    'independent: "requested"',
    'sameDay.firstToSecond: "on-or-after"',
    'sameDay.firstToIndependent: "after"',
    'sameDay.independentToSecond: "after"',
    ...onFirst,
  ]);
});

test("where a permit is held, no first grant has a part in it", () => {
  expect(optionsOf(`${f}\n${b}\nx nareis C B 2020-01-01`, { ...otherwise, independent: "held" })).toEqual([
    'firstProcedures: ["nareis"]',
    'independent: "held"',
    'sameDay.firstToSecond: "on-or-after"',
    'sameDay.independentToSecond: "after"',
    ...onFirst,
  ]);
});

test("of the other classes nothing of an independent application", () => {
  for (const procedure of ["art8", "regular-family"]) {
    const stacked = `${f}\n${b}\nx ${procedure} C B 2020-01-01`;
    expect(optionsOf(stacked, {})).toEqual(['firstProcedures: ["nareis"]']);
    expect(optionsOf(stacked, otherwise)).toEqual([
      'firstProcedures: ["nareis"]',
      'sameDay.firstToSecond: "on-or-after"',
      ...onFirst,
    ]);
  }
});

test("of a condition that fails its own option, and what else the grant is held against", () => {
  const undated = f.replace("entered_on=2019-06-01", "");
  expect(optionsOf(`${undated}\nx nareis C B 2020-01-01`, otherwise)).toEqual([
    'sameDay.firstToSecond: "on-or-after"',
    ...onFirst,
  ]);
  expect(optionsOf(`${f}\nx nareis C B 2020-01-01`, { lookBackMonths: 1 })).toEqual(["lookBackMonths: 1"]);
});

test("of a sponsor without any grant none", () => {
  for (const lines of ["", "f nareis B A 2018-12-01", "b asylum B - 2019-07-01"]) {
    expect(optionsOf(`${lines}\nx nareis C B 2020-01-01`, otherwise)).toEqual([]);
  }
  expect(optionsOf("x asylum C - 2020-01-01", otherwise)).toEqual([]);
});

test("of a procedure that the definition takes for another the day, and the procedures where they are not as in the memo", () => {
  const regularFirst = `${f.replace("nareis", "regular-family")}\n${b}\nx nareis C B 2020-01-01`;
  const asNareis = 'regularAsNareisBefore: "2019-10-31"';
  const memo = ['firstProcedures: ["nareis"]', 'independent: "requested"'];
  expect(optionsOf(regularFirst, { regularAsNareisBefore: "2019-10-31" })).toEqual([memo[0], asNareis, memo[1]]);
  expect(
    optionsOf(regularFirst, {
      regularAsNareisBefore: "2019-10-31",
      regularProcedures: ["regular-family", "art8"],
      repeats: "collapse",
    }),
  ).toEqual([memo[0], asNareis, 'regularProcedures: ["regular-family","art8"]', memo[1]]);
  const nareisFirst = `${f}\n${b}\nx nareis C B 2020-01-01`;
  expect(
    optionsOf(nareisFirst, {
      regularAsNareisBefore: "2019-10-31",
      regularProcedures: ["regular-family", "art8"],
    }),
  ).toEqual(memo);
});

test("an explanation names the row of the contract", () => {
  const rule = (lines: string, options: Options = {}): number | null => explained(lines, options).rule;
  expect(rule(`${f}\n${b}\nx nareis C B 2020-01-01`)).toBe(1);
  expect(rule(`${f}\nx art8 C B 2020-01-01`)).toBe(2);
  expect(rule(`${f}\nx regular-family C B 2020-01-01`)).toBe(3);
  expect(rule(`${f}\nx nareis C B 2020-01-01`)).toBe(4);
  expect(rule(`${f}\nx nareis A B 2020-01-01`)).toBe(5);
  expect(rule("x nareis A B 2020-01-01")).toBeNull();
});
