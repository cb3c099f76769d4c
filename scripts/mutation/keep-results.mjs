// Writes down what became of each change as soon as it is known, a line of JSON each: a run that is stopped has said what
// it found until then.
import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const file = process.env["NAREIS_RESULTS"];

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Reporter, "keep-results", {
    onMutantTested({ fileName, location, mutatorName, replacement, status, statusReason }) {
      if (file === undefined) return;
      const path = relative(process.cwd(), fileName);
      appendFileSync(file, `${JSON.stringify({ path, location, mutatorName, replacement, status, statusReason })}\n`);
    },
  }),
];
