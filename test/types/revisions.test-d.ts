import { expectTypeOf, test } from "vitest";
import {
  type Chains,
  compareReleases,
  type EpochRefusal,
  type ExactTable,
  publish,
  revealCounts,
  tens,
} from "../../src/index.ts";

declare const before: Chains;
declare const after: Chains;

test("a comparison of releases is no table until one has looked whether they can be compared", () => {
  const compared = compareReleases(before, after, { unit: "applications" });
  expectTypeOf(compared).toEqualTypeOf<ExactTable<"revision"> | EpochRefusal>();
  // @ts-expect-error it may be a refusal
  compared.rows;
  // @ts-expect-error it may be a refusal
  publish(compared, tens);
  // @ts-expect-error it may be a refusal
  revealCounts(compared);
  if ("rows" in compared) expectTypeOf(compared).toEqualTypeOf<ExactTable<"revision">>();
  else expectTypeOf(compared).toEqualTypeOf<EpochRefusal>();
});
