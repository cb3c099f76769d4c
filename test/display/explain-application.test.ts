import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import type { Chains } from "../../src/chains/detection/stored-chains.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { legalLabels } from "../../src/chains/law/legal-labels.ts";
import type { LegalTimeline } from "../../src/chains/law/legal-timeline.ts";
import { stackOf } from "../../src/chains/stack.ts";
import { explainApplication } from "../../src/display/explain-application.ts";
import { toMermaid } from "../../src/display/to-mermaid.ts";
import { oneLaw } from "../chains/one-law.ts";

const row = (application_id: string, procedure: string, persons: string, submitted_on: string, decided_on = "") => {
  const [applicant_id = "", sponsor_id = ""] = persons.split(" ");
  return {
    application_id,
    procedure,
    applicant_id,
    sponsor_id,
    submitted_on,
    decided_on,
    outcome: decided_on === "" ? "" : "granted",
    entered_on: "",
  };
};
const applications = [
  row("f", "nareis", "b a", "2015-01-05", "2015-06-15"),
  row("g", "asylum", "b", "2016-02-01"),
  row("x", "nareis", "c b", "2020-03-02"),
  row("back", "art8", "a b", "2020-04-01"),
  row("late", "nareis", "e d", "2020-05-01"),
  row("own", "art8", "d z", "2019-01-01", "2020-05-01"),
];
const { register } = readRegister({ applications }, { asOf: "2020-12-31" });
const chains = findChains(register, memo2023);
const [back, x] = [...chains] as [Chain, Chain];
const said = (id: string, definition = memo2023): readonly string[] =>
  explainApplication(findChains(register, definition), id, { locale: "en" }).sentences;

describe("the sentences of an explanation", () => {
  test("of a stacked application: the finding, the options of the definition, and the law on each day", () => {
    expect(said("x")).toEqual([
      "Nareis op nareis: the sponsor got residence by f (nareis, filed on 5 January 2015, granted on 15 June 2015), applied for asylum independently with g (asylum, filed on 1 February 2016, still open) and then applied for nareis for another family member with x (nareis, filed on 2 March 2020, still open).",
      "Option of the definition (firstProcedures), which grant can be the first link of the two named classes: a grant of nareis.",
      "Option of the definition (independent), what independent asylum of the sponsor is needed: an asylum application of the sponsor's own between the first and the second application, whatever its outcome.",
      "The law on nareis op nareis: f: allowed with an independent asylum permit, in the regular procedure; x: allowed with an independent asylum permit, in the nareis procedure.",
      "By the circular of mid-2023 the parents of a minor who had come by nareis could not come by nareis.",
    ]);
    expect(explainApplication(chains, "x").sentences[0]).toMatch(
      /^Nareis op nareis: de referent kreeg verblijf op f \(/,
    );
  });

  test("of a missing requirement: what comes nearest, what it would have to be, and that it is then stacked", () => {
    expect(said("x", lawSince2014).slice(1, 4)).toEqual([
      "That would need g to be registered with: outcome granted; day of decision on or before 2 March 2020.",
      "The application would then be stacked.",
      expect.stringMatching(/firstProcedures/),
    ]);
  });

  describe("where an independent permit has to be held", () => {
    const sentencesWith = (permits: readonly Record<string, string>[], locale: "nl" | "en" = "en") => {
      const { register } = readRegister({ applications, permits }, { asOf: "2020-12-31" });
      return explainApplication(findChains(register, lawSince2014), "x", { locale }).sentences;
    };
    const permit = (permit_id: string, valid_from: string, more: Record<string, string> = {}) => ({
      permit_id,
      holder_id: "b",
      kind: "independent",
      valid_from,
      ...more,
    });

    test("name the permits that were held, without an application too", () => {
      const permits = [permit("v1", "2014-01-01"), permit("v2", "2016-01-01", { valid_until: "2020-06-30" })];
      expect(sentencesWith(permits)[0]).toBe(
        "Nareis op nareis: the sponsor got residence by f (nareis, filed on 5 January 2015, granted on 15 June 2015), and then applied for nareis for another family member with x (nareis, filed on 2 March 2020, still open). The independent permit held on that day: v1 (permit from 1 January 2014); v2 (permit from 1 January 2016 to 30 June 2020).",
      );
      expect(sentencesWith(permits, "nl")[0]).toContain(
        "De zelfstandige vergunning op die dag: v1 (vergunning vanaf 1 januari 2014); v2 (vergunning vanaf 1 januari 2016 tot en met 30 juni 2020).",
      );
    });

    test("say of a permit that comes nearest how it falls short", () => {
      expect(sentencesWith([permit("v1", "2020-03-03")]).slice(1, 4)).toEqual([
        "The nearest is permit v1: permit valid from too late a day.",
        "That would need permit v1 to be registered with: start of the permit on or before 2 March 2020.",
        "The application would then be stacked.",
      ]);
      expect(sentencesWith([permit("v1", "2016-01-01", { valid_until: "2020-03-01" })]).slice(1, 3)).toEqual([
        "The nearest is permit v1: permit ended before the second application.",
        "That would need permit v1 to be registered with: end of the permit not before 2 March 2020, or empty.",
      ]);
      expect(sentencesWith([permit("v1", "2016-01-01", { withdrawn_on: "2020-03-02" })], "nl").slice(1, 3)).toEqual([
        "Het dichtst in de buurt komt vergunning v1: vergunning uiterlijk op de dag van de tweede aanvraag ingetrokken.",
        "Daarvoor zou bij vergunning v1 geregistreerd moeten zijn: intrekking van de vergunning niet vóór 3 maart 2020, of leeg.",
      ]);
    });

    test("say that there is none, and what it would have to be", () => {
      expect(sentencesWith([permit("v1", "2016-01-01", { kind: "derived" })]).slice(1, 3)).toEqual([
        "The sponsor has no independent permit.",
        "That would need a registration with: kind of permit independent; holder the same as the sponsor of x; start of the permit on or before 2 March 2020; end of the permit not before 2 March 2020, or empty; withdrawal of the permit not before 3 March 2020, or empty.",
      ]);
    });

    test("say of a grant that was withdrawn, where permits follow from grants, until when it would have had to stand", () => {
      const asylum = row("g", "asylum", "b", "2016-02-01", "2016-05-01");
      const { register } = readRegister(
        {
          applications: [...applications.filter(({ application_id }) => application_id !== "g"), asylum],
          follow_up: [{ follow_up_id: "w", kind: "permit-withdrawn", application_id: "g", on: "2019-01-01" }],
        },
        { asOf: "2020-12-31" },
      );
      const { sentences } = explainApplication(findChains(register, lawSince2014), "x", { locale: "en" });
      expect(sentences.slice(1, 3)).toEqual([
        "That would need g to be registered with: withdrawal of the permit not before 3 March 2020, or empty.",
        "The application would then be stacked.",
      ]);
    });
  });

  test("of a grant that came too late: by which day it would have had to be there", () => {
    expect(said("late").slice(0, 4)).toEqual([
      "Not stacked: the sponsor of late (nareis, filed on 1 May 2020, still open) has no family application that was granted in time.",
      "The nearest is own (article 8 ECHR, filed on 1 January 2019, granted on 1 May 2020): granted too late.",
      "That would need own to be registered with: day of decision on or before 30 April 2020.",
      "The next criterion would then decide.",
    ]);
    const onTheDay = { ...memo2023.sameDay, firstToSecond: "on-or-after" } as const;
    expect(said("late", { ...memo2023, id: "same-day", sameDay: onTheDay })[0]).toMatch(/^Other stacked/);
  });

  test("of each condition that failed: its own words, and what would have to differ", () => {
    expect(said("back")[0]).toMatch(/is for the sponsor of that application and not for another family member\.$/);
    expect(said("back")[1]).toBe(
      "That would need back to be registered with: applicant somebody other than the sponsor of f.",
    );
    expect(said("x", { ...memo2023, id: "entry", firstAnchor: "entered" }).slice(0, 2)).toEqual([
      expect.stringMatching(/the day that counts for that grant in the definition is not known/),
      "That would need f to be registered with: day of entry on or before 1 March 2020.",
    ]);
    expect(said("x", { ...memo2023, id: "year", lookBackMonths: 12 }).slice(0, 2)).toEqual([
      expect.stringMatching(/is further before x .* than the definition looks back/),
      "That would need f to be registered with: day of decision from 2 March 2019 to 1 March 2020.",
    ]);
  });

  test("of a grant whose entry or permits count: the days that were compared, whoever holds the permit", () => {
    const [first, ...others] = applications as [(typeof applications)[number], ...typeof applications];
    const permit = { permit_id: "v", holder_id: "somebody else", kind: "derived", application_id: "f" };
    const tables = {
      applications: [{ ...first, entered_on: "2015-09-01" }, ...others],
      permits: [{ ...permit, valid_from: "2015-07-01", withdrawn_on: "2018-01-01" }],
    };
    const known = readRegister(tables, { asOf: "2020-12-31" }).register;
    const firstSentence = (definition: Partial<typeof memo2023>): string =>
      explainApplication(findChains(known, { ...memo2023, id: "own", ...definition }), "x", { locale: "en" })
        .sentences[0] as string;
    expect(firstSentence({ firstAnchor: "entered", lookBackMonths: 12 })).toContain(
      "f (nareis, filed on 5 January 2015, granted on 15 June 2015, entry on 1 September 2015), but that is further",
    );
    expect(firstSentence({ firstValid: "at-second" })).toContain(
      "granted on 15 June 2015, permit from 1 July 2015, withdrawn on 1 January 2018), but that permit was withdrawn",
    );
    expect(firstSentence({})).not.toMatch(/entry|permit/);
  });

  test("of the law: only under what it is about, and only on applications that were named before", () => {
    for (const id of ["x", "late"]) {
      const sentences = said(id);
      const place = sentences.findIndex((sentence) => sentence.startsWith("The law"));
      const law = sentences[place]?.match(/\b(f|g|x|back|late|own)\b(?=[, :]| and)/g) ?? [];
      expect(law.length).toBeGreaterThan(1);
      for (const named of law) expect(sentences.slice(0, place).join(" ")).toMatch(new RegExp(`\\b${named} \\(`));
    }
    expect(said("back").at(-1)).toMatch(
      /^The rules on nareis op nareis do not apply to an application under article 8/,
    );
    expect(said("g").join(" ")).not.toContain("law");
  });

  test("of the law in 2026: what it is for an application filed under it, and for an earlier one that was undecided", () => {
    const late = [
      ...applications.slice(0, 2),
      { ...row("now", "nareis", "h b", "2026-07-01"), relationship: "partner" },
      row("before", "nareis", "i b", "2025-03-03"),
    ];
    const found = findChains(readRegister({ applications: late }, { asOf: "2026-09-30" }).register, memo2023);
    const allowed = "allowed with an independent asylum permit, in the nareis procedure";
    for (const id of ["now", "before"]) {
      expect(explainApplication(found, id, { locale: "en" }).sentences.slice(3)).toEqual([
        expect.stringContaining(`; ${id}: ${allowed}, for the spouse and minor children only.`),
        ...(id === "before"
          ? ["This law has applied since 12 June 2026, also to application before, which was undecided on that day."]
          : []),
        "Adult children and unmarried partners can no longer come by nareis.",
        expect.stringMatching(/^A sponsor with subsidiary protection has to wait two years/),
      ]);
    }
    const earlier = findChains(readRegister({ applications: late }, { asOf: "2026-06-11" }).register, memo2023);
    expect(explainApplication(earlier, "before", { locale: "en" }).sentences[3]).toContain(`before: ${allowed}.`);
  });

  test("say the law of a timeline of one's own", () => {
    const timeline = oneLaw({ name: { nl: "altijd", en: "always" } });
    expect(explainApplication(chains, "x", { locale: "en", timeline }).sentences.at(-1)).toBe(
      "The law on nareis op nareis: f and x: always.",
    );
    expect(legalLabels(chains, "x", { timeline }).map(({ application }) => application)).toEqual(["f", "g", "x"]);
    expect(() => explainApplication(chains, "x", { timeline: { phases: [], events: [] } })).toThrow(TypeError);
  });

  test("say the law of the class that was asked for, where a timeline is about that class", () => {
    const timeline = oneLaw({ about: ["art8-after-nareis"], conditions: [{ nl: "Soms.", en: "Sometimes." }] });
    const law = (id: string): readonly string[] =>
      explainApplication(chains, id, { locale: "en", timeline }).sentences.filter((one) =>
        /law|Sometimes|art/.test(one),
      );
    expect(law("back").slice(-2)).toEqual([
      "The law on family reunification after nareis: f and back: not allowed.",
      "Sometimes.",
    ]);
    expect(law("x").join(" ")).not.toMatch(/law on|Sometimes/);
    expect(law("g").join(" ")).not.toMatch(/law on|Sometimes/);
  });

  test("refuse another language, another option, and what are no chains", () => {
    expect(() => explainApplication(chains, "x", { locale: "fr" as never })).toThrow(/nl, en/);
    expect(() => explainApplication(chains, "x", { lang: "en" } as never)).toThrow(/locale/);
    expect(() => explainApplication([...chains] as never, "x")).toThrow(TypeError);
    expect(() => explainApplication(chains, undefined as never)).toThrow(TypeError);
  });
});

describe("a chain by itself", () => {
  test.each([
    ["labelled", (given: Chains) => legalLabels(given, x.application)],
    ["drawn", (given: Chains) => toMermaid(given, x.application)],
  ])("is not %s without the chains that it is one of", (_, use) => {
    expect(() => use([...chains] as never)).toThrow(TypeError);
    expect(() => use(x as never)).toThrow(TypeError);
    expect(() => use(null as never)).toThrow(TypeError);
    expect(() => use(chains)).not.toThrow();
  });

  test("has nothing that cannot be seen, so that a copy is the same", () => {
    expect(Reflect.ownKeys(x)).toEqual(Object.keys(x));
    expect(structuredClone(x)).toEqual(x);
    expect(back.reason).toBe("returns-to-first-sponsor");
  });
});

describe("a diagram", () => {
  test("says the law only on the arrows of applications that it is about", () => {
    const arrows = (timeline: LegalTimeline): readonly boolean[] =>
      [...toMermaid(chains, "x", { locale: "en", timeline }).matchAll(/-->.*/g)].map(([arrow]) =>
        arrow.includes("by law"),
      );
    expect(arrows(oneLaw())).toEqual([true, true]);
    expect(arrows(oneLaw({ about: ["art8-after-nareis"] }))).toEqual([false, false]);
  });

  test("of one chain has its persons as boxes and its applications as arrows", () => {
    expect(toMermaid(chains, "x", { locale: "en" })).toBe(
      [
        "flowchart LR",
        '  n1["a"]',
        '  n2["b"]',
        '  n3["c"]',
        '  n1 -->|"f, nareis, filed on 5 January 2015, granted on 15 June 2015, by law allowed with an independent asylum permit, in the regular procedure"| n2',
        '  n2 -.->|"g, asylum, filed on 1 February 2016, still open"| n2',
        '  n2 -->|"x, nareis, filed on 2 March 2020, still open, nareis op nareis, by law allowed with an independent asylum permit, in the nareis procedure"| n3',
        "",
      ].join("\n"),
    );
  });

  test("of a stack has everything that is linked, and says where it was cut off", () => {
    const applications = [
      ...["c", "d", "e"].map((child) => row(`x${child}`, "art8", `${child} b`, "2020-03-02")),
      row("f", "nareis", "b a", "2015-01-05", "2015-06-15"),
      row("alone", "nareis", "q p", "2015-01-05"),
    ];
    const chains = findChains(readRegister({ applications }).register, memo2023);
    const whole = stackOf(chains, "xd");
    expect(whole.links).toEqual(["xc", "xd", "xe"].map((second) => ({ first: "f", second })));
    expect(toMermaid(chains, "xd", { whole: true })).not.toContain("more");
    expect(toMermaid(chains, "xd", { whole: true, most: 2 })).toContain('\n  more["…"]\n');
    expect(stackOf(chains, "alone").applications).toEqual(["alone"]);
  });

  test("refuses what it cannot draw", () => {
    expect(() => toMermaid(chains, "x", { locale: "fr" as never })).toThrow(RangeError);
    expect(() => toMermaid(chains, "x", { whole: 1 as never })).toThrow(/whole/);
    expect(() => toMermaid(chains, "nowhere")).toThrow(RangeError);
    expect(() => stackOf(chains, "nowhere")).toThrow(RangeError);
    expect(() => stackOf(chains, "x", { most: 0 })).toThrow(RangeError);
    expect(() => stackOf([] as never, "x")).toThrow(TypeError);
  });
});
