import { describe, expect, test } from "vitest";
import type { ApplicationId } from "../../../src/cases/facts/application.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../../src/chains/detection/stored-chains.ts";
import type { CellChain } from "../../../src/counts/cells/exact-table.ts";
import { chainFinder, changedChain } from "../../../src/differences/definitions/chain-finder.ts";
import { registerOf, stacked } from "../../contract/register-literals.ts";

const x = "x" as ApplicationId;
const find = chainFinder(findStoredChains(registerOf(stacked), memo2023));

describe("what was found of an application", () => {
  test("is its chain with the rows behind it, and nothing where it is part of none", () => {
    expect(find(x)).toMatchObject({ application: "x", chain: { class: "nareis-op-nareis" }, rows: [1, 2, 3] });
    expect(find("b" as ApplicationId)).toBeNull();
  });

  test("stands as before, as after or as both, with the rows after it wherever it was found there", () => {
    const after = find(x) as CellChain;
    const before = { ...after, rows: [7] };
    const { chain } = after;
    expect(changedChain(x, before, null)).toEqual({ application: "x", chain: null, before: chain, rows: [7] });
    expect(changedChain(x, null, after)).toEqual({ application: "x", chain, before: null, rows: [1, 2, 3] });
    expect(changedChain(x, before, after)).toEqual({ application: "x", chain, before: chain, rows: [1, 2, 3] });
  });
});
