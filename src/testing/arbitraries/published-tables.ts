import fc from "fast-check";
import { asOf } from "../../cases/as-of.ts";
import type { Register } from "../../cases/facts/register.ts";
import { readRegister } from "../../cases/read-register.ts";
import { type Subject, subjects } from "../../counts/asked/question.ts";
import type { ExactTable } from "../../counts/cells/exact-table.ts";
import { addressOfCell, type CellPlace } from "../../counts/cells/place-of-cell.ts";
import type { Policy } from "../../disclosure/policy.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import type { Tables } from "../../model/contract-tables.ts";
import { finalize } from "../../publication/finalize.ts";
import { publish, publishUnprotected } from "../../publication/publish.ts";
import { asked, making } from "./asked-tables.ts";
import { isCountable } from "./countable.ts";
import { days } from "./days.ts";
import { anyDefinition } from "./definitions.ts";
import { asDrawing, type DrawnTables } from "./drawn-register.ts";
import { withFewerRows } from "./fewer-rows.ts";
import { nastyRegister } from "./nasty-registers.ts";
import { anyPolicy } from "./policies.ts";

/** A register, and a table of it as a caller makes it. */
export interface DrawnPublished extends DrawnTables {
  /** Read with the column `town` of persons. */
  readonly register: Register;
  readonly exact: ExactTable;
  readonly published: PublishedTable;
}

/** Published tables of every kind, protected and not, some with figures withheld, draft and final, of registers with anything wrong in them. */
export const anyPublished: fc.Arbitrary<DrawnPublished> = publishedAbout(subjects);

/** The same, about some subjects only. */
export function publishedAbout(about: readonly Subject[]): fc.Arbitrary<DrawnPublished> {
  return fc
    .record({
      subject: fc.constantFrom(...about),
      tables: withFewerRows(nastyRegister),
      days: fc.tuple(days, days).map((two) => [...two].sort()),
      coverageFrom: fc.option(days),
      definitions: fc.tuple(anyDefinition, anyDefinition),
      asks: asked,
      policy: fc.option(anyPolicy),
      withheld: fc.oneof(fc.constant([]), fc.array(fc.nat(), { minLength: 1, maxLength: 3 })),
      isFinal: fc.boolean(),
    })
    .filter(({ tables, days: two }) => isCountable(tables, two))
    .map(({ subject, tables, days: [dayBefore, day], coverageFrom, definitions, asks, policy, withheld, isFinal }) => {
      const persons = ["a", "b", "c"].map((person_id, at) => ({
        person_id,
        birth_date: "2001-05-06",
        town: `t${at % 2}`,
      }));
      const manifest = { source: "invented", synthetic: true, ...(coverageFrom && { coverage_from: coverageFrom }) };
      const all = { ...tables, persons, register: manifest } as unknown as Tables;
      const { register } = readRegister(all, { personColumns: ["town"] });
      const known = { register: asOf(register, day as string), dayBefore: dayBefore as string };
      const exact = making[subject]({ ...known, definitions, asks });
      const published = policy === null ? publishUnprotected(exact) : withholding(exact, policy, withheld);
      return asDrawing({ tables: all, register, exact, published: isFinal ? finalOf(published) : published });
    });
}

/** A table without some of its counts, by numbers out of which the counts are chosen. */
function withholding(exact: ExactTable, policy: Policy, chosen: readonly number[]): PublishedTable {
  const table = publish(exact, policy);
  const counts = table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((figure, column) => (figure === null || figure.kind === "share" ? [] : [{ row, column }])),
  );
  if (counts.length === 0) return table;
  const places = chosen.map((number) => counts[number % counts.length] as CellPlace);
  return publish(exact, policy, { withhold: places.map((place) => addressOfCell(table, place)) });
}

/** The table made final where its own audit lets it; else the draft. */
function finalOf(published: PublishedTable): PublishedTable {
  try {
    return finalize(published);
  } catch {
    return published;
  }
}
