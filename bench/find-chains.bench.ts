import { bench, describe } from "vitest";
import { readRegister } from "../src/cases/read-register.ts";
import type { Definition } from "../src/chains/definition/definition.ts";
import { lawSince2014, memo2023 } from "../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../src/chains/detection/stored-chains.ts";
import { asylumOfHub, hub, line, oneInAllFirstDossiers, permitsOfHub, tablesOf } from "../test/chains/adversarial.ts";

// Detection grows with n log n: four times the rows take little more than four times as long, also where one person
// has them all.
const shapes = {
  "a line of links": (size: number) => tablesOf(line(size)),
  "one person with n grants and n filings": (size: number) => tablesOf(hub(size, 20_000)),
  "one person with n asylum applications": (size: number) => tablesOf(hub(2_000, 20_000), asylumOfHub(size, 20_000)),
  "one person with n permits": (size: number) => ({
    ...tablesOf(hub(2_000, 20_000)),
    permits: permitsOfHub(size, 20_000),
  }),
  "one applicant in n first dossiers": (size: number) => tablesOf(oneInAllFirstDossiers(size)),
};

const outsideDossiers: Definition = {
  ...memo2023,
  id: "outside-first-dossiers",
  exclude: ["first-sponsor", "first-dossier"],
};

for (const [shape, tables] of Object.entries(shapes)) {
  describe(shape, () => {
    for (const size of [25_000, 100_000]) {
      const { register } = readRegister(tables(size));
      for (const definition of [memo2023, lawSince2014, outsideDossiers]) {
        bench(`${size} under ${definition.id}`, () => void findChains(register, definition), {
          iterations: 5,
          time: 0,
        });
      }
    }
  });
}
