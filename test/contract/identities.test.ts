import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { applicationOf, compareReleases, findChains, joinExtracts, memo2023, readRegister } from "../../src/index.ts";
import { applications, chainsIn, identities, inBrief, issuesIn, registerOf } from "./register-literals.ts";

/** The leading id that each person has under some identities; the persons are those that the identities name. */
function leadersUnder(text: string, asOf = "2023-05-31"): Readonly<Record<string, string>> {
  const rows = identities(text);
  const register = registerOf("a asylum nobody - 2019-01-10", { identities: rows }, { asOf });
  const ids = [...new Set(rows.flatMap((row) => [row["person_id"] ?? "", row["leading_id"] ?? ""]))].sort();
  return Object.fromEntries(
    ids.map((id) => [
      id,
      storedRegister(register).persons[
        storedRegister(register).leadingOf[storedRegister(register).persons.indexOf(id)] as number
      ] as string,
    ]),
  );
}

describe("identities are undirected and transitive", () => {
  test("two ids joined in either direction are one person", () => {
    for (const line of ["A2 A1", "A1 A2"]) {
      const found = chainsIn(
        `
        a nareis A1 P1 2019-01-10 granted 2019-06-01
        b asylum A2 -  2019-07-01
        x nareis X  A2 2020-01-01`,
        undefined,
        { identities: identities(line) },
      );
      expect(found["x"]?.class).toBe("nareis-op-nareis");
    }
  });

  test("identities are resolved through any number of hops", () => {
    const hops = Array.from({ length: 2000 }, (_, hop) => `p${hop + 1} p${hop}`).reverse();
    const leaders = leadersUnder(hops.join("\n"));
    expect(new Set(Object.values(leaders))).toEqual(new Set(["p0"]));
  });

  test("identities are resolved in any order", () => {
    const lines = ["A B", "D C", "B C", "F E", "E D"];
    expect(leadersUnder(lines.join("\n"))).toEqual(leadersUnder([...lines].reverse().join("\n")));
  });

  test("two sponsors of whom one is the alias of the other are one sponsor when a link is looked for", () => {
    const text = `
      a nareis A P1 2019-01-10 granted 2019-06-01
      b asylum A -  2019-07-01
      x nareis P9 A 2020-01-01`;
    expect(chainsIn(text)["x"]?.class).toBe("nareis-op-nareis");
    expect(chainsIn(text, undefined, { identities: identities("P9 P1") })["x"]?.reason).toBe(
      "returns-to-first-sponsor",
    );
  });
});

describe("a group's leading id", () => {
  test("is the one that never stands as person_id with another leading_id", () => {
    expect(leadersUnder("A Z\nB Z")).toEqual({ A: "Z", B: "Z", Z: "Z" });
  });

  test("one that stands as person_id with itself can still lead", () => {
    expect(leadersUnder("Z Z\nA Z")).toEqual({ A: "Z", Z: "Z" });
  });

  test("if several, the smallest of those in code units", () => {
    expect(leadersUnder("A Z\nA Y")).toEqual({ A: "Y", Y: "Y", Z: "Y" });
    // By code unit an upper case letter comes before every lower case one, and 10 before 9.
    expect(leadersUnder("A b\nA B")).toEqual({ A: "B", b: "B", B: "B" });
    expect(leadersUnder("A p9\nA p10")).toEqual({ A: "p10", p9: "p10", p10: "p10" });
  });

  test("if none, the smallest of all: cycles included", () => {
    expect(leadersUnder("C B\nB A\nA C")).toEqual({ A: "A", B: "A", C: "A" });
  });

  test("code units, not code points: a surrogate pair comes before U+FF01", () => {
    expect(leadersUnder("A \u{1F600}\nA \uFF01")["A"]).toBe("\u{1F600}");
  });
});

describe("different: a judgement that they are two persons", () => {
  test("a row that would put two persons judged different into one group does not apply and is an identity-conflict", () => {
    const text = "A B - different\nA B - same";
    expect(leadersUnder(text)).toEqual({ A: "A", B: "B" });
    expect(issuesIn("a asylum A - 2019-01-10", { identities: identities(text) })).toEqual([
      "identity-conflict identities 2 -",
    ]);
  });

  test("also through other persons", () => {
    const text = "A C - different\nA B - same\nB C - same";
    expect(leadersUnder(text)).toEqual({ A: "B", B: "B", C: "C" });
    expect(issuesIn("a asylum A - 2019-01-10", { identities: identities(text) })).toEqual([
      "identity-conflict identities 3 -",
    ]);
  });

  test("a group is different from whomever any of its members is: the judgements of both stay when two groups join", () => {
    const text = "A E1 - different\nB E2 - different\nB E3 - different\nA B 2020-01-01\nE1 B 2020-01-02";
    const leaders = leadersUnder(text);
    expect(leaders["A"]).toBe(leaders["B"]);
    expect(new Set(["B", "E1", "E2", "E3"].map((id) => leaders[id])).size).toBe(4);
    expect(issuesIn("a asylum A - 2019-01-10", { identities: identities(text) }, { asOf: "2023-05-31" })).toEqual([
      "identity-conflict identities 5 -",
    ]);
  });

  test("the judgement stands in either direction", () => {
    expect(leadersUnder("B A - different\nA B - same")).toEqual({ A: "A", B: "B" });
  });

  test("same rows apply in order of known_on, empty first, then person_id, then leading_id", () => {
    const judged = "A C - different\n";
    const conflictsOf = (text: string) =>
      issuesIn("a asylum A - 2019-01-10", { identities: identities(text) }, { asOf: "2023-05-31" });
    expect(conflictsOf(`${judged}B A 2020-01-02\nB C 2020-01-01`)).toEqual(["identity-conflict identities 2 -"]);
    expect(conflictsOf(`${judged}B A 2020-01-01\nB C -`)).toEqual(["identity-conflict identities 2 -"]);
    expect(conflictsOf(`${judged}C B 2020-01-01\nA B 2020-01-01`)).toEqual(["identity-conflict identities 2 -"]);
    expect(conflictsOf(`${judged}B C 2020-01-01\nB A 2020-01-01`)).toEqual(["identity-conflict identities 2 -"]);
  });

  test("other than that different rows join nothing", () => {
    expect(leadersUnder("A B - different")).toEqual({ A: "A", B: "B" });
  });

  test("same is the default kind", () => {
    expect(leadersUnder("A B - -")).toEqual({ A: "B", B: "B" });
  });
});

describe("every person is its leading id before anything else happens", () => {
  test("chains give leading ids", () => {
    const found = chainsIn(
      `
      a nareis A P1 2019-01-10 granted 2019-06-01
      b asylum A -  2019-07-01
      x nareis X A  2020-01-01`,
      undefined,
      { identities: identities("A A0\nX X0") },
    );
    expect(found["x"]).toMatchObject({ applicant: "X0", sponsor: "A0" });
  });

  test("applications give leading ids", () => {
    const register = registerOf("a nareis A P1 2019-01-10", { identities: identities("A A0\nP1 P0") });
    expect(applicationOf(register, "a")).toMatchObject({ applicant: "A0", sponsor: "P0" });
  });

  test("identities with known_on after R are not known", () => {
    expect(leadersUnder("A B 2020-01-01", "2019-12-31")).toEqual({ A: "A", B: "B" });
    expect(leadersUnder("A B 2020-01-01", "2020-01-01")).toEqual({ A: "B", B: "B" });
  });

  test("a judgement that is not known at R stops nothing", () => {
    expect(leadersUnder("A B 2020-01-02 different\nA B 2020-01-01", "2020-01-01")).toEqual({ A: "B", B: "B" });
    expect(leadersUnder("A B 2020-01-02 different\nA B 2020-01-01", "2020-01-02")).toEqual({ A: "A", B: "B" });
  });
});

describe("identity over time: merges and un-merges carry the day they became known, and are part of the reference date", () => {
  const asOfDay = (text: string, rows: string, day: string) => {
    const register = registerOf(text, { identities: identities(rows) }, { asOf: day });
    return [...findChains(register, memo2023)].map(({ application, class: found, reason }) => [
      application,
      found ?? reason,
    ]);
  };
  const underTwoIds = `
    a nareis A1 P1 2019-01-10 granted 2019-06-01
    b asylum A2 -  2019-07-01
    x nareis X  A2 2020-01-01`;
  const toOneMore = `
    a nareis A  P1 2019-01-10 granted 2019-06-01
    b asylum A  -  2019-07-01
    x nareis P9 A  2020-01-01`;

  test("a merge that became known later creates a link in hindsight", () => {
    expect(asOfDay(underTwoIds, "A2 A1 2022-03-01", "2022-02-28")).toEqual([]);
    expect(asOfDay(underTwoIds, "A2 A1 2022-03-01", "2022-03-01")).toEqual([["x", "nareis-op-nareis"]]);
  });

  test("a merge that became known later removes a link in hindsight", () => {
    expect(asOfDay(toOneMore, "P9 P1 2022-03-01", "2022-02-28")).toEqual([["x", "nareis-op-nareis"]]);
    expect(asOfDay(toOneMore, "P9 P1 2022-03-01", "2022-03-01")).toEqual([["x", "returns-to-first-sponsor"]]);
  });

  test("an un-merge takes apart from its day on what was merged before", () => {
    const rows = "A2 A1 2021-01-01\nA2 A1 2022-03-01 different";
    expect(asOfDay(underTwoIds, rows, "2022-02-28")).toEqual([["x", "nareis-op-nareis"]]);
    expect(asOfDay(underTwoIds, rows, "2022-03-01")).toEqual([]);
  });

  test("an un-merge becomes known as any row does: not before it was recorded", () => {
    const rows = [
      { person_id: "A2", leading_id: "A1", known_on: "2021-01-01" },
      { person_id: "A2", leading_id: "A1", known_on: "2022-03-01", kind: "different", recorded_on: "2022-05-01" },
    ];
    const at = (day: string) =>
      findChains(registerOf(underTwoIds, { identities: rows }, { asOf: day }), memo2023).length;
    expect(at("2022-04-30")).toBe(1);
    expect(at("2022-05-01")).toBe(0);
  });

  test("a judgement of difference holds against later merges, direct and through others, and their conflict is an issue", () => {
    const direct = "A1 A2 2021-01-01 different\nA2 A1 2022-03-01";
    const through = "A1 A2 2021-01-01 different\nA2 B 2022-03-01\nB A1 2022-04-01";
    const conflicts = (rows: string, day: string) =>
      issuesIn(underTwoIds, { identities: identities(rows) }, { asOf: day }).filter((issue) =>
        issue.startsWith("identity-conflict"),
      );
    expect(asOfDay(underTwoIds, direct, "2023-05-31")).toEqual([]);
    expect(conflicts(direct, "2022-02-28")).toEqual([]);
    expect(conflicts(direct, "2022-03-01")).toEqual(["identity-conflict identities 2 -"]);
    expect(asOfDay(underTwoIds, through, "2023-05-31")).toEqual([]);
    expect(conflicts(through, "2022-03-31")).toEqual([]);
    expect(conflicts(through, "2022-04-01")).toEqual(["identity-conflict identities 3 -"]);
  });

  test("the merge that an un-merge takes apart is a conflict from then on", () => {
    const rows = identities("A2 A1 2021-01-01\nA2 A1 2022-03-01 different");
    expect(issuesIn(underTwoIds, { identities: rows }, { asOf: "2022-02-28" })).toEqual([]);
    expect(issuesIn(underTwoIds, { identities: rows }, { asOf: "2022-03-01" })).toEqual([
      "identity-conflict identities 1 -",
    ]);
  });

  test("joining extracts of different pseudonym epochs is refused", () => {
    const extract = (epoch: string) => ({
      applications: applications(underTwoIds),
      register: { pseudonym_epoch: epoch },
    });
    expect(joinExtracts([extract("2023-1"), extract("2024-1")])).toEqual({
      kind: "refused",
      code: "different-pseudonym-epochs",
    });
    const chains = (epoch: string) => findChains(readRegister(extract(epoch)).register, memo2023);
    expect(compareReleases(chains("2023-1"), chains("2024-1"), { unit: "applications" })).toEqual({
      kind: "refused",
      code: "different-pseudonym-epochs",
    });
  });
});

test("identities without a person or a leading id are set aside", () => {
  const { issues } = readRegister({
    applications: applications("a asylum A - 2019-01-10"),
    identities: identities("A -\n- A"),
  });
  expect(inBrief(issues)).toEqual(["missing-value identities 1 leading_id", "missing-value identities 2 person_id"]);
});
