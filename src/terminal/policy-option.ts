import { frozenCopy } from "../arguments/frozen.ts";
import { nearest } from "../arguments/options.ts";
import { checkPolicy } from "../disclosure/check-policy.ts";
import { fives, type Policy, tens } from "../disclosure/policy.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import type { Flags } from "./options.ts";
import { didYouMean, refusedAsUsage, UsageError } from "./usage-error.ts";

/** The policies that have a name. */
const named: readonly Policy[] = [tens, fives];

/**
 * The policy that `--policy` names: one of those that come with the package by its id, else a JSON file by its path;
 * tens where none is named.
 *
 * @throws UsageError where it is neither, with what a policy needs.
 */
export async function policyOf({ policy: text }: Flags): Promise<Policy> {
  const policy = text === undefined ? tens : named.find(({ id }) => id === text);
  if (policy !== undefined) return frozenCopy(policy);
  const file = await readJsonFile(text as string);
  const ids = named.map(({ id }) => id);
  if (file.kind === "value") return frozenCopy(await refusedAsUsage(() => checkPolicy(file.value as Policy)));
  const near = didYouMean(nearest(text as string, ids));
  throw new UsageError({
    nl: `--policy is ${ids.join(", ")}, of een JSON-bestand met id, base, ties, threshold, thresholdOn en zero.${near.nl}`,
    en: `--policy is ${ids.join(", ")}, or a JSON file with id, base, ties, threshold, thresholdOn and zero.${near.en}`,
  });
}
