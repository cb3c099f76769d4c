import { describe, expect, test } from "vitest";
import {
  type Chain,
  type CountOptions,
  countChains,
  type Definition,
  findChains,
  memo2023,
  type ReadOptions,
  type RegisterTables,
  revealCounts,
} from "../../src/index.ts";
import { chainsIn, followUp, permits, registerOf, stacked } from "./register-literals.ts";

const own = (options: Partial<Definition>): Definition => ({ ...memo2023, id: "own", ...options });
const sameDay = (rules: Partial<Definition["sameDay"]>): Definition =>
  own({ sameDay: { ...memo2023.sameDay, ...rules } });

/** What is said of x under a definition. */
const ofX = (text: string, definition: Definition = memo2023, others: Partial<RegisterTables> = {}) =>
  chainsIn(text, definition, others)["x"];

/** The same as known at a day. */
function ofXAt(
  text: string,
  definition: Definition,
  asOf: string,
  others: Partial<RegisterTables> = {},
): Chain | undefined {
  const chains = findChains(registerOf(text, others, { asOf }), definition);
  return [...chains].find(({ application }) => application === "x");
}

/** The total of each row that is not zero, by class and measure. */
function totals(
  text: string,
  definition: Definition,
  options: CountOptions = { unit: "applications" },
  read: ReadOptions = {},
): Readonly<Record<string, number>> {
  const { about: _, ...rows } = revealCounts(countChains(findChains(registerOf(text, {}, read), definition), options));
  const found = Object.entries(rows).map(([row, counts]) => [row, (counts as { total: number }).total] as const);
  return Object.fromEntries(found.filter(([row, total]) => total > 0 && !row.startsWith("all-forms")));
}

describe("firstProcedures", () => {
  const art8First = stacked.replace("a nareis", "a art8");
  const both = own({ firstProcedures: ["nareis", "art8"] });

  test("[nareis]: a grant of art8 makes other-stacking", () => {
    expect(ofX(art8First)).toMatchObject({ class: "other-stacking", form: "art8>nareis", first: "a" });
  });

  test("[nareis, art8]: the same is nareis-op-nareis, with the requirement", () => {
    expect(ofX(art8First, both)).toMatchObject({ class: "nareis-op-nareis", form: "art8>nareis", independent: "b" });
    const without = art8First.replace(/b asylum.*/, "");
    expect(ofX(without)?.class).toBe("other-stacking");
    expect(ofX(without, both)).toMatchObject({ class: null, reason: "no-independent-asylum", first: "a" });
  });

  test("[nareis, art8]: art8 after art8 is art8-after-nareis", () => {
    const text = "a art8 A P1 2019-01-10 granted 2019-06-01\nx art8 X A 2020-01-01";
    expect(ofX(text)?.class).toBe("other-stacking");
    expect(ofX(text, both)?.class).toBe("art8-after-nareis");
  });

  test("a grant of regular-family is in neither", () => {
    expect(ofX(stacked.replace("a nareis", "a regular-family"), both)?.class).toBe("other-stacking");
  });
});

describe("sameDay", () => {
  const allOnOneDay = `
    a nareis A P1 2019-01-10 granted 2019-06-01
    b asylum A -  2019-06-01
    x nareis X A  2019-06-01`;

  test("firstToSecond after: x on the day of the grant has no earlier grant; on-or-after: it has", () => {
    expect(ofX(allOnOneDay)).toBeUndefined();
    expect(ofX(allOnOneDay, sameDay({ firstToSecond: "on-or-after" }))).toMatchObject({
      class: "nareis-op-nareis",
      first: "a",
      independent: "b",
    });
  });

  test("under every option f is submitted before x, and decided on or before the day of x", () => {
    const loose = sameDay({ firstToSecond: "on-or-after" });
    expect(ofX(allOnOneDay.replace("2019-01-10", "2019-06-01"), loose)).toBeUndefined();
    expect(ofX(allOnOneDay.replace("granted 2019-06-01", "granted 2019-06-02"), loose)).toBeUndefined();
  });

  test("firstToIndependent on-or-after: b on the day of the grant will do; after: it will not", () => {
    const text = stacked.replace("2019-07-01", "2019-06-01");
    const strict = sameDay({ firstToIndependent: "after" });
    expect(ofX(text)?.class).toBe("nareis-op-nareis");
    expect(ofX(text, strict)).toMatchObject({ class: null, reason: "no-independent-asylum", independent: null });
    expect(ofX(stacked.replace("2019-07-01", "2019-06-02"), strict)).toMatchObject({ class: "nareis-op-nareis" });
  });

  test("firstToIndependent after: of one b on the day after the grant and one on its day only the first will do", () => {
    const strict = sameDay({ firstToIndependent: "after" });
    const both = (asDecided: string) => `${stacked.replace("2019-07-01", "2019-06-02 granted 2019-07-01")}
      b2 asylum A - 2019-06-01 ${asDecided}`;
    expect(ofX(both(""), strict)).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
    // The one on the day of the grant is granted last, and so comes in last.
    const granted = { ...strict, independent: "granted" as const };
    expect(ofX(both("granted 2019-12-01"), granted)).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
  });

  test("independentToSecond on-or-after: b on the day of x will do; after: it will not", () => {
    const text = stacked.replace("2019-07-01", "2020-01-01");
    const strict = sameDay({ independentToSecond: "after" });
    expect(ofX(text)?.class).toBe("nareis-op-nareis");
    expect(ofX(text, strict)).toMatchObject({ class: null, reason: "no-independent-asylum" });
    expect(ofX(stacked.replace("2019-07-01", "2019-12-31"), strict)?.class).toBe("nareis-op-nareis");
  });

  test("granted: b.decided_on <= x.submitted_on whatever the rule for the same day", () => {
    const text = stacked.replace("2019-07-01", "2019-07-01 granted 2020-01-01");
    for (const rule of ["after", "on-or-after"] as const) {
      const definition = { ...sameDay({ independentToSecond: rule }), independent: "granted" as const };
      expect(ofX(text, definition)?.class, rule).toBe("nareis-op-nareis");
    }
  });
});

describe("exclude", () => {
  const returning = stacked.replace("nareis X A", "nareis P1 A");
  const together = `
    a nareis A P1 2019-01-10 granted  2019-06-01 dossier_id=d1
    c nareis X P1 2019-01-10 rejected 2019-06-01 dossier_id=d1
    b asylum A -  2019-07-01
    x nareis X A  2020-01-01`;
  const dossier = own({ exclude: ["first-sponsor", "first-dossier"] });

  test("first-sponsor: x for the first sponsor is no link; without it, it is", () => {
    expect(ofX(returning)).toMatchObject({ class: null, reason: "returns-to-first-sponsor", depth: 0 });
    expect(ofX(returning, own({ exclude: [] }))).toMatchObject({ class: "nareis-op-nareis", first: "a", depth: 1 });
    expect(ofX(returning, own({ exclude: ["first-dossier"] }))?.class).toBe("nareis-op-nareis");
  });

  test("first-dossier: the applicant of x also has an application in the dossier of f", () => {
    expect(ofX(together)?.class).toBe("nareis-op-nareis");
    for (const definition of [dossier, own({ exclude: ["first-dossier"] })]) {
      expect(ofX(together, definition)).toMatchObject({
        class: null,
        reason: "same-first-dossier",
        first: "a",
        depth: 0,
      });
    }
  });

  test("same sponsor and non-empty dossier", () => {
    expect(ofX(together.replace("c nareis X P1", "c nareis X P2"), dossier)?.class).toBe("nareis-op-nareis");
    expect(ofX(together.replaceAll("dossier_id=d1", "dossier_id=-"), dossier)?.class).toBe("nareis-op-nareis");
    const other = together.replace("2019-06-01 dossier_id=d1\n    b", "2019-06-01 dossier_id=d2\n    b");
    expect(ofX(other, dossier)?.class).toBe("nareis-op-nareis");
  });

  test("known at R: an application in the dossier after R does not count", () => {
    const later = together.replace("c nareis X P1 2019-01-10 rejected 2019-06-01", "c nareis X P1 2020-03-01 - -");
    expect(ofXAt(later, dossier, "2020-02-29")?.class).toBe("nareis-op-nareis");
    expect(ofXAt(later, dossier, "2020-03-01")?.reason).toBe("same-first-dossier");
  });
});

describe("firstAnchor", () => {
  const entered = own({ firstAnchor: "entered" });
  const permit = own({ firstAnchor: "permit" });
  const enteredOn = (day: string) => stacked.replace("granted 2019-06-01", `granted 2019-06-01 entered_on=${day}`);

  test("entered: entered_on replaces the day of the grant in the comparison with b", () => {
    expect(ofX(enteredOn("2019-07-02"))?.class).toBe("nareis-op-nareis");
    expect(ofX(enteredOn("2019-07-02"), entered)).toMatchObject({ class: null, reason: "no-independent-asylum" });
    expect(ofX(enteredOn("2019-07-01"), entered)).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
  });

  test("and in the comparison with x, in which f is decided on or before that day all the same", () => {
    const z = "\nz asylum Z - 2021-01-01";
    expect(ofX(enteredOn("2020-01-01") + z, entered)).toBeUndefined();
    expect(ofX(enteredOn("2020-02-01") + z, entered)).toBeUndefined();
    const early = `
      a nareis A P1 2019-01-10 granted 2019-06-01 entered_on=2019-03-01
      b asylum A -  2019-03-02
      x nareis X A  2019-06-01`;
    expect(ofX(early)).toBeUndefined();
    expect(ofX(early, entered)).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
    expect(ofX(early.replace("X A  2019-06-01", "X A  2019-05-31"), entered)).toBeUndefined();
  });

  test("but not in which grant is the latest", () => {
    const two = `
      a  nareis A P1 2018-01-10 granted 2018-06-01 entered_on=2019-06-20
      a2 nareis A P3 2018-02-10 granted 2019-06-01 entered_on=2019-06-10
      b  asylum A -  2019-07-01
      x  nareis X A  2020-01-01`;
    expect(ofX(two, entered)?.first).toBe("a2");
  });

  test("missing: an earlier grant by its decided_on, but no link; first-undated, and independent is null", () => {
    for (const [definition, others] of [
      [entered, {}],
      [permit, { permits: permits("") }],
    ] as const) {
      expect(ofX(stacked, definition, others)).toMatchObject({
        class: null,
        reason: "first-undated",
        first: "a",
        independent: null,
        depth: 0,
        path: ["x"],
      });
      expect(ofX(stacked.replace("2020-01-01", "2019-06-01"), definition, others)).toBeUndefined();
    }
  });

  test("an entry after R is not known", () => {
    expect(ofXAt(enteredOn("2020-02-01"), entered, "2020-01-31")?.reason).toBe("first-undated");
  });

  test("permit: the earliest valid_from of the permits of f", () => {
    const two = (day: string) =>
      permits(`p1 A derived 2019-08-01 - - a
               p2 A derived ${day} - - a
               p3 A derived 2019-01-01 - - -`);
    expect(ofX(stacked, permit, { permits: two("2019-07-01") })).toMatchObject({ class: "nareis-op-nareis" });
    expect(ofX(stacked, permit, { permits: two("2019-07-02") })?.reason).toBe("no-independent-asylum");
    // Where the table is absent, permits follow from grants.
    expect(ofX(stacked, permit)?.class).toBe("nareis-op-nareis");
  });
});

describe("lookBackMonths", () => {
  const filed = (granted: string, x: string) => `
    a nareis A P1 2018-06-01 granted ${granted}
    b asylum A -  ${granted}
    x nareis X A  ${x}`;
  const back = (months: number | null) => own({ lookBackMonths: months });

  test("null: no limit", () => {
    expect(ofX(filed("2018-06-01", "2048-06-01"), back(null))?.class).toBe("nareis-op-nareis");
  });

  test("the anchor is on or after x.submitted_on minus n months", () => {
    expect(ofX(filed("2019-03-15", "2020-03-15"), back(12))?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2019-03-14", "2020-03-15"), back(12))).toMatchObject({
      class: null,
      reason: "outside-look-back",
      first: "a",
      depth: 0,
    });
  });

  test("clamped to the end of the month: 31 March minus 1 month is 28 or 29 February", () => {
    expect(ofX(filed("2019-02-28", "2019-03-31"), back(1))?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2019-02-27", "2019-03-31"), back(1))?.reason).toBe("outside-look-back");
    expect(ofX(filed("2020-02-29", "2020-03-31"), back(1))?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2020-02-28", "2020-03-31"), back(1))?.reason).toBe("outside-look-back");
    expect(ofX(filed("2019-02-28", "2020-02-29"), back(12))?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2019-04-30", "2019-05-31"), back(1))?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2019-04-29", "2019-05-31"), back(1))?.reason).toBe("outside-look-back");
    expect(ofX(filed("2018-12-31", "2019-01-31"), back(1))?.class).toBe("nareis-op-nareis");
  });

  test("0 leaves only a grant on the day of x", () => {
    const onTheDay = { ...sameDay({ firstToSecond: "on-or-after" }), lookBackMonths: 0 };
    expect(ofX(filed("2019-03-01", "2019-03-01"), onTheDay)?.class).toBe("nareis-op-nareis");
    expect(ofX(filed("2019-03-01", "2019-03-02"), onTheDay)?.reason).toBe("outside-look-back");
  });

  test("by the anchor: with entered it is the entry that lies in it", () => {
    const text = filed("2019-03-14", "2020-03-15").replace(
      "granted 2019-03-14",
      "granted 2019-03-14 entered_on=2019-03-15",
    );
    const definition = own({ lookBackMonths: 12, firstAnchor: "entered" });
    expect(ofX(text.replace("A -  2019-03-14", "A -  2019-04-01"), definition)?.class).toBe("nareis-op-nareis");
  });
});

describe("firstValid", () => {
  const atSecond = own({ firstValid: "at-second" });
  const atReference = own({ firstValid: "at-reference" });
  const withdrawn = (day: string) => ({ permits: permits(`p1 A derived 2019-06-01 - ${day} a`) });

  test("ever: a withdrawn permit still counts", () => {
    expect(ofX(stacked, memo2023, withdrawn("2019-12-31"))?.class).toBe("nareis-op-nareis");
  });

  test("at-second: f fails when every permit of f has withdrawn_on <= x.submitted_on", () => {
    for (const day of ["2019-12-31", "2020-01-01"]) {
      expect(ofXAt(stacked, atSecond, "2021-01-01", withdrawn(day)), day).toMatchObject({
        class: null,
        reason: "first-withdrawn",
        first: "a",
      });
    }
    expect(ofXAt(stacked, atSecond, "2021-01-01", withdrawn("2020-01-02"))?.class).toBe("nareis-op-nareis");
  });

  test("at-second: an own asylum application after the withdrawal does not bring f back", () => {
    // The later grant c is a link, and in no first procedure; the earlier a would be one for row 1, but is withdrawn.
    const text = `
      a nareis         A P1 2018-01-10 granted 2018-06-01
      c regular-family A P2 2018-02-10 granted 2018-07-01
      w nareis         W A  2019-02-01
      b asylum         A -  2019-07-01
      x nareis         X A  2020-01-01`;
    const others = { permits: permits("p1 A derived 2018-06-01 - 2019-01-15 a") };
    expect(ofX(text, memo2023, others)).toMatchObject({ class: "nareis-op-nareis", first: "a" });
    expect(ofX(text, atSecond, others)).toMatchObject({ class: "other-stacking", first: "c" });
  });

  test("at-reference: when every permit of f has withdrawn_on <= R", () => {
    expect(ofXAt(stacked, atReference, "2020-05-31", withdrawn("2020-06-01"))?.class).toBe("nareis-op-nareis");
    expect(ofXAt(stacked, atReference, "2020-06-01", withdrawn("2020-06-01"))?.reason).toBe("first-withdrawn");
  });

  test("one permit that is not withdrawn is enough, and without permits it holds", () => {
    const two = permits("p1 A derived 2019-06-01 - 2019-12-31 a\np2 A derived 2019-06-01 - - a");
    for (const definition of [atSecond, atReference]) {
      expect(ofX(stacked, definition, { permits: two })?.class).toBe("nareis-op-nareis");
      expect(ofX(stacked, definition, { permits: permits("") })?.class).toBe("nareis-op-nareis");
      const ofAnother = permits("p1 A derived 2019-06-01 - 2019-12-31 -");
      expect(ofX(stacked, definition, { permits: ofAnother })?.class).toBe("nareis-op-nareis");
    }
  });

  test("where the table of permits is absent, a permit-withdrawn follow-up withdraws it", () => {
    const others = { follow_up: followUp("u permit-withdrawn a 2019-12-01") };
    expect(ofX(stacked, memo2023, others)?.class).toBe("nareis-op-nareis");
    expect(ofX(stacked, atSecond, others)?.reason).toBe("first-withdrawn");
  });

  test("an end that is no withdrawal does not fail it", () => {
    const ended = { permits: permits("p1 A derived 2019-06-01 2019-12-31 - a") };
    expect(ofX(stacked, atSecond, ended)?.class).toBe("nareis-op-nareis");
  });
});

describe("repeats", () => {
  const repeated = `${stacked.replace("X A  2020-01-01", "X A  2020-01-01 rejected 2020-03-01 dossier_id=d1")}
    x2 nareis X A 2021-02-01 granted 2021-05-01 dossier_id=d2`;
  const collapse = own({ repeats: "collapse" });

  test("count: every application; collapse: one per class, sponsor and applicant", () => {
    expect(totals(repeated, memo2023)).toEqual({
      "nareis-op-nareis/applications": 2,
      "nareis-op-nareis/granted": 1,
      "nareis-op-nareis/rejected": 1,
    });
    expect(totals(repeated, collapse)).toEqual({ "nareis-op-nareis/applications": 1, "nareis-op-nareis/granted": 1 });
  });

  test("another class or another applicant is another one, and so is another sponsor", () => {
    const more = `${repeated}
      x3 art8   X A 2021-03-01
      x4 nareis Y A 2021-03-01
      c  nareis C P9 2018-01-10 granted 2018-06-01
      d  asylum C -  2018-07-01
      x5 nareis X C 2021-03-01`;
    expect(totals(more, collapse)).toEqual({
      "nareis-op-nareis/applications": 3,
      "nareis-op-nareis/granted": 1,
      "nareis-op-nareis/open": 2,
      "art8-after-nareis/applications": 1,
      "art8-after-nareis/open": 1,
    });
  });

  test("it keeps the submission of the first and takes outcome and decision from the last", () => {
    const cells = (basis: "submission" | "decision") => {
      const exact = countChains(findChains(registerOf(repeated), collapse), {
        unit: "applications",
        basis,
        from: 2020,
      });
      return revealCounts(exact)["nareis-op-nareis/granted"];
    };
    expect(cells("submission")).toEqual({ "2020": 1, "2021": 0, total: 1 });
    expect(cells("decision")).toEqual({ "2020": 0, "2021": 1, total: 1 });
  });

  test("it keeps the dossier of the first", () => {
    const other = `${repeated}\ny nareis Y A 2021-02-01 rejected 2021-05-01 dossier_id=d1`;
    expect(totals(other, memo2023, { unit: "dossiers" })["nareis-op-nareis/applications"]).toBe(2);
    expect(totals(other, collapse, { unit: "dossiers" })["nareis-op-nareis/applications"]).toBe(1);
  });

  test("first and last filed are by submitted_on, then application_id", () => {
    const oneDay = `${stacked.replace("X A  2020-01-01", "X A  2020-01-01 rejected 2020-03-01")}
      x0 nareis X A 2020-01-01 granted   2020-02-01
      X9 nareis X A 2020-01-01 withdrawn 2020-06-01`;
    // In code units X9 comes before x, and x before x0.
    expect(totals(oneDay, collapse)).toEqual({ "nareis-op-nareis/applications": 1, "nareis-op-nareis/granted": 1 });
  });

  test("of two filed on one day the smaller application_id gives the dossier", () => {
    const oneDay = `${stacked.replace("X A  2020-01-01", "X A  2020-01-01 - - dossier_id=d1")}
      x2 nareis X A 2020-01-01 - - dossier_id=d2
      y  nareis Y A 2020-02-01 - - dossier_id=d1`;
    expect(totals(oneDay, memo2023, { unit: "dossiers" })["nareis-op-nareis/applications"]).toBe(2);
    expect(totals(oneDay, collapse, { unit: "dossiers" })["nareis-op-nareis/applications"]).toBe(1);
  });

  test("a last one that is open leaves it open, and no decided chain", () => {
    const open = repeated.replace("granted 2021-05-01", "- -");
    expect(totals(open, collapse)).toEqual({ "nareis-op-nareis/applications": 1, "nareis-op-nareis/open": 1 });
    expect(totals(open, collapse, { unit: "applications", basis: "decision", from: 2020 })).toEqual({});
  });

  test("in counting only: each is still reported as a chain", () => {
    expect(Object.keys(chainsIn(repeated, collapse))).toEqual(["x", "x2"]);
  });
});

describe("depthScope", () => {
  const deep = `
    a nareis A P1 2017-01-10 granted 2017-06-01
    b asylum A -  2017-07-01
    f nareis X A  2018-01-10 granted 2018-06-01
    c asylum X -  2018-07-01
    x nareis Y X  2019-01-10`;

  test("all: chains of every depth; single: of depth 1 only", () => {
    expect(totals(deep, memo2023)["nareis-op-nareis/applications"]).toBe(2);
    expect(totals(deep, own({ depthScope: "single" }))).toEqual({
      "nareis-op-nareis/applications": 1,
      "nareis-op-nareis/granted": 1,
    });
  });

  test("in counting only: the deeper one is still reported as a chain", () => {
    expect(ofX(deep, own({ depthScope: "single" }))).toMatchObject({ class: "nareis-op-nareis", depth: 2 });
  });

  test("before repeats: a deeper repeat is gone before repeats are put together", () => {
    // Between x and x2 the sponsor S gets a second grant, which is itself stacked on that of Q.
    const text = `
      a  nareis S P1 2017-01-10 granted 2017-06-01
      b  asylum S -  2017-07-01
      g  nareis Q P9 2017-01-10 granted 2017-06-01
      h  asylum Q -  2017-07-01
      x  nareis X S  2018-01-10 rejected 2018-02-01
      f2 nareis S Q  2018-03-01 granted 2018-04-01
      b2 asylum S -  2018-05-01
      x2 nareis X S  2018-06-01 granted 2018-07-01`;
    const both = own({ depthScope: "single", repeats: "collapse" });
    expect(chainsIn(text, both)).toMatchObject({ x: { depth: 1 }, f2: { depth: 1 }, x2: { depth: 2 } });
    expect(totals(text, both)).toEqual({
      "nareis-op-nareis/applications": 2,
      "nareis-op-nareis/granted": 1,
      "nareis-op-nareis/rejected": 1,
    });
  });
});

describe("the order of conditions", () => {
  const entered = own({ firstAnchor: "entered" });

  test("a grant's reason is the first that fails", () => {
    const returning = stacked.replace("nareis X A", "nareis P1 A");
    expect(ofX(returning, entered)?.reason).toBe("first-undated");
    expect(ofX(returning, own({ lookBackMonths: 1 }))?.reason).toBe("outside-look-back");
    const withdrawn = { permits: permits("p1 A derived 2019-06-01 - 2019-12-31 a") };
    expect(ofX(returning, own({ lookBackMonths: 1, firstValid: "at-second" }), withdrawn)?.reason).toBe(
      "outside-look-back",
    );
    expect(ofX(returning, own({ firstValid: "at-second" }), withdrawn)?.reason).toBe("first-withdrawn");
    // P2 stood in the first dossier beside A.
    const dossier = `
      a nareis A P1 2019-01-10 granted 2019-06-01 dossier_id=d1
      c nareis P2 P1 2019-01-10 rejected 2019-06-01 dossier_id=d1
      b asylum A -  2019-07-01
      x nareis P2 A 2020-01-01`;
    const all = own({ exclude: ["first-sponsor", "first-dossier"], firstValid: "at-second" });
    expect(ofX(dossier, all)?.reason).toBe("same-first-dossier");
    expect(ofX(dossier, all, withdrawn)?.reason).toBe("first-withdrawn");
  });

  test("row 5: the reported earlier grant is the one whose reason stands last in this order", () => {
    // The grant of a1 is the later one, but it fails an earlier condition.
    const text = `
      a1 nareis A P1 2019-01-10 granted 2019-08-01
      a2 nareis A P2 2018-01-10 granted 2018-06-01 entered_on=2018-07-01
      x  nareis P2 A 2020-01-01`;
    expect(ofX(text, entered)).toMatchObject({
      class: null,
      reason: "returns-to-first-sponsor",
      first: "a2",
      form: "nareis>nareis",
      depth: 0,
    });
    const back = own({ lookBackMonths: 24, firstAnchor: "entered" });
    expect(
      ofX(text.replace("2018-06-01 entered_on=2018-07-01", "2018-06-01 entered_on=2017-12-31"), back),
    ).toMatchObject({ reason: "outside-look-back", first: "a2" });
  });

  test("row 5: among equals it is the latest", () => {
    const text = `
      a1 nareis A P1 2019-01-10 granted 2019-06-01
      a2 nareis A P2 2018-01-10 granted 2019-08-01
      a3 nareis A P3 2019-01-10 granted 2019-07-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text, entered)).toMatchObject({ reason: "first-undated", first: "a2", independent: null });
    const oneDay = text.replaceAll(/granted 2019-0[678]-01/g, "granted 2019-06-01");
    // By decided_on, then submitted_on, then the smallest id.
    expect(ofX(oneDay, entered)?.first).toBe("a1");
  });

  test("row 5: one link among the earlier grants is enough for a class", () => {
    const text = `
      a1 nareis A P1 2019-01-10 granted 2019-08-01
      a2 nareis A P2 2018-01-10 granted 2018-06-01 entered_on=2018-07-01
      b  asylum A -  2019-01-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text, entered)).toMatchObject({ class: "nareis-op-nareis", first: "a2", independent: "b" });
  });

  test("outside row 1 independent is the earliest b as under requested, from the anchor on", () => {
    const returning = stacked
      .replace("nareis X A", "nareis P1 A")
      .replace("granted 2019-06-01", "granted 2019-06-01 entered_on=2019-07-15");
    const text = `${returning}\nb2 asylum A - 2019-08-01`;
    expect(ofX(text)).toMatchObject({ reason: "returns-to-first-sponsor", independent: "b" });
    expect(ofX(text, entered)).toMatchObject({ reason: "returns-to-first-sponsor", independent: "b2" });
  });
});
