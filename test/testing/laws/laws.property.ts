import { describe, expect, test } from "vitest";
import { brokenLawText } from "../../../src/testing/laws/broken-law-text.ts";
import { checkLaw, type LawResult } from "../../../src/testing/laws/check-law.ts";
import { lawsOfChains } from "../../../src/testing/laws/laws-of-chains.ts";
import { lawsOfCounts } from "../../../src/testing/laws/laws-of-counts.ts";
import { lawsOfFigures } from "../../../src/testing/laws/laws-of-figures.ts";
import { runs } from "../../runs.ts";
import { nareisItself } from "./nareis-itself.ts";

/** Another one every time, as fast-check does it, and printed where a law is broken. */
const seed = Date.now() & 0x7fffffff;

function textOf(result: LawResult): string {
  return result.kind === "broken" ? brokenLawText(result) : result.kind;
}

describe("the fast path keeps the law", () => {
  test.each(lawsOfChains)("of chains: $name", async (law) => {
    expect(textOf(await checkLaw(law, nareisItself.chains, { runs: Math.ceil(runs / 2), seed }))).toBe("held");
  });

  test.each(lawsOfCounts)("of counts: $name", async (law) => {
    expect(textOf(await checkLaw(law, nareisItself.counts, { runs: Math.ceil(runs / 2), seed }))).toBe("held");
  });

  test.each(lawsOfFigures)("of figures: $name", async (law) => {
    expect(textOf(await checkLaw(law, nareisItself.figures, { runs: Math.ceil(runs / 2), seed }))).toBe("held");
  });
});
