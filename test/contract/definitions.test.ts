import { describe, expect, test } from "vitest";
import {
  type Definition,
  definitionDigest,
  findChains,
  lawSince2014,
  memo2023,
  presets,
  regularAndArt8Included,
  regularProcedureIncluded,
} from "../../src/index.ts";
import { chainsIn, followUp, permits, registerOf, stacked } from "./register-literals.ts";

const classOf = (text: string, definition: Definition) => chainsIn(text, definition)["x"]?.class;
const withAsylum = (asylum: string) => stacked.replace(/b asylum.*/, `b asylum A - ${asylum}`);

describe("definitions are plain JSON-serialisable data with an id and every choice named", () => {
  test("a definition survives JSON, and findChains takes what comes back", () => {
    for (const { definition: preset } of presets) {
      const copy: Definition = JSON.parse(JSON.stringify(preset));
      expect(copy).toEqual(preset);
      expect(definitionDigest(copy)).toBe(definitionDigest(preset));
      expect(classOf(stacked, copy)).toBe(classOf(stacked, preset));
    }
  });

  test("presets: memo-2023-08, law-since-2014, regular-procedure-included, regular-and-art8-included", () => {
    const ids = ["memo-2023-08", "law-since-2014", "regular-procedure-included", "regular-and-art8-included"];
    expect(presets.map(({ id }) => id)).toEqual(ids);
  });

  test("memo-2023-08 has the defaults", () => {
    expect(memo2023).toEqual({
      id: "memo-2023-08",
      firstProcedures: ["nareis"],
      regularAsNareisBefore: null,
      regularProcedures: ["regular-family"],
      independent: "requested",
      sameDay: { firstToSecond: "after", firstToIndependent: "on-or-after", independentToSecond: "on-or-after" },
      exclude: ["first-sponsor"],
      firstAnchor: "decided",
      lookBackMonths: null,
      firstValid: "ever",
      repeats: "count",
      depthScope: "all",
    });
  });

  test("law-since-2014 is held", () => {
    expect(lawSince2014).toEqual({ ...memo2023, id: "law-since-2014", independent: "held" });
  });

  test("regular-procedure-included is regularAsNareisBefore 2019-10-31", () => {
    expect(regularProcedureIncluded).toEqual({
      ...memo2023,
      id: "regular-procedure-included",
      regularAsNareisBefore: "2019-10-31",
    });
  });

  test("regular-and-art8-included is the same with regularProcedures both", () => {
    expect(regularAndArt8Included).toEqual({
      ...regularProcedureIncluded,
      id: "regular-and-art8-included",
      regularProcedures: ["regular-family", "art8"],
    });
  });

  test("two definitions that differ have different digests", () => {
    const variants = [...presets.map(({ definition }) => definition), { ...memo2023, independent: "none" as const }];
    expect(new Set(variants.map(definitionDigest)).size).toBe(variants.length);
  });
});

describe("independent", () => {
  const under = (independent: Definition["independent"]) => ({ ...memo2023, id: "own", independent });

  test("requested: an asylum application, open or decided, will do", () => {
    expect(classOf(withAsylum("2019-07-01"), under("requested"))).toBe("nareis-op-nareis");
    expect(classOf(withAsylum("2019-07-01 rejected 2019-08-01"), under("requested"))).toBe("nareis-op-nareis");
    expect(classOf(stacked.replace(/b asylum.*/, ""), under("requested"))).toBeNull();
  });

  test("granted: granted, and b.decided_on <= x.submitted_on", () => {
    expect(classOf(withAsylum("2019-07-01 granted 2019-12-31"), under("granted"))).toBe("nareis-op-nareis");
    expect(classOf(withAsylum("2019-07-01 granted 2020-01-01"), under("granted"))).toBe("nareis-op-nareis");
    expect(classOf(withAsylum("2019-07-01 granted 2020-01-02"), under("granted"))).toBeNull();
    expect(classOf(withAsylum("2019-07-01 rejected 2019-08-01"), under("granted"))).toBeNull();
    expect(classOf(withAsylum("2019-07-01"), under("granted"))).toBeNull();
  });

  test("granted-later: granted by the reference date", () => {
    const text = withAsylum("2019-07-01 granted 2020-01-02");
    expect(classOf(text, under("granted-later"))).toBe("nareis-op-nareis");
    expect(classOf(withAsylum("2019-07-01"), under("granted-later"))).toBeNull();
    const before = findChains(registerOf(text, {}, { asOf: "2020-01-01" }), under("granted-later"));
    expect([...before].map((chain) => chain.class)).toEqual([null]);
  });

  describe("held: sponsor(x) holds an independent permit on the day of filing", () => {
    const without = stacked.replace(/b asylum.*/, "");
    const heldBy = (lines: string, definition: Definition = under("held"), text = without) =>
      chainsIn(text, definition, { permits: permits(lines) })["x"];

    test("valid_from <= x.submitted_on, or before it by independentToSecond", () => {
      const sameDay = { ...memo2023.sameDay, independentToSecond: "after" } as const;
      const strict = { ...under("held"), sameDay };
      const from = (day: string, definition: Definition) => heldBy(`v A independent ${day}`, definition)?.class;
      expect(from("2020-01-01", under("held"))).toBe("nareis-op-nareis");
      expect(from("2020-01-02", under("held"))).toBeNull();
      expect(from("2019-12-31", strict)).toBe("nareis-op-nareis");
      expect(from("2020-01-01", strict)).toBeNull();
    });

    test("not ended before that day, not withdrawn on it or earlier", () => {
      expect(heldBy("v A independent 2019-07-01 2020-01-01")?.class).toBe("nareis-op-nareis");
      expect(heldBy("v A independent 2019-07-01 2019-12-31")?.class).toBeNull();
      expect(heldBy("v A independent 2019-07-01 - 2020-01-02")?.class).toBe("nareis-op-nareis");
      expect(heldBy("v A independent 2019-07-01 - 2020-01-01")).toMatchObject({
        class: null,
        reason: "no-independent-asylum",
        independent: null,
      });
      const later = "v A independent 2018-01-01 2018-12-31\nw A independent 2019-12-31";
      expect(heldBy(later)?.class).toBe("nareis-op-nareis");
    });

    test("an independent one, of the sponsor", () => {
      expect(heldBy("v A derived 2019-07-01\nw A regular 2019-07-01\nu X independent 2019-07-01")?.class).toBeNull();
    });

    test("wherever it came from and whatever f: without an application, and from before the first grant", () => {
      expect(heldBy("v A independent 2018-01-01")).toMatchObject({ class: "nareis-op-nareis", independent: null });
      const early = `${without}\nb asylum A - 2010-01-01 granted 2011-01-01`;
      expect(heldBy("v A independent 2011-01-01 - - b", under("held"), early)).toMatchObject({
        class: "nareis-op-nareis",
        first: "a",
        independent: "b",
      });
      expect(heldBy("v A independent 2011-01-01 - - b", memo2023, early)?.class).toBeNull();
    });

    test("without a table of permits it follows from a grant of asylum, until it is withdrawn", () => {
      const text = withAsylum("2019-07-01 granted 2019-12-01");
      expect(chainsIn(text, under("held"))["x"]).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
      expect(classOf(withAsylum("2019-07-01 granted 2020-01-02"), under("held"))).toBeNull();
      expect(classOf(withAsylum("2019-07-01"), under("held"))).toBeNull();
      const withdrawnOn = (day: string) =>
        chainsIn(text, under("held"), { follow_up: followUp(`w permit-withdrawn b ${day}`) })["x"]?.class;
      expect(withdrawnOn("2020-01-01")).toBeNull();
      expect(withdrawnOn("2020-01-02")).toBe("nareis-op-nareis");
    });

    test("independent is of the applications that these permits name the earliest filed, then the smallest id", () => {
      const several = `${without}
        b2 asylum A - 2019-08-01 granted 2019-09-01
        b10 asylum A - 2019-08-01 granted 2019-09-01
        b0 asylum A - 2019-07-01 granted 2019-08-01`;
      const lines = "v A independent 2019-09-01 - - b2\nw A independent 2019-09-01 - - b10\nu A independent 2019-01-01";
      expect(heldBy(lines, under("held"), several)?.independent).toBe("b10");
      expect(heldBy(`${lines}\nt A independent 2019-08-01 - 2019-12-31 b0`, under("held"), several)?.independent).toBe(
        "b10",
      );
      expect(heldBy(`${lines}\nt A independent 2019-08-01 - 2020-01-02 b0`, under("held"), several)?.independent).toBe(
        "b0",
      );
    });

    test("outside row 1 it is the earliest b as under requested", () => {
      const text = withAsylum("2019-07-01").replace("x nareis", "x art8");
      expect(heldBy("v A independent 2019-06-01", under("held"), text)).toMatchObject({
        class: "art8-after-nareis",
        independent: "b",
      });
    });
  });

  test("none: nothing is asked, and independent is the earliest b as under requested, or null", () => {
    expect(chainsIn(stacked.replace(/b asylum.*/, ""), under("none"))["x"]).toMatchObject({
      class: "nareis-op-nareis",
      independent: null,
    });
    const two = `${withAsylum("2019-08-01 granted 2019-09-01")}\nb0 asylum A - 2019-07-01`;
    expect(chainsIn(two, under("none"))["x"]?.independent).toBe("b0");
  });

  test("independent is the earliest b that meets the requirement, not the earliest of all", () => {
    const two = `${withAsylum("2019-08-01 granted 2019-09-01")}\nb0 asylum A - 2019-07-01`;
    expect(chainsIn(two, under("requested"))["x"]?.independent).toBe("b0");
    expect(chainsIn(two, under("granted"))["x"]?.independent).toBe("b");
    expect(chainsIn(two, under("granted-later"))["x"]?.independent).toBe("b");
  });

  test("anything else is refused with a RangeError", () => {
    expect(() => chainsIn(stacked, under("maybe" as "none"))).toThrow(RangeError);
  });
});

describe("regularAsNareisBefore", () => {
  const regularFirst = (day: string) =>
    stacked
      .replace("a nareis A P1 2019-01-10 granted 2019-06-01", `a regular-family A P1 ${day} granted 2019-11-15`)
      .replace("2019-07-01", "2019-12-01");

  test("regular-family submitted before it is nareis in all of this section, and on it is not", () => {
    expect(chainsIn(regularFirst("2019-10-30"), regularProcedureIncluded)["x"]).toMatchObject({
      class: "nareis-op-nareis",
      form: "nareis>nareis",
    });
    expect(chainsIn(regularFirst("2019-10-31"), regularProcedureIncluded)["x"]).toMatchObject({
      class: "other-stacking",
      form: "regular-family>nareis",
    });
  });

  test("also for x", () => {
    const text =
      "a nareis A P1 2018-01-10 granted 2018-06-01\nb asylum A - 2018-07-01\nx regular-family X A 2019-10-30";
    expect(chainsIn(text, regularProcedureIncluded)["x"]).toMatchObject({
      class: "nareis-op-nareis",
      form: "nareis>nareis",
    });
    expect(chainsIn(text)["x"]).toMatchObject({ class: "other-stacking", form: "nareis>regular-family" });
  });

  test("a day that is no date is refused with a RangeError", () => {
    for (const day of ["2019-02-30", "31-10-2019", 2019]) {
      const wrong = { ...memo2023, id: "own", regularAsNareisBefore: day } as Definition;
      expect(() => chainsIn(stacked, wrong), String(day)).toThrow(RangeError);
    }
  });
});

describe("regularProcedures", () => {
  test("with art8, art8 submitted before the day is nareis in all of this section, form too", () => {
    const text = "a art8 A P1 2018-01-10 granted 2018-06-01\nb asylum A - 2018-07-01\nx art8 X A 2019-10-30";
    expect(chainsIn(text, regularAndArt8Included)["x"]).toMatchObject({
      class: "nareis-op-nareis",
      form: "nareis>nareis",
      independent: "b",
    });
    expect(chainsIn(text, regularProcedureIncluded)["x"]).toMatchObject({
      class: "other-stacking",
      form: "art8>art8",
    });
    expect(chainsIn(text.replace("2019-10-30", "2019-10-31"), regularAndArt8Included)["x"]).toMatchObject({
      class: "art8-after-nareis",
      form: "nareis>art8",
    });
  });

  test("regular-family is among them in both, and without a day neither is ever nareis", () => {
    const text =
      "a regular-family A P1 2018-01-10 granted 2018-06-01\nb asylum A - 2018-07-01\nx nareis X A 2019-01-01";
    for (const definition of [regularProcedureIncluded, regularAndArt8Included]) {
      expect(chainsIn(text, definition)["x"]?.form).toBe("nareis>nareis");
      const never = { ...definition, id: "own", regularAsNareisBefore: null };
      expect(chainsIn(text, never)["x"]?.form).toBe("regular-family>nareis");
    }
  });
});

describe("every option takes the values of the contract and no others", () => {
  const others: readonly (readonly [keyof Definition, readonly unknown[], readonly unknown[]])[] = [
    ["firstProcedures", [["nareis"], ["nareis", "art8"]], [["art8"], [], ["art8", "nareis"]]],
    ["regularProcedures", [["regular-family"], ["regular-family", "art8"]], [["art8"], [], ["art8", "regular-family"]]],
    [
      "sameDay",
      [
        { ...memo2023.sameDay, firstToSecond: "on-or-after" },
        { ...memo2023.sameDay, firstToIndependent: "after" },
        { ...memo2023.sameDay, independentToSecond: "after" },
      ],
      [{}, { ...memo2023.sameDay, firstToSecond: "before" }],
    ],
    ["exclude", [["first-sponsor", "first-dossier"], ["first-dossier"], []], [["first-sponsor", "first-sponsor"]]],
    ["firstAnchor", ["decided", "entered", "permit"], [null]],
    ["lookBackMonths", [null, 0, 12], [-1, 0.5, "12"]],
    ["firstValid", ["ever", "at-second", "at-reference"], [null]],
    ["repeats", ["count", "collapse"], [null]],
    ["depthScope", ["all", "single"], [null]],
  ];
  for (const [option, accepted, refused] of others) {
    test(`${option}, and anything else is refused with a RangeError that names it`, () => {
      for (const value of accepted) {
        expect(() => chainsIn(stacked, { ...memo2023, id: "own", [option]: value } as Definition)).not.toThrow();
      }
      for (const value of [...refused, "something else", undefined]) {
        const definition = { ...memo2023, id: "own", [option]: value } as Definition;
        expect(() => chainsIn(stacked, definition), JSON.stringify(value)).toThrow(RangeError);
        expect(() => chainsIn(stacked, definition), JSON.stringify(value)).toThrow(option);
      }
    });
  }

  test("whatever the order of keys", () => {
    const reversed = Object.fromEntries(Object.entries(memo2023).reverse()) as unknown as Definition;
    const sameDay = Object.fromEntries(Object.entries(memo2023.sameDay).reverse()) as Definition["sameDay"];
    expect(classOf(stacked, { ...reversed, sameDay })).toBe("nareis-op-nareis");
  });

  test("a definition without an id is refused with a TypeError", () => {
    expect(() => chainsIn(stacked, { ...memo2023, id: "" })).toThrow(TypeError);
    expect(() => findChains(registerOf(stacked), undefined as unknown as Definition)).toThrow(TypeError);
    expect(() => findChains(registerOf(stacked), "memo-2023-08" as unknown as Definition)).toThrow(TypeError);
  });
});
