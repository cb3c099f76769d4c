import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { ReadResultFor } from "../cases/read-register.ts";
import { createRegisterIntake, type RegisterIntake } from "../cases/reading/register-intake.ts";
import type { SponsorCoverage } from "../cases/reading/sponsor-coverage.ts";
import { unpackedBytes } from "./compression.ts";
import { evidenceCollector } from "./file-evidence.ts";
import { type FileReadOptions, filesToRead, readManifestFile, readTables } from "./read-tables.ts";

/** What reading in passes gives: all that reading gives, save for how much history sponsors have. */
export type PassedResult<Options extends ReadOptions> = Omit<ReadResultFor<Options>, "coverage"> & {
  readonly coverage: Omit<ReadResultFor<Options>["coverage"], keyof SponsorCoverage>;
};

/**
 * Reads a register whose applications do not fit in memory: as `readRegisterFiles` does, but going through the files of
 * applications twice, and holding only the rows on which chains can rest. Chains, counts and everything made of them
 * are the same. What looks at any application at all, such as `applicationsOf`, `explainApplication` and `countShares`,
 * throws and says so. Cost: twice that of reading once; a hundred megabytes, and some eleven for each million rows.
 *
 * @throws TypeError for anything but a path; RangeError when the path, the folder or an option cannot be used, with what
 * to do.
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export async function readRegisterInPasses<const Options extends FileReadOptions = {}>(
  path: string,
  given?: Options & FileReadOptions,
): Promise<PassedResult<Options>> {
  const options: FileReadOptions = given === undefined ? {} : given;
  const files = await filesToRead(path, options);
  const isOfApplications = ({ table }: (typeof files.tables)[number]): boolean => table === "applications";
  const applications = files.tables.filter(isOfApplications);
  const bytes = applications.reduce((sum, file) => sum + unpackedBytes(file), 0);
  const intake: RegisterIntake = createRegisterIntake(options, { passesOver: bytes });
  const evidence = options.evidence === true ? evidenceCollector() : null;
  await readManifestFile(files.manifest, intake, evidence);
  const others = files.tables.filter((file) => !isOfApplications(file));
  await readTables({ ...files, tables: others }, options, intake, evidence);
  await readTables({ ...files, tables: applications }, options, intake, evidence);
  while (intake.nextPass()) await readTables({ ...files, tables: applications }, options, intake);
  const read = files.tables.length + (files.manifest === null ? 0 : 1);
  const seen = evidence === null ? {} : { evidence: evidence.all() };
  return intake.finish({ read, unread: files.unread.length, ...seen }) as PassedResult<Options>;
}
