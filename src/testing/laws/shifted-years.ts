import { contractTables, type Tables, tableNames } from "../../model/contract-tables.ts";

/**
 * A day some years of 28 later, or earlier where that is negative; an ordinary day of 1901 to 2099 that stays one, all
 * others as they are.
 *
 * The calendar as a whole repeats after 400 years, with its leap years and its days of the week. In this contract that
 * shift cannot be made: "a day up to 1900-01-01 or from 2100-01-01 on stands for something else" (section 2), so no day
 * that may stand in a register is 400 years from another. Between 1901 and 2099 every fourth year is a leap year, 1900
 * and 2100 lie outside, and so the calendar repeats after 28 years there: that is the shift of the law. Nothing in the
 * contract knows days of the week, so 4 years would do for months and years; 28 leave nothing to an implementation's
 * calendar.
 */
export function daysByYears(years: number): (day: string) => string {
  return (day) => {
    const year = Number(day.slice(0, 4));
    const shifted = year + years;
    const isIn = [year, shifted].every((one) => one >= 1901 && one <= 2099);
    return isIn && /^\d{4}-\d\d-\d\d$/.test(day) ? `${shifted}${day.slice(4)}` : day;
  };
}

/** A clean register under English headers with all its days some years of 28 later or earlier. */
export function shiftedYears(tables: Tables, years: number): Tables {
  const shift = daysByYears(years);
  const given = tableNames.flatMap((name) => {
    const dates = contractTables[name].filter(({ holds }) => holds === "date").map((column) => column.name);
    const rows = tables[name]?.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => [column, dates.includes(column) ? shift(cell) : cell]),
      ),
    );
    return rows === undefined ? [] : [[name, rows] as const];
  });
  const { extracted_on, coverage_from, ...manifest } = tables.register ?? {};
  const register = {
    ...manifest,
    ...(extracted_on === undefined ? {} : { extracted_on: shift(extracted_on) }),
    ...(coverage_from === undefined ? {} : { coverage_from: shift(coverage_from) }),
  };
  return { ...tables, ...Object.fromEntries(given), ...(tables.register === undefined ? {} : { register }) };
}
