import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { registerStorage } from "../../src/cases/facts/register.ts";
import { digestOfBytes } from "../../src/cases/intake/digest.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { packageVersion } from "../../src/counts/cells/package-version.ts";
import { makeRelease } from "../../src/statistical-release/make-release.ts";
import type { ReleaseFile } from "../../src/statistical-release/release.ts";
import { type ReleaseVerification, verifyRelease } from "../../src/statistical-release/verify-release.ts";
import { runs } from "../runs.ts";
import { validator } from "../terminal/nareis.ts";
import { anyPlanned, onePlanned } from "./planned-releases.ts";

const isVerification = validator("release-verification");
const numRuns = Math.ceil(runs / 40);

const verified = (
  files: readonly ReleaseFile[],
  register: Parameters<typeof verifyRelease>[1],
): ReleaseVerification => {
  const found = verifyRelease(files, register);
  if ("problem" in found) throw new Error(found.problem);
  return found;
};
/** The same release as a version of long ago made it: its number stands in the texts, and the manifest has their digests. */
function olderRelease(files: readonly ReleaseFile[]): readonly ReleaseFile[] {
  const older = files.map(({ path, bytes }) => ({
    path,
    bytes: path.endsWith(".xlsx")
      ? bytes
      : new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(packageVersion, "0.0.1")),
  }));
  const manifest = JSON.parse(new TextDecoder().decode(older.at(-1)?.bytes));
  const listed = older
    .slice(0, -1)
    .map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: digestOfBytes(bytes) }));
  return [
    ...older.slice(0, -1),
    { path: "manifest.json", bytes: new TextEncoder().encode(JSON.stringify({ ...manifest, files: listed })) },
  ];
}
const notSame = ({ files }: ReleaseVerification) => files.filter(({ found }) => found !== "same");

describe("a release that is verified", () => {
  test("is equal where nothing was changed, in whatever order its files are read", () => {
    fc.assert(
      fc.property(
        anyPlanned.chain((drawn) => {
          const { files } = makeRelease(drawn.plan, drawn.register);
          return fc.tuple(fc.constant(drawn), fc.shuffledSubarray([...files], { minLength: files.length }));
        }),
        ([{ register }, files]) => {
          const found = verified(files, register);
          expect([found.equal, notSame(found)]).toEqual([true, []]);
          expect(found.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path).sort());
          expect([isVerification(found), isVerification.errors]).toEqual([true, null]);
        },
      ),
      { numRuns },
    );
  });

  test("is not equal with one byte changed, one file missing or one added, and that file is named", () => {
    fc.assert(
      fc.property(anyPlanned, fc.nat(), fc.nat(), ({ plan, register }, place, at) => {
        const { files } = makeRelease(plan, register);
        const others = files.filter(({ path }) => path !== "manifest.json" && path !== "plan.json");
        const { path, bytes } = others[place % others.length] as ReleaseFile;
        const changed = bytes.slice();
        changed[at % bytes.length] = (changed[at % bytes.length] as number) ^ 1;
        const without = files.filter((file) => file.path !== path);
        for (const [some, said] of [
          [[...without, { path, bytes: changed }], { path, found: "changed" }],
          [without, { path, found: "missing" }],
          [[...files, { path: "tables/more.csv", bytes }], { path: "tables/more.csv", found: "added" }],
        ] as const) {
          const found = verified(some, register);
          expect([found.equal, notSame(found)]).toEqual([false, [said]]);
        }
      }),
      { numRuns },
    );
  });

  test("is not equal from a register with another row", () => {
    fc.assert(
      fc.property(anyPlanned, ({ plan, register, tables }) => {
        const { files } = makeRelease(plan, register);
        const [first] = tables.applications;
        const more = { ...first, application_id: "another", sponsor_id: "", procedure: "asylum" };
        const other = readRegister({ ...tables, applications: [...tables.applications, more] }, { asOf: plan.asOf });
        fc.pre(registerStorage(other.register).digest !== register.digest);
        const found = verified(files, other.register);
        expect(found.equal).toBe(false);
        expect(found.tables.every(({ verification }) => verification?.equal === false)).toBe(true);
      }),
      { numRuns },
    );
  });
});

test("files without a manifest or a plan that can be read are no release", () => {
  const { plan, register } = onePlanned();
  const { files } = makeRelease(plan, register);
  const broken = (path: string): readonly ReleaseFile[] => [
    ...files.filter((file) => file.path !== path),
    { path, bytes: new TextEncoder().encode("{}") },
  ];
  expect(verifyRelease([], register)).toEqual({ problem: "no-manifest" });
  expect(verifyRelease(broken("manifest.json"), register)).toEqual({ problem: "no-manifest" });
  expect(verifyRelease(broken("plan.json"), register)).toEqual({ problem: "no-plan" });
});

test("what another version made is held against its manifest, and its tables against the register", () => {
  const { plan, register } = onePlanned();
  const { files } = makeRelease(plan, register);
  const older = olderRelease(files);
  const found = verified(older, register);
  expect(found.equal).toBe(true);
  expect(new Set(found.files.map((file) => file.found))).toEqual(new Set(["same", "kept"]));
  const [first] = older.filter(({ path }) => path.endsWith(".html"));
  const changed = older.map((file) => (file === first ? { ...file, bytes: file.bytes.slice(1) } : file));
  expect(verified(changed, register).equal).toBe(false);
});
