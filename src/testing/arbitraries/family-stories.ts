import type { FamilyProcedure } from "../../cases/facts/application.ts";
import type { ChainForm } from "../../chains/definition/chain.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { dayPool } from "./days.ts";
import { type FamilyDraw, file, note, somebody, type Written } from "./written-families.ts";

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
