import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import { toCsv } from "../../src/display/to-csv.ts";
import { toJson } from "../../src/display/to-json.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { verify } from "../../src/questions/verify.ts";
import { makeRelease } from "../../src/statistical-release/make-release.ts";
import type { Release } from "../../src/statistical-release/release.ts";
import type { ReleasePlan } from "../../src/statistical-release/release-plan.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { validator } from "../terminal/nareis.ts";
import { anyPlanned, ofEverySubject, onePlanned } from "./planned-releases.ts";

const [isManifest, isPlan, isAudit] = ["release", "release-plan", "release-audit"].map(validator);
const numRuns = Math.ceil(runs / 40);

const textOf = ({ files }: Release, path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const jsonOf = (release: Release, path: string) => JSON.parse(textOf(release, path));

describe("a release of any plan", () => {
  test("has every table in its forms, as each renders alone, and counts again from the register", () => {
    fc.assert(
      fc.property(anyPlanned, ({ plan, register }) => {
        const release = makeRelease(plan, register);
        expect(release.tables.map(({ name }) => name)).toEqual(plan.tables.map(({ name }) => name));
        for (const { name, table } of release.tables) {
          expect(textOf(release, `tables/${name}.json`)).toBe(toJson(table));
          expect(textOf(release, `tables/${name}.en.csv`)).toBe(toCsv(table, { locale: "en" }));
          const again = publishedTableFrom(jsonOf(release, `tables/${name}.json`)).table;
          expect(again === null ? null : verify(again, register).equal).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test("names every file in its manifest with its length and SHA-256, and keeps to the published schemas", () => {
    fc.assert(
      fc.property(anyPlanned, ({ plan, register }) => {
        const release = makeRelease(plan, register);
        const manifest = jsonOf(release, "manifest.json");
        const named = release.files
          .filter(({ path }) => path !== "manifest.json")
          .map(({ path, bytes }) => ({
            path,
            bytes: bytes.length,
            sha256: createHash("sha256").update(bytes).digest("hex"),
          }));
        expect(manifest.files).toEqual(named);
        expect(manifest.cleared).toEqual(plan.cleared);
        expect(jsonOf(release, "plan.json")).toEqual(plan);
        expect([isManifest?.(manifest), isManifest?.errors]).toEqual([true, null]);
        expect([isPlan?.(jsonOf(release, "plan.json")), isPlan?.errors]).toEqual([true, null]);
        expect([isAudit?.(jsonOf(release, "audit.json")), isAudit?.errors]).toEqual([true, null]);
      }),
      { numRuns },
    );
  });

  test("is the same bytes for the rows in another order, read as of any later day", () => {
    fc.assert(
      fc.property(
        anyPlanned.chain((drawn) => fc.tuple(fc.constant(drawn), shuffledRows(drawn.tables))),
        ([{ plan, register, tables }, shuffled]) => {
          const again = readRegister(
            { ...shuffled, ...(tables.register && { register: tables.register }) },
            { asOf: "2023-12-31" },
          );
          expect(makeRelease(plan, again.register).files).toEqual(makeRelease(plan, register).files);
        },
      ),
      { numRuns },
    );
  });

  test("is audited as its tables together are", () => {
    fc.assert(
      fc.property(anyPlanned, ({ plan, register }) => {
        const { audit, tables } = makeRelease(plan, register);
        expect(audit).toEqual(auditReleases(tables.map(({ table }) => table)));
        expect(audit.consistent).toBe(true);
      }),
      { numRuns },
    );
  });

  test("has an information sheet where the plan's own count is in it, and only then", () => {
    fc.assert(
      fc.property(anyPlanned, ({ plan, register }) => {
        const paths = makeRelease(plan, register).files.map(({ path }) => path);
        const isCounted = plan.tables.some(({ of, asOf }) => of === "classes" && asOf === undefined);
        for (const locale of ["nl", "en"]) {
          expect(paths.includes(`information-sheet.${locale}.html`)).toBe(isCounted);
        }
      }),
      { numRuns },
    );
  });
});

test("a release of every subject at once is made, and has all of them", () => {
  const { plan, register } = onePlanned();
  const whole: ReleasePlan = { ...plan, tables: ofEverySubject as unknown as ReleasePlan["tables"] };
  const { tables } = makeRelease(whole, register);
  expect(tables.map(({ table }) => table.about.question.of)).toEqual(ofEverySubject.map(({ of }) => of));
});
