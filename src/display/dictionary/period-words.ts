import { type Locale, wordsIn } from "../../arguments/locale.ts";
import { type Day, dayOf, partsOf } from "../../calendar/day.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import { writtenDay, writtenMonth } from "../../calendar/written-day.ts";
import type { PeriodColumn } from "../../counts/cells/exact-table.ts";
import { oneLine } from "../characters/one-line.ts";

const ordinals: Readonly<Record<Locale, readonly string[]>> = {
  nl: ["", "eerste", "tweede", "derde", "vierde"],
  en: ["", "first", "second", "third", "fourth"],
};

/** A half-year or quarter, by its ordinal and its year. */
const partsOfYears: Readonly<
  Record<"half-year" | "quarter", Record<Locale, (ordinal: string, year: string) => string>>
> = {
  "half-year": {
    nl: (ordinal, year) => `de ${ordinal} helft van ${year}`,
    en: (ordinal, year) => `the ${ordinal} half of ${year}`,
  },
  quarter: {
    nl: (ordinal, year) => `het ${ordinal} kwartaal van ${year}`,
    en: (ordinal, year) => `the ${ordinal} quarter of ${year}`,
  },
};

/**
 * A period inside a sentence, by its label.
 *
 * @example
 * periodName("2019-Q2", "quarter", "en"); // "the second quarter of 2019"
 */
export function periodName(label: string, length: PeriodLength, locale: Locale): string {
  if (length === "year") return oneLine(label);
  if (length === "month") return writtenMonth(dayOf(`${label}-01`), locale);
  const [year = "", within = ""] = oneLine(label).split("-");
  const ordinal = wordsIn(ordinals, locale)[Number(within.slice(1))] ?? "";
  return wordsIn(partsOfYears[length], locale)(ordinal, year);
}

/**
 * Which days of a period the register covers, in a sentence; null where it covers all or none of them.
 *
 * @example
 * const covered = { kind: "partial", from: "2023-01-01", until: "2023-05-31" } as const;
 * const year = { kind: "period", label: "2023", first: "2023-01-01", last: "2023-12-31", coverage: covered } as const;
 * coveredDays(year, "year", "nl"); // "De cijfers van 2023 zijn tot juni 2023."
 */
export function coveredDays(
  { label, first, last, coverage }: PeriodColumn,
  length: PeriodLength,
  locale: Locale,
): string | null {
  if (coverage.kind !== "partial") return null;
  const stretch = [
    ...(coverage.from > first ? [startOf(dayOf(coverage.from), locale)] : []),
    ...(coverage.until < last ? [endOf(dayOf(coverage.until), locale)] : []),
  ].join(" ");
  const name = periodName(label, length, locale);
  return wordsIn(
    { nl: `De cijfers van ${name} zijn ${stretch}.`, en: `The figures for ${name} run ${stretch}.` },
    locale,
  );
}

function startOf(day: Day, locale: Locale): string {
  const start = partsOf(day).dayOfMonth === 1 ? writtenMonth(day, locale) : writtenDay(day, locale);
  return wordsIn({ nl: `vanaf ${start}`, en: `from ${start}` }, locale);
}

/** As in the memo: Dutch figures to the end of May run "tot juni". */
function endOf(day: Day, locale: Locale): string {
  const next = (day + 1) as Day;
  const endsMonth = partsOf(next).dayOfMonth === 1;
  return wordsIn(
    {
      nl: endsMonth ? `tot ${writtenMonth(next, "nl")}` : `tot en met ${writtenDay(day, "nl")}`,
      en: `up to and including ${endsMonth ? writtenMonth(day, "en") : writtenDay(day, "en")}`,
    },
    locale,
  );
}
