import { expect, test } from "vitest";
import { KEPT } from "../../../src/cases/facts/register-rows.ts";
import type { Segment } from "../../../src/cases/facts/segment.ts";
import { keyTable } from "../../../src/cases/keyed/key-table.ts";
import { FAMILY, FAMILY_GRANT, HISTORY, kindsOf } from "../../../src/cases/keyed/row-kinds.ts";
import { rowStates } from "../../../src/cases/keyed/row-states.ts";
import { packedTable, type Row } from "./packed-rows.ts";

const row = (procedure: string, outcome: string, sponsor_id = "s"): Row => ({
  ...{ application_id: `${procedure} ${outcome}`, procedure, applicant_id: "p", submitted_on: "2020-01-01", outcome },
  decided_on: outcome === "open" ? "" : "2020-02-02",
  sponsor_id: procedure === "asylum" || procedure === "other" ? "" : sponsor_id,
});
const rows = [
  row("asylum", "open"),
  row("nareis", "granted"),
  row("nareis", "rejected"),
  row("art8", "open"),
  row("regular-family", "granted"),
  row("other", "granted"),
  { ...row("nareis", "granted"), application_id: "x", submitted_on: "2020-02-30" },
];
const grant = FAMILY | FAMILY_GRANT | HISTORY;

test("what kind a row is of is said by its procedure and outcome, and by a decision that ever granted it", () => {
  const segment = packedTable("applications", rows).segments[0] as Segment;
  const granted = keyTable();
  expect([...kindsOf(segment, granted)]).toEqual([HISTORY, grant, FAMILY, FAMILY, grant, 0, 0]);
  const ids = segment.keys[0] as Int32Array;
  granted.add(ids[4] as number, ids[5] as number, 0);
  expect([...kindsOf(segment, granted)]).toEqual([HISTORY, grant, grant, FAMILY, grant, 0, 0]);
  const open = packedTable("applications", [row("nareis", "open")]).segments[0] as Segment;
  expect([...kindsOf(open, granted)]).toEqual([FAMILY]);
});

test("rows are counted by their state over all segments, and as they were counted where some only are held", () => {
  const table = packedTable("applications", rows);
  const [segment] = table.segments;
  const twice = { ...table, segments: [segment as Segment, segment as Segment] };
  const aside = segment?.state[6] as number;
  const states = new Map([
    [KEPT, 12],
    [aside, 2],
  ]);
  expect(rowStates(twice)).toEqual(states);
  const held = { placeOf: new Int32Array(0), states, sum: () => 0, latest: () => ({ day: 0, place: 0 }) };
  expect(rowStates({ ...table, held })).toBe(states);
});
