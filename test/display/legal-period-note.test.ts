import { expect, test } from "vitest";
import { breakDown, findChains, memo2023, publish, readRegister, tens, toText } from "../../src/index.ts";

test("a breakdown by legal period does not say that it is that of the day of filing, because it need not be", () => {
  const row = { procedure: "nareis", submitted_on: "2016-01-01", outcome: "granted", decided_on: "2016-06-01" };
  const open = { ...row, submitted_on: "2025-03-01", outcome: "", decided_on: "" };
  const asylum = { ...row, procedure: "asylum", submitted_on: "2017-01-01", decided_on: "2017-06-01" };
  const family = (place: number) => [
    { ...row, application_id: `f${place}`, applicant_id: `p${place}`, sponsor_id: `a${place}` },
    { ...asylum, application_id: `b${place}`, applicant_id: `p${place}` },
    { ...open, application_id: `x${place}`, applicant_id: `q${place}`, sponsor_id: `p${place}` },
  ];
  const applications = Array.from({ length: 20 }, (_, place) => family(place)).flat();
  const chains = findChains(readRegister({ applications }, { asOf: "2026-12-31" }).register, memo2023);
  const table = breakDown(chains, { by: "legal-period", unit: "applications", from: 2025, to: 2025 });
  const text = toText(publish(table, tens), { locale: "en" });
  expect(text.split("\n").find((line) => line.includes("spouse and minor children only"))).toMatch(/\b20\b/);
  expect(text.replace(/\s+/g, " ")).toMatch(/The legal period is that of (?!the day of filing\.)/);
});
