import { describe, expect, test } from "vitest";
import { type Chain, explainApplication, findChains, lawSince2014, memo2023 } from "../../src/index.ts";
import { chainsIn, registerOf, stacked } from "./register-literals.ts";

/** What is said of x in applications written as lines. */
const ofX = (text: string, definition = memo2023): Chain | undefined => chainsIn(text, definition)["x"];

describe("earlier grant", () => {
  test("f is an earlier grant for x when f was granted, applicant(f) = sponsor(x), and f was decided before x was submitted", () => {
    expect(ofX(stacked)).toMatchObject({ class: "nareis-op-nareis", first: "a" });
  });

  test("strictly: a filing on the day of one's own first grant is not stacked", () => {
    const on = (day: string) =>
      `a nareis A P1 2019-01-10 granted 2019-06-01\nb asylum A - 2019-06-01\nx nareis X A ${day}`;
    expect(ofX(on("2019-06-01"))).toBeUndefined();
    expect(ofX(on("2019-06-02"))?.class).toBe("nareis-op-nareis");
  });

  test("a request that was not granted is not an earlier grant", () => {
    for (const outcome of ["rejected", "withdrawn", "not-considered", "closed"]) {
      expect(ofX(stacked.replace("granted", outcome)), outcome).toBeUndefined();
    }
    expect(ofX(stacked.replace("granted 2019-06-01", ""))).toBeUndefined();
  });

  test("asylum and other are not in F: neither is an earlier grant, nor an x", () => {
    expect(ofX("a asylum A - 2019-01-10 granted 2019-06-01\nx nareis X A 2020-01-01")).toBeUndefined();
    expect(ofX("a other A - 2019-01-10 granted 2019-06-01\nx nareis X A 2020-01-01")).toBeUndefined();
    const found = chainsIn(stacked.replace("b asylum", "b other"));
    expect(Object.keys(found)).toEqual(["x"]);
  });

  test("an earlier grant of the applicant of x, not of its sponsor, is no first link", () => {
    expect(ofX("a nareis X P1 2019-01-10 granted 2019-06-01\nx nareis X A 2020-01-01")).toBeUndefined();
  });
});

describe("link", () => {
  test("x is linked to f when f is an earlier grant for x and applicant(x) ≠ sponsor(f)", () => {
    expect(ofX(stacked.replace("nareis X A", "nareis P1 A"))).toMatchObject({
      class: null,
      reason: "returns-to-first-sponsor",
      first: "a",
      depth: 0,
      path: ["x"],
    });
  });

  test("the tests come first and the choice of a witness last: a class holds when any f satisfies it", () => {
    // The latest grant is too late for the asylum application, and the one after it returns to its sponsor.
    const text = `
      a  nareis A P1 2018-01-10 granted 2018-06-01
      b  asylum A -  2018-07-01
      a2 nareis A X  2019-01-10 granted 2019-02-01
      a3 nareis A P3 2019-01-11 granted 2019-06-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({ class: "nareis-op-nareis", first: "a", independent: "b" });
  });
});

describe("independent application", () => {
  const between = (asylum: string) => ofX(stacked.replace(/b asylum.*/, `b asylum A - ${asylum}`));

  test("b is an asylum application of sponsor(x) with f.decided_on <= b.submitted_on <= x.submitted_on, both days included", () => {
    expect(between("2019-05-31")?.class).toBeNull();
    expect(between("2019-06-01")?.class).toBe("nareis-op-nareis");
    expect(between("2020-01-01")?.class).toBe("nareis-op-nareis");
    expect(between("2020-01-02")?.class).toBeNull();
  });

  test("the asylum application of somebody else is not one", () => {
    expect(ofX(stacked.replace("b asylum A", "b asylum X"))?.reason).toBe("no-independent-asylum");
  });

  test("requested, the memo's words: whatever its outcome", () => {
    expect(between("2019-07-01")?.independent).toBe("b");
    expect(between("2019-07-01 rejected 2019-08-01")?.independent).toBe("b");
    expect(between("2019-07-01 withdrawn 2021-08-01")?.independent).toBe("b");
  });
});

describe("row 1: nareis-op-nareis", () => {
  test("x is nareis, linked to some f in N for which the requirement is met", () => {
    expect(ofX(stacked)).toEqual({
      application: "x",
      class: "nareis-op-nareis",
      reason: null,
      form: "nareis>nareis",
      first: "a",
      independent: "b",
      depth: 1,
      path: ["a", "x"],
      submitted: "2020-01-01",
      decided: null,
      outcome: "open",
      applicant: "X",
      sponsor: "A",
    });
  });

  test("first is the latest f for which the requirement is met", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      a2 nareis A P2 2018-01-10 granted 2018-08-01
      b  asylum A -  2018-09-01
      a3 nareis A P3 2018-01-10 granted 2019-06-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)?.first).toBe("a2");
  });

  test("independent is the earliest b that meets the requirement for that first link, by submitted_on, then smallest id", () => {
    const text = (ids: readonly [string, string, string]) => `
      a nareis A P1 2019-01-10 granted 2019-06-01
      ${ids[0]} asylum A - 2019-08-01
      ${ids[1]} asylum A - 2019-07-01
      ${ids[2]} asylum A - 2019-07-01
      early asylum A - 2019-05-01
      x nareis X A 2020-01-01`;
    expect(ofX(text(["b1", "b3", "b2"]))?.independent).toBe("b2");
    expect(ofX(text(["b1", "b9", "b10"]))?.independent).toBe("b10");
  });
});

describe("row 2: art8-after-nareis", () => {
  test("x is art8, linked to some f in N; no independent permit is needed", () => {
    expect(ofX("a nareis A P1 2019-01-10 granted 2019-06-01\nx art8 X A 2020-01-01")).toMatchObject({
      class: "art8-after-nareis",
      reason: null,
      form: "nareis>art8",
      first: "a",
      independent: null,
    });
  });

  test("first is the latest f in N, not a later f outside it", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      a2 nareis A P2 2018-01-10 granted 2018-08-01
      a3 art8   A P3 2018-01-10 granted 2019-06-01
      x  art8   X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({ class: "art8-after-nareis", first: "a2", form: "nareis>art8" });
  });

  test("independent outside row 1 is the earliest b as under requested, or null", () => {
    const text = "a nareis A P1 2019-01-10 granted 2019-06-01\nb asylum A - 2019-07-01\nx art8 X A 2020-01-01";
    expect(ofX(text, lawSince2014)?.independent).toBe("b");
    expect(ofX(text.replace("2019-07-01", "2019-05-01"), lawSince2014)?.independent).toBeNull();
  });
});

describe("row 3: other-stacking", () => {
  test("x is linked to some f, and x is not nareis: regular-family after nareis", () => {
    expect(ofX("a nareis A P1 2019-01-10 granted 2019-06-01\nx regular-family X A 2020-01-01")).toMatchObject({
      class: "other-stacking",
      form: "nareis>regular-family",
    });
  });

  test("x is art8, all of its f outside N", () => {
    expect(ofX("a art8 A P1 2019-01-10 granted 2019-06-01\nx art8 X A 2020-01-01")).toMatchObject({
      class: "other-stacking",
      form: "art8>art8",
    });
  });

  test("x is nareis and some f is not in N, and the requirement is not met for any f in N", () => {
    const text = `
      a1 art8   A P1 2018-01-10 granted 2018-06-01
      a2 nareis A P2 2018-01-10 granted 2018-08-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({ class: "other-stacking", reason: null, first: "a1", form: "art8>nareis" });
  });

  test("first is the latest f not in N if x is nareis, else the latest f", () => {
    const grants = `
      a1 art8           A P1 2018-01-10 granted 2018-06-01
      a2 regular-family A P2 2018-01-10 granted 2018-08-01
      a3 nareis         A P3 2018-01-10 granted 2018-10-01`;
    expect(ofX(`${grants}\nx nareis X A 2020-01-01`)?.first).toBe("a2");
    expect(ofX(`${grants}\nx regular-family X A 2020-01-01`)?.first).toBe("a3");
  });

  test("the first that holds: row 1 goes before row 3", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      b  asylum A -  2018-07-01
      a2 art8   A P2 2018-01-10 granted 2018-08-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({ class: "nareis-op-nareis", first: "a1" });
  });
});

describe("row 4: null, no-independent-asylum", () => {
  test("x is linked to some f, x is nareis, all its f in N, requirement not met", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      a2 nareis A P2 2018-01-10 granted 2018-08-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({
      class: null,
      reason: "no-independent-asylum",
      first: "a2",
      independent: null,
      depth: 1,
      path: ["a2", "x"],
    });
  });

  test("first is the latest f that is a link, not a later earlier grant that is none", () => {
    const text = `
      a1 nareis A P1 2018-01-10 granted 2018-06-01
      a2 nareis A X  2018-01-10 granted 2018-08-01
      x  nareis X A  2020-01-01`;
    expect(ofX(text)).toMatchObject({ reason: "no-independent-asylum", first: "a1" });
  });

  test("independent is the earliest b as under requested, where a stricter requirement is not met", () => {
    expect(ofX(stacked, lawSince2014)).toMatchObject({ reason: "no-independent-asylum", independent: "b" });
  });
});

describe("row 5: null, the condition that failed", () => {
  test("x has earlier grants, none of them a link: by default only returns-to-first-sponsor, and first is the latest of them", () => {
    const text = `
      a1 nareis A X 2018-01-10 granted 2018-06-01
      a2 art8   A X 2018-01-10 granted 2018-08-01
      b  asylum A - 2019-01-01
      x  nareis X A 2020-01-01`;
    expect(ofX(text)).toMatchObject({
      class: null,
      reason: "returns-to-first-sponsor",
      first: "a2",
      independent: "b",
      form: "art8>nareis",
      depth: 0,
    });
  });
});

describe("latest", () => {
  const firstOf = (one: string, other: string) => {
    const lines = [`${one}`, `${other}`, "b asylum A - 2019-01-01", "x nareis X A 2020-01-01"];
    const found = [lines, [...lines].reverse()].map((given) => ofX(given.join("\n"))?.first);
    expect(found[0]).toBe(found[1]);
    return found[0];
  };

  test("means: by decided_on", () => {
    expect(
      firstOf("a1 nareis A P1 2018-02-10 granted 2018-06-01", "a2 nareis A P1 2018-01-10 granted 2018-06-02"),
    ).toBe("a2");
  });

  test("then submitted_on", () => {
    expect(
      firstOf("a1 nareis A P1 2018-02-10 granted 2018-06-01", "a2 nareis A P1 2018-01-10 granted 2018-06-01"),
    ).toBe("a1");
  });

  test("then the smallest application_id in UTF-16 code units", () => {
    const on = (id: string) => `${id} nareis A P1 2018-01-10 granted 2018-06-01`;
    expect(firstOf(on("a10"), on("a9"))).toBe("a10");
    expect(firstOf(on("a"), on("B"))).toBe("B");
    expect(firstOf(on("\uFF01"), on("\u{1F600}"))).toBe("\u{1F600}");
  });
});

describe("any other x is not part of a chain", () => {
  test("explain says: no earlier grant", () => {
    const text = "a nareis A P1 2019-01-10 rejected 2019-06-01\nx nareis X A 2020-01-01";
    expect(ofX(text)).toBeUndefined();
    expect(explainApplication(findChains(registerOf(text), memo2023), "x")).toMatchObject({
      finding: "no-earlier-grant",
      chain: null,
    });
  });

  test("or the sponsor has no row of its own, so the first link cannot be seen", () => {
    expect(explainApplication(findChains(registerOf(stacked), memo2023), "a")).toMatchObject({
      finding: "sponsor-without-own-row",
      chain: null,
    });
  });

  test("an application that is not a family application, or unknown, has a finding of its own", () => {
    expect(explainApplication(findChains(registerOf(stacked), memo2023), "b").finding).toBe("not-a-family-application");
    expect(explainApplication(findChains(registerOf(stacked), memo2023), "nobody").finding).toBe("unknown-application");
  });
});

describe("explainApplication says in a sentence why an application is or is not stacked, with its evidence", () => {
  test("for a chain: the first grant, the independent application, and the application itself", () => {
    const { sentences, evidence } = explainApplication(findChains(registerOf(stacked), memo2023), "x", {
      locale: "en",
    });
    expect(evidence.map(({ role, application, row }) => [role, application, row])).toEqual([
      ["first", "a", 1],
      ["independent", "b", 2],
      ["second", "x", 3],
    ]);
    expect(sentences[0]).toMatch(/^Nareis op nareis: .*\ba \(nareis.*\bb \(asylum.*\bx \(nareis.*\.$/);
  });

  test("in Dutch unless asked otherwise; another language is refused with a RangeError", () => {
    expect(explainApplication(findChains(registerOf(stacked), memo2023), "x").sentences[0]).toMatch(/referent/);
    expect(() => explainApplication(findChains(registerOf(stacked), memo2023), "x", { locale: "fr" as "nl" })).toThrow(
      RangeError,
    );
  });

  test("nothing says fraud, abuse, risk, suspect or score", () => {
    const texts = ["x", "a", "b", "nobody"].flatMap((id) =>
      (["nl", "en"] as const).map((locale) =>
        explainApplication(findChains(registerOf(stacked), memo2023), id, { locale }).sentences.join(" "),
      ),
    );
    for (const text of texts) expect(text).not.toMatch(/fraud|abuse|risk|suspect|score|misbruik|risico|verdacht/i);
  });
});

test("detection sees ids, procedures, dates and outcomes, and nothing else", () => {
  const withDetails = stacked
    .split("\n")
    .map((line) =>
      line.trim() === ""
        ? line
        : `${line}${line.includes("granted") ? "" : " - -"} relationship=parent dossier_id=D entered_on=2019-12-01`,
    )
    .join("\n");
  expect(chainsIn(withDetails)).toEqual(chainsIn(stacked));
});
