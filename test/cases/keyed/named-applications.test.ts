import { expect, test } from "vitest";
import type { PackedTable } from "../../../src/cases/facts/packed-table.ts";
import type { Segment } from "../../../src/cases/facts/segment.ts";
import { applicationPlaces, placesWithKey } from "../../../src/cases/keyed/application-places.ts";
import { markNamed } from "../../../src/cases/keyed/chain-rows.ts";
import { type KeyTable, keyTable } from "../../../src/cases/keyed/key-table.ts";
import { newMarks } from "../../../src/cases/keyed/marks.ts";
import { besideApplications, isNamed } from "../../../src/cases/keyed/named-applications.ts";
import { type Key, packedRegister, packedTable, type Row, segmentOfKeys } from "./packed-rows.ts";

const keys: readonly Key[] = [
  [0, 0],
  [0, 5],
  [0, 0],
  [7, 0],
  [7, 5],
];

test("a row names an application wherever a lane of its key is not 0", () => {
  const segment = segmentOfKeys("permits", keys.length, { application_id: keys });
  const table: PackedTable = { ...packedTable("permits", []), rows: keys.length, segments: [segment] };
  expect([...placesWithKey(table, 6)]).toEqual([1, 3, 4]);
  const { named, followed } = besideApplications({ ...packedRegister({}).tables, permits: table });
  expect([named.size, followed.size]).toEqual([3, 0]);
  expect(keys.map(([one, other]) => named.get(one, other))).toEqual([-1, 0, -1, 0, 0]);
});

test("the kept applications are marked that other tables name, and none where nothing is named", () => {
  const segment = segmentOfKeys("applications", keys.length, { application_id: keys });
  segment.state[4] = 3;
  const named = keyTable();
  const marked = (): readonly number[] => {
    const marks = newMarks(keys.length);
    markNamed(segment, named, marks);
    return [...marks.subarray(0, keys.length)];
  };
  expect(marked()).toEqual([0, 0, 0, 0, 0]);
  named.add(7, 0, 0);
  named.add(7, 5, 0);
  expect(marked()).toEqual([0, 0, 0, 1, 0]);
});

test("of a row that names an application the place is that of the kept one with the same id", () => {
  const application = { procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" };
  const applications = packedTable("applications", [
    { ...application, application_id: "x", submitted_on: "2020-02-30" },
    { ...application, application_id: "y" },
    { ...application, application_id: "z" },
  ]);
  const signals = ["z", "x", "nowhere", "y", "z"].map((application_id, number) => ({
    ...{ signal_id: `g${number}`, application_id, raised_on: "2020-02-02" },
  }));
  expect([...applicationPlaces(applications, packedTable("signals", signals))]).toEqual([2, -1, -1, 1, 2]);
  expect([...applicationPlaces(null, packedTable("signals", signals))]).toEqual([-1, -1, -1, -1, -1]);
});

test("what signals and follow-up name is followed, and what any decision grants is granted", () => {
  const names = ["x", "y", "z", "v", "w"];
  const application = { procedure: "asylum", applicant_id: "p", submitted_on: "2020-01-01" };
  const applications = packedTable(
    "applications",
    names.map((application_id) => ({ ...application, application_id })),
  );
  const decision = (decision_id: string, application_id: string, outcome: string): Row => ({
    ...{ decision_id, application_id, outcome, decided_on: "2020-02-02" },
  });
  const of = (decisions: readonly Row[]) => {
    const { named, followed, granted } = besideApplications(
      packedRegister({
        applications,
        signals: packedTable("signals", [{ signal_id: "g", application_id: "x", raised_on: "2020-02-02" }]),
        follow_up: packedTable("follow_up", [
          { follow_up_id: "f", kind: "reported", application_id: "y", on: "2020-02-02" },
        ]),
        permits: packedTable("permits", [
          { permit_id: "1", holder_id: "p", kind: "regular", valid_from: "2020-02-02", application_id: "v" },
        ]),
        decisions: packedTable("decisions", decisions),
      }).tables,
    );
    const [segment] = applications.segments;
    const among = (some: KeyTable) => names.filter((_, index) => isNamed(some, segment as Segment, index) === 1);
    return [among(named), among(followed), among(granted)];
  };
  const granted = [decision("d", "z", "granted"), decision("e", "x", "granted")];
  expect(of([...granted, decision("h", "w", "rejected")])).toEqual([names, ["x", "y"], ["x", "z"]]);
  expect(of(granted)).toEqual([
    ["x", "y", "z", "v"],
    ["x", "y"],
    ["x", "z"],
  ]);
});
