// Prints what nareis answers to each case: python3 conformance/run.py node scripts/conformance/answers.mjs
import { join } from "node:path";
import { importTypeScript } from "./import-typescript.mjs";

const { answerOf, readCases } = await importTypeScript(`
  export { answerOf } from "./scripts/conformance/answer-of-nareis.ts";
  export { readCases } from "./conformance/runner.ts";
`);
for (const one of readCases(join(process.argv[2] ?? "", ".."))) {
  console.log(JSON.stringify({ id: one.id, ...(await answerOf(one)) }));
}
