import { describe, expect, test } from "vitest";
import { definitionFrom } from "../../src/chains/definition/definition-from-data.ts";
import { lintDefinition } from "../../src/chains/definition/lint-definition.ts";
import { definitionOptionNames, type OptionPath, sameDayOptions } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { definitionProblemInWords } from "../../src/display/definition-problem-in-words.ts";
import { lintInWords } from "../../src/display/lint-in-words.ts";

/** Why data is no definition, in words. */
function said(data: unknown, locale: "nl" | "en"): readonly string[] {
  return definitionFrom(data).problems.map((problem) => definitionProblemInWords(problem, { locale }));
}

describe("a refusal of a definition", () => {
  test.each<readonly [unknown, string, string]>([
    [
      [],
      "Een definitie is een JSON-object met een id en opties.",
      "A definition is a JSON object with an id and options.",
    ],
    [
      {},
      "De id ontbreekt: de naam waarmee een cijfer naar de definitie verwijst.",
      "The id is missing: the name by which a figure refers to the definition.",
    ],
    [
      { id: 5 },
      "De id van een definitie is één regel tekst die niet leeg is.",
      "The id of a definition is one line of text that is not blank.",
    ],
    [
      { id: "a", lookback: 5 },
      "Een optie in de definitie bestaat niet. Deze bestaan: id, firstProcedures, regularAsNareisBefore, regularProcedures, independent, sameDay, exclude, firstAnchor, lookBackMonths, firstValid, repeats, depthScope.",
      "An option in the definition does not exist. These do: id, firstProcedures, regularAsNareisBefore, regularProcedures, independent, sameDay, exclude, firstAnchor, lookBackMonths, firstValid, repeats, depthScope.",
    ],
    [
      { id: "a", sameDay: { first: "after" } },
      "Een optie in sameDay bestaat niet. Deze bestaan: firstToSecond, firstToIndependent, independentToSecond.",
      "An option in sameDay does not exist. These do: firstToSecond, firstToIndependent, independentToSecond.",
    ],
    [
      { id: "a", regularAsNareisBefore: "2019-02-30" },
      "regularAsNareisBefore kan alleen null zijn, of een datum die bestaat, in de vorm JJJJ-MM-DD.",
      "regularAsNareisBefore can only be null or a date that exists, in the form YYYY-MM-DD.",
    ],
    [
      { id: "a", exclude: ["first-sponsor", "first-sponsor"] },
      "exclude kan alleen een lijst zijn van geen, een of beide van: first-sponsor, first-dossier.",
      "exclude can only be a list of none, one or both of: first-sponsor, first-dossier.",
    ],
    [
      { id: "a", firstProcedures: ["art8", "nareis"] },
      'firstProcedures kan alleen ["nareis"] of ["nareis", "art8"] zijn.',
      'firstProcedures can only be ["nareis"] or ["nareis", "art8"].',
    ],
    [
      { id: "a", independent: "maybe" },
      "independent kan alleen een van deze zijn: requested, granted, granted-later, held, none.",
      "independent can only be one of: requested, granted, granted-later, held, none.",
    ],
    [
      { id: "a", lookBackMonths: 0 },
      "Met lookBackMonths 0 ligt de eerste inwilliging op de dag van de tweede aanvraag of later, en met sameDay.firstToSecond after ligt zij ervoor: er kan nooit iets worden geteld.",
      "With lookBackMonths 0 the first grant is on the day of the second application or later, and with sameDay.firstToSecond after it is before that day: nothing can ever be counted.",
    ],
  ])("of %j says in a sentence what is wrong and what can be", (data, dutch, english) => {
    expect(said(data, "nl")).toEqual([dutch]);
    expect(said(data, "en")).toEqual([english]);
  });

  test("of any option with another value names the option and nothing that was there", () => {
    const paths: readonly OptionPath[] = [
      ...definitionOptionNames,
      ...sameDayOptions.map((rule) => `sameDay.${rule}` as const),
    ];
    for (const path of paths) {
      const [option, rule] = path.split(".") as [string, string | undefined];
      const secret = { ...memo2023, id: "a", [option]: rule === undefined ? "geheim" : { [rule]: "geheim" } };
      const [dutch, english] = [said(secret, "nl"), said(secret, "en")];
      expect([dutch.length, english.length]).toEqual([1, 1]);
      expect(dutch[0]).toMatch(new RegExp(`^${path} kan alleen .*\\.$`));
      expect(english[0]).toMatch(new RegExp(`^${path} can only be .*\\.$`));
      expect([...dutch, ...english].join()).not.toMatch(/geheim|undefined/);
    }
  });

  test("in another language than Dutch and English does not exist, nor does a finding", () => {
    expect(() => definitionProblemInWords({ code: "missing-id" }, { locale: "de" as "en" })).toThrow(/nl, en/);
    for (const finding of lintDefinition({ ...memo2023, id: "mine" })) {
      expect(() => lintInWords(finding, { locale: "de" as "en" })).toThrow(/nl, en/);
    }
  });
});
