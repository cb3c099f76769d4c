import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const english = ["--locale", "en"] as const;

/** A folder with a register, a plan of it in a file, and a place for the release. */
async function planned(change: (plan: never) => void = () => {}) {
  const folder = temporaryFolder(registerFiles);
  const beside = temporaryFolder();
  const [plan, out] = [join(beside, "plan.json"), join(beside, "out")];
  const written = await nareis("plan", folder, "--as-of", "2022-12-31");
  expect([written.status, written.err]).toEqual([0, ""]);
  const data = JSON.parse(written.out);
  change(data as never);
  writeFileSync(plan, JSON.stringify(data));
  return { folder, beside, plan, out };
}

describe("nareis plan, release and verify", () => {
  test("go from a register to a release that is proved again", async () => {
    const { folder, plan, out } = await planned();
    const made = await nareis("release", plan, folder, "--output", out, ...english);
    expect([made.status, made.err]).toEqual([0, ""]);
    expect(made.out).toMatch(/^The release has \d+ files and is a draft\.\nCleared by nobody yet\.\n/);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining([
        "audit.en.txt",
        "information-sheet.nl.html",
        "manifest.json",
        "tables",
        "workbook.nl.xlsx",
      ]),
    );
    const verified = await nareis("verify", out, folder, ...english);
    expect([verified.status, verified.out.split("\n")[0]]).toEqual([
      0,
      expect.stringMatching(/^Equal: made again from this register, all \d+ files/),
    ]);
    expect((await nareis("verify", out, folder)).out).toMatch(/^Gelijk: opnieuw gemaakt/);
  });

  test("tell of the previous release on the sheets, which then belongs to what is verified", async () => {
    const { folder, beside, plan, out } = await planned();
    const next = join(beside, "next.json");
    writeFileSync(next, (await nareis("plan", folder)).out);
    const later = join(beside, "later");
    await nareis("release", plan, folder, "--output", out);
    const made = await nareis("release", next, folder, "--previous", out, "--output", later);
    expect([made.status, made.err]).toEqual([0, ""]);
    const page = readFileSync(join(later, "information-sheet.en.html"), "utf8");
    expect(page).toContain("31 December 2022 as its reference date");
    expect(page.match(/<figure>/g)).not.toBeNull();
    const verified = await nareis("verify", later, folder, out, ...english);
    expect([verified.status, verified.out.split(":")[0]]).toEqual([0, "Equal"]);
    const without = await nareis("verify", later, folder, ...english);
    expect([without.status, without.err]).toEqual([
      2,
      "nareis: Give the same previous release as when this one was made, or none where there was none: the information sheet tells of it.\n",
    ]);
  });

  test("say what is not as it was, and end with 1", async () => {
    const { folder, plan, out } = await planned();
    await nareis("release", plan, folder, "--output", out);
    writeFileSync(join(out, "tables", "shares.nl.csv"), "changed");
    writeFileSync(join(out, "letter.txt"), "dear");
    const { status, out: said } = await nareis("verify", out, folder, ...english);
    expect([status, said]).toEqual([
      1,
      "Not equal:\n- letter.txt does not belong here.\n- tables/shares.nl.csv comes out otherwise.\n",
    ]);
    const json = await nareis("verify", out, folder, "--format", "json");
    expect(json.status).toBe(1);
    expect(validator("release-verification")(JSON.parse(json.out))).toBe(true);
  });

  test("print the manifest as JSON where that is asked for", async () => {
    const { folder, plan, out } = await planned();
    const { out: said } = await nareis("release", plan, folder, "--output", out, "--format", "json");
    expect(said).toBe(readFileSync(join(out, "manifest.json"), "utf8"));
  });

  test("carry who cleared it, and when", async () => {
    const { folder, plan, out } = await planned((data: { cleared: unknown }) => {
      data.cleared = { by: "Bureau 7", on: "2023-06-30" };
    });
    const { out: said } = await nareis("release", plan, folder, "--output", out);
    expect(said).toContain("Vrijgegeven door Bureau 7 op 30 juni 2023.");
    expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).cleared).toEqual({
      by: "Bureau 7",
      on: "2023-06-30",
    });
  });
});

describe("nareis release", () => {
  test("needs a folder, and replaces nothing but an earlier release that it may replace", async () => {
    const { folder, plan, out, beside } = await planned();
    expect((await nareis("release", plan, folder)).err).toMatch(/--output/);
    await nareis("release", plan, folder, "--output", out);
    const again = await nareis("release", plan, folder, "--output", out);
    expect([again.status, again.err]).toEqual([2, expect.stringMatching(/--force/)]);
    expect((await nareis("release", plan, folder, "--output", out, "--force")).status).toBe(0);
    expect((await nareis("release", plan, folder, "--output", folder, "--force")).status).toBe(2);
    expect(readdirSync(beside).sort()).toEqual(["out", "plan.json"]);
  });

  test("replaces a release and nothing that stands in its folder beside it, nor what only has a file of that name", async () => {
    const { folder, plan, out, beside } = await planned();
    await nareis("release", plan, folder, "--output", out);
    writeFileSync(join(out, ".notes"), "dear");
    expect((await nareis("release", plan, folder, "--output", out, "--force")).status).toBe(2);
    expect(readFileSync(join(out, ".notes"), "utf8")).toBe("dear");
    const other = join(beside, "application");
    mkdirSync(other);
    for (const manifest of ['{"name":"an application"}', "", '{"kind":"nareis-release"}']) {
      writeFileSync(join(other, "manifest.json"), manifest);
      expect((await nareis("release", plan, folder, "--output", other, "--force")).status).toBe(2);
      expect(readFileSync(join(other, "manifest.json"), "utf8")).toBe(manifest);
    }
  });

  test("refuses a plan by the places that are wrong in it, and writes nothing", async () => {
    const { folder, plan, out } = await planned((data: { tables: { unit?: string }[] }) => {
      data.tables = [{ ...data.tables[0], unit: "zaak" }];
    });
    const { status, err, out: said } = await nareis("release", plan, folder, "--output", out, ...english);
    expect([status, said, existsSync(out)]).toEqual([2, "", false]);
    expect(err).toBe("nareis: Give a plan in JSON, as nareis plan writes it. Change in it: tables[0].unit.\n");
  });

  test("ends with 1 where the register has errors, and gives no cell away", async () => {
    const folder = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
    const beside = temporaryFolder();
    const written = await nareis("plan", folder, "--output", join(beside, "plan.json"));
    expect(written.status).toBe(1);
    const made = await nareis("release", join(beside, "plan.json"), folder, "--output", join(beside, "out"));
    expect(made.status).toBe(1);
    expect(made.out + made.err).not.toMatch(cells);
    const text = readdirSync(join(beside, "out", "tables")).map((name) =>
      readFileSync(join(beside, "out", "tables", name), "utf8"),
    );
    // One of them stands inside "denominator".
    expect(text.filter((one) => new RegExp(`\\b(?:${cells.source})`, "i").test(one))).toEqual([]);
  });

  test("refuses a final plan whose tables tell too much, with what was tried and helps, and writes nothing", async () => {
    const folder = join(temporaryFolder(), "demo");
    await nareis("demo", "--write", folder);
    const beside = temporaryFolder();
    const [plan, out] = [join(beside, "plan.json"), join(beside, "out")];
    const first = JSON.parse((await nareis("plan", folder, "--as-of", "2023-05-31")).out);
    writeFileSync(plan, JSON.stringify({ ...first, status: "final" }));
    const { status, err } = await nareis("release", plan, folder, "--output", out, ...english);
    expect([status, existsSync(out)]).toEqual([2, false]);
    expect(err).toMatch(/^nareis: Set status in the plan to draft, .*Tried, and this helps: .*; a policy with base /);
    writeFileSync(plan, JSON.stringify(first));
    const draft = await nareis("release", plan, folder, "--output", out, ...english);
    expect(draft.out).toMatch(/Like this the release cannot become final/);
    expect(draft.out).toMatch(/Tried, and this helps: .*; a policy with base /);
    // What is said to help can be put into the plan as it stands there.
    const withheld = [...err.matchAll(/"withhold": (\[.*?\]) for (\S+)/g)];
    expect(withheld.length).toBeGreaterThan(0);
    const tables = first.tables.map((table: { readonly name: string }) => {
      const found = withheld.find(([, , name]) => name === table.name);
      return found === undefined ? table : { ...table, withhold: JSON.parse(found[1] as string) };
    });
    const final = { ...first, status: "final", tables };
    writeFileSync(plan, JSON.stringify({ ...final, tables: [{ ...tables[0], withhold: [{ column: "1900" }] }] }));
    const wrong = await nareis("release", plan, folder, "--output", out, "--force", ...english);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining("Change withhold of table classes")]);
    writeFileSync(plan, JSON.stringify(final));
    const released = await nareis("release", plan, folder, "--output", out, "--force", ...english);
    expect([released.status, released.out]).toEqual([0, expect.stringContaining("is final")]);
  });
});
