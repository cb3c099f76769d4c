import { expect, test } from "vitest";
import { placeOfCode } from "../../../src/cases/facts/issue.ts";
import type { PackedTable } from "../../../src/cases/facts/packed-table.ts";
import { SEGMENT_ROWS, type Segment } from "../../../src/cases/facts/segment.ts";
import { storedPlaces, survivors } from "../../../src/cases/keyed/survivors.ts";
import { packedRegister, packedTable } from "./packed-rows.ts";

const application = (application_id: string, applicant_id: string, sponsor_id: string) => ({
  application_id,
  procedure: "nareis",
  applicant_id,
  sponsor_id,
  submitted_on: "2020-01-01",
});
const permit = (permit_id: string, holder_id: string) => ({
  permit_id,
  holder_id,
  kind: "derived",
  valid_from: "2019-01-01",
});

test("the permits of a sponsor matter where there was a signal on the application, be it the first of all", () => {
  const register = packedRegister({
    applications: packedTable("applications", [application("a", "c", "s"), application("b", "d", "t")]),
    signals: packedTable("signals", [
      { signal_id: "g", application_id: "a", raised_on: "2020-02-02" },
      { signal_id: "h", application_id: "nowhere", raised_on: "2020-02-02" },
    ]),
    permits: packedTable("permits", [permit("1", "t"), permit("2", "s"), permit("3", "c")]),
  });
  const { applications, signals, permits } = survivors(register);
  expect([[...applications], [...signals], [...permits]]).toEqual([[0], [0], [1, 2]]);
});

test("rows of other tables that are set aside are not among those that chains can rest on", () => {
  const signal = { signal_id: "g", application_id: "a", raised_on: "2020-02-02" };
  const register = packedRegister({
    applications: packedTable("applications", [application("a", "c", "s")]),
    signals: packedTable("signals", [
      { ...signal, raised_on: "2020-02-31" },
      { ...signal, signal_id: "h" },
    ]),
  });
  expect([...survivors(register).signals]).toEqual([1]);
});

test("a signal on an application without a sponsor is one on what its applicant did, where nobody has a sponsor too", () => {
  const asylum = { application_id: "a", procedure: "asylum", applicant_id: "c", submitted_on: "2020-01-01" };
  const register = packedRegister({
    applications: packedTable("applications", [asylum, { ...asylum, application_id: "b" }]),
    signals: packedTable("signals", [{ signal_id: "g", application_id: "b", raised_on: "2020-02-02" }]),
    persons: packedTable("persons", [{ person_id: "d" }, { person_id: "c" }]),
    permits: packedTable("permits", [permit("1", "c"), permit("2", "d")]),
  });
  const { applications, persons, permits } = survivors(register);
  expect([[...applications], [...persons], [...permits]]).toEqual([[0, 1], [1], [0]]);
});

test("a decision on an application on which no chain can rest is not among them, whosever id that application has", () => {
  const asylum = { application_id: "c", procedure: "asylum", applicant_id: "z", submitted_on: "2020-01-01" };
  const register = packedRegister({
    applications: packedTable("applications", [asylum, application("a", "c", "s")]),
    signals: packedTable("signals", [{ signal_id: "g", application_id: "a", raised_on: "2020-02-02" }]),
    decisions: packedTable("decisions", [
      { decision_id: "d", application_id: "c", outcome: "rejected", decided_on: "2020-02-02" },
      { decision_id: "e", application_id: "a", outcome: "rejected", decided_on: "2020-02-02" },
      { decision_id: "f", application_id: "nowhere", outcome: "rejected", decided_on: "2020-02-02" },
    ]),
    permits: packedTable("permits", [permit("1", "c")]),
  });
  const { applications, decisions } = survivors(register);
  expect([[...applications], [...decisions]]).toEqual([[1], [1]]);
});

test("the application that a permit names is chosen where its holder is, be it the first of all, and no other", () => {
  const asylum = { procedure: "asylum", applicant_id: "z", submitted_on: "2020-01-01" };
  const register = packedRegister({
    applications: packedTable("applications", [
      { ...asylum, application_id: "w" },
      { ...asylum, application_id: "x" },
      application("a", "c", "s"),
      { ...asylum, application_id: "y" },
    ]),
    signals: packedTable("signals", [{ signal_id: "g", application_id: "a", raised_on: "2020-02-02" }]),
    permits: packedTable("permits", [
      { ...permit("1", "c"), application_id: "w" },
      { ...permit("2", "z"), application_id: "x" },
      permit("3", "z"),
    ]),
  });
  const { applications, permits } = survivors(register);
  expect([[...applications], [...permits]]).toEqual([[0, 2], [0]]);
  const broken = packedRegister({
    applications: packedTable("applications", [application("a", "c", "s")]),
    permits: packedTable("permits", [{ ...permit("1", ""), application_id: "a" }]),
  });
  expect([...survivors(broken).permits]).toEqual([]);
});

test("rows of persons matter of those in the applications that were chosen, and only those that are kept", () => {
  const of = (applications: PackedTable | undefined) =>
    survivors(
      packedRegister({
        ...(applications && { applications }),
        persons: packedTable(
          "persons",
          ["d", "c", "s"].map((person_id) => ({ person_id })),
        ),
        signals: packedTable("signals", [{ signal_id: "g", application_id: "a", raised_on: "2020-02-02" }]),
      }),
    ).persons;
  expect([...of(packedTable("applications", [application("a", "c", "s")]))]).toEqual([1, 2]);
  expect([...of(undefined)]).toEqual([]);
  const persons = packedTable("persons", [{ person_id: "c" }, { person_id: "c", recorded_on: "2020-02-30" }]);
  const applications = packedTable("applications", [application("a", "c", "s")]);
  const signals = packedTable("signals", [{ signal_id: "g", application_id: "a", raised_on: "2020-02-02" }]);
  expect([...survivors(packedRegister({ applications, persons, signals })).persons]).toEqual([0]);
});

test("dossiers count that show up in some segment only", () => {
  const grant = { ...application("g", "b", "s"), outcome: "granted", decided_on: "2020-02-02" };
  const [first, later] = [
    packedTable("applications", [grant, application("k", "c", "b")]),
    packedTable("applications", [{ ...application("d", "c", "s"), dossier_id: "e" }, application("f", "c", "s")]),
  ];
  const segments = [first.segments[0] as Segment, { ...(later.segments[0] as Segment), first: SEGMENT_ROWS }];
  const applications = { ...first, rows: SEGMENT_ROWS + 2, segments };
  expect([...survivors(packedRegister({ applications })).applications]).toEqual([0, 1, SEGMENT_ROWS]);
});

test("of every row that could be cut into cells the place is stored, whatever became of it", () => {
  const table = packedTable(
    "applications",
    ["a", "b", "c"].map((id) => application(id, "c", "s")),
  );
  table.segments[0]?.state.set([placeOfCode("field-count"), placeOfCode("unusable-id")]);
  expect([...storedPlaces(table)]).toEqual([1, 2]);
  expect([...storedPlaces(null)]).toEqual([]);
});
