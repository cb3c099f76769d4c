import { describe, expect, test } from "vitest";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023, presets } from "../../src/chains/definition/presets.ts";
import { describeDefinition } from "../../src/display/describe-definition.ts";

const onOneDay = { ...memo2023.sameDay, firstToSecond: "on-or-after" } as const;

const odd: Definition = {
  id: "odd",
  firstProcedures: ["nareis", "art8"],
  regularAsNareisBefore: "2019-10-31",
  regularProcedures: ["regular-family", "art8"],
  independent: "granted-later",
  sameDay: { firstToSecond: "on-or-after", firstToIndependent: "after", independentToSecond: "after" },
  exclude: ["first-dossier", "first-sponsor"],
  firstAnchor: "entered",
  lookBackMonths: 1,
  firstValid: "at-second",
  repeats: "collapse",
  depthScope: "single",
};

/** What a definition with some options changed says more than, or instead of, the memo's. */
function saidBy(options: Partial<Definition>, locale: "nl" | "en"): readonly string[] {
  const sentences = (definition: Definition) => describeDefinition(definition, { locale }).split(/(?<=\.) (?=[A-Z])/);
  const memo = sentences(memo2023);
  return sentences({ ...memo2023, id: "mine", ...options }).filter((sentence) => !memo.includes(sentence));
}

describe("a description", () => {
  test("of the memo's definition", () => {
    expect(describeDefinition(memo2023)).toBe(
      "Definitie memo-2023-08. " +
        "Nareis op nareis: de referent kreeg verblijf via nareis, vroeg daarna zelfstandig asiel aan en vroeg vervolgens nareis aan voor een ander gezinslid. " +
        "Gezinshereniging na nareis: de referent kreeg verblijf via nareis en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid. " +
        "Elke andere combinatie van gezinsprocedures is overige gestapelde gezinshereniging. " +
        "De eerste aanvraag, waarmee de referent verblijf kreeg, is ingewilligd vóór de dag waarop de tweede is ingediend. " +
        "De asielaanvraag is ingediend op of na de dag van die inwilliging en op of vóór de dag van de tweede aanvraag, ongeacht de uitkomst. " +
        "Een ander gezinslid is iedereen behalve de referent van de eerste aanvraag.",
    );
    expect(describeDefinition(memo2023, { locale: "en" })).toBe(
      "Definition memo-2023-08. " +
        "Nareis op nareis: the sponsor got residence through nareis, then applied for asylum independently, and after that applied for nareis for another family member. " +
        "Family reunification after nareis: the sponsor got residence through nareis and then applied for residence under article 8 ECHR for another family member. " +
        "Any other combination of family procedures is other stacked family reunification. " +
        "The first application, by which the sponsor got residence, was granted before the day on which the second was filed. " +
        "The asylum application was filed on or after the day of that grant and on or before the day of the second application, whatever its outcome. " +
        "Another family member is anybody except the sponsor of the first application.",
    );
  });

  test("of a definition that differs in everything", () => {
    expect(describeDefinition(odd)).toBe(
      "Definitie odd. " +
        "Nareis op nareis: de referent kreeg verblijf via nareis of op grond van artikel 8 EVRM, vroeg daarna zelfstandig asiel aan en vroeg vervolgens nareis aan voor een ander gezinslid. " +
        "Gezinshereniging na nareis: de referent kreeg verblijf via nareis of op grond van artikel 8 EVRM en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid. " +
        "Elke andere combinatie van gezinsprocedures is overige gestapelde gezinshereniging. " +
        "Reguliere gezinsaanvragen en aanvragen op grond van artikel 8 EVRM die vóór 31 oktober 2019 zijn ingediend, tellen als nareis. " +
        "De eerste aanvraag, waarmee de referent verblijf kreeg, is ingediend vóór de dag waarop de tweede is ingediend, en uiterlijk op die dag ingewilligd; de referent is uiterlijk op die dag ingereisd. " +
        "Zonder bekende dag van inreis telt de eerste aanvraag niet mee. " +
        "De dag van die inreis ligt ten hoogste één maand vóór de dag van de tweede aanvraag. " +
        "Een eerste aanvraag waarvan alle vergunningen uiterlijk op de dag van de tweede aanvraag waren ingetrokken, telt niet mee; een zonder vergunning wel. " +
        "De asielaanvraag is ingediend na de dag van die inreis en vóór de dag van de tweede aanvraag, en was op de peildatum ingewilligd. " +
        "Een ander gezinslid is iedereen behalve de referent van de eerste aanvraag en wie ook een aanvraag heeft in het dossier van die eerste aanvraag. " +
        "Alleen enkele stapeling telt; langere ketens tellen niet mee. " +
        "Herhaalde aanvragen van dezelfde referent voor hetzelfde gezinslid tellen in elke klasse één keer: op de dag van de eerste en met de uitkomst van de laatste.",
    );
  });

  test.each<readonly [Partial<Definition>, "nl" | "en", readonly string[]]>([
    [
      { lookBackMonths: 1 },
      "en",
      ["The day of that grant is at most one month before the day of the second application."],
    ],
    [
      { lookBackMonths: 24 },
      "en",
      ["The day of that grant is at most 24 months before the day of the second application."],
    ],
    [
      { lookBackMonths: 24 },
      "nl",
      ["De dag van die inwilliging ligt ten hoogste 24 maanden vóór de dag van de tweede aanvraag."],
    ],
    [
      { lookBackMonths: 0, sameDay: onOneDay },
      "en",
      [
        "The first application, by which the sponsor got residence, was filed before the day on which the second was filed, and granted on or before that day.",
        "The day of that grant is not before the day of the second application.",
      ],
    ],
    [
      { firstAnchor: "permit", independent: "none" },
      "en",
      [
        "Nareis op nareis: the sponsor got residence through nareis and then applied for nareis for another family member.",
        "The first application, by which the sponsor got residence, was filed before the day on which the second was filed, and granted on or before that day; its earliest permit became valid before that day.",
        "Without a permit the first application does not count.",
        "The sponsor needs no asylum application; one that is reported with a chain was filed on or after the first day of that permit and on or before the day of the second application.",
      ],
    ],
    [
      { firstAnchor: "permit", independent: "none" },
      "nl",
      [
        "Nareis op nareis: de referent kreeg verblijf via nareis en vroeg daarna nareis aan voor een ander gezinslid.",
        "De eerste aanvraag, waarmee de referent verblijf kreeg, is ingediend vóór de dag waarop de tweede is ingediend, en uiterlijk op die dag ingewilligd; de vroegste vergunning daaruit is vóór die dag ingegaan.",
        "Zonder vergunning telt de eerste aanvraag niet mee.",
        "Een eigen asielaanvraag van de referent is niet nodig; een die bij een keten wordt vermeld, is ingediend op of na de eerste dag van die vergunning en op of vóór de dag van de tweede aanvraag.",
      ],
    ],
    [
      { firstValid: "at-reference" },
      "en",
      [
        "A first application whose permits had all been withdrawn by the reference date does not count; one without a permit does.",
      ],
    ],
    [
      { firstAnchor: "permit", firstValid: "at-second" },
      "nl",
      [
        "De eerste aanvraag, waarmee de referent verblijf kreeg, is ingediend vóór de dag waarop de tweede is ingediend, en uiterlijk op die dag ingewilligd; de vroegste vergunning daaruit is vóór die dag ingegaan.",
        "Zonder vergunning telt de eerste aanvraag niet mee.",
        "Een eerste aanvraag waarvan alle vergunningen uiterlijk op de dag van de tweede aanvraag waren ingetrokken, telt niet mee.",
        "De asielaanvraag is ingediend op of na de eerste dag van die vergunning en op of vóór de dag van de tweede aanvraag, ongeacht de uitkomst.",
      ],
    ],
    [
      { independent: "held" },
      "nl",
      [
        "Nareis op nareis: de referent kreeg verblijf via nareis en vroeg daarna met een zelfstandige vergunning nareis aan voor een ander gezinslid.",
        "De referent had op de dag van de tweede aanvraag een zelfstandige vergunning die op of vóór die dag was ingegaan, waar die ook uit voortkwam; een asielaanvraag die bij een andere keten wordt vermeld, is ingediend op of na de dag van die inwilliging en op of vóór de dag van de tweede aanvraag.",
      ],
    ],
    [
      { independent: "held", sameDay: { ...memo2023.sameDay, independentToSecond: "after" } },
      "en",
      [
        "Nareis op nareis: the sponsor got residence through nareis and then, holding an independent permit, applied for nareis for another family member.",
        "On the day of the second application the sponsor held an independent permit, valid from an earlier day, wherever it came from; an asylum application that is reported with another chain was filed on or after the day of that grant and before the day of the second application.",
      ],
    ],
    [
      { regularProcedures: ["regular-family", "art8"] },
      "en",
      ["Regular family applications and applications under article 8 ECHR count as nareis on no day."],
    ],
    [
      { regularAsNareisBefore: "2019-10-31", regularProcedures: ["regular-family", "art8"] },
      "en",
      [
        "Regular family applications and applications under article 8 ECHR filed before 31 October 2019 count as nareis.",
      ],
    ],
    [{ exclude: [] }, "nl", ["Een ander gezinslid kan iedereen zijn, ook de referent van de eerste aanvraag."]],
    [
      { exclude: ["first-dossier"] },
      "en",
      [
        "Another family member is anybody except those with an application in the dossier of the first application; the sponsor of that application does count.",
      ],
    ],
    [
      { repeats: "collapse" },
      "en",
      [
        "Repeated applications by the same sponsor for the same family member count once in each class: on the day of the first and with the outcome of the last.",
      ],
    ],
  ])("of %j in %s differs in what was changed", (options, locale, expected) => {
    expect(saidBy(options, locale).slice(1)).toEqual(expected);
  });

  test("of one that asks for a grant says what was granted when", () => {
    const granted = { ...memo2023, id: "mine", independent: "granted" } as const;
    expect(describeDefinition(granted, { locale: "en" })).toContain(", and had been granted by that last day.");
    expect(describeDefinition(granted)).toContain(", en was uiterlijk op die laatste dag ingewilligd.");
  });

  test("of the law since 2014 says what was held when", () => {
    expect(describeDefinition(lawSince2014, { locale: "en" })).toContain(
      "On the day of the second application the sponsor held an independent permit, valid from that day or earlier,",
    );
  });

  test("has the id on one line, and says that a preset was changed", () => {
    expect(describeDefinition({ ...memo2023, id: "two\nlines\u202E" }, { locale: "en" })).toMatch(
      /^Definition "two\\nlines\\u\{202E\}"\. Nareis/,
    );
    expect(describeDefinition({ ...memo2023, id: `${memo2023.id} (changed)` }, { locale: "en" })).toMatch(
      /^Definition "memo-2023-08 \(changed\)"\./,
    );
    expect(describeDefinition({ ...memo2023, repeats: "collapse" }, { locale: "en" })).toMatch(
      /^Definition memo-2023-08 \(changed\)\./,
    );
    for (const { definition } of presets) expect(describeDefinition(definition)).not.toContain("\n");
  });

  test("of what is no definition, or in another language, is refused", () => {
    expect(() => describeDefinition({ ...memo2023, lookBackMonths: -1 })).toThrow(RangeError);
    expect(() => describeDefinition(memo2023, { locale: "de" as "en" })).toThrow(/nl, en/);
  });
});
