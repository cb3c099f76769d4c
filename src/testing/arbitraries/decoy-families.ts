import { dayPool } from "./days.ts";
import { type FamilyDraw, file, note, somebody, type Written } from "./written-families.ts";

/** Families of a first and a second application that lack one thing of nareis op nareis, by what they lack. */
const lacks = [
  "granted-on-the-day",
  "granted-later",
  "not-granted",
  "somebody-else",
  "asylum",
  "asylum-after-the-grant",
  "asylum-before-the-filing",
  "asylum-as-procedure",
] as const;

/**
 * Somebody who came lets another come, and one thing that a chain asks for is not so. One other cell, or one more
 * application for asylum, makes it a chain. If more were lacking, a counting that forgets this one thing would not be found.
 */
export function decoyFamily(written: Written, draw: FamilyDraw): void {
  const lack = lacks[draw.choice % lacks.length] ?? "asylum";
  const begin = draw.begin % (dayPool.length - 4);
  const [host, guest, other] = [somebody(written), somebody(written), somebody(written)];
  const granted = lack === "granted-later" ? begin + 2 : begin + 1;
  const submitted = { "granted-on-the-day": granted, "granted-later": begin + 1 }[lack as string] ?? granted + 1;
  const outcome = lack === "not-granted" ? "rejected" : "granted";
  const coming = { applicant: guest, sponsor: host, submitted: begin, decided: granted, outcome };
  const first = file(written, { procedure: "nareis", ...coming });
  const asked = { "asylum-after-the-grant": begin, "asylum-before-the-filing": submitted + 1 }[lack as string];
  const procedure = lack === "asylum-as-procedure" ? "other" : "asylum";
  const asylum =
    lack === "asylum" ? null : file(written, { procedure, applicant: guest, submitted: asked ?? submitted });
  const applicant = lack === "somebody-else" ? host : other;
  const filing = { applicant, sponsor: guest, submitted, decided: submitted + 1, outcome: draw.outcome };
  const application = file(written, { procedure: "nareis", ...filing });
  const found = { class: null, form: "nareis>nareis", first };
  if (lack === "somebody-else") {
    const reason = "returns-to-first-sponsor";
    note(written, application, { ...found, reason, independent: asylum, path: [application] });
  } else if (lack.startsWith("asylum")) {
    const reason = "no-independent-asylum";
    note(written, application, { ...found, reason, independent: null, path: [first, application] });
  }
}
