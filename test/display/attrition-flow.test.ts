import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { attrition } from "../../src/differences/definitions/attrition.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import { type AttritionFlowOptions, attritionFlow } from "../../src/display/old/attrition-flow.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const left = publish(attrition(register, memo2023, { class: "art8-after-nareis" }), tens);

test("a box of what drops out says so: with the condition alone it would say the opposite", () => {
  const textsOf = (options: AttritionFlowOptions) =>
    attritionFlow(left, options)
      .nodes.slice(1, 3)
      .map(({ text }) => text);
  expect(textsOf({ locale: "nl" })).toEqual(["valt af bij: gezinsaanvraag", "gezinsaanvraag"]);
  expect(textsOf({ locale: "en" })).toEqual(["drops out at: family application", "family application"]);
});

test("a chart has words for its class and its unit", () => {
  expect(attritionFlow(left, { unit: "sponsors" })).toMatchObject({
    class: "art8-after-nareis",
    classText: "Gezinshereniging na nareis",
    unit: "sponsors",
    unitText: "referenten",
  });
});

test("a box has both figures of the gain of its condition", () => {
  const { nodes } = attritionFlow(left, { locale: "en" });
  const box = nodes.find(({ id }) => id === "first-procedure");
  expect([box?.without, box?.gained]).toMatchObject([{ value: 1180 }, { value: 170 }]);
  for (const { kind, without, gained } of nodes) {
    expect(without === null).toBe(gained === null);
    if (kind === "out") expect(gained).toBeNull();
  }
});

test("a unit that an attrition does not have is refused, instead of a chart without boxes", () => {
  for (const unit of ["dossiers", "cases"] as const) {
    expect(() => attritionFlow(left, { unit } as unknown as AttritionFlowOptions)).toThrow(RangeError);
  }
});
