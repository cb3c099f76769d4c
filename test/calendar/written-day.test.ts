import { afterEach, expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { writtenDay, writtenMonth } from "../../src/calendar/written-day.ts";

const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test("a day and a month are written out in Dutch and in English", () => {
  expect(writtenDay(dayOf("2023-05-31"), "nl")).toBe("31 mei 2023");
  expect(writtenDay(dayOf("2023-05-01"), "en")).toBe("1 May 2023");
  expect(writtenMonth(dayOf("2019-10-31"), "nl")).toBe("oktober 2019");
  expect(writtenMonth(dayOf("2019-10-31"), "en")).toBe("October 2019");
  expect(writtenDay(dayOf("0987-06-05"), "nl")).toBe("5 juni 987");
});

test.each(["Pacific/Apia", "America/St_Johns", "Europe/Amsterdam"])("a day is the same in the time zone %s", (name) => {
  process.env["TZ"] = name;
  expect(writtenDay(dayOf("2011-12-30"), "nl")).toBe("30 december 2011");
  expect(writtenDay(dayOf("2023-03-26"), "en")).toBe("26 March 2023");
});
