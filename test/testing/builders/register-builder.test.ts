import { describe, expect, test } from "vitest";
import { readRegister } from "../../../src/cases/read-register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import { type RegisterBuilder, register } from "../../../src/testing/builders/register-builder.ts";

const family = register()
  .person("amina")
  .asylum({ granted: "2014-10-20" })
  .person("ali")
  .nareis({ sponsor: "amina", granted: "2015-06-15" })
  .asylum({ requested: "2015-07-01" })
  .person("omar")
  .nareis({ sponsor: "ali", submitted: "2016-01-10" });

const read = (built: RegisterBuilder, asOf?: string) => {
  const { register: found, issues } = readRegister(built.tables, asOf === undefined ? {} : { asOf });
  if (found === null) throw new Error("A register that was built can be read.");
  return { chains: [...findChains(found, memo2023)], issues };
};

describe("a register that was built", () => {
  test("reads like its sentence: nareis op nareis", () => {
    expect(read(family).chains).toMatchObject([
      {
        application: "omar-nareis",
        class: "nareis-op-nareis",
        first: "ali-nareis",
        independent: "ali-asylum",
        depth: 1,
      },
    ]);
    expect(read(family).issues).toEqual([]);
  });

  test("has the ids that its persons and procedures tell, and days before a decision for a submission", () => {
    expect(family.tables.applications[1]).toEqual({
      application_id: "ali-nareis",
      procedure: "nareis",
      applicant_id: "ali",
      sponsor_id: "amina",
      submitted_on: "2015-05-16",
      outcome: "granted",
      decided_on: "2015-06-15",
    });
    const again = family.nareis({ sponsor: "ali", submitted: "2017-01-01" });
    expect(again.tables.applications.at(-1)?.["application_id"]).toBe("omar-nareis-2");
  });

  test("has its rows under the same columns, and a table only where something stands in it", () => {
    const more = family
      .signal({ raised: "2016-02-01" })
      .person("samir")
      .other({ submitted: "2016-01-01", entered: "2015-12-01" });
    expect(new Set(more.tables.applications.map((row) => Object.keys(row).join())).size).toBe(1);
    expect(Object.keys(more.tables)).toEqual(["applications", "signals"]);
  });

  test("is left as it was by every step: two cases can begin alike", () => {
    const before = JSON.stringify(family.tables);
    const [one, other] = [family.followUp({ reported: "2016-02-01" }), family.signal({ raised: "2016-02-02" })];
    expect(JSON.stringify(family.tables)).toBe(before);
    expect([Object.keys(one.tables), Object.keys(other.tables)]).toEqual([
      ["applications", "follow_up"],
      ["applications", "signals"],
    ]);
    expect(() => (family.tables.applications as unknown[]).push({})).toThrow(TypeError);
  });

  test("can have every table of the contract", () => {
    const whole = family
      .person("ali")
      .born("1999-00-00")
      .permit({
        kind: "derived",
        from: "2015-06-15",
        until: "2020-06-15",
        application: "ali-nareis",
        status: "refugee",
      })
      .withdrawn("2017-01-01")
      .person("ali-again")
      .sameAs("ali", { known: "2016-06-01" })
      .differentFrom("omar")
      .application("omar-nareis")
      .decision({ kind: "first", rejected: "2016-05-01" })
      .decision({ kind: "appeal", granted: "2016-09-01", recorded: "2016-09-02" })
      .followUp({ withdrawalStarted: "2016-12-01" })
      .withdrawn("2017-01-01")
      .coverageFrom("2012-01-01")
      .extractedOn("2023-05-31");
    expect(Object.keys(whole.tables).sort()).toEqual(
      ["applications", "decisions", "follow_up", "identities", "permits", "persons", "register"].sort(),
    );
    expect(whole.tables.permits?.[0]).toMatchObject({ permit_id: "ali-permit", withdrawn_on: "2017-01-01" });
    expect(whole.tables.follow_up?.map((row) => [row["follow_up_id"], row["kind"]])).toEqual([
      ["omar-nareis-withdrawal-started", "withdrawal-started"],
      ["omar-nareis-permit-withdrawn", "permit-withdrawn"],
    ]);
    expect(read(whole)).toMatchObject({ issues: [], chains: [{ outcome: "granted", decided: "2016-09-01" }] });
    expect(read(whole, "2016-06-01").chains).toMatchObject([{ outcome: "rejected" }]);
  });

  test("knows art. 8, the regular procedure and every outcome", () => {
    const built = register()
      .person("amina")
      .person("ali")
      .art8({ sponsor: "amina", rejected: "2019-01-01", relationship: "sibling", dossier: "d1" })
      .regularFamily({ sponsor: "amina", withdrawn: "2019-03-01" })
      .other({ notConsidered: "2019-05-01" })
      .asylum({ closed: "2019-06-01", requested: "2019-05-02" });
    expect(built.tables.applications.map((row) => [row["procedure"], row["outcome"]])).toEqual([
      ["art8", "rejected"],
      ["regular-family", "withdrawn"],
      ["other", "not-considered"],
      ["asylum", "closed"],
    ]);
  });
});

describe("a step that cannot be is refused with what to do:", () => {
  const ali = register().person("amina").person("ali");
  const sponsored = (step: object) => ali.nareis({ sponsor: "amina", submitted: "2016-01-10", ...step });
  test.each<[string, () => unknown, RegExp]>([
    ["a sponsor who does not exist", () => sponsored({ sponsor: "nobody-here" }), /add one first, with or without/],
    ["one's own sponsor", () => sponsored({ sponsor: "ali" }), /Nobody can be their own sponsor: name another/],
    ["one's own sponsor by way of another id", () => sponsored({}).sameAs("amina"), /Nobody can be their own sponsor/],
    [
      "a decision before the submission",
      () => sponsored({ granted: "2015-01-01" }),
      /before it was submitted: give a later/,
    ],
    ["a day that is no day", () => sponsored({ granted: "2016-02-30" }), /`granted` as a day that is in the calendar/],
    ["a day that stands for something else", () => sponsored({ granted: "2100-01-01" }), /1900-01-02 to 2099-12-31/],
    [
      "two outcomes",
      () => sponsored({ granted: "2017-01-01", rejected: "2017-01-01" }),
      /Give one outcome of granted,/,
    ],
    ["an application without a day", () => ali.nareis({ sponsor: "amina" }), /when this application was submitted/],
    ["an asylum application without a day", () => ali.asylum({}), /give `requested`/],
    ["a step for nobody", () => register().asylum({ requested: "2016-01-10" }), /Say who first/],
    ["a signal on nothing", () => ali.signal({ raised: "2016-01-10" }), /Say on which application first/],
    [
      "a signal before its application",
      () => sponsored({}).signal({ raised: "2016-01-09" }),
      /follow on an application before/,
    ],
    [
      "an id that is taken",
      () => sponsored({ id: "a" }).asylum({ id: "a", requested: "2017-01-01" }),
      /This id is taken/,
    ],
    [
      "an id that stands for nobody",
      () => register().person("unknown").asylum({ requested: "2016-01-10" }),
      /another id/,
    ],
    ["a name of two lines", () => register().person("a\nb"), /text on one line/],
    ["an option that there is not", () => sponsored({ grantd: "2016-01-10" }), /Did you mean granted\?/],
    [
      "a sponsor of an asylum application",
      () => ali.asylum({ sponsor: "amina" } as never),
      /Choose a step from requested/,
    ],
    ["a relationship that there is not", () => sponsored({ relationship: "boss" }), /relationship from the codes/],
    ["two persons who are one and two", () => ali.sameAs("amina").differentFrom("amina"), /judged to be different/],
    ["a day after the extract", () => sponsored({}).extractedOn("2015-01-01"), /after the day of the extract/],
    [
      "a permit that ends first",
      () => ali.permit({ kind: "derived", from: "2016-01-01", until: "2015-01-01" }),
      /before it begins/,
    ],
    [
      "a permit of nothing",
      () => sponsored({}).permit({ kind: "derived", from: "2016-01-01", application: "b" }),
      /build the application first/,
    ],
    [
      "a decision that decides nothing",
      () => sponsored({}).decision({ kind: "appeal" }),
      /Say what was decided, and when: granted/,
    ],
    [
      "two steps at once",
      () => sponsored({}).followUp({ reported: "2017-01-01", reportTakenUp: "2017-01-01" }),
      /one a call/,
    ],
    ["the same said twice", () => ali.sameAs("amina").sameAs("amina"), /leave it out/],
    ["an application that is not there", () => ali.application("x"), /build it first/],
  ])("%s", (_, step, sentence) => {
    expect(step).toThrow(sentence);
    expect(step).not.toThrow(/nobody-here|amina|2016-02-30|boss/);
  });
});
