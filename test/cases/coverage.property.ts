import fc from "fast-check";
import { expect, test } from "vitest";
import { asOf as registerAsOf } from "../../src/cases/as-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { modelIntake } from "../model/intake.ts";
import { nastyRegister } from "../model/nasty-registers.ts";
import { registerAt } from "../model/register-at.ts";
import { days } from "../model/registers.ts";
import { runs } from "../runs.ts";

test("coverage counts rows set aside by code and sponsors with a history as the model does", () => {
  fc.assert(
    fc.property(nastyRegister, days, (tables, asOf) => {
      const { coverage } = readRegister(tables, { asOf });
      const intake = modelIntake(tables, { asOf });
      const { applications } = registerAt(intake);
      const byCode = Object.entries(coverage.tables).map(([name, table]) => [name, table.setAsideByCode]);
      expect(Object.fromEntries(byCode)).toEqual(intake.setAsideBy);
      const sponsored = applications.filter(({ sponsor }) => sponsor !== "");
      const hasHistory = (sponsor: string): boolean => applications.some(({ applicant }) => applicant === sponsor);
      const sponsors = [...new Set(sponsored.map(({ sponsor }) => sponsor))];
      const seen = sponsored.filter(({ sponsor }) => hasHistory(sponsor)).length;
      expect(coverage.sponsoredApplications).toEqual({
        total: sponsored.length,
        sponsorHasHistory: seen,
        share: sponsored.length === 0 ? null : seen / sponsored.length,
      });
      expect(coverage.sponsors.total).toBe(sponsors.length);
      expect(coverage.sponsors.withoutOwnRow + coverage.sponsors.ownRowsSetAside).toBe(
        sponsors.filter((sponsor) => !hasHistory(sponsor)).length,
      );
    }),
    { numRuns: runs },
  );
});

test("a register says at every reference date how many applications coverage at that day has as set aside", () => {
  fc.assert(
    fc.property(nastyRegister, days, (tables, asOf) => {
      const { register } = readRegister(tables);
      const { coverage } = readRegister(tables, { asOf });
      expect(registerAsOf(register, asOf).setAside).toBe(coverage.tables.applications?.setAside);
    }),
    { numRuns: runs },
  );
});
