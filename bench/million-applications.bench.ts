import { bench, describe } from "vitest";
import { type Row, readRegister } from "../src/cases/read-register.ts";
import { memo2023, presets } from "../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../src/chains/detection/stored-chains.ts";
import { units } from "../src/counts/asked/unit.ts";
import { countChains } from "../src/counts/count-chains.ts";

// From a register in memory to chains and to counts: the claims of docs/testing.md about time.
const procedures = ["asylum", "nareis", "art8", "regular-family", "other"];

function day(index: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `20${two(10 + (index % 13))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
}

/** An ordinary register: two persons for five applications, ties of days, a tenth of the applications linked. */
function* ordinary(count: number): Generator<Row> {
  const persons = Math.floor(count * 0.4);
  for (let index = 0; index < count; index += 1) {
    const procedure = procedures[index % 5] as string;
    const sponsored = procedure !== "asylum" && procedure !== "other";
    yield {
      application_id: `A${index}`,
      procedure,
      applicant_id: `P${(index * 7_919) % persons}`,
      sponsor_id: sponsored ? `P${(index * 104_729 + 1) % persons}` : "",
      submitted_on: day(index),
      outcome: index % 7 === 0 ? "" : "granted",
      decided_on: index % 7 === 0 ? "" : `2023${day(index).slice(4)}`.replace("2023", String(2011 + (index % 12))),
    };
  }
}

const million = readRegister({ applications: ordinary(1_000_000) }, { asOf: "2026-01-01" }).register;
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe("a million applications", () => {
  for (const { id, definition } of presets)
    bench(`findChains, ${id}`, () => void findChains(million, definition), once);
  const chains = findChains(million, memo2023);
  for (const unit of units) bench(`countChains, ${unit}`, () => void countChains(chains, { unit }), once);
  bench("every chain as an object", () => void [...chains], once);
});
