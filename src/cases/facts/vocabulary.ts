import type { Wording } from "../../arguments/locale.ts";
import type { Outcome, Procedure, Relationship } from "./application.ts";
import type { DecisionKind } from "./decision.ts";
import type { FollowUpKind } from "./follow-up.ts";
import type { IdentityKind } from "./identity.ts";
import type { PermitKind, PermitStatus } from "./permit.ts";
import { normaliseWord } from "./word.ts";

/** The name of a code in both languages, and the Dutch words that files may have for it: its Dutch name if not said. */
export interface CodeName extends Wording {
  readonly read?: readonly string[];
}

/** The names of every code of a list. */
export type CodeNames<Code extends string> = Readonly<Record<Code, CodeName>>;

/** Procedures (soort procedure). */
export const procedureNames: CodeNames<Procedure> = {
  asylum: { nl: "asiel", en: "asylum" },
  nareis: { nl: "nareis", en: "nareis" },
  art8: { nl: "artikel 8 EVRM", en: "article 8 ECHR", read: ["8-evrm"] },
  "regular-family": { nl: "reguliere gezinshereniging", en: "regular family reunification", read: ["regulier-gezin"] },
  other: { nl: "overig", en: "other" },
};

/** Outcomes (dictum). */
export const outcomeNames: CodeNames<Outcome> = {
  open: { nl: "open", en: "open" },
  granted: { nl: "ingewilligd", en: "granted" },
  rejected: { nl: "afgewezen", en: "rejected" },
  withdrawn: { nl: "ingetrokken door de aanvrager", en: "withdrawn by the applicant", read: ["ingetrokken"] },
  "not-considered": {
    nl: "buiten behandeling gesteld",
    en: "not taken into consideration",
    read: ["buiten-behandeling"],
  },
  closed: { nl: "overig afgedaan", en: "closed otherwise" },
};

/** Family relationships of the applicant to the sponsor (gezinsrelatie). */
export const relationshipNames: CodeNames<Relationship> = {
  spouse: { nl: "echtgenoot", en: "spouse" },
  partner: { nl: "partner", en: "partner" },
  child: { nl: "kind", en: "child" },
  "young-adult-child": { nl: "jongvolwassen kind", en: "young adult child" },
  parent: { nl: "ouder", en: "parent" },
  sibling: { nl: "broer of zus", en: "brother or sister" },
  "step-family": { nl: "stiefgezin", en: "step-family" },
  other: { nl: "overig", en: "other" },
};

/** Kinds of residence permits. */
export const permitKindNames: CodeNames<PermitKind> = {
  derived: { nl: "afgeleid", en: "derived" },
  independent: { nl: "zelfstandig", en: "independent" },
  regular: { nl: "regulier", en: "regular" },
};

/** Protection by which an asylum permit was given. */
export const permitStatusNames: CodeNames<PermitStatus> = {
  refugee: { nl: "vluchteling", en: "refugee" },
  subsidiary: { nl: "subsidiair beschermd", en: "subsidiary protection", read: ["subsidiair"] },
};

/** Judgements on two persons. */
export const identityKindNames: CodeNames<IdentityKind> = {
  same: { nl: "dezelfde persoon", en: "the same person", read: ["zelfde"] },
  different: { nl: "verschillende personen", en: "different persons", read: ["verschillend"] },
};

/** Kinds of decisions. */
export const decisionKindNames: CodeNames<DecisionKind> = {
  first: { nl: "eerste beslissing", en: "first decision", read: ["eerste"] },
  objection: { nl: "beslissing op bezwaar", en: "decision on objection", read: ["bezwaar"] },
  appeal: { nl: "uitspraak op beroep", en: "ruling on appeal", read: ["beroep"] },
  new: { nl: "nieuwe beslissing", en: "new decision", read: ["nieuw"] },
};

/** Steps of follow-up (vervolg). */
export const followUpKindNames: CodeNames<FollowUpKind> = {
  "withdrawal-started": { nl: "intrekking gestart", en: "withdrawal started" },
  "permit-withdrawn": { nl: "vergunning ingetrokken", en: "permit withdrawn" },
  reported: { nl: "aangifte gedaan", en: "reported to the police", read: ["aangifte"] },
  "report-taken-up": { nl: "aangifte opgepakt", en: "report taken up" },
};

const readNames: CodeNames<string> = {
  ...procedureNames,
  ...outcomeNames,
  ...relationshipNames,
  ...permitKindNames,
  ...permitStatusNames,
  ...identityKindNames,
  ...decisionKindNames,
  ...followUpKindNames,
};

/**
 * The words that are read as a code: its own name first, then those in Dutch. A word means the same wherever the column
 * has that code.
 *
 * @example
 * wordsOfCode("closed"); // ["closed", "overig-afgedaan"]
 */
export function wordsOfCode(code: string): readonly string[] {
  const name = Object.hasOwn(readNames, code) ? readNames[code] : undefined;
  if (name === undefined) return [code];
  const dutch = name.read ?? [normaliseWord(name.nl)];
  return [code, ...dutch.filter((word) => word !== code)];
}
