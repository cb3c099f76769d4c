import { expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
import { readDiagram } from "../display/mermaid-grammar.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

async function run(...argv: readonly string[]): Promise<{ said: string; err: string; status: number }> {
  const { out, err, status } = await nareis("explain", temporaryFolder(registerFiles), ...argv);
  return { said: out, err, status };
}

test("a chain is drawn from its first sponsor to its last family member", async () => {
  const { said, status } = await run("zaak-9", "--format", "mermaid", "--locale", "en");
  expect(status).toBe(0);
  const ids = readDiagram(said).arrows.map(({ label }) => label.split(",")[0]);
  expect(ids).toEqual(["zaak-1", "zaak-3", "zaak-8", "zaak-9"]);
});

test("with --stack everything that is linked to it is drawn; an application without a chain always so", async () => {
  const { said } = await run("zaak-9", "--format", "mermaid", "--stack");
  const whole = readDiagram(said).arrows.map(({ label }) => label.split(",")[0]);
  expect(whole).toEqual(expect.arrayContaining(["zaak-1", "zaak-3", "zaak-9"]));
  expect(readDiagram((await run("zaak-90", "--format", "mermaid")).said).arrows).toHaveLength(1);
});

test("--stack is for diagrams alone, and an unknown application is wrong usage in every form", async () => {
  expect(await run("zaak-9", "--stack")).toMatchObject({ status: 2, said: "" });
  expect(await run("nowhere", "--format", "mermaid")).toMatchObject({ status: 2, said: "" });
});

test("text says what would have to differ, and under everything what it rests on", async () => {
  const { said } = await run("zaak-7", "--locale", "en");
  expect(said).toMatch(
    /^Not stacked: .*\n(.*\n)*The application would then be stacked\.\n(.*\n)*Reference date: .*\n$/,
  );
});
