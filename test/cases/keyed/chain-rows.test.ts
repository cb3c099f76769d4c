import { expect, test } from "vitest";
import { GRANTED, NAREIS } from "../../../src/cases/facts/codes.ts";
import type { Segment } from "../../../src/cases/facts/segment.ts";
import { placeOf } from "../../../src/cases/facts/table.ts";
import { firstLook } from "../../../src/cases/keyed/chain-persons.ts";
import { markChainRows, markDossiers } from "../../../src/cases/keyed/chain-rows.ts";
import { addKey, isIn, type KeySet, keySet } from "../../../src/cases/keyed/key-set.ts";
import { keyTable } from "../../../src/cases/keyed/key-table.ts";
import { newMarks } from "../../../src/cases/keyed/marks.ts";
import { besideApplications } from "../../../src/cases/keyed/named-applications.ts";
import { type Key, packedRegister, segmentOfKeys } from "./packed-rows.ts";

const beside = besideApplications(packedRegister({}).tables);
const child: Key = [1, 1];
const other: Key = [40_000_000, 2];
const sponsor: Key = [800_000_000, 3];
const second: Key = [-900_000_000, 4];

/** Granted family applications of a child by a sponsor and of somebody else by the child, with a dossier or without. */
function grants(hasDossier: boolean): Segment {
  const dossiers: Record<string, readonly Key[]> = hasDossier ? { dossier_id: [[0, 9]] } : {};
  const segment = segmentOfKeys("applications", 2, {
    applicant_id: [child, other],
    sponsor_id: [sponsor, child],
    ...dossiers,
  });
  segment.codes[placeOf("applications", "procedure")] = new Uint8Array(64).fill(NAREIS);
  segment.codes[placeOf("applications", "outcome")] = new Uint8Array(64).fill(GRANTED);
  return segment;
}

test("the sponsors of grants are noted where the first segment has dossiers, and missed where only a later one has", () => {
  const at = (known: boolean | null, ...segments: readonly Segment[]) => {
    const look = firstLook(beside, 10, known);
    for (const segment of segments) look.see(segment);
    const { granted, firstSponsors } = look.persons();
    expect(isIn(granted, ...child)).toBe(1);
    return [look.missesDossiers(), firstSponsors && isIn(firstSponsors, ...sponsor)];
  };
  expect(at(null, grants(true), grants(false))).toEqual([false, 1]);
  expect(at(null, grants(false), grants(false))).toEqual([false, null]);
  expect(at(null, grants(false), grants(true))).toEqual([true, null]);
  expect(at(true, grants(false), grants(true))).toEqual([false, 1]);
  expect(at(false, grants(false))).toEqual([false, null]);
});

test("applications in a dossier are marked by their sponsor, and by their applicant where it is known who that has to be", () => {
  const keys = {
    applicant_id: [child, child, child, other, child, child],
    sponsor_id: [sponsor, sponsor, sponsor, sponsor, second, sponsor],
    dossier_id: [
      [0, 0],
      [0, 9],
      [0, 0],
      [9, 0],
      [9, 9],
      [9, 9],
    ] as readonly Key[],
  };
  const segment = segmentOfKeys("applications", 6, keys);
  segment.state[5] = 3;
  const marked = (among: KeySet | null): readonly number[] => {
    const marks = newMarks(6);
    markDossiers(segment, beside.persons, setOf(sponsor), among, marks);
    return [...marks.subarray(0, 6)];
  };
  expect(marked(null)).toEqual([0, 1, 0, 1, 0, 0]);
  expect(marked(setOf(child))).toEqual([0, 1, 0, 0, 0, 0]);
  expect(marked(setOf(other))).toEqual([0, 0, 0, 1, 0, 0]);
});

test("where no row has a dossier none is marked for it", () => {
  const segment = segmentOfKeys("applications", 1, { applicant_id: [child], sponsor_id: [sponsor] });
  const marks = newMarks(1);
  markDossiers(segment, beside.persons, setOf(sponsor), null, marks);
  expect([...marks]).toEqual([0, 0, 0, 0]);
});

test("who applied for what signals name is followed, and all that they applied for is marked, save for what is set aside", () => {
  const application_id: readonly Key[] = [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ];
  const segment = segmentOfKeys("applications", 4, { application_id, applicant_id: [child, other, child, child] });
  segment.state.set([3, 3], 1);
  const followed = keyTable();
  followed.add(1, 1, 0);
  followed.add(2, 2, 0);
  const look = firstLook({ ...beside, followed }, 4, false);
  look.see(segment);
  const persons = look.persons();
  expect([child, other].map((person) => persons.followed && isIn(persons.followed, ...person))).toEqual([1, 0]);
  const marks = newMarks(4);
  markChainRows(segment, persons, { ...beside, followed }, marks);
  expect([...marks]).toEqual([1, 0, 0, 1]);
});

function setOf(key: Key): KeySet {
  const set = keySet(2);
  addKey(set, ...key);
  return set;
}
