import { join } from "node:path";
import { expect, test } from "vitest";
import { bin, ended } from "./run-command.ts";

const laws = join(bin, "..", "laws.js");

test("nareis-laws puts nareis itself through a law, as a process of its own", async () => {
  const command = `"${process.execPath}" "${bin}" chains {register} --definition {definition} --format ndjson --quiet`;
  const once = ["--law", "chains-of-the-model", "--runs", "4"];
  expect(await ended(process.execPath, [laws, "--command", command, ...once])).toEqual({
    status: 0,
    out: "chains-of-the-model: held, 4 registers (seed 1)\n",
    err: "",
  });
});
