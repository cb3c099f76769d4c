/** "Compared by UTF-16 code unit" (section 2), which is what `<` does; days as ISO text are in the order of time. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The order of one text of each thing, of which all have as many, then of the next: `[...some].sort(by((one) => [one.day, one.id]))`. */
export function by<One>(textsOf: (one: One) => readonly string[]): (one: One, other: One) => number {
  return (one, other) => {
    const texts = textsOf(other);
    return textsOf(one).reduce((first, text, index) => first || byCodeUnit(text, texts[index] as string), 0);
  };
}

/** One day before another, or on it too: `sameDay` says "which comparisons are strict" (section 3, Definitions). */
export function comesBefore(one: string, other: string, rule: "after" | "on-or-after"): boolean {
  return rule === "after" ? one < other : one <= other;
}

function daysInMonth(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether text is a calendar date `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && year > 0 && day > 0 && day <= daysInMonth(year, month);
}

/** The days that a date can be: "a `birth_date` may have `00` for an unknown day or month" (section 2). */
export function couldBe(date: string): readonly string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const numbers = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, "0"));
  const months = month === "00" ? numbers : [month];
  return months.flatMap((one) => (day === "00" ? numbers : [day]).map((two) => `${year}-${one}-${two}`)).filter(isDay);
}

type YearMonthDay = readonly [year: number, month: number, day: number];

/** "Minus n months (clamped to the end of the month)" (section 3, `lookBackMonths`); the year may be below 1. */
export function monthsBefore(day: string, months: number): YearMonthDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const whole = year * 12 + month - 1 - months;
  const [thenYear, thenMonth] = [Math.floor(whole / 12), whole - 12 * Math.floor(whole / 12) + 1];
  return [thenYear, thenMonth, Math.min(dayOfMonth, daysInMonth(thenYear, thenMonth))];
}

/** Whether a day lies before year, month and day. */
export function isBefore(day: string, [thenYear, thenMonth, thenDay]: YearMonthDay): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return (year - thenYear || month - thenMonth || dayOfMonth - thenDay) < 0;
}
