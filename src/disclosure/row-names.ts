import type { RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";

/** The scope of one of the registers of a table. */
export function scopeOf({ about }: PublishedTable, register = 0): string {
  const { digest, referenceDate } = about.registers[register] as (typeof about.registers)[number];
  return JSON.stringify([digest, referenceDate]);
}

/** The name of a row by what it counts, under one of the definitions of its table and in one of its registers. */
export function rowName(
  table: PublishedTable,
  meaning: readonly string[],
  at: { readonly definition?: number; readonly register?: number } = {},
): RowName {
  const { definitions, question } = table.about;
  const { digest } = definitions[at.definition ?? 0] as (typeof definitions)[number];
  return { scope: scopeOf(table, at.register), meaning: JSON.stringify([digest, question.basis, ...meaning]) };
}

/** The name of all chains of a class, or of those with an outcome: what every table that counts them calls so. */
export function chainsName(
  table: PublishedTable,
  { unit, tableClass, measure }: { readonly unit: string; readonly tableClass: string; readonly measure: string },
  at: { readonly definition?: number; readonly register?: number } = {},
): RowName {
  return rowName(table, ["chains", unit, tableClass, measure], at);
}
