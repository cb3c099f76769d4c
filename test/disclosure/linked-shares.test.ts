import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { byHand, concluded } from "./tried/by-hand.ts";
import { byLines } from "./tried/by-lines.ts";
import { tryingSolver } from "./tried/trying-solver.ts";

const shares = (...lines: readonly string[]) => byLines("shares", lines);
const chains = (...lines: readonly string[]) => byLines("classes", lines);

/** By which Nareis of some years is an application of another procedure, and a chain all the same. */
const renamed = { question: { definitions: [{ ...memo2023, regularAsNareisBefore: "2019-10-31" }] } };
const renamedShares = (...lines: readonly string[]) => byLines("shares", lines, renamed);
const renamedChains = (...lines: readonly string[]) => byLines("classes", lines, renamed);

const A = "nareis-op-nareis";

test("numerators are chains of the class, as any table counts them, by their outcome", () => {
  const counted = chains(`${A} applications 9 4 13 3`, `${A} granted 5 1 6 3`, `${A} rejected 1 2 3 3`);
  const hidden = shares(
    `${A} stacked-of-filed numerator x x x x`,
    `${A} stacked-of-granted numerator x x x x`,
    `${A} granted-of-decided numerator x x x x`,
    `${A} rejected-of-decided numerator x x x x`,
  );
  expect(concluded([counted, hidden], { between: "free" })).toEqual(["9 4 13 3", "5 1 6 3", "5 1 6 3", "1 2 3 3"]);
});

test("what is decided are the chains that are not open", () => {
  const decided = ["6 0 6 x", "x x x x"].map(
    (figures, at) => `${at === 0 ? A : "other-stacking"} granted-of-decided denominator ${figures}`,
  );
  const counted = chains(`${A} applications 8 2 10 x`, "other-stacking applications 5 0 5 0");
  expect(concluded([counted, shares(...decided)], { between: "free" })).toEqual(["6 0 6 4", "5 0 5 0"]);
});

test("the denominators of granted and of rejected are one count", () => {
  const denominators = ["granted-of-decided", "rejected-of-decided"].map((share) => `${A} ${share} denominator`);
  expect(concluded([shares(`${denominators[0]} 6 0 6 1`, `${denominators[1]} x x x x`)], { between: "free" })[1]).toBe(
    "6 0 6 1",
  );
});

test("what is filed in a procedure is the same whatever class is a share of it, and that of each procedure is its own", () => {
  const filed = (one: string, figures: string) => `${one} stacked-of-filed denominator ${figures}`;
  expect(
    concluded(
      [
        shares(
          filed("other-stacking", "9 4 13 3"),
          filed("all-forms", "x x x x"),
          filed(A, "x x x x"),
          filed("art8-after-nareis", "2 0 2 1"),
        ),
      ],
      { between: "free" },
    ),
  ).toEqual(["9 4 13 3", "9 4 13 3", "0-… 0-… 0-… 0-…", "2 0 2 1"]);
});

test("two classes that are shares of one procedure leave different numbers of it", () => {
  const lines = [
    "other-stacking stacked-of-filed numerator 2 0 2 1",
    "other-stacking stacked-of-filed denominator 9 4 13 3",
    "all-forms stacked-of-filed numerator 5 1 6 3",
    "all-forms stacked-of-filed denominator 9 4 13 3",
  ];
  expect(concluded([shares(...lines)], { between: "free" })).toEqual(["2 0 2 1", "9 4 13 3", "5 1 6 3", "9 4 13 3"]);
});

test("what is stacked lies in what is filed, and so do the granted and the open ones of it", () => {
  const lines = (share: string) => shares(`${A} ${share} numerator x x x x`, `${A} ${share} denominator 5 1 6 2`);
  expect(concluded([lines("stacked-of-filed")], { between: "free" })).toEqual(["0-5 0-1 0-6 0-2", "5 1 6 2"]);
  expect(concluded([lines("stacked-of-granted")], { between: "free" })).toEqual(["0-5 0-1 0-6 0-2", "5 1 6 2"]);
});

test("what is filed beside a class has outcomes too: none of it can be granted and open", () => {
  const lines = [
    `${A} stacked-of-filed numerator 2 0 2 0`,
    `${A} stacked-of-filed denominator 9 0 9 x`,
    `${A} stacked-of-granted numerator 1 0 1 0`,
    `${A} stacked-of-granted denominator 6 0 6 x`,
  ];
  expect(concluded([shares(...lines)], { between: "free" })).toEqual(["2 0 2 0", "9 0 9 0-2", "1 0 1 0", "6 0 6 0-2"]);
});

test("where Nareis by another name is a chain too, the numerators of its procedure are not all chains of the class", () => {
  const counted = renamedChains(`${A} applications 5 1 6 3`, `${A} granted 2 1 3 3`);
  const numerators = ["stacked-of-filed", "stacked-of-granted"].map((share) => `${A} ${share} numerator x x x x`);
  expect(concluded([counted, renamedShares(...numerators)], { between: "free" })).toEqual([
    "0-5 0-1 0-6 0-3",
    "0-2 0-1 0-3 0-3",
  ]);
  const chainsOf = [`${A} granted-of-decided numerator x x x x`, "other-stacking stacked-of-filed numerator x x x x"];
  const all = renamedChains(`${A} applications 5 1 6 3`, `${A} granted 2 1 3 3`, "other-stacking applications 4 0 4 1");
  expect(concluded([all, renamedShares(...chainsOf)], { between: "free" })).toEqual(["2 1 3 3", "4 0 4 1"]);
});

test("where Nareis by another name is a chain too, those of its own procedure have outcomes of their own", () => {
  const lines = (open: string) => [
    `${A} stacked-of-filed numerator 5 0 5 ${open}`,
    `${A} stacked-of-granted numerator 4 0 4 ${open}`,
  ];
  expect(concluded([renamedShares(...lines("x"))], { between: "free" })).toEqual(["5 0 5 0-1", "4 0 4 0-1"]);
  expect(concluded([renamedShares(...lines("1"))], { between: "free" })).toEqual(["5 0 5 1", "4 0 4 1"]);
});

test("the open ones of a year in a procedure make those of both years, although no table prints them", () => {
  const lines = [
    `${A} stacked-of-filed numerator 3 0 3 x`,
    `${A} granted-of-decided numerator 0 3 3 x`,
    `${A} granted-of-decided denominator 0 3 3 x`,
  ];
  const open = audit(renamedShares(...lines), { solver: tryingSolver }).rows[0]?.cells[3];
  expect([open?.atLeast, open?.atMost]).toEqual([3, 3]);
});

test("what is filed in a year is what is filed in its halves", () => {
  const filed = `${A} stacked-of-filed denominator`;
  const halves = byHand({ of: "shares", halves: ["2022-H1", "2023-H2"], rows: [[filed, 1, 2, "x", "x", "x", 0]] });
  expect(concluded([halves, shares(`${filed} x x x x`)])).toEqual(["3 0-… 3-… 0"]);
});

test("numerators and denominators can only grow from one release to the next", () => {
  const lines = (figures: string) =>
    ["numerator", "denominator"].map((part) => `${A} stacked-of-filed ${part} ${figures}`);
  const later = byLines("shares", lines("x 0-9 x ."), { question: { referenceDates: ["2024-12-31"] } });
  expect(concluded([shares(...lines("2 0 2 .")), later])).toEqual(["2-… 0-9 2-… .", "2-… 0-9 2-… ."]);
});
