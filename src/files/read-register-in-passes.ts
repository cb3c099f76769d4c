import { advanceOf } from "../arguments/long-work.ts";
import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { ReadResultFor } from "../cases/read-register.ts";
import { createRegisterIntake, type RegisterIntake } from "../cases/reading/register-intake.ts";
import type { SponsorCoverage } from "../cases/reading/sponsor-coverage.ts";
import { unpackedBytes } from "./compression.ts";
import { evidenceCollector } from "./file-evidence.ts";
import { bytesOf, bytesRead, type FileReadOptions, filesToRead, readManifestFile, readTables } from "./read-tables.ts";

/** What reading in passes gives: all that reading gives, save for how much history sponsors have. */
export type PassedResult<Options extends ReadOptions> = Omit<ReadResultFor<Options>, "coverage"> & {
  readonly coverage: Omit<ReadResultFor<Options>["coverage"], keyof SponsorCoverage>;
};

/**
 * Reads a register whose applications do not fit in memory: as `readRegisterFiles` does, but going through the files of
 * applications twice, and holding only the rows on which chains can rest. Chains, counts and everything made of them
 * are the same. What looks at any application at all, such as `applicationsOf`, `explainApplication` and `countShares`,
 * throws and says so. Cost: twice that of reading once; a hundred megabytes, and some eleven for each million rows. The bytes
 * that `onProgress` is told are those of both passes; they become more where chains ask for a third.
 *
 * @throws TypeError for anything but a path; RangeError when the path, the folder or an option cannot be used, with what
 * to do; the reason of a signal that is aborted while it reads, once no file is open any more.
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
  await readManifestFile(files, options, intake, evidence);
  const others = files.tables.filter((file) => !isOfApplications(file));
  let passes = 2;
  const onBytes = bytesRead(advanceOf(options), () => bytesOf(others) + passes * bytesOf(applications));
  await readTables(others, options, intake, { onBytes, evidence });
  await readTables(applications, options, intake, { onBytes, evidence });
  for (let pass = 2; intake.nextPass(); pass += 1) {
    passes = pass;
    await readTables(applications, options, intake, { onBytes });
  }
  const read = files.tables.length + (files.manifest === null ? 0 : 1);
  const seen = evidence === null ? {} : { evidence: evidence.all() };
  return intake.finish({ read, unread: files.unread.length, ...seen }) as PassedResult<Options>;
}
