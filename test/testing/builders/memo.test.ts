import { describe, expect, test } from "vitest";
import { readRegister } from "../../../src/cases/read-register.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import { memo } from "../../../src/testing/builders/memo.ts";
import { model } from "../../../src/testing/model.ts";

describe.each(memo.sentences)("$section $sentence", ({ register, definition, chains }) => {
  test("has exactly these chains, as the library and the model find them", () => {
    const { register: read, issues } = readRegister(register.tables, { asOf: memo.referenceDate });
    if (read === null) throw new Error("A register that was built can be read.");
    const expected = [...chains].sort((one, other) => (one.application < other.application ? -1 : 1));
    expect([...findChains(read, definition)]).toMatchObject(expected);
    expect(issues).toEqual([]);
    const slow = model.readRegister(register.tables, { asOf: memo.referenceDate });
    expect(model.findChains(slow.register, definition)).toMatchObject(expected);
  });
});

test("the memo's tables are the four of sections 3.3 and 3.4", () => {
  expect(memo.tables.map(({ title, cells, total, open }) => [title, ...Object.values(cells), total, open])).toEqual([
    ["Aanvragen nareis op nareis", "210", "120", "300", "100", "110", "840", null],
    ["Inwilligingen nareis op nareis", "120", "50", "130", "20", "<10", "310", "190"],
    ["Aanvragen gezinshereniging na nareis", "330", "190", "230", "180", "80", "1010", null],
    ["Inwilligingen gezinshereniging na nareis", "110", "60", "60", "20", "<10", "240", "220"],
  ]);
});

test("every sentence has its chains in a register of its own", () => {
  const drawn = memo.sentences.map(({ register }) => String(register));
  expect(new Set(drawn).size).toBe(memo.sentences.length);
});
