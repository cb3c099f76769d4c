import { expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { shell } from "./run-command.ts";

/** Says on standard error how much memory the process had at most, in kilobytes. */
const saysMemory = encodeURIComponent(
  'process.on("exit", () => process.stderr.write("most ".concat(process.resourceUsage().maxRSS)));',
);

test("what a reader has not read yet does not gather in memory", async () => {
  const row = (id: string, procedure: string, applicant: string, sponsor: string, day: string): string =>
    `${id},${procedure},${applicant},${sponsor},${day},granted,${day}\n`;
  const first = row("a".repeat(1_000_000), "nareis", "p1", "p0", "2019-01-01");
  const chains = Array.from({ length: 150 }, (_, place) => row(`b${place}`, "nareis", `q${place}`, "p1", "2020-01-01"));
  const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\n";
  const folder = temporaryFolder({
    "applications.csv": `${header}${first}${row("own", "asylum", "p1", "", "2019-06-01")}${chains.join("")}`,
  });
  // Each chain names the first application twice: 300 MB in all.
  const command = `export NODE_OPTIONS='--import data:text/javascript,${saysMemory}'; nareis chains '${folder}' --format ndjson`;
  const { out, err, status } = await shell(`${command} | (sleep 1; wc -c)`);
  expect(status).toBe(0);
  expect(Number(out)).toBeGreaterThan(300_000_000);
  expect(Number(/most (\d+)/.exec(err)?.[1])).toBeLessThan(500_000);
});
