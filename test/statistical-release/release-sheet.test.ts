import { describe, expect, test } from "vitest";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import type { DrawTable } from "../../src/plot/draw-table.ts";
import { makeRelease } from "../../src/statistical-release/make-release.ts";
import type { ReleaseFile, SheetAdditions } from "../../src/statistical-release/release.ts";
import type { ReleasePlan } from "../../src/statistical-release/release-plan.ts";
import { verifyRelease } from "../../src/statistical-release/verify-release.ts";
import { publishedTables } from "../display/published-tables.ts";
import { validator } from "../terminal/nareis.ts";
import { onePlanned } from "./planned-releases.ts";

const { plan: drawnPlan, register } = onePlanned();
const plan: ReleasePlan = {
  ...drawnPlan,
  tables: [
    { of: "classes", name: "classes", unit: "applications" },
    { of: "signals", name: "signals" },
  ],
};
/** Draws as two versions of one software do. */
const [older, newer] = ["older", "newer"].map(
  (version): DrawTable =>
    ({ rows }, { width }) =>
      `<svg><!-- ${version} ${rows.length} ${width} --></svg>`,
) as [DrawTable, DrawTable];
const textOf = (files: readonly ReleaseFile[], path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const withText = (files: readonly ReleaseFile[], path: string, change: (text: string) => string) =>
  files.map((file) =>
    file.path === path ? { path, bytes: new TextEncoder().encode(change(textOf(files, path))) } : file,
  );
const { tables } = makeRelease(plan, register);
const previous = [tables[0]?.table as PublishedTable];
const sheet = "information-sheet.en.html";

/** What is not the same in a release that is verified, or why it cannot be. */
function found(files: readonly ReleaseFile[], options: SheetAdditions) {
  const verified = verifyRelease(files, register, options);
  if ("problem" in verified) return verified.problem;
  const others = verified.files.filter((file) => file.found !== "same");
  return [verified.equal, ...others.map((file) => `${file.path} ${file.found}`)];
}

describe("the sheets of a release", () => {
  test("have charts and tell of the previous release where these are given, and are proved again with the same", () => {
    const additions = { draw: older, previous };
    const { files } = makeRelease(plan, register, additions);
    expect(textOf(files, sheet)).toContain("<figure>");
    expect(textOf(files, sheet)).toContain("What has changed since the previous edition?");
    const bare = makeRelease(plan, register).files;
    expect(textOf(bare, sheet)).not.toMatch(/<figure>|previous edition/);
    expect(found(files, additions)).toEqual([true]);
    for (const one of [files, bare]) {
      const isManifest = validator("release");
      expect([isManifest(JSON.parse(textOf(one, "manifest.json"))), isManifest.errors]).toEqual([true, null]);
    }
  });

  test("are kept where nothing or other software draws, and proved byte for byte where no chart was drawn", () => {
    const kept = [true, "information-sheet.en.html kept", "information-sheet.nl.html kept", "manifest.json kept"];
    const { files } = makeRelease(plan, register, { draw: older });
    expect(found(files, {})).toEqual(kept);
    expect(found(files, { draw: newer })).toEqual(kept);
    expect(found(makeRelease(plan, register).files, { draw: newer })).toEqual([true]);
  });

  test("are changed where a word of them is, whatever draws, also where the manifest was changed with them", () => {
    const { files } = makeRelease(plan, register, { draw: older });
    const changed = withText(files, sheet, (text) => text.replace("judgement", "judgment"));
    const resigned = withText(changed, "manifest.json", (text) => {
      const own = makeRelease(plan, register, { draw: older }).files;
      const digest = (some: readonly ReleaseFile[]): string =>
        JSON.parse(textOf(some, "manifest.json")).files.find((file: { path: string }) => file.path === sheet).sha256;
      return text.replace(digest(own), "0".repeat(64));
    });
    for (const draw of [older, newer]) {
      expect(found(changed, { draw })).toContain(`${sheet} changed`);
      expect(found(resigned, { draw })).toContain(`${sheet} changed`);
    }
  });

  test("do not hide that anything else in the manifest was changed", () => {
    const { files } = makeRelease(plan, register, { draw: older });
    const cleared = withText(files, "manifest.json", (text) =>
      JSON.stringify({ ...JSON.parse(text), cleared: { by: "Bureau 9", on: "2023-01-01" } }),
    );
    expect(found(cleared, { draw: newer })).toEqual(expect.arrayContaining([false, "manifest.json changed"]));
  });

  test("are verified with the previous release that they tell of, and with no other", () => {
    const { files } = makeRelease(plan, register, { previous });
    const other = [publishedTables({ policy: tens }).classes as PublishedTable];
    expect(found(files, {})).toBe("no-previous");
    expect(found(files, { previous: other })).toBe("no-previous");
    expect(found(makeRelease(plan, register).files, { previous })).toBe("no-previous");
  });

  test("are none where no table of classes is planned, and then nothing is asked of the previous release", () => {
    const { files } = makeRelease({ ...plan, tables: [{ of: "signals", name: "signals" }] }, register, {
      draw: older,
      previous,
    });
    expect(files.some(({ path }) => path.startsWith("information-sheet"))).toBe(false);
    expect(found(files, {})).toEqual([true]);
  });
});
