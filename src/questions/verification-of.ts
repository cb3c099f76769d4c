import type { ExactTable } from "../counts/cells/exact-table.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import { protectedTable, unprotectedTable } from "../disclosure/publish.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import type { Verification } from "../disclosure/verification.ts";
import { withheldIn } from "../disclosure/withheld-figures.ts";
import { tableDifferences } from "./table-differences.ts";

/** What comes of a published table whose question was answered again, whoever counted: published as that one is. */
export function verificationOf(published: PublishedTable, exact: ExactTable): Verification {
  const { policy, version } = published.about;
  const again = policy === null ? unprotectedTable(exact) : protectedTable(exact, policy, withheldIn(published));
  const isComparable = hasOwnDigest(published) === hasOwnDigest(again);
  const differences = tableDifferences(published, again).filter(
    ({ code }) => isComparable || code !== "register-digest",
  );
  const told = {
    recounted: recountedBy(again),
    notices: [
      ...(version === packageVersion ? [] : [{ code: "other-version" } as const]),
      ...(isComparable ? [] : [{ code: "digest-not-compared" } as const]),
    ],
  };
  const [first, ...others] = differences;
  return first === undefined
    ? { equal: true, ...told, differences: [] }
    : { equal: false, ...told, differences: [first, ...others] };
}

/** Whether its digests are those of this package. All engines make the same one. */
function hasOwnDigest({ about }: PublishedTable): boolean {
  return about.registers.every(({ countedBy }) => countedBy === undefined);
}

function recountedBy({ about }: PublishedTable): Verification["recounted"] {
  return {
    definitions: about.definitions,
    registers: about.registers.map(({ digest, referenceDate }) => ({ digest, referenceDate })),
    version: about.version,
  };
}
