import { readFileSync } from "node:fs";
import { answerOf } from "./answer.mjs";

/** What a whole process wrote, as an answer: exact tables as JSON, counts as rows, or one chain a line. @param {string} file */
export function answerInFile(file) {
  const text = readFileSync(file, "utf8");
  if (text.startsWith("[")) return answerOf(JSON.parse(text));
  if (text.startsWith('{"application"')) return answerOf([], chainsIn(text));
  const tables = JSON.parse(text);
  const classes = ["nareis-op-nareis", "art8-after-nareis", "other-stacking"];
  return answerOf(
    classes.flatMap((name) =>
      Object.entries(tables[`${name}/applications`])
        .filter(([period]) => period !== "total")
        .map(([year, count]) => [name, Number(year), Number(count), Number(tables[`${name}/granted`][year])]),
    ),
  );
}

/** @param {string} text */
function* chainsIn(text) {
  for (const line of text.split("\n")) if (line !== "") yield JSON.parse(line);
}
