import { bench, describe } from "vitest";
import { type Row, readRegister } from "../src/cases/read-register.ts";
import { memo2023 } from "../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../src/chains/detection/stored-chains.ts";
import { applyEvent } from "../src/history/apply-event.ts";
import { chainChanges } from "../src/history/chain-changes.ts";
import { historyOf } from "../src/history/history-of.ts";

// One event in a register of ten thousand and of a million applications must cost the same, and so must saying which chains
// it changed. "Recomputed" is finding all chains again where nothing has to be read again; reading comes on top of that.
function* lodged(count: number): Generator<Row> {
  for (let index = 0; index < count; index += 1) {
    const persons = {
      applicant_id: `P${index}`,
      sponsor_id: `P${(index * 7_919) % count}${index % 20 === 0 ? "" : "x"}`,
    };
    const granted = { outcome: "granted", decided_on: "2020-06-01" };
    const submitted_on = `20${10 + (index % 10)}-01-01`;
    yield { application_id: `A${index}`, procedure: "nareis", ...persons, submitted_on, ...granted };
  }
}

for (const count of [10_000, 1_000_000]) {
  describe(`${count} applications`, () => {
    const { register } = readRegister({ applications: lodged(count) });
    let history = historyOf(register);
    const recording = { recordedOn: "2024-01-01", reason: "benchmark" };
    let next = 0;
    bench("lodged", () => {
      next += 1;
      const facts = { application: `N${next}`, procedure: "asylum", applicant: `Q${next}` } as const;
      const result = applyEvent(history, { kind: "lodged", ...facts, submittedOn: "2023-01-01", ...recording });
      if (result.ok) history = result.history;
    });
    bench("lodged by a sponsor with an earlier grant, and which chains that changed", () => {
      next += 1;
      const facts = { application: `N${next}`, applicant: `Q${next}`, sponsor: `P${(next * 7_907) % count}` };
      const event = { kind: "lodged", procedure: "nareis", ...facts, submittedOn: "2023-01-01", ...recording } as const;
      const result = applyEvent(history, event);
      if (!result.ok || chainChanges(history, result.history, memo2023).appeared.length !== 1)
        throw new Error("No chain.");
      history = result.history;
    });
    bench("recomputed", () => void findChains(register, memo2023), { iterations: 5, time: 0 });
    bench("signal raised", () => {
      next += 1;
      const facts = { signal: `S${next}`, application: `A${(next * 7_907) % count}` };
      const result = applyEvent(history, { kind: "signal-raised", ...facts, raisedOn: "2023-01-01", ...recording });
      if (result.ok) history = result.history;
    });
  });
}
