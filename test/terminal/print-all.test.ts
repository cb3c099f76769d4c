import { expect, test } from "vitest";
import { printAll } from "../../src/terminal/print-all.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

test("a thousand texts of a megabyte, more than one text can hold, are printed one by one", async () => {
  const text = "x".repeat(1_048_576);
  const lengths: number[] = [];
  await printAll(
    Array.from({ length: 1000 }, () => text),
    {
      out: (said) => lengths.push(said.length),
      err: () => {},
      showsProgress: false,
      availableMemory: () => Infinity,
      now: () => 0,
    },
  );
  expect(lengths.reduce((sum, length) => sum + length)).toBe(1000 * text.length);
  expect(Math.max(...lengths)).toBeLessThan(2 * text.length);
});

test("many short texts are few writes, and the same text together", async () => {
  const texts = Array.from({ length: 100_000 }, (_, place) => `${place}\n`);
  const said: string[] = [];
  await printAll(texts, {
    out: (text) => said.push(text as string),
    err: () => {},
    showsProgress: false,
    availableMemory: () => Infinity,
    now: () => 0,
  });
  expect(said.join("")).toBe(texts.join(""));
  expect(said.length).toBeLessThan(10);
});

test("a text waits until the one before it has gone on", async () => {
  let waiting = 0;
  let most = 0;
  const out = (): Promise<void> => {
    waiting += 1;
    most = Math.max(most, waiting);
    return new Promise((resolve) =>
      setTimeout(() => {
        waiting -= 1;
        resolve();
      }, 1),
    );
  };
  const texts = Array.from({ length: 30 }, () => "x".repeat(300_000));
  await printAll(texts, { out, err: () => {}, showsProgress: false, availableMemory: () => Infinity, now: () => 0 });
  expect(most).toBe(1);
  expect(waiting).toBe(0);
});

test("chains whose ids are nearly a megabyte are lines that can be read back, in every format", async () => {
  const long = "z".repeat(300_000);
  const row = (id: string, procedure: string, applicant: string, sponsor: string, day: string) =>
    `${id}${long},${procedure},${applicant}${long},${sponsor},${day},granted,${day}\n`;
  const folder = temporaryFolder({
    "applications.csv": `application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n${[
      row("a", "nareis", "P", "Q", "2019-01-01"),
      row("b", "asylum", "P", "", "2019-02-01"),
      row("c", "nareis", "R", `P${long}`, "2019-03-01"),
      row("d", "nareis", "S", `P${long}`, "2019-04-01"),
    ].join("")}`,
  });
  const ndjson = await nareis("chains", folder, "--format", "ndjson");
  const json = await nareis("chains", folder, "--format", "json");
  const lines = ndjson.out.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).application[0])).toEqual(["c", "d"]);
  expect(JSON.parse(json.out)).toEqual(lines.map((line) => JSON.parse(line)));
});
