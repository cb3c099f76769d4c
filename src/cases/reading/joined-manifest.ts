import { type ManifestInput, readManifest } from "../intake/manifest-intake.ts";

/**
 * What may be said of several extracts together. They are complete up to the earliest of their days of extract and
 * from the latest start of coverage, and neither is known where one extract does not say it. They are synthetic when
 * all of them are. A part that cannot be used is passed on as it is, so that reading reports it.
 */
export function joinedManifest(manifests: readonly (ManifestInput | undefined)[]): ManifestInput {
  const read = manifests.map((manifest) => readManifest(manifest));
  // What is no manifest at all takes the place of them all: what it would have said is not known.
  const unreadable = read.findIndex(({ issues }) => issues.some(({ code }) => code === "not-decodable"));
  if (unreadable >= 0) return manifests[unreadable] as ManifestInput;
  const parts = read.map(({ manifest }) => manifest);
  const extracted = parts.map(({ extractedOn }) => extractedOn);
  const covered = parts.map(({ coverageFrom }) => coverageFrom);
  const sources = [...new Set(parts.map(({ source }) => source).filter((source) => source !== null))];
  const [epoch = null] = parts.map(({ pseudonymEpoch }) => pseudonymEpoch);
  return {
    ...(extracted.every((day) => day !== null) ? { extracted_on: extracted.reduce(earlier) } : {}),
    ...(covered.every((day) => day !== null) ? { coverage_from: covered.reduce(later) } : {}),
    ...(epoch === null ? {} : { pseudonym_epoch: epoch }),
    ...(parts.every(({ synthetic }) => synthetic) ? { synthetic: true } : {}),
    ...(sources.length === 0 ? {} : { source: sources.join("; ") }),
    ...brokenParts(manifests, read),
  };
}

/** ISO dates of four-digit years come in the order of their text. */
function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** The parts that reading would report, of the first extract that has one. */
function brokenParts(
  manifests: readonly (ManifestInput | undefined)[],
  read: readonly ReturnType<typeof readManifest>[],
): object {
  const broken = new Map<string, unknown>();
  read.forEach(({ issues }, place) => {
    const given = new Map<string, unknown>(Object.entries(manifests[place] ?? {}));
    for (const { column } of issues) {
      // A key that is not of the contract is told by there being one: its name and value are of no use to anybody.
      if (column === null) broken.set("unknown", null);
      else broken.set(column, given.get(column));
    }
  });
  return Object.fromEntries(broken);
}
