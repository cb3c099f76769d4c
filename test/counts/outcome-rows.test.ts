import { expect, test } from "vitest";
import type { EachRow } from "../../src/counts/cells/count-cells.ts";
import { outcomeRows } from "../../src/counts/cells/outcome-rows.ts";
import { countedOf } from "./arbitrary-chains.ts";

test("a chain is in the rows of its class and of all forms, for all and for its outcome, and in no others", () => {
  const counted = countedOf([
    { submitted: "2021-01-01", class: "art8-after-nareis", outcome: "granted" },
    { submitted: "2021-01-01", class: "nareis-op-nareis", outcome: "open" },
  ]);
  const { rows, eachRow, eachOpenRow } = outcomeRows(counted, {
    classes: ["nareis-op-nareis", "art8-after-nareis", "all-forms"],
    measures: ["applications", "granted", "open"],
  });
  const visited = (each: EachRow, index: number): readonly string[] => {
    const found: string[] = [];
    each(index, (row) => found.push(`${rows[row]?.class} ${rows[row]?.measure}`));
    return found;
  };
  expect(visited(eachRow, 0)).toEqual([
    "art8-after-nareis applications",
    "art8-after-nareis granted",
    "all-forms applications",
    "all-forms granted",
  ]);
  expect(visited(eachRow, 1)).toEqual([
    "nareis-op-nareis applications",
    "nareis-op-nareis open",
    "all-forms applications",
    "all-forms open",
  ]);
  expect(visited(eachOpenRow, 0)).toEqual([]);
  expect(visited(eachOpenRow, 1)).toEqual(
    ["nareis-op-nareis", "all-forms"].flatMap((name) =>
      ["applications", "granted", "open"].map((measure) => `${name} ${measure}`),
    ),
  );
});
