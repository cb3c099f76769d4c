import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import type { Policy } from "../../disclosure/policy.ts";
import { roundCount } from "../../disclosure/round.ts";

const ties: Readonly<Record<Policy["ties"], Wording>> = {
  "half-up": { nl: "omhoog", en: "up" },
  "half-down": { nl: "omlaag", en: "down" },
  "half-even": { nl: "naar het even veelvoud", en: "to the even multiple" },
};

const multiples: Readonly<Record<number, Wording>> = {
  5: { nl: "vijftallen", en: "fives" },
  10: { nl: "tientallen", en: "tens" },
  100: { nl: "honderdtallen", en: "hundreds" },
  1000: { nl: "duizendtallen", en: "thousands" },
};

const beforeRounding: Wording = { nl: "vóór afronding, ", en: "before rounding, " };
const afterRounding: Wording = { nl: "na afronding, ", en: "after rounding, " };

/** How the numbers of some tables were rounded, in a sentence above them. */
export function roundingInWords(policy: Policy | null, tables: number, locale: Locale): string {
  const subject = wordsIn(
    {
      nl: `De aantallen in de ${tables === 1 ? "tabel" : "tabellen"} hieronder zijn`,
      en: `The numbers in the ${tables === 1 ? "table" : "tables"} below are`,
    },
    locale,
  );
  if (policy === null) {
    const exact = { nl: "exact: niet afgerond en niet beschermd", en: "exact: neither rounded nor protected" };
    return `${subject} ${wordsIn(exact, locale)}.`;
  }
  const { base, threshold } = policy;
  if (base === 1) {
    const withheld = {
      nl: `; kleine aantallen staan als <${threshold}`,
      en: `; small counts are shown as <${threshold}`,
    };
    const small = threshold > 0 ? wordsIn(withheld, locale) : "";
    return `${subject} ${wordsIn({ nl: "niet afgerond", en: "not rounded" }, locale)}${small}.`;
  }
  const name = multiples[base] ?? { nl: `veelvouden van ${base}`, en: `multiples of ${base}` };
  return `${subject} ${wordsIn({ nl: "afgerond op", en: "rounded to" }, locale)} ${wordsIn(name, locale)}.`;
}

/** A policy in full: its tie rule, its threshold, and what it does to totals. */
export function policyInWords(policy: Policy | null, locale: Locale): string {
  if (policy === null) {
    const none = { nl: "geen; exacte aantallen zonder bescherming", en: "none; exact counts without protection" };
    return wordsIn(none, locale);
  }
  return partsOf(policy)
    .map((part) => wordsIn(part, locale))
    .join("; ");
}

function partsOf(policy: Policy): readonly Wording[] {
  const { base, threshold, thresholdOn, zero } = policy;
  const tie = ties[policy.ties];
  const example = base * 2.5;
  const parts: Wording[] = [
    base === 1
      ? { nl: "niet afgerond", en: "not rounded" }
      : { nl: `op het dichtstbijzijnde veelvoud van ${base}`, en: `to the nearest multiple of ${base}` },
  ];
  if (base % 2 === 0) {
    const rounded = roundCount(example, policy);
    parts.push({
      nl: `precies halverwege gaat ${tie.nl} (${example} wordt ${rounded})`,
      en: `exactly half-way goes ${tie.en} (${example} becomes ${rounded})`,
    });
  }
  if (threshold > 0) {
    const isTrue = thresholdOn === "true-count";
    const isHidden = zero === "hidden";
    // What is not rounded is the same before and after.
    const when = base === 1 ? { nl: "", en: "" } : isTrue ? beforeRounding : afterRounding;
    parts.push({
      nl: `aantallen onder ${threshold} (${when.nl}${isHidden ? "ook 0" : "0 niet"}) staan als <${threshold}`,
      en: `counts below ${threshold} (${when.en}${isHidden ? "0 too" : "but not 0"}) print as <${threshold}`,
    });
  }
  if (base > 1 || threshold > 0) {
    parts.push({
      nl: "elk eindtotaal komt van het exacte totaal en kan verschillen van de som van de afgedrukte aantallen",
      en: "each total comes from the exact total and may differ from the sum of the printed counts",
    });
  }
  return parts;
}
