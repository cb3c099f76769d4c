import type { Definition } from "../chains/definition/definition.ts";
import type { OptionPath } from "../chains/definition/option-values.ts";

/**
 * What options and their values mean, in one language: `dutchOptions` and `englishOptions` are the two. Values that are
 * lists stand under their parts, joined by a plus sign.
 */
export interface OptionWords {
  readonly options: Readonly<Record<OptionPath, string>>;
  readonly values: Readonly<
    Record<
      Exclude<OptionPath, "regularAsNareisBefore" | "lookBackMonths" | "sameDay">,
      Readonly<Record<string, string>>
    >
  >;
  /** `before` is written out; null for never. */
  readonly regularBefore: (before: string | null) => string;
  readonly lookBack: (months: number | null) => string;
  readonly sameDay: (rules: Definition["sameDay"]) => string;
}
