import { createHash } from "node:crypto";

/**
 * What a participant found, in a form that is compared: the same for every participant, or one of them is wrong.
 *
 * @typedef {{ chains: number | null, digest: string, counts: string[] }} Answer `chains` is null where only counts were
 *   asked for.
 * @typedef {readonly [chainClass: string, year: number, applications: number, granted: number]} YearlyCount
 */

/**
 * @param {Iterable<YearlyCount>} counts
 * @param {Iterable<{ application: string, class: string | null, reason: string | null, first: string,
 *   independent: string | null, depth: number, path: readonly string[] }>} [chains]
 * @returns {Answer}
 */
export function answerOf(counts, chains) {
  const yearly = [...counts]
    .filter(([, , applications]) => applications > 0)
    .map((count) => count.join(" "))
    .sort();
  const lines = [];
  for (const { application, class: name, reason, first, independent, depth, path } of chains ?? [])
    lines.push(`${application} ${name ?? reason} ${first} ${independent ?? "-"} ${depth} ${path.join(">")}`);
  lines.sort();
  const hash = createHash("sha256").update(yearly.join("\n"));
  for (const line of lines) hash.update(line).update("\n");
  return { chains: chains === undefined ? null : lines.length, digest: hash.digest("hex"), counts: yearly };
}
