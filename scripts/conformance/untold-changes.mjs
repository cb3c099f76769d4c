// Why no case can tell some changes to the slow model apart from the contract: untold-changes.tsv says it, by patterns of
// the declaration, of the change and of the code that is changed.
import { readFileSync } from "node:fs";

const [, ...lines] = readFileSync(new URL("untold-changes.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const reasons = lines.map((line) => {
  const [file = "", within = "", change = "", of = "", reason = ""] = line.split("\t");
  return { file, within: new RegExp(within), change: new RegExp(change), of: new RegExp(of), reason };
});

/** The reason, undefined where a case should tell the change. @param {import("./model-mutants.mjs").Mutant} mutant */
export function reasonFor({ file, within, change, of }) {
  return reasons.find(
    (one) => one.file === file && one.within.test(within) && one.change.test(change) && one.of.test(of),
  )?.reason;
}
