import { describe, expect, test } from "vitest";
import { publishUnprotected } from "../../src/disclosure/old/publish.ts";
import { toText } from "../../src/display/to-text.ts";
import { compared, followed, signalsOn, steps } from "../counts/stacked-families.ts";

describe("sheets of a cohort in words", () => {
  test("have a word for every row and heading, in both languages", () => {
    const sheets = [compared({ signals: signalsOn("a3") }), followed({ follow_up: steps("reported a1 2022-01-01") })];
    for (const sheet of sheets) {
      for (const locale of ["nl", "en"] as const) {
        const text = toText(publishUnprotected(sheet), { locale });
        const codes = [sheet.subject, ...sheet.dimensions, ...sheet.rows.flatMap(({ keys }) => keys)];
        const printed = text.split("\n").map((line) => line.split("   ")[0]?.trim());
        for (const code of codes) {
          // A word that is the code itself is no code left over.
          if (!["class", "detected", "rejected", "both", "reported"].includes(code))
            expect(printed).not.toContain(code);
        }
      }
    }
  });

  test("print the rows under the class in the memo's order of steps", () => {
    const follow_up = steps(
      "permit-withdrawn a1 2022-02-01",
      "reported a1 2022-01-01",
      "report-taken-up a1 2022-01-02",
    );
    const text = toText(publishUnprotected(followed({ follow_up }, { unit: "applications" })), { locale: "nl" });
    const block = text.slice(text.indexOf("Nareis op nareis\n"), text.indexOf("Status:"));
    expect(block.trimEnd().replace(/ {2,}/g, "  ").split("\n")).toEqual([
      "Nareis op nareis",
      "Vervolg  2021  2022  2023  Eindtotaal",
      "alle  3  1  0  4",
      "afgewezen  1  1  0  2",
      "intrekking van de eerste vergunning gestart  0  0  0  0",
      "afgeleide vergunning ingetrokken  2  0  0  2",
      "bij intrekking een zelfstandige vergunning  2  0  0  2",
      "bij intrekking een zelfstandige vergunning in onderzoek  0  0  0  0",
      "bij intrekking geen van beide  0  0  0  0",
      "aangifte gedaan  2  0  0  2",
      "aangifte opgepakt door de AVIM  2  0  0  2",
    ]);
  });

  test("say that persons can be in several rows, only where persons are counted", () => {
    const says = (unit: "applications" | "sponsors", locale: "nl" | "en"): readonly boolean[] =>
      [compared({}, { unit }), followed({}, { unit })].map((sheet) =>
        /kan in meer rijen|can count in several rows/.test(toText(publishUnprotected(sheet), { locale })),
      );
    expect([says("applications", "nl"), says("applications", "en")].flat()).toEqual([false, false, false, false]);
    expect([says("sponsors", "nl"), says("sponsors", "en")].flat()).toEqual([true, true, true, true]);
  });
});
