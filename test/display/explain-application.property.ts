import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { explainApplication } from "../../src/display/explain-application.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"));
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
ajv.addSchema(schemaOf("chain"));
const validate = ajv.compile(schemaOf("explanation"));
const registers = fc.oneof(cleanRegister, nastyRegister);
const locales = fc.constantFrom("nl" as const, "en" as const);

test("every explanation conforms to its schema, and each sentence is one line that judges nobody", () => {
  fc.assert(
    fc.property(registers, days, anyDefinition, locales, (tables, asOf, definition, locale) => {
      const { register } = readRegister(tables, { asOf });
      for (const id of [...storedRegister(register).applications.id, "nowhere at all"]) {
        const explained = explainApplication(findChains(register, definition), id, { locale });
        expect(validate(explained), JSON.stringify(validate.errors)).toBe(true);
        for (const sentence of explained.sentences) {
          expect(sentence).toMatch(/^[^\n\r]+\.$/u);
          expect(sentence).not.toMatch(/fraud|abuse|risk|suspect|score|misbruik|risico|verdacht|undefined|null/i);
        }
      }
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
