import type { IssueCode } from "../../cases/facts/issue.ts";
import type { Tables } from "../../model/contract-tables.ts";
import { modelRegister } from "../../model/read-register.ts";

const manyNames = "words such as unknown and -, only zeros, and numbers cut off by a spreadsheet stand for nobody";

/** What cannot be of a register that is built, and what to do, by the code of the rule that it breaks. */
const advice: { readonly [code in IssueCode]?: string } = {
  "unusable-id": `Give persons and applications another id: ${manyNames}.`,
  "sentinel-date": "Give a day from 1900-01-02 to 2099-12-31: others stand for something else in a register.",
  "invalid-date": "Give a day that is in the calendar, in the form YYYY-MM-DD.",
  "unknown-code": "Choose one of the codes of the contract.",
  "decided-before-submitted":
    "An application cannot be decided before it was submitted: give a later decision, or an earlier submission.",
  "ends-before-start":
    "A permit cannot end before it begins: give a later `until` or `withdrawn`, or an earlier `from`.",
  "before-application":
    "Nothing can follow on an application before it was submitted: give a later day, or an earlier submission.",
  "conflicting-rows": "This id is taken: give another, or leave it out and it is told from the person.",
  "self-sponsor":
    "Nobody can be their own sponsor: name another person, and do not say that applicant and sponsor are the same.",
  "duplicate-row": "This was said before in the same words: leave it out.",
  "unusable-detail": "Choose the relationship from the codes of the contract.",
  "after-extract": "Nothing can be known after the day of the extract: give an earlier day, or a later `extractedOn`.",
  "identity-conflict":
    "Two persons who are judged to be different cannot be the same, by way of others either: take one of both back.",
  "unknown-application": "A permit can only name an application that is there: build the application first.",
};

/**
 * Refuses a register that reading would find anything wrong with, as the model reads it.
 *
 * @throws RangeError that says what cannot be, and what to do; never what was given.
 */
export function refuseImpossible(tables: Tables): void {
  const found = modelRegister(tables).issues.find(({ code }) => code !== "no-rows");
  if (found === undefined) return;
  throw new RangeError(advice[found.code] ?? `This breaks the rule ${found.code} of section 2 of the contract.`);
}
