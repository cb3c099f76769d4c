import { bench, describe } from "vitest";
import { type Row, readRegister } from "../src/cases/read-register.ts";
import { applyEvent } from "../src/history/apply-event.ts";
import { historyOf } from "../src/history/history-of.ts";

// One event in a register of ten thousand and of a million applications must cost the same.
function* lodged(count: number): Generator<Row> {
  for (let index = 0; index < count; index += 1) {
    const persons = { applicant_id: `P${index}`, sponsor_id: `P${(index * 7_919) % count}x` };
    yield { application_id: `A${index}`, procedure: "nareis", ...persons, submitted_on: "2020-01-01" };
  }
}

for (const count of [10_000, 1_000_000]) {
  describe(`${count} applications`, () => {
    let history = historyOf(readRegister({ applications: lodged(count) }).register);
    const recording = { recordedOn: "2024-01-01", reason: "benchmark" };
    let next = 0;
    bench("lodged", () => {
      next += 1;
      const facts = { application: `N${next}`, procedure: "asylum", applicant: `Q${next}` } as const;
      const result = applyEvent(history, { kind: "lodged", ...facts, submittedOn: "2023-01-01", ...recording });
      if (result.ok) history = result.history;
    });
    bench("signal raised", () => {
      next += 1;
      const facts = { signal: `S${next}`, application: `A${(next * 7_907) % count}` };
      const result = applyEvent(history, { kind: "signal-raised", ...facts, raisedOn: "2023-01-01", ...recording });
      if (result.ok) history = result.history;
    });
  });
}
