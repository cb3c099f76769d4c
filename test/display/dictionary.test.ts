import { describe, expect, test } from "vitest";
import { wordsIn } from "../../src/arguments/locale.ts";
import { periodLengths } from "../../src/calendar/period.ts";
import { outcomes, procedures, relationships } from "../../src/cases/facts/application.ts";
import { decisionKinds } from "../../src/cases/facts/decision.ts";
import { followUpKinds } from "../../src/cases/facts/follow-up.ts";
import { identityKinds } from "../../src/cases/facts/identity.ts";
import { issueCodes } from "../../src/cases/facts/issue.ts";
import { permitKinds } from "../../src/cases/facts/permit.ts";
import { tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import {
  decisionKindNames,
  followUpKindNames,
  identityKindNames,
  outcomeNames,
  permitKindNames,
  procedureNames,
  relationshipNames,
  wordsOfCode,
} from "../../src/cases/facts/vocabulary.ts";
import { normaliseWord } from "../../src/cases/facts/word.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { lintDefinition } from "../../src/chains/definition/lint-definition.ts";
import { optionPaths, sameDayRules, wordOptions } from "../../src/chains/definition/option-values.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { namedBreakdowns } from "../../src/counts/asked/question.ts";
import { bases, measures, tableClasses, units } from "../../src/counts/asked/unit.ts";
import { signalFindings } from "../../src/counts/compare-signals.ts";
import { shareNames as shares } from "../../src/counts/count-shares.ts";
import { followUpRows } from "../../src/counts/enforcement/what-followed.ts";
import { ageGroups } from "../../src/counts/groups/ages.ts";
import { art8Groups } from "../../src/counts/groups/art8-groups.ts";
import { sponsorBases } from "../../src/counts/groups/held-permits.ts";
import { attritionColumns } from "../../src/differences/attrition.ts";
import { attritionConditions } from "../../src/differences/definitions/attrition-conditions.ts";
import { revisionCauses, revisionDirections, revisionTables } from "../../src/differences/revisions/revision-part.ts";
import { definitionProblemInWords } from "../../src/display/definition-problem-in-words.ts";
import { describeDefinition } from "../../src/display/describe-definition.ts";
import { attritionColumnNames } from "../../src/display/dictionary/attrition-words.ts";
import { findingNames, followedNames } from "../../src/display/dictionary/enforcement-words.ts";
import { issueWords } from "../../src/display/dictionary/issue-words.ts";
import { movingOptionNames, optionAt, optionName, valueName } from "../../src/display/dictionary/option-names.ts";
import { optionWords } from "../../src/display/dictionary/option-words.ts";
import { revisionTableNames } from "../../src/display/dictionary/revision-words.ts";
import { shareNames } from "../../src/display/dictionary/shares-words.ts";
import {
  ageNames,
  art8GroupNames,
  basisNames,
  breakdownNames,
  classNames,
  conditionNames,
  directionNames,
  measureNames,
  periodNames,
  revisionCauseNames,
  sponsorBasisNames,
  unitNames,
} from "../../src/display/dictionary/vocabulary.ts";
import { explainApplication } from "../../src/display/explain-application.ts";
import { issueInWords, issueMeaning } from "../../src/display/issues-in-words.ts";
import { lintInWords } from "../../src/display/lint-in-words.ts";
import { optionMeaning, valueMeaning } from "../../src/display/option-meaning.ts";
import { checkInWords } from "../../src/display/screens/check-in-words.ts";
import { issueMending } from "../../src/display/screens/issue-mending.ts";

const locales = ["nl", "en"] as const;

describe("every code has one name in both languages", () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, Readonly<Record<"nl" | "en", string>>>>]>([
    ["procedures", procedures, procedureNames],
    ["outcomes", outcomes, outcomeNames],
    ["relationships", relationships.slice(1), relationshipNames],
    ["kinds of permits", permitKinds, permitKindNames],
    ["kinds of identities", identityKinds, identityKindNames],
    ["kinds of decisions", decisionKinds.slice(1), decisionKindNames],
    ["kinds of follow-up", followUpKinds, followUpKindNames],
    ["classes", tableClasses, classNames],
    ["units", units, unitNames],
    ["measures", measures, measureNames],
    ["bases", bases, basisNames],
    ["breakdowns", namedBreakdowns, breakdownNames],
    ["ages", ageGroups, ageNames],
    ["permits of sponsors", sponsorBases, sponsorBasisNames],
    ["groups of article 8", art8Groups, art8GroupNames],
    ["conditions", attritionConditions, conditionNames],
    ["columns of an exclusion flow", attritionColumns, attritionColumnNames],
    ["causes of a revision", revisionCauses, revisionCauseNames],
    ["tables of a revision", revisionTables, revisionTableNames],
    ["directions of a revision", revisionDirections, directionNames],
    ["findings of signals", signalFindings, findingNames],
    ["rows of follow-up", followUpRows, followedNames],
    ["shares", shares, shareNames],
    ["options", optionPaths, Object.fromEntries(optionPaths.map((option) => [option, optionWords[option].name]))],
  ])("%s", (_, codes, names) => {
    for (const locale of locales) {
      const written = codes.map((code) => names[code]?.[locale] ?? "");
      for (const name of written) expect(name).toMatch(/^\S[^\n]*\S$/);
      expect(new Set(written).size).toBe(codes.length);
    }
  });

  test("lengths of periods, one and many", () => {
    for (const length of periodLengths) {
      for (const locale of locales) expect(periodNames[length].one[locale]).not.toBe(periodNames[length].many[locale]);
    }
  });

  test("values of the options of a definition, in short and in full", () => {
    const lists = { ...wordOptions, "sameDay.firstToSecond": sameDayRules };
    for (const [option, codes] of Object.entries(lists)) {
      for (const locale of locales) {
        const names = codes.map((code) => valueName(option, code, locale));
        const meanings = codes.map((code) => optionAt(option)?.values[code]?.means[locale]);
        expect(names).not.toContain(null);
        expect(meanings).not.toContain(undefined);
        expect([new Set(names).size, new Set(meanings).size]).toEqual([codes.length, codes.length]);
      }
    }
  });
});

describe("codes in files", () => {
  test("are read by words that mean one code of their column", () => {
    for (const table of tableNames) {
      for (const { name, codes } of tableColumns[table]) {
        const words = codes.filter((code) => code !== "").flatMap(wordsOfCode);
        expect(new Set(words).size, `${table}.${name}`).toBe(words.length);
        for (const word of words) expect(normaliseWord(word)).toBe(word);
      }
    }
  });

  test("have the Dutch words of the register page", () => {
    expect(
      ["art8", "regular-family", "withdrawn", "closed", "reported", "same", "nareis", "constructor"].map(wordsOfCode),
    ).toEqual([
      ["art8", "8-evrm"],
      ["regular-family", "regulier-gezin"],
      ["withdrawn", "ingetrokken"],
      ["closed", "overig-afgedaan"],
      ["reported", "aangifte"],
      ["same", "zelfde"],
      ["nareis"],
      ["constructor"],
    ]);
  });
});

describe("short names of options", () => {
  test("join the options of a row of moves", () => {
    expect(movingOptionNames("repeats+depthScope|exclude", "en")).toBe(
      "repeated applications and longer chains, or who is left out",
    );
    expect(movingOptionNames("repeats|somewhere", "nl")).toBeNull();
  });

  test("know days and months", () => {
    expect(valueName("lookBackMonths", "1", "nl")).toBe("één maand");
    expect(valueName("regularAsNareisBefore", "2019-10-31", "en")).toBe("before 31 October 2019");
    expect(valueName("regularAsNareisBefore", "2019-02-30", "en")).toBeNull();
    expect(optionName("constructor", "en")).toBeNull();
  });
});

describe("issues", () => {
  test("of every kind have a meaning and something to do, in both languages and without an inner word", () => {
    for (const code of issueCodes) {
      for (const locale of locales) {
        for (const table of tableNames) {
          for (const { name } of tableColumns[table]) {
            const mending = issueMending({ code, table, column: name }, { dates: "iso" }, locale);
            expect(mending).toMatch(/^[A-Z].*[.]$/s);
            expect(mending).not.toMatch(/contract|undefined|\bnull\b(?!\b)/);
          }
        }
        expect(issueMeaning(code, { locale })).toMatch(/^[a-z][^.\n]+\w$/);
      }
    }
  });

  test("with dates say the form that was expected, and the option for the other one", () => {
    const issue = { code: "invalid-date", table: "applications", column: "submitted_on" } as const;
    expect(issueMending(issue, { dates: "iso" }, "en")).toMatch(/yyyy-mm-dd.*--dates dutch/);
    expect(issueMending(issue, { dates: "dutch" }, "nl")).toMatch(/d-m-jjjj.*--dates iso/);
  });

  test("with codes and headers say which are accepted", () => {
    expect(issueMending({ code: "unknown-code", table: "permits", column: "kind" }, { dates: "iso" }, "en")).toMatch(
      /^The codes are: derived = afgeleid, independent = zelfstandig, regular = regulier\. nareis words/,
    );
    expect(
      issueMending({ code: "missing-column", table: "applications", column: "outcome" }, { dates: "iso" }, "nl"),
    ).toContain("outcome, uitkomst, dictum");
  });

  test("have a name for each code that can occur", () => {
    expect(issueCodes.filter((code) => !Object.hasOwn(issueWords, code))).toEqual([]);
  });
});

describe("another language", () => {
  const { register, coverage, issues } = readRegister({ applications: [] }, { asOf: "2020-12-31" });
  const locale = "fr" as never;
  const issue =
    issues[0] ?? ({ code: "missing-value", severity: "error", table: "applications", row: 1, column: null } as const);
  const [finding] = lintDefinition({ ...memo2023, id: "mine" });
  test.each<readonly [string, () => unknown]>([
    ["issueMeaning", () => issueMeaning("missing-value", { locale })],
    ["issueInWords", () => issueInWords(issue, { locale })],
    [
      "issueMending",
      () => issueMending({ code: "missing-value", table: "permits", column: null }, { dates: "iso" }, locale),
    ],
    ["lintInWords", () => lintInWords(finding as never, { locale })],
    ["definitionProblemInWords", () => definitionProblemInWords({ code: "missing-id" }, { locale })],
    ["describeDefinition", () => describeDefinition(memo2023, { locale })],
    ["optionMeaning", () => optionMeaning("repeats", { locale })],
    ["valueMeaning", () => valueMeaning("repeats", "count", { locale })],
    ["explainApplication", () => explainApplication(findChains(register, memo2023), "a", { locale })],
    [
      "checkInWords",
      () =>
        checkInWords(coverage, [], {
          locale,
          placeOf: () => undefined,
          read: { dates: "iso" },
          unread: [],
          digest: null,
        }),
    ],
    ["wordsIn", () => wordsIn({ nl: 1, en: 2 }, locale)],
  ])("is refused by %s", (_, say) => {
    expect(say).toThrow(RangeError);
    expect(say).toThrow("Choose `locale` from nl, en.");
  });
});
