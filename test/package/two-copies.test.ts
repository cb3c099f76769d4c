import { expect, test } from "vitest";
import { run } from "./consumer.ts";

// Somebody's notebook imports the package and a tool of theirs requires it: then there are two copies in one process.
const program = `
import * as one from "nareis";
import { demonstrationTables } from "nareis/demonstration";
import { createRequire } from "node:module";
const other = createRequire(process.cwd() + "/")("nareis");
const through = (read, date, find, count, publish, print) => {
  const { register } = read.readRegister(demonstrationTables());
  const chains = find.findChains(date.asOf(register, "2022-12-31"), read.memo2023);
  const exact = count.countChains(chains, { unit: "applications" });
  const cell = { class: "all-forms", measure: "granted", column: "total" };
  return [
    print.toText(publish.publish(exact, find.tens), { locale: "en" }),
    publish.chainsOf(exact, cell).length,
    publish.revealCounts(exact)["all-forms/granted"].total,
    publish.permitsOf(register, [...publish.personsOf(register)][0].person),
  ];
};
const alone = through(one, one, one, one, one, one);
const mixed = through(one, other, one, other, one, other);
const turned = through(other, one, other, one, other, one);
console.log(JSON.stringify([one.readRegister === other.readRegister, alone, mixed, turned]));
`;

test("what one copy of the package made works in another, from a register to a printed table", () => {
  const { status, stdout, stderr } = run(process.execPath, ["--input-type=module", "--eval", program]);
  expect(status, stderr).toBe(0);
  const [isOneCopy, alone, mixed, turned] = JSON.parse(stdout) as readonly unknown[];
  expect(isOneCopy).toBe(false);
  expect(alone).toEqual([expect.stringContaining("2022"), expect.any(Number), expect.any(Number), expect.any(Array)]);
  expect(mixed).toEqual(alone);
  expect(turned).toEqual(alone);
});
