import type { FamilyProcedure, Outcome, Procedure } from "../../cases/facts/application.ts";
import type { ChainForm } from "../../chains/definition/chain.ts";
import type { Row } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { dayAt, dayPool } from "./days.ts";
import { idAt, personAt } from "./ids.ts";

/** What is drawn of a family before its kind is known: places of the pool, and choices that a kind makes use of. */
export interface FamilyDraw {
  readonly begin: number;
  /** How long each decision takes. */
  readonly waits: readonly number[];
  /** How long it is from each grant to the next filing. */
  readonly rests: readonly number[];
  readonly choice: number;
  /** What became of the last application. */
  readonly outcome: string;
}

/** Applications and the chains among them while they are written down, and how many persons there are. */
export interface Written {
  readonly rows: Row[];
  readonly chains: PlainChain[];
  people: number;
}

interface Filed {
  readonly procedure: Procedure;
  readonly applicant: string;
  readonly sponsor?: string;
  /** Places of the pool. */
  readonly submitted: number;
  readonly decided?: number;
  readonly outcome?: string;
}

/** Writes an application down and gives its id. Without an outcome it was granted where it was decided. */
function file(written: Written, { procedure, applicant, sponsor = "", submitted, decided, outcome }: Filed): string {
  const application_id = idAt("a", written.rows.length);
  const how = outcome ?? (decided === undefined ? "" : "granted");
  written.rows.push({
    application_id,
    procedure,
    applicant_id: applicant,
    sponsor_id: sponsor,
    submitted_on: dayAt(submitted),
    outcome: how,
    decided_on: how === "" ? "" : dayAt(decided ?? submitted),
  });
  return application_id;
}

function somebody(written: Written): string {
  written.people += 1;
  return personAt(written.people - 1);
}

type Found = Pick<PlainChain, "class" | "reason" | "form" | "first" | "independent" | "path">;

/** Notes the chain that an application is. */
function note(written: Written, application: string, found: Found): void {
  const row = written.rows.find((one) => one["application_id"] === application) ?? {};
  written.chains.push({
    application,
    ...found,
    depth: found.path.length - 1,
    submitted: row["submitted_on"] ?? "",
    decided: row["decided_on"] || null,
    outcome: (row["outcome"] || "open") as Outcome,
    applicant: row["applicant_id"] ?? "",
    sponsor: row["sponsor_id"] ?? "",
  });
}

/**
 * Somebody lets the next one come, and so on, as many times as the chain is deep. Its deepest link has the form; those
 * before lead there by nareis. Every sponsor asked for asylum of their own in between.
 */
export function stackedFamily(written: Written, draw: FamilyDraw, depth: number, form: ChainForm): void {
  const [before, last] = form.split(">") as [FamilyProcedure, FamilyProcedure];
  const procedures = Array.from({ length: depth + 1 }, (_, at) =>
    at === depth ? last : at === depth - 1 ? before : "nareis",
  );
  const length = lengthOf(draw, depth);
  const isTooLong = length > dayPool.length - 1;
  let day = isTooLong ? 0 : draw.begin % (dayPool.length - length);
  let sponsor = somebody(written);
  let granted = 0;
  let path: readonly string[] = [];
  procedures.forEach((procedure, at) => {
    const wait = isTooLong ? 0 : (draw.waits[at] ?? 0);
    const submitted = day;
    // A form without nareis at its end needs no asylum in between.
    const asks = at > 0 && (procedure === "nareis" || (draw.choice + at) % 2 === 0);
    const between = granted + ((draw.choice + at) % (submitted - granted + 1));
    const independent = asks ? file(written, { procedure: "asylum", applicant: sponsor, submitted: between }) : null;
    const applicant = somebody(written);
    const how = at === depth ? { outcome: draw.outcome } : {};
    const filed = { procedure, applicant, sponsor, submitted, decided: submitted + wait, ...how };
    const application = file(written, filed);
    const first = path.at(-1);
    path = [...path, application];
    if (first !== undefined) {
      const ofForm = `${procedures[at - 1]}>${procedure}`;
      note(written, application, { class: classOfForm(ofForm), reason: null, form: ofForm, first, independent, path });
    }
    sponsor = applicant;
    granted = submitted + wait;
    day = granted + 1 + (isTooLong ? 0 : (draw.rests[at] ?? 0));
  });
}

function lengthOf({ waits, rests }: FamilyDraw, depth: number): number {
  const sum = (some: readonly number[]): number => some.slice(0, depth).reduce((all, one) => all + one, 0);
  return depth + sum(waits) + sum(rests) + (waits[depth] ?? 0);
}

function classOfForm(form: string): PlainChain["class"] {
  if (form === "nareis>nareis") return "nareis-op-nareis";
  return form === "nareis>art8" ? "art8-after-nareis" : "other-stacking";
}

/** Somebody with asylum lets one or two others come, as most families do. */
export function ordinaryFamily(written: Written, draw: FamilyDraw): void {
  const begin = draw.begin % (dayPool.length - 4);
  const sponsor = somebody(written);
  file(written, { procedure: "asylum", applicant: sponsor, submitted: begin, decided: begin + 1 });
  for (let left = 1 + (draw.choice % 2); left > 0; left -= 1) {
    const submitted = begin + 2;
    const applicant = somebody(written);
    file(written, { procedure: "nareis", applicant, sponsor, submitted, decided: submitted, outcome: draw.outcome });
  }
}

/** Families of two applications that lack one thing of a chain, by what they lack. */
const lacks = [
  "granted-on-the-day",
  "granted-later",
  "not-granted",
  "somebody-else",
  "asylum",
  "asylum-after-the-grant",
  "asylum-before-the-filing",
] as const;

/** Somebody who came lets another come, and one thing that a chain asks for is not so. */
export function decoyFamily(written: Written, draw: FamilyDraw): void {
  const lack = lacks[draw.choice % lacks.length] ?? "asylum";
  const begin = draw.begin % (dayPool.length - 4);
  const [host, guest, other] = [somebody(written), somebody(written), somebody(written)];
  const granted = begin + 1;
  const submitted = { "granted-on-the-day": granted, "granted-later": begin }[lack as string] ?? granted + 1;
  const outcome = lack === "not-granted" ? "rejected" : "granted";
  const coming = { applicant: guest, sponsor: host, submitted: begin, decided: granted, outcome };
  const first = file(written, { procedure: "nareis", ...coming });
  const isAsked = !["asylum", "somebody-else"].includes(lack);
  const asked = { "asylum-after-the-grant": begin, "asylum-before-the-filing": submitted + 1 }[lack as string];
  if (isAsked) file(written, { procedure: "asylum", applicant: guest, submitted: asked ?? submitted });
  const applicant = lack === "somebody-else" ? host : other;
  const filing = { applicant, sponsor: guest, submitted, decided: submitted + 1, outcome: draw.outcome };
  const application = file(written, { procedure: "nareis", ...filing });
  const found = { class: null, form: "nareis>nareis", first, independent: null };
  if (lack === "somebody-else") {
    note(written, application, { ...found, reason: "returns-to-first-sponsor", path: [application] });
  } else if (lack.startsWith("asylum")) {
    note(written, application, { ...found, reason: "no-independent-asylum", path: [first, application] });
  }
}
