import { type Refusal, refusal } from "../../arguments/refusal.ts";

/** What is thrown where a source gives another text than the one that was read. */
export function changedSource(): Refusal {
  return refusal(
    "source-changed",
    "Keep the files of a register as they are for as long as it is used: one of them has changed.",
  );
}
