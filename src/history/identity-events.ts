import { cellOf } from "./current-rows.ts";
import { refusal } from "./event-problem.ts";
import { judgeEventRow } from "./judge-event-row.ts";
import { hasNewConflict, isJudgedDifferent, isSelfSponsored, relativesOf } from "./one-person.ts";
import type { IdentityMerged, IdentitySplit } from "./register-event.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import { newRow, type PlannedWrites, writes } from "./row-write.ts";

/** A merge is a new row of identities. It takes effect, puts out no other, and leaves nobody as their own sponsor. */
export function mergeIdentities(history: StoredHistory, event: IdentityMerged): PlannedWrites {
  const judged = judgeEventRow(
    "identities",
    { person_id: event.person, leading_id: event.leading, known_on: event.knownOn, kind: "same" },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  const problem = pairProblem(judged.row);
  if (problem !== null) return problem;
  const person = cellOf(judged.row, "person_id");
  const leading = cellOf(judged.row, "leading_id");
  const before = relativesOf(history, [person, leading], null);
  if (before.isOne(person, leading)) return refusal("already-one-person", "leading_id");
  const write = newRow(history, "identities", judged.row);
  const after = relativesOf(history, [person, leading], write);
  // Rows apply in order of the day they became known: a merge of an earlier day can put out one that applied so far.
  if (hasNewConflict(before, after)) return refusal("judged-different", "leading_id");
  return isSelfSponsored(history, after) ? refusal("self-sponsor", "leading_id") : writes([write]);
}

/** A split is a judgement that two ids are two persons; a merge of the two no longer applies from the day it is known. */
export function splitIdentities(history: StoredHistory, event: IdentitySplit): PlannedWrites {
  const judged = judgeEventRow(
    "identities",
    { person_id: event.person, leading_id: event.other, known_on: event.knownOn, kind: "different" },
    event.recordedOn,
  );
  if (!judged.ok) return judged;
  const problem = pairProblem(judged.row);
  if (problem !== null) return problem;
  const person = cellOf(judged.row, "person_id");
  const other = cellOf(judged.row, "leading_id");
  if (isJudgedDifferent(history, person, other)) return refusal("judged-different", "leading_id");
  const write = newRow(history, "identities", judged.row);
  // A merge that no longer applies can make room for another one, which then joins an applicant and a sponsor.
  const after = relativesOf(history, [person, other], write);
  return isSelfSponsored(history, after) ? refusal("self-sponsor", "leading_id") : writes([write]);
}

/** Why two ids cannot be merged or split, or null: an identity has two ids and the day on which it became known. */
function pairProblem(row: HistoryRow): ReturnType<typeof refusal> | null {
  if (cellOf(row, "person_id") === cellOf(row, "leading_id")) return refusal("one-id", "leading_id");
  return cellOf(row, "known_on") === "" ? refusal("missing-value", "known_on") : null;
}
