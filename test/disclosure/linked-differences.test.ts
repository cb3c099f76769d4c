import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { concluded } from "./tried/by-hand.ts";
import { byLines } from "./tried/by-lines.ts";

const codes = (...keys: readonly string[]): readonly Column[] => keys.map((key) => ({ kind: "code", key }));

const law = { ...memo2023, id: "law", independent: "none" };
const wider = { ...memo2023, id: "law", depthScope: "single" };

const revision = (lines: readonly string[], question: object = {}): PublishedTable =>
  byLines("revision", lines, { question: { referenceDates: ["2022-12-31", "2023-12-31"], ...question } });

const chains = (referenceDate: string, lines: readonly string[], definition: object = memo2023): PublishedTable =>
  byLines("classes", lines, { question: { referenceDates: [referenceDate], definitions: [definition] } });

test("what is left after each condition is one count in two tables of one question, and another in other periods", () => {
  const left = (first: string, figure: string) =>
    byLines("attrition", [`nareis-op-nareis known ${figure}`], {
      columns: codes("left"),
      question: { periods: { length: "year", first, last: "2023" } },
    });
  expect(concluded([left("2022", "5"), left("2022", "x")], { between: "free" })).toEqual(["5"]);
  expect(concluded([left("2019", "9"), left("2022", "x")], { between: "free" })).toEqual(["0-…"]);
});

test("what moved is one count in two tables of one question, and another between other definitions of the same name", () => {
  const moved = (other: object, figure: string, mostEvaluations = 9) =>
    byLines("moves", [`law nareis-op-nareis none independent ${figure}`], {
      columns: codes("moved"),
      question: { definitions: [memo2023, other], mostEvaluations },
    });
  expect(concluded([moved(law, "5"), moved(law, "x")], { between: "free" })).toEqual(["5"]);
  expect(concluded([moved(law, "5"), moved(wider, "x")], { between: "free" })).toEqual(["0-…"]);
  expect(concluded([moved(law, "5"), moved(law, "x", 2)], { between: "free" })).toEqual(["0-…"]);
});

test("what all other options change depends on the values that are tried of them", () => {
  const varied = (values: object, figure: string) =>
    byLines("sensitivity", [`nareis-op-nareis independent held ${figure}`], {
      columns: codes("others"),
      question: { values },
    });
  expect(
    concluded([varied({ independent: ["held"] }, "5"), varied({ independent: ["held"] }, "x")], { between: "free" }),
  ).toEqual(["5"]);
  const more = { independent: ["held"], depthScope: ["single"] };
  expect(concluded([varied({ independent: ["held"] }, "5"), varied(more, "x")], { between: "free" })).toEqual(["0-…"]);
});

test("changes of one cause are other changes up to another register, and by another new definition", () => {
  const cause = (figures: string, question: object) =>
    revision([`nareis-op-nareis applications late-registration came-in ${figures}`], question);
  const until2023 = { referenceDates: ["2022-12-31", "2023-12-31"] };
  const until2024 = { referenceDates: ["2022-12-31", "2024-12-31"] };
  expect(concluded([cause("5 4 9 3", until2023), cause("x x x x", until2023)], { between: "free" })).toEqual([
    "5 4 9 3",
  ]);
  expect(concluded([cause("5 4 9 3", until2023), cause("x x x x", until2024)], { between: "free" })).toEqual([
    "0-… 0-… 0-… 0-…",
  ]);
  const by = (definition: object) => ({ ...until2023, definitions: [memo2023, definition] });
  expect(concluded([cause("5 4 9 3", by(law)), cause("x x x x", by(wider))], { between: "free" })).toEqual([
    "0-… 0-… 0-… 0-…",
  ]);
});

test("what stayed from one register to a second says nothing of what stayed to a third", () => {
  const until = (referenceDate: string, out: string, after: string) =>
    revision(
      [
        "nareis-op-nareis applications before counted 5 0 5 .",
        "nareis-op-nareis applications late-registration came-in 0 0 0 .",
        `nareis-op-nareis applications late-registration went-out ${out} 0 ${out} .`,
        `nareis-op-nareis applications after counted ${after} 0 ${after} .`,
      ],
      { referenceDates: ["2022-12-31", referenceDate] },
    );
  expect(concluded([until("2023-12-31", "1", "4"), until("2024-12-31", "3", "x")], { between: "free" })).toEqual([
    "5 0 5 .",
    "0 0 0 .",
    "3 0 3 .",
    "2 0 2 .",
  ]);
});

const A = "nareis-op-nareis applications";

test("the tables in a revision are those of chains in the one register and the other, and so is what is open of them", () => {
  const hidden = revision([`${A} before counted x x x x`, `${A} after counted x x x x`]);
  const [before, after] = [chains("2022-12-31", [`${A} 5 4 9 3`]), chains("2023-12-31", [`${A} 6 8 14 2`])];
  expect(concluded([before, after, hidden], { between: "free" })).toEqual(["5 4 9 3", "6 8 14 2"]);
});

test("where the definition changed the old register is counted by the new one too", () => {
  const lines = ["released", "restated", "after"].map((part) => `${A} ${part} counted x x x x`);
  const tables = [
    chains("2022-12-31", [`${A} 5 4 9 3`], memo2023),
    chains("2022-12-31", [`${A} 3 2 5 1`], law),
    chains("2023-12-31", [`${A} 6 8 14 2`], law),
  ];
  expect(concluded([...tables, revision(lines, { definitions: [memo2023, law] })], { between: "free" })).toEqual([
    "5 4 9 3",
    "3 2 5 1",
    "6 8 14 2",
  ]);
});

test("classes add up in each of the tables of a revision by itself", () => {
  const classes = (part: string, figures: readonly string[]) =>
    ["nareis-op-nareis", "art8-after-nareis", "other-stacking", "all-forms"].map(
      (one, at) => `${one} applications ${part} counted ${figures[at]} x x .`,
    );
  const table = revision([...classes("before", ["3", "x", "2", "9"]), ...classes("after", ["5", "1", "7", "x"])]);
  expect(concluded([table], { between: "free" }).map((row) => row.split(" ")[0])).toEqual([
    "3",
    "4",
    "2",
    "9",
    "5",
    "1",
    "7",
    "13",
  ]);
});

test("the periods of a table make its total, and those of a change do not: what moves between periods stays in it", () => {
  const lines = [`${A} after counted 3 2 x .`, `${A} resubmitted came-in 3 2 x .`, `${A} resubmitted went-out 1 1 1 .`];
  expect(concluded([revision(lines)], { between: "free" })).toEqual(["3 2 5 .", "3 2 0-… .", "1 1 1 ."]);
});

test("from one revision to the next the tables can only have grown, and what is open and what changed need not", () => {
  const lines = (figures: string) => [
    `${A} before counted ${figures}`,
    `nareis-op-nareis open before counted ${figures}`,
    `${A} new-months came-in ${figures}`,
  ];
  const first = revision(lines("5 0 5 ."), { referenceDates: ["2021-12-31", "2022-12-31"] });
  const second = revision(lines("x 0 x ."), { referenceDates: ["2022-12-31", "2023-12-31"] });
  const third = revision([`${A} new-months came-in 2 0 2 .`], { referenceDates: ["2022-12-31", "2023-12-31"] });
  expect(concluded([first, second])).toEqual(["5-… 0 5-… .", "0-… 0 0-… .", "0-… 0 0-… ."]);
  expect(concluded([first, third])).toEqual(["2 0 2 ."]);
});

test("what is open beside a change is the same beside each measure, unless other causes are gathered there", () => {
  const open = (cause: string) =>
    revision([
      `${A} ${cause} came-in 5 0 5 3`,
      `nareis-op-nareis granted ${cause} came-in 2 0 2 x`,
      `all-forms applications ${cause} came-in 9 0 9 x`,
    ]);
  expect(concluded([open("new-months")], { between: "free" })).toEqual(["5 0 5 3", "2 0 2 3", "9 0 9 0-…"]);
  expect(concluded([open("other")], { between: "free" })).toEqual(["5 0 5 3", "2 0 2 0-…", "9 0 9 0-…"]);
});

test("what is open beside a change is the total of what is open by the same cause, and that of what is gathered is not", () => {
  const open = (cause: string) =>
    revision([
      `${A} ${cause} came-in 5 1 6 4`,
      `nareis-op-nareis open ${cause} came-in 3 1 x x`,
      `all-forms open ${cause} came-in 3 1 x 9`,
    ]);
  expect(concluded([open("new-months")], { between: "free" })).toEqual(["5 1 6 4", "3 1 4 4", "3 1 9 9"]);
  expect(concluded([open("other")], { between: "free" })).toEqual(["5 1 6 4", "3 1 0-… 0-…", "3 1 9 9"]);
});

test("what is open changes by its causes too, and what came in is not what went out", () => {
  const lines = (before: string, came: string, went: string, after: string) => [
    `${A} before counted 9 0 9 ${before}`,
    `${A} new-months came-in 2 0 2 ${came}`,
    `${A} new-months went-out 1 0 1 ${went}`,
    `${A} after counted 10 0 10 ${after}`,
  ];
  expect(concluded([revision(lines("3", "2", "1", "x"))], { between: "free" }).at(-1)).toBe("10 0 10 4");
  expect(concluded([revision(lines("3", "2", "x", "5"))], { between: "free" })[2]).toBe("1 0 1 0");
});

test("a cause that two tables show is one count, and what they gather besides is one where they show the same", () => {
  const table = (figure: string, gathered: string, ...shown: readonly string[]) =>
    revision([
      ...shown.map((cause) => `${A} ${cause} came-in ${figure} x x .`),
      `${A} other came-in ${gathered} x x .`,
    ]);
  const first = table("3", "4", "new-months");
  expect(concluded([first, table("x", "x", "new-months")], { between: "free" })).toEqual([
    "3 0-… 0-… .",
    "4 0-… 0-… .",
  ]);
  expect(concluded([first, table("3", "x", "resubmitted")], { between: "free" }).at(-1)).toBe("0-… 0-… 0-… .");
});

test("what stayed of one measure says nothing of what stayed of another", () => {
  const lines = (measure: string, figures: readonly string[]) =>
    ["before counted", "new-months came-in", "new-months went-out", "after counted"].map(
      (row, at) => `nareis-op-nareis ${measure} ${row} ${figures[at]} 0 ${figures[at]} .`,
    );
  const table = revision([...lines("applications", ["9", "2", "1", "10"]), ...lines("granted", ["3", "1", "2", "x"])]);
  expect(concluded([table], { between: "free" }).at(-1)).toBe("2 0 2 .");
});

test("what is gathered before a cause is less than what is gathered before a later one", () => {
  const lines = (cause: string, figures: readonly string[]) =>
    revision(
      [
        "before counted",
        `${cause} came-in`,
        `${cause} went-out`,
        "other came-in",
        "other went-out",
        "after counted",
      ].map((row, at) => `${A} ${row} ${figures[at]} 0 ${figures[at]} .`),
    );
  const early = lines("late-registration", ["0", "3", "0", "0", "3", "0"]);
  const late = lines("new-months", ["0", "0", "3", "3", "0", "x"]);
  expect(concluded([early, late], { between: "free" }).at(-1)).toBe("0 0 0 .");
});

test("an audit of what is open in a revision is exact: its numbers open are the totals that the table prints", () => {
  const rows = ["before counted 5 1", "new-months came-in 3 1", "new-months went-out 1 0", "after counted 7 2"];
  const lines = rows.map((row) => `nareis-op-nareis open ${row} x x`);
  const { exact, rows: audited } = audit(revision(lines));
  expect([exact, audited[0]?.cells.at(-1)?.atLeast]).toEqual([true, 6]);
});
