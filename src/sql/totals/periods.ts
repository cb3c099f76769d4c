import { type Asked, type Part, table } from "../engines/script.ts";

/** How many months a period has. */
export const MONTHS = { year: 12, "half-year": 6, quarter: 3, month: 1 } as const;

/** How many years are shown where nobody asks for others. */
const YEARS_SHOWN = 5;

/** The periods shown, with their covered days; `months` counts months since the year 0. */
export function periods({ dialect, from, to, period }: Asked): Part {
  const { types } = dialect;
  const length = MONTHS[period];
  const yearOf = (day: string): string => `CAST(EXTRACT(YEAR FROM ${day}) AS ${types.number})`;
  const monthOf = (day: string): string =>
    `(${yearOf(day)} * 12 + CAST(EXTRACT(MONTH FROM ${day}) AS ${types.number}) - 1)`;
  const now = monthOf("reference_date");
  const thisPeriod = dialect.quotient(now, String(length));
  const perYear = 12 / length;
  const firstYear = from === null ? `GREATEST(1, ${yearOf("reference_date")} - ${YEARS_SHOWN - 1})` : String(from);
  const first = `${firstYear} * ${perYear}`;
  // A year asked for is shown whole, also where the other end, not asked for, lies on its wrong side.
  const wholeYear = `(${firstYear} + 1) * ${perYear} - 1`;
  const last =
    to === null
      ? `CASE WHEN ${thisPeriod} < ${first} THEN ${wholeYear} ELSE ${thisPeriod} END`
      : `${to + 1} * ${perYear} - 1`;
  const start =
    to === null ? first : `CASE WHEN ${first} > ${(to + 1) * perYear - 1} THEN ${to * perYear} ELSE ${first} END`;
  const number = dialect.quotient("number", String(perYear));
  const digits = `lpad(CAST(${number} AS ${types.text}), 4, '0')`;
  const part = `(number % ${perYear} + 1)`;
  const label = {
    year: digits,
    "half-year": `${digits} || '-H' || CAST(${part} AS ${types.text})`,
    quarter: `${digits} || '-Q' || CAST(${part} AS ${types.text})`,
    month: `${digits} || '-' || lpad(CAST(${part} AS ${types.text}), 2, '0')`,
  }[period];
  const firstDay = dialect.monthsFrom("DATE '2000-01-01'", `CAST((number * ${length} - 24000) AS INTEGER)`);
  return table(
    "nareis_periods",
    "4, Periods",
    "The periods shown, and the days of each that the register covers; none where it covers none.",
    `SELECT label, first_day, next_day,
  CASE WHEN coverage_from > first_day THEN coverage_from ELSE first_day END AS covered_from,
  CASE WHEN covered_until < last_day THEN covered_until ELSE last_day END AS covered_until
FROM (
  SELECT ${label} AS label, ${firstDay} AS first_day,
    ${dialect.monthsFrom("DATE '2000-01-01'", `CAST(((number + 1) * ${length} - 24000) AS INTEGER)`)} AS next_day,
    ${dialect.daysFrom(dialect.monthsFrom("DATE '2000-01-01'", `CAST(((number + 1) * ${length} - 24000) AS INTEGER)`), "(-1)")} AS last_day,
    reference.coverage_from,
    CASE WHEN reference.extracted_on < reference.reference_date THEN reference.extracted_on ELSE reference.reference_date END AS covered_until
  FROM (
    ${dialect.numbers(`(SELECT ${start} FROM nareis_reference)`, `(SELECT ${last} FROM nareis_reference)`, "number")}
  ) AS numbers
  CROSS JOIN nareis_reference AS reference
) AS shown`,
  );
}
