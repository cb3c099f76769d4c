import { inspect } from "node:util";
import { expect, test } from "vitest";
import { applyEvent } from "../../src/history/apply-event.ts";
import { replay, undo } from "../../src/history/audit-trail.ts";
import { emptyHistory } from "../../src/history/register-history.ts";
import { displayed, printed } from "../shown.ts";

const lodged = {
  kind: "lodged",
  application: "A¤1",
  procedure: "asylum",
  applicant: "P¤1",
  submittedOn: "2020-01-01",
  recordedOn: "2020-01-02",
  reason: "file ¤12",
} as const;

test("a history shows the day of the latest recording, and its numbers of events and rows", () => {
  const nothing = "RegisterHistory, nothing recorded, events: 0. Rows: none. Ids are not shown.";
  const one = "RegisterHistory, recorded until 2020-01-02, events: 1. Rows: applications 1. Ids are not shown.";
  expect(inspect(emptyHistory)).toBe(nothing);
  const result = applyEvent(emptyHistory, lodged);
  if (!result.ok) throw new Error("the event is possible");
  const { history, entry } = result;
  expect(inspect(history)).toBe(one);
  expect(displayed(history)).toEqual({ "text/plain": one });
  expect(inspect(replay([entry]))).toBe(one);
  expect(inspect(undo(history, entry))).toBe(nothing);
  for (const text of printed(history)) expect(text).not.toContain("¤");
});

test("a history that went through JSON has all of its rows, and the next history shows none", () => {
  const first = applyEvent(emptyHistory, lodged);
  if (!first.ok) throw new Error("the event is possible");
  const kept = JSON.parse(JSON.stringify(first.history));
  expect(kept).toEqual(first.history);
  const next = applyEvent(kept, { ...lodged, application: "A¤2" });
  if (!next.ok) throw new Error("the event is possible");
  expect(inspect(next.history)).toContain("events: 2. Rows: applications 2.");
});
