import { describe, expect, test } from "vitest";
import { type RegisterTables, readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { applyEvent } from "../../src/history/apply-event.ts";
import { chainChanges } from "../../src/history/chain-changes.ts";
import { historyOf } from "../../src/history/history-of.ts";
import type { RegisterEvent } from "../../src/history/register-event.ts";
import { emptyHistory, type RegisterHistory } from "../../src/history/register-history.ts";

/** Rows of applications written as `id procedure applicant<sponsor submitted [granted-on] [dossier]`. */
function applications(...written: readonly string[]) {
  return written.map((line) => {
    const [application_id, procedure, people = "", submitted_on, decided_on = "-", dossier_id = ""] = line.split(" ");
    const [applicant_id, sponsor_id = ""] = people.split("<");
    const decided = decided_on === "-" ? {} : { outcome: "granted", decided_on };
    return { application_id, procedure, applicant_id, sponsor_id, submitted_on, dossier_id, ...decided };
  });
}

/** S came by way of R and asks for C; T came by way of R and asks for D. */
const families = applications(
  "f nareis S<R 2018-01-01 2018-06-01",
  "x nareis C<S 2020-01-01",
  "g nareis T<R 2018-01-01 2018-06-01",
  "y nareis D<T 2020-01-01",
);
const asylumOfS = applications("b asylum S 2019-01-01 2019-06-01");
const extract = { register: { extracted_on: "2023-01-01" } };

const start = (tables: RegisterTables): RegisterHistory => historyOf(readRegister({ ...tables, ...extract }).register);

function following(history: RegisterHistory, event: object): RegisterHistory {
  const result = applyEvent(history, { recordedOn: "2023-02-01", reason: "letter", ...event } as RegisterEvent);
  if (!result.ok) throw new Error(result.problem.code);
  return result.history;
}

/** Each chain that changed, with its class or reason and its independent application. */
function told(before: RegisterHistory, now: RegisterHistory, options: Partial<Definition> = {}): readonly string[] {
  const { appeared, changed, disappeared } = chainChanges(before, now, { ...memo2023, id: "asked", ...options });
  return [
    ...appeared.map((chain) => `+ ${chain.application} ${chain.class ?? chain.reason} ${chain.independent}`),
    ...changed.map(({ after: chain }) => `${chain.application} ${chain.class ?? chain.reason} ${chain.independent}`),
    ...disappeared.map(({ application }) => `- ${application}`),
  ];
}

describe("what events change", () => {
  test("is told of the applications that they are about, and of no other family", () => {
    const before = start({ applications: families });
    const asked = { kind: "lodged", procedure: "asylum", application: "b", applicant: "S", submittedOn: "2019-01-01" };
    expect(told(before, following(before, asked))).toEqual(["x nareis-op-nareis b"]);
    const third = { kind: "lodged", procedure: "art8", application: "z", applicant: "E", sponsor: "T" };
    expect(told(before, following(before, { ...third, submittedOn: "2022-01-01" }))).toEqual([
      "+ z art8-after-nareis null",
    ]);
    expect(told(before, before)).toEqual([]);
  });

  test("is told of all who came by way of somebody, whose paths are others now", () => {
    const line = applications(
      "f nareis S<R 2018-01-01 2018-06-01",
      "x nareis C<S 2019-01-01 2019-06-01",
      "w nareis D<C 2020-01-01 2020-06-01",
    );
    const before = start({ applications: line });
    const earlier = { kind: "lodged", procedure: "nareis", application: "e", applicant: "R", sponsor: "Q" };
    const filed = following(before, { ...earlier, submittedOn: "2017-01-01" });
    expect(told(before, filed)).toEqual([]);
    const decided = { kind: "decided", application: "e", decision: "d", outcome: "granted", decidedOn: "2017-06-01" };
    const { appeared, changed } = chainChanges(filed, following(filed, decided), memo2023);
    expect(appeared.map(({ path }) => path.join(" "))).toEqual(["e f"]);
    expect(changed.map((one) => one.after.path.join(" "))).toEqual(["e f x w", "e f x"]);
  });

  test("is told of everybody when the first permit comes in, after which permits no longer follow from grants", () => {
    const before = start({ applications: [...families, ...asylumOfS] });
    const granted = {
      kind: "permit-granted",
      permit: "v",
      holder: "Z",
      permitKind: "regular",
      validFrom: "2022-01-01",
    };
    expect(told(before, following(before, granted), { independent: "held" })).toEqual(["x no-independent-asylum b"]);
  });

  test("leaves out whoever was in the first dossier, also where only the sponsor is touched", () => {
    const inDossier = applications(
      "f nareis S<R 2018-01-01 2018-06-01 d",
      "m nareis C<R 2018-01-01 - d",
      "x nareis C<S 2020-01-01",
    );
    const before = start({ applications: inDossier });
    const asked = { kind: "lodged", procedure: "asylum", application: "b", applicant: "S", submittedOn: "2019-01-01" };
    expect(told(before, following(before, asked))).toEqual(["x nareis-op-nareis b"]);
    expect(told(before, following(before, asked), { exclude: ["first-dossier"] })).toEqual(["x same-first-dossier b"]);
  });
});

describe("a permit that names the application of somebody else", () => {
  const held = { independent: "held" } as const;
  const permits = [
    { permit_id: "v", holder_id: "S", kind: "independent", valid_from: "2019-01-01", application_id: "n" },
  ];
  const named = applications("n asylum N 2018-01-01 2018-06-01");

  test("is told of when that application comes in", () => {
    const [before, now] = [families, [...families, ...named]].map((rows) => start({ applications: rows, permits }));
    expect(told(before as RegisterHistory, now as RegisterHistory, held)).toEqual(["x nareis-op-nareis n"]);
  });

  test("is read with what it names", () => {
    const before = start({ applications: [...families, ...named], permits });
    const another = { kind: "lodged", procedure: "nareis", application: "z", applicant: "E", sponsor: "S" };
    const now = following(before, { ...another, submittedOn: "2022-01-01" });
    expect(told(before, now, held)).toEqual(["+ z nareis-op-nareis n"]);
  });

  test("is told of when applicant and sponsor of that application turn out to be one person", () => {
    const family = applications("n nareis N<M 2018-01-01 2018-06-01");
    const tables = { applications: [...families, ...family], permits };
    const before = start({ ...tables, identities: [] });
    const now = start({ ...tables, identities: [{ person_id: "M", leading_id: "N" }] });
    expect(told(before, now, held)).toEqual(["x nareis-op-nareis null"]);
  });
});

describe("the day as of which both are read", () => {
  test("is that of the latest recording, or an earlier one that is given", () => {
    const before = start({ applications: families });
    const filed = { kind: "lodged", procedure: "nareis", application: "z", applicant: "E", sponsor: "T" };
    const now = following(before, { ...filed, submittedOn: "2022-01-01" });
    expect(chainChanges(before, now, memo2023, { asOf: "2022-01-01" }).appeared).toHaveLength(1);
    expect(chainChanges(before, now, memo2023, { asOf: "2021-12-31" }).appeared).toEqual([]);
  });

  test("has to be there, and cannot be later", () => {
    expect(() => chainChanges(emptyHistory, emptyHistory, memo2023)).toThrow("Say as of which day");
    const before = start({ applications: families });
    expect(() => chainChanges(before, before, memo2023, { asOf: "2023-01-02" })).toThrow(
      "not after the latest recording",
    );
  });
});
