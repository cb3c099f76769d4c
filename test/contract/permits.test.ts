import { describe, expect, test } from "vitest";
import { heldOn, permitsOf, readRegister } from "../../src/index.ts";
import { applications, chainsIn, followUp, identities, permits, registerOf, stacked } from "./register-literals.ts";

const granted = (procedure: string) => {
  const sponsor = procedure === "asylum" || procedure === "other" ? "-" : "P1";
  return registerOf(`a ${procedure} A ${sponsor} 2019-01-10 granted 2019-06-01`);
};

describe("where the table is absent, permits follow from grants", () => {
  for (const [procedure, kind] of [
    ["nareis", "derived"],
    ["asylum", "independent"],
    ["art8", "regular"],
    ["regular-family", "regular"],
  ] as const) {
    test(`${procedure} gives ${kind === "independent" ? "an" : "a"} ${kind} permit`, () => {
      expect(permitsOf(granted(procedure), "A")).toEqual([
        {
          permit: null,
          holder: "A",
          kind,
          validFrom: "2019-06-01",
          validUntil: null,
          withdrawnOn: null,
          application: "a",
          status: null,
        },
      ]);
    });
  }

  test("other gives no permit", () => {
    expect(permitsOf(granted("other"), "A")).toEqual([]);
  });

  test("only a grant gives a permit", () => {
    for (const outcome of ["rejected", "withdrawn", "not-considered", "closed"]) {
      expect(permitsOf(registerOf(`a nareis A P1 2019-01-10 ${outcome} 2019-06-01`), "A"), outcome).toEqual([]);
    }
    expect(permitsOf(registerOf("a nareis A P1 2019-01-10"), "A")).toEqual([]);
  });

  test("withdrawn on the day of the earliest permit-withdrawn follow-up for that application", () => {
    const register = registerOf(
      "a nareis A P1 2019-01-10 granted 2019-06-01",
      {
        follow_up: followUp(`
          f1 withdrawal-started a 2020-01-01
          f2 permit-withdrawn   a 2020-03-01
          f3 permit-withdrawn   a 2020-02-01
          f4 reported           a 2020-01-15`),
      },
      { asOf: "2020-12-31" },
    );
    expect(permitsOf(register, "A")[0]?.withdrawnOn).toBe("2020-02-01");
  });
});

describe("where the table is present it is the only source of permits", () => {
  test("a grant without a row in the table gives none", () => {
    expect(permitsOf(registerOf(stacked, { permits: [] }), "A")).toEqual([]);
    const others = { permits: permits("v1 X regular 2019-06-01 2024-06-01") };
    const register = registerOf(stacked, others);
    expect(permitsOf(register, "A")).toEqual([]);
    expect(permitsOf(register, "X")).toMatchObject([{ permit: "v1", kind: "regular", application: null }]);
  });

  test("a permit on an application that is set aside as self-sponsor joins nothing, and is known from valid_from", () => {
    const tables = {
      applications: applications("s nareis A A2 2019-01-10\nb asylum B - 2019-01-10"),
      identities: identities("A2 A"),
      permits: permits("v1 A derived 2019-06-01 - - s"),
    };
    const at = (asOf: string) => permitsOf(readRegister(tables, { asOf }).register, "A");
    expect(at("2019-05-31")).toEqual([]);
    expect(at("2019-06-01")).toMatchObject([{ permit: "v1", application: null }]);
  });

  test("follow-up does not withdraw a permit of the table", () => {
    const register = registerOf(
      stacked,
      { permits: permits("v1 A derived 2019-06-01 - - a"), follow_up: followUp("f1 permit-withdrawn a 2019-08-01") },
      { asOf: "2023-05-31" },
    );
    expect(permitsOf(register, "A")[0]?.withdrawnOn).toBeNull();
  });

  test("permits never create applications", () => {
    const found = chainsIn("b asylum A - 2019-07-01\nx nareis X A 2020-01-01", undefined, {
      permits: permits("v1 A derived 2019-06-01"),
    });
    expect(found).toEqual({});
  });
});

describe("an asylum application any of whose known permits in the table is derived is not an independent application", () => {
  test("registration practice before 2014", () => {
    const derived = { permits: permits("v1 A derived 2019-08-01 - - b") };
    const text = stacked.replace("b asylum A -  2019-07-01", "b asylum A - 2019-07-01 granted 2019-08-01");
    expect(chainsIn(text)["x"]).toMatchObject({ class: "nareis-op-nareis", independent: "b" });
    expect(chainsIn(text, undefined, derived)["x"]).toMatchObject({
      class: null,
      reason: "no-independent-asylum",
      independent: null,
    });
  });

  test("any of them: one derived permit among independent ones is enough", () => {
    const text = stacked.replace("b asylum A -  2019-07-01", "b asylum A - 2019-07-01 granted 2019-08-01");
    const both = { permits: permits("v1 A independent 2019-08-01 - - b\nv2 A derived 2019-08-01 - - b") };
    const independent = { permits: permits("v1 A independent 2019-08-01 - - b") };
    expect(chainsIn(text, undefined, both)["x"]?.reason).toBe("no-independent-asylum");
    expect(chainsIn(text, undefined, independent)["x"]?.class).toBe("nareis-op-nareis");
  });

  test("known: a derived permit of an application that is not granted at R is not known, and spoils nothing", () => {
    const derived = { permits: permits("v1 A derived 2019-08-01 - - b") };
    expect(chainsIn(stacked, undefined, derived)["x"]?.class).toBe("nareis-op-nareis");
  });
});

describe("permitsOf and heldOn", () => {
  const register = registerOf(
    `
    a nareis A  P1 2019-01-10 granted 2019-06-01
    b asylum A2 -  2019-07-01 granted 2020-01-01`,
    {
      identities: identities("A2 A"),
      permits: permits(`
        v2 A2 independent 2020-01-01 2025-01-01 -          b
        v1 A  derived     2019-06-01 -          2020-01-01 a`),
    },
    { asOf: "2023-05-31" },
  );

  test("permitsOf answers which permits somebody has, by the day from which they are valid, under each of its ids", () => {
    for (const id of ["A", "A2", " A "]) {
      expect(permitsOf(register, id).map(({ permit }) => permit)).toEqual(["v1", "v2"]);
    }
    expect(permitsOf(register, "nobody")).toEqual([]);
  });

  test("of two permits from one day the smallest id comes first, whatever the order of rows", () => {
    const ofTable = registerOf(stacked, {
      permits: permits("v2 A regular 2019-06-01\nv10 A derived 2019-06-01\nv1 A independent 2019-06-02"),
    });
    expect(permitsOf(ofTable, "A").map(({ permit }) => permit)).toEqual(["v10", "v2", "v1"]);
    const grants = ["a2 asylum A - 2019-01-10 granted 2019-06-01", "a10 nareis A P1 2019-01-10 granted 2019-06-01"];
    for (const rows of [grants, [...grants].reverse()]) {
      expect(permitsOf(registerOf(rows.join("\n")), "A").map(({ application }) => application)).toEqual(["a10", "a2"]);
    }
  });

  test("heldOn answers which permits, of which kind, somebody held on a day", () => {
    const kindsOn = (day: string) => heldOn(register, "A", day).map(({ kind }) => kind);
    expect(kindsOn("2019-05-31")).toEqual([]);
    expect(kindsOn("2019-06-01")).toEqual(["derived"]);
    expect(kindsOn("2019-12-31")).toEqual(["derived"]);
    expect(kindsOn("2020-01-01")).toEqual(["independent"]);
  });

  test("heldOn refuses a day that is no date, and a day after R, with a RangeError", () => {
    expect(() => heldOn(register, "A", "2020-02-30")).toThrow(RangeError);
    expect(() => heldOn(register, "A", "2023-06-01")).toThrow(RangeError);
  });
});
