import { describe, expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import {
  applicationOf,
  asOf,
  countChains,
  findChains,
  memo2023,
  permitsOf,
  publish,
  readRegister,
  revealCounts,
  tens,
  toText,
} from "../../src/index.ts";
import {
  applications,
  decisions,
  followUp,
  identities,
  permits,
  registerOf,
  signals,
  stacked,
  table,
} from "./register-literals.ts";

describe("R, inclusive: everything is as known at the end of that day", () => {
  const hides = (text: string) => {
    const register = registerOf(text);
    return (day: string) => applicationOf(asOf(register, day), "a");
  };

  test("applications submitted after R are hidden", () => {
    const on = hides("a asylum A - 2019-01-10");
    expect(on("2019-01-09")).toBeNull();
    expect(on("2019-01-10")).not.toBeNull();
  });

  test("a decision after R is hidden: open again", () => {
    const on = hides("a asylum A - 2019-01-10 granted 2019-06-01");
    expect(on("2019-05-31")).toMatchObject({ outcome: "open", decidedOn: null });
    expect(on("2019-06-01")).toMatchObject({ outcome: "granted", decidedOn: "2019-06-01" });
  });

  test("an entry after R is hidden", () => {
    const on = hides("a nareis A P1 2019-01-10 granted 2019-06-01 entered_on=2019-08-01");
    expect(on("2019-07-31")?.enteredOn).toBeNull();
    expect(on("2019-08-01")?.enteredOn).toBe("2019-08-01");
  });

  test("rows with recorded_on after R are hidden", () => {
    const on = hides("a asylum A - 2019-01-10 - - recorded_on=2019-03-01");
    expect(on("2019-02-28")).toBeNull();
    expect(on("2019-03-01")).not.toBeNull();
  });

  test("recorded_on unknown: from its own dates", () => {
    expect(hides("a asylum A - 2019-01-10 - - recorded_on=-")("2019-01-10")).not.toBeNull();
  });

  test("recorded_on hides rows in every table", () => {
    const recorded = (rows: readonly object[]) => rows.map((row) => ({ ...row, recorded_on: "2021-01-01" }));
    const register = registerOf(stacked, {
      permits: recorded(permits("v1 A derived 2019-06-01")),
      identities: recorded(identities("X Y")),
      decisions: recorded(decisions("d1 x rejected 2020-06-01")),
      signals: recorded(signals("s1 a 2019-02-01")),
      follow_up: recorded(followUp("f1 reported a 2019-07-01")),
    });
    const seen = (day: string) => {
      const known = asOf(register, day);
      return {
        permits: storedRegister(known).permits.count,
        applicant: applicationOf(known, "x")?.applicant,
        outcome: applicationOf(known, "x")?.outcome,
        decisions: storedRegister(known).decisions.length,
        signals: storedRegister(known).signals.length,
        followUp: storedRegister(known).followUp.length,
      };
    };
    const nothing = { permits: 0, applicant: "X", outcome: "open", decisions: 0, signals: 0, followUp: 0 };
    const all = { permits: 1, applicant: "Y", outcome: "rejected", decisions: 1, signals: 1, followUp: 1 };
    expect(seen("2020-12-31")).toEqual(nothing);
    expect(seen("2021-01-01")).toEqual(all);
  });

  test("permits of applications not granted at R are hidden, whatever their own dates", () => {
    const register = registerOf("a nareis A P1 2019-01-10 granted 2019-06-01", {
      permits: permits("v1 A derived 2019-01-10 - - a\nv2 A derived 2019-09-01 - - a"),
    });
    expect(permitsOf(asOf(register, "2019-05-31"), "A")).toEqual([]);
    expect(permitsOf(asOf(register, "2019-06-01"), "A").map(({ permit }) => permit)).toEqual(["v1", "v2"]);
  });

  test("permits without an application are hidden with valid_from after R", () => {
    const register = registerOf("a nareis A P1 2019-01-10", { permits: permits("v1 A regular 2019-09-01") });
    expect(permitsOf(asOf(register, "2019-08-31"), "A")).toEqual([]);
    expect(permitsOf(asOf(register, "2019-09-01"), "A")).toHaveLength(1);
  });

  test("withdrawals and ends after R are hidden", () => {
    const register = registerOf("a asylum A - 2019-01-10", {
      permits: permits("v1 A regular 2019-02-01 2020-02-01 2019-12-01"),
    });
    expect(permitsOf(asOf(register, "2019-11-30"), "A")).toMatchObject([{ validUntil: null, withdrawnOn: null }]);
    expect(permitsOf(asOf(register, "2020-01-31"), "A")).toMatchObject([
      { validUntil: null, withdrawnOn: "2019-12-01" },
    ]);
    expect(permitsOf(asOf(register, "2020-02-01"), "A")).toMatchObject([
      { validUntil: "2020-02-01", withdrawnOn: "2019-12-01" },
    ]);
  });

  test("signals and follow-up after R are hidden", () => {
    const register = registerOf("a nareis A P1 2019-01-10 granted 2019-06-01", {
      signals: signals("s1 a 2020-01-01"),
      follow_up: followUp("f1 permit-withdrawn a 2020-02-01"),
    });
    const before = asOf(register, "2019-12-31");
    expect([storedRegister(before).signals, storedRegister(before).followUp]).toEqual([[], []]);
    expect(permitsOf(asOf(register, "2020-01-31"), "A")[0]?.withdrawnOn).toBeNull();
    const after = asOf(register, "2020-02-01");
    expect(storedRegister(after).signals).toEqual([{ signal: "s1", application: "a", raisedOn: "2020-01-01" }]);
    expect(storedRegister(after).followUp).toEqual([
      { followUp: "f1", kind: "permit-withdrawn", application: "a", permit: null, on: "2020-02-01" },
    ]);
  });

  test("intake judges whole rows first; then R hides what is later", () => {
    const { issues, register } = readRegister(
      {
        applications: applications(`
          a asylum A - 2019-01-10
          b asylum B - 2022-01-10
          b asylum B - 2022-01-11
          c sport  C - 2022-01-10`),
      },
      { asOf: "2019-12-31" },
    );
    expect(issues.map(({ code }) => code)).toEqual(["conflicting-rows", "conflicting-rows", "unknown-code"]);
    expect(storedRegister(register).applications.id).toEqual(["a"]);
  });
});

describe("with a table of decisions", () => {
  const outcomeAt = (lines: string, day = "2023-05-31", own = "") => {
    const register = registerOf(`a nareis A P1 2019-01-10 ${own}`, { decisions: decisions(lines) });
    const { outcome, decidedOn } = applicationOf(asOf(register, day), "a") ?? {};
    return `${outcome} ${decidedOn}`;
  };

  test("the outcome at R is the last decision known then", () => {
    const lines = "d1 a rejected 2019-06-01\nd2 a granted 2020-06-01";
    expect(outcomeAt(lines, "2019-05-31")).toBe("open null");
    expect(outcomeAt(lines, "2020-05-31")).toBe("rejected 2019-06-01");
    expect(outcomeAt(lines, "2020-06-01")).toBe("granted 2020-06-01");
  });

  test("on one day by kind, none or first before objection, appeal and new, and only then by decision_id", () => {
    const register = (kinds: readonly string[]) =>
      registerOf("a nareis A P1 2019-01-10", {
        decisions: kinds.map((kind, place) => ({
          ...{ decision_id: String(9 - place), application_id: "a", kind, decided_on: "2019-06-01" },
          outcome: place === kinds.length - 1 ? "granted" : "rejected",
        })),
      });
    for (const kinds of [
      ["first", "objection"],
      ["", "objection"],
      ["objection", "appeal"],
      ["appeal", "new"],
    ]) {
      expect(applicationOf(asOf(register(kinds), "2023-05-31"), "a")?.outcome, kinds.join()).toBe("granted");
    }
    expect(applicationOf(asOf(register(["", "first"]), "2023-05-31"), "a")?.outcome).toBe("rejected");
  });

  test("on one day the one with the largest decision_id in code units", () => {
    expect(outcomeAt("d9 a rejected 2019-06-01\nd10 a granted 2019-06-01")).toBe("rejected 2019-06-01");
    expect(outcomeAt("d10 a granted 2019-06-01\nd9 a rejected 2019-06-01")).toBe("rejected 2019-06-01");
  });

  test("its day is that of the earliest decision in the last unbroken run with that outcome", () => {
    expect(
      outcomeAt(`
        d1 a granted  2019-02-01
        d2 a rejected 2019-03-01
        d3 a granted  2019-04-01
        d4 a granted  2019-05-01`),
    ).toBe("granted 2019-04-01");
  });

  test("an application without a decision row known at R keeps its own outcome if its decided_on is not after R, else it is open", () => {
    const later = "d1 a granted 2020-06-01";
    expect(outcomeAt(later, "2020-05-31", "rejected 2019-06-01")).toBe("rejected 2019-06-01");
    expect(outcomeAt(later, "2019-05-31", "rejected 2019-06-01")).toBe("open null");
    expect(outcomeAt(later, "2020-06-01", "rejected 2019-06-01")).toBe("granted 2020-06-01");
    expect(outcomeAt("d1 b granted 2019-02-01", "2019-06-01", "rejected 2019-06-01")).toBe("rejected 2019-06-01");
  });

  test("a decision row known at R goes before the application's own outcome, also when that is later", () => {
    expect(outcomeAt("d1 a rejected 2019-03-01", "2023-05-31", "granted 2019-06-01")).toBe("rejected 2019-03-01");
  });
});

describe("without a given R", () => {
  const dateOf = (text: string, others = {}) =>
    readRegister({ applications: applications(text), ...others }).register.referenceDate;

  test("it is extracted_on", () => {
    expect(dateOf(stacked, { register: { extracted_on: "2019-06-30" } })).toBe("2019-06-30");
  });

  test("else the latest submission, decision or recording in the rows of applications and decisions", () => {
    expect(dateOf("a asylum A - 2019-01-10\nb asylum B - 2019-01-11")).toBe("2019-01-11");
    expect(dateOf("a asylum A - 2019-01-10 granted 2019-06-01")).toBe("2019-06-01");
    expect(dateOf("a asylum A - 2019-01-10 - - recorded_on=2019-07-01")).toBe("2019-07-01");
    const decided = table(
      "decision_id application_id outcome decided_on recorded_on\nd1 a granted 2019-06-01 2019-08-01",
    );
    expect(dateOf("a asylum A - 2019-01-10", { decisions: decisions("d1 a granted 2019-06-01") })).toBe("2019-06-01");
    expect(dateOf("a asylum A - 2019-01-10", { decisions: decided })).toBe("2019-08-01");
  });

  test("other tables and entries do not move it", () => {
    const others = {
      permits: permits("v1 A regular 2022-01-01"),
      identities: identities("A B 2022-01-01"),
      signals: signals("s1 a 2022-01-01"),
      follow_up: followUp("f1 reported a 2022-01-01"),
    };
    expect(dateOf("a nareis A P1 2019-01-10 - - entered_on=2022-01-01", others)).toBe("2019-01-10");
  });

  test("rows that are set aside do not move it", () => {
    expect(dateOf("a asylum A - 2019-01-10\nb sport B - 2022-01-01")).toBe("2019-01-10");
    expect(dateOf("a asylum A - 2019-01-10\nb asylum B - 2022-01-01\nb asylum B - 2022-01-02")).toBe("2019-01-10");
  });

  test("one set aside as self-sponsor only still counts", () => {
    expect(dateOf("a asylum A - 2019-01-10\nb nareis B B 2022-01-01")).toBe("2022-01-01");
    expect(dateOf("a asylum A - 2019-01-10\nb nareis B B 2022-01-01 granted -")).toBe("2019-01-10");
  });

  test("a given R goes before extracted_on", () => {
    const manifest = { extracted_on: "2022-01-01" };
    expect(registerOf(stacked, { register: manifest }, { asOf: "2019-06-30" }).referenceDate).toBe("2019-06-30");
  });

  test("a given R that is no date is refused with a RangeError", () => {
    for (const day of ["2023-02-29", "31-05-2023", "", "2023-05-31T00:00:00Z"]) {
      expect(() => registerOf(stacked, {}, { asOf: day }), day).toThrow(RangeError);
      expect(() => asOf(registerOf(stacked), day), day).toThrow(RangeError);
    }
  });
});

test("it is always printed", () => {
  const table = publish(countChains(findChains(registerOf(stacked), memo2023), { unit: "applications" }), tens);
  expect(toText(table)).toContain("Peildatum: 1 januari 2020");
  expect(toText(table, { locale: "en" })).toContain("1 January 2020");
});

test("reading as of R and then counting equals counting the register cut at R", () => {
  const text = `${stacked}
    y nareis Y A 2021-01-01 granted 2021-06-01
    z art8   Z A 2022-01-01 granted 2022-06-01`;
  const cut = applications(`${stacked}\ny nareis Y A 2021-01-01`);
  const counted = (register: Parameters<typeof findChains>[0]) => {
    const { about, ...rows } = revealCounts(countChains(findChains(register, memo2023), { unit: "applications" }));
    return { ...rows, columns: about.columns };
  };
  const expected = counted(readRegister({ applications: cut }, { asOf: "2021-05-31" }).register);
  expect(counted(registerOf(text, {}, { asOf: "2021-05-31" }))).toEqual(expected);
  expect(counted(asOf(registerOf(text), "2021-05-31"))).toEqual(expected);
  expect(expected["all-forms/open"]?.total).toBe(2);
});

test("an earlier reference date can be taken back: asOf reads everything that intake kept", () => {
  const register = registerOf(stacked);
  expect(asOf(asOf(register, "2019-01-01"), "2020-01-01")).toEqual(register);
});
