import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { compareDefinitions } from "../../src/differences/compare-definitions.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const applications = { unit: "applications" } as const;

describe("comparing definitions", () => {
  test("puts the tables of the definitions side by side over the same periods", () => {
    const options = { unit: "sponsors", from: 2018 } as const;
    const { about, rows } = revealCounts(compareDefinitions(register, [memo2023, lawSince2014], options));
    expect(about.question.of).toBe("definitions");
    const names = about.columns.map((column) => (column.kind === "period" ? column.label : column.kind));
    expect(names).toEqual(["2018", "2019", "2020", "2021", "2022", "2023", "total", "open"]);
    for (const definition of [memo2023, lawSince2014]) {
      const single = countChains(findChains(register, definition), options);
      const ours = rows.filter(({ keys }) => keys.definition === definition.id);
      expect(ours.map(({ counts }) => names.map((name) => counts[name]))).toEqual(
        single.rows.map(({ cells }) => cells),
      );
      expect(ours.map(({ keys, unit }) => [keys.class, keys.measure, unit])).toEqual(
        single.rows.map(({ keys }) => [...keys, "sponsors"]),
      );
    }
  });

  test("gives definitions that share a name different names, and says that a preset was changed", () => {
    const changed = { ...memo2023, independent: "none" } as const;
    const again = { ...memo2023, independent: "granted" } as const;
    expect(names([memo2023, changed, again])).toEqual([
      "memo-2023-08",
      "memo-2023-08 (changed)",
      "memo-2023-08 (changed) (2)",
    ]);
  });

  test("gives each definition its own name also where one is given twice or has the name that another would get", () => {
    const named = (id: string, independent: Definition["independent"]): Definition => ({
      ...memo2023,
      id,
      independent,
    });
    const [requested, granted, none] = [named("a", "requested"), named("a", "granted"), named("a", "none")];
    expect(names([requested, granted, granted])).toEqual(["a", "a (2)", "a (2)"]);
    expect(names([requested, granted, requested, none])).toEqual(["a", "a (2)", "a", "a (3)"]);
    expect(names([named("a (2)", "requested"), granted, none])).toEqual(["a (2)", "a", "a (3)"]);
    expect(names([granted, none, named("a (2)", "requested")])).toEqual(["a", "a (3)", "a (2)"]);
  });

  test("does not count rows of different definitions together", () => {
    const { source } = compareDefinitions(register, [memo2023, lawSince2014], applications);
    expect(source?.together([0, 2])).toHaveLength(7);
    expect(() => source?.together([0, 1])).toThrow(RangeError);
  });

  test("refuses what is not a list of definitions, what is no definition, and options that do not exist", () => {
    expect(() => compareDefinitions(register, [], applications)).toThrow(TypeError);
    expect(() => compareDefinitions(register, memo2023 as unknown as Definition[], applications)).toThrow(TypeError);
    expect(() => compareDefinitions(register, [memo2023], {} as never)).toThrow(TypeError);
    const impossible = { ...memo2023, independent: "maybe" as "none" };
    expect(() => compareDefinitions(register, [memo2023, impossible], applications)).toThrow(RangeError);
    expect(() => compareDefinitions(register, [memo2023], { unit: "people" as "sponsors" })).toThrow(RangeError);
  });
});

function names(definitions: readonly Definition[]): readonly string[] {
  return compareDefinitions(register, definitions, applications).about.definitions.map(({ id }) => id);
}
