import { frozenCopy } from "../arguments/frozen.ts";
import { nearest } from "../arguments/options.ts";
import { checkPolicy, isPossiblePolicy } from "../disclosure/check-policy.ts";
import { below6, fives, type Policy, tens } from "../disclosure/policy.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import type { Flags } from "./options.ts";
import type { Said } from "./terminal.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** The policies that have a name. */
const named: readonly Policy[] = [tens, fives, below6];

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
  if (file.kind === "value") {
    const given = file.value as Policy | null;
    if (given === null || !isPossiblePolicy(given)) throw new UsageError(PARTS);
    return checkPolicy(given);
  }
  const near = didYouMean(nearest(text as string, ids));
  throw new UsageError({
    nl: `--policy is ${ids.join(", ")}, of een JSON-bestand met id, base, ties, threshold, thresholdOn en zero.${near.nl}`,
    en: `--policy is ${ids.join(", ")}, or a JSON file with id, base, ties, threshold, thresholdOn and zero.${near.en}`,
  });
}

const CHOICES = "half-up, half-even, half-down";

const PARTS: Said = {
  nl: `--policy: geef in het bestand deze onderdelen en geen andere: id (een naam), base (een geheel getal vanaf 1), ties (${CHOICES}), threshold (een geheel getal, 0 voor geen), thresholdOn (true-count, rounded-count) en zero (hidden, shown). Met zero shown en true-count mag threshold zelf niet op 0 worden afgerond.`,
  en: `--policy: give these parts in the file and no others: id (a name), base (a whole number from 1), ties (${CHOICES}), threshold (a whole number, 0 for none), thresholdOn (true-count, rounded-count) and zero (hidden, shown). With zero shown and true-count, threshold itself may not round to 0.`,
};
