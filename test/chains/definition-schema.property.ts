import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import { definitionFrom } from "../../src/chains/definition/definition-from-data.ts";
import { lintDefinition } from "../../src/chains/definition/lint-definition.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";
import { optionMeaning, valueMeaning } from "../../src/display/option-meaning.ts";
import { runs } from "../runs.ts";
import { choices, wideDefinition } from "./wide-definition.ts";

const text = readFileSync(new URL("../../schemas/definition.schema.json", import.meta.url), "utf8");
const schema = JSON.parse(text);
const isValid = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);

const isContradiction = ({ code }: { readonly code: string }): boolean => code === "contradictory";

/** What the schema cannot say: a leap day outside a leap year, and a definition that contradicts itself. */
function isBeyondSchema(data: unknown): boolean {
  const day: unknown = (data as { regularAsNareisBefore?: unknown } | null)?.regularAsNareisBefore;
  const isLeapDay = typeof day === "string" && day.endsWith("-02-29") && parseDay(day) === null;
  // Whatever else is wrong the schema does say.
  const said = isLeapDay ? { ...(data as object), regularAsNareisBefore: day.replace(/29$/, "28") } : data;
  const { definition, problems } = definitionFrom(said);
  return isLeapDay && definition !== null ? true : problems.length > 0 && problems.every(isContradiction);
}

const words = [
  ...["nareis", "art8", "requested", "granted", "granted-later", "none", "after", "on-or-after", "decided", "entered"],
  ...["permit", "ever", "at-second", "at-reference", "count", "collapse", "all", "single", "first-sponsor"],
  ...["first-dossier", "2019-10-31", "2019-02-29", "2020-02-29", "2019-04-31", "0000-01-01", "2019-1-1", "", "Nareis"],
];
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(...words),
  fc.constantFrom<unknown[]>(
    null,
    true,
    0,
    -1,
    0.5,
    12,
    1e300,
    2 ** 53,
    -0,
    [],
    {},
    [null],
    " id ",
    "a\nb",
    "a\u200Eb",
  ),
  fc.array(fc.constantFrom(...words), { maxLength: 3 }),
  fc.record({ firstToSecond: fc.constantFrom("after", "no"), other: fc.constant(1) }, { requiredKeys: [] }),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);
const names = ["id", ...choices.map(([name]) => name), "other", "toString", "sameday"];

/** A whole definition of which some options are left out, and some have another value, or another name. */
const mutated: fc.Arbitrary<unknown> = fc
  .record({
    definition: wideDefinition,
    left: fc.subarray(names),
    odd: fc.array(fc.tuple(fc.constantFrom(...names), oddValue), { maxLength: 2 }),
    rules: fc.array(fc.tuple(fc.constantFrom("firstToSecond", "independentToSecond", "other"), oddValue), {
      maxLength: 1,
    }),
  })
  .map(({ definition, left, odd, rules }) => {
    const sameDay = { ...definition.sameDay, ...Object.fromEntries(rules) };
    const kept = Object.entries({ ...definition, sameDay }).filter(([name]) => name === "id" || !left.includes(name));
    return { ...Object.fromEntries(kept), ...Object.fromEntries(odd) };
  });

test("the schema and definitionFrom accept the same data, but for what a schema cannot say", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: oddValue }), (drawn) => {
      const data = JSON.parse(JSON.stringify(drawn ?? null));
      const isDefinition = definitionFrom(data).definition !== null;
      if (isDefinition) accepted += 1;
      expect(isValid(data), JSON.stringify(isValid.errors)).toBe(isDefinition || isBeyondSchema(data));
    }),
    { numRuns: Math.max(1000, 10 * runs) },
  );
  expect(accepted).toBeGreaterThan(runs);
});

test("a day that does not exist hides no other fault: an id that is no text beside a 29 February", () => {
  const data = { ...memo2023, id: {}, regularAsNareisBefore: "2019-02-29" };
  expect([isValid(data), isBeyondSchema(data)]).toEqual([false, false]);
  expect([isValid({ ...data, id: "a" }), isBeyondSchema({ ...data, id: "a" })]).toEqual([true, true]);
});

test("whole definitions come back as they were, unless they contradict themselves", () => {
  fc.assert(
    fc.property(wideDefinition, (drawn) => {
      const { definition, problems } = definitionFrom(JSON.parse(JSON.stringify(drawn)));
      const contradictions = lintDefinition(drawn).filter(({ severity }) => severity === "contradictory");
      expect(isValid(drawn)).toBe(true);
      expect(problems).toEqual(contradictions.map((finding) => ({ code: "contradictory", finding })));
      if (contradictions.length > 0) expect(definition).toBeNull();
      else expect(definition).toEqual({ ...drawn, exclude: [...drawn.exclude].sort().reverse() });
    }),
    { numRuns: runs },
  );
});

test("the schema's defaults are the defaults, and the presets are valid", () => {
  const { id: _, ...properties } = schema.properties;
  const { id: __, ...defaults } = memo2023;
  const described = Object.entries(properties as Record<string, { default: unknown }>);
  expect(Object.fromEntries(described.map(([name, { default: value }]) => [name, value]))).toEqual(defaults);
  const rules = Object.entries(properties.sameDay.properties as Record<string, { default: string }>);
  expect(Object.fromEntries(rules.map(([rule, { default: value }]) => [rule, value]))).toEqual(defaults.sameDay);
  for (const { definition } of presets) expect(isValid(definition)).toBe(true);
});

test("the schema says of every option and listed value what the library says in English", () => {
  const capital = (meaning: string): string => `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}`;
  for (const [name, rule] of choices) {
    const path = (rule === undefined ? name : `${name}.${rule}`) as "repeats";
    const property = rule === undefined ? schema.properties[name] : schema.properties[name].properties[rule];
    expect(property.description).toContain(capital(optionMeaning(path, { locale: "en" })));
    for (const { const: value, description } of property.oneOf ?? []) {
      expect(description).toBe(`${capital(valueMeaning(path, value, { locale: "en" }))}.`);
    }
  }
});
