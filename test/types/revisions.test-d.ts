import { expectTypeOf, test } from "vitest";
import type { ExactTable } from "../../src/counts/old/exact-table.ts";
import type { Revision, RevisionByOneDefinition } from "../../src/differences/old/revision.ts";

declare const revision: Revision;
declare const byOne: RevisionByOneDefinition;

test("a changed definition forbids the plain difference: there is no old table until one has looked", () => {
  // @ts-expect-error the two tables may be by different definitions
  revision.before;
  expectTypeOf(byOne.before).toEqualTypeOf<ExactTable>();
  if (revision.definitionChanged) {
    // @ts-expect-error the old table is by another definition: compare with `restated`
    revision.before;
    expectTypeOf(revision.restated).toEqualTypeOf<ExactTable>();
  } else expectTypeOf(revision.before).toEqualTypeOf<ExactTable>();
});
