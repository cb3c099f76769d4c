import fc from "fast-check";
import { expect, test } from "vitest";
import { asOf as registerAsOf } from "../../src/cases/as-of.ts";
import { registerStorage } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";

test("coverage counts rows set aside by code and sponsors with a history as the model does", () => {
  fc.assert(
    fc.property(nastyRegister, days, (tables, asOf) => {
      const { coverage } = readRegister(tables, { asOf });
      const intake = modelRegister(tables, { asOf });
      const { applications } = intake.register;
      const byCode = Object.entries(coverage.tables).map(([name, table]) => [name, table.setAsideByCode]);
      expect(Object.fromEntries(byCode)).toEqual(
        Object.fromEntries(Object.entries(intake.coverage.tables).map(([name, table]) => [name, table.setAsideByCode])),
      );
      const sponsored = applications.filter(({ sponsor }) => sponsor !== null);
      const hasHistory = (sponsor: string): boolean => applications.some(({ applicant }) => applicant === sponsor);
      const sponsors = [...new Set(sponsored.map(({ sponsor }) => sponsor as string))];
      const seen = sponsored.filter(({ sponsor }) => hasHistory(sponsor as string)).length;
      expect(coverage.sponsoredApplications).toEqual({
        total: sponsored.length,
        sponsorHasHistory: seen,
        share: sponsored.length === 0 ? null : seen / sponsored.length,
      });
      expect(coverage.sponsors.total).toBe(sponsors.length);
      const { withoutOwnRow, ownRowsSetAside, lookAlike } = coverage.sponsors;
      const unseen = sponsors.filter((sponsor) => !hasHistory(sponsor));
      expect(withoutOwnRow + ownRowsSetAside + lookAlike).toBe(unseen.length);
      const forms = applications.map(({ applicant }) => formInWords(applicant));
      const alike = unseen.filter((sponsor) => forms.includes(formInWords(sponsor)));
      // Those whose own rows were all set aside are counted apart, also where they look like somebody else.
      expect(lookAlike).toBeLessThanOrEqual(alike.length);
      expect(lookAlike).toBeGreaterThanOrEqual(alike.length - ownRowsSetAside);
    }),
    { numRuns: runs },
  );
});

/** The form of an id, by the words of section 2. */
function formInWords(id: string): string {
  const invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"];
  const visible = [...id.normalize("NFKC")].filter((character) => !invisible.includes(character)).join("");
  return visible.toLowerCase().replace(/[.]0$/, "").replace(/^0+/, "");
}

test("a register says at every reference date how many applications coverage at that day has as kept and set aside", () => {
  fc.assert(
    fc.property(nastyRegister, days, (tables, asOf) => {
      const { register } = readRegister(tables);
      const { coverage } = readRegister(tables, { asOf });
      const { keptApplications: kept, setAside } = registerStorage(registerAsOf(register, asOf));
      expect(coverage.tables.applications).toMatchObject({ kept, setAside });
    }),
    { numRuns: runs },
  );
});
