import { NO_DAY } from "../../calendar/day.ts";
import { dayInBytes } from "../../calendar/day-in-bytes.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { columnReader } from "./column-reader.ts";
import { crossRules } from "./cross-rules.ts";
import { furtherHeaders } from "./person-columns.ts";

/** In `SoundRows.kinds`: an id; 0 is a field that is not read. */
export const ID = 1;
/** In `SoundRows.kinds`: a day. */
export const DAY = 2;
/** In `SoundRows.kinds`: a code. */
export const CODE = 3;

/** A rule on a code and on whether another column is empty: which of the two a code allows. */
export interface PresenceRule {
  readonly one: number;
  readonly other: number;
  /** At twice the place of the code for an empty column, one further for one that is not: 1 where that is allowed. */
  readonly allowed: Uint8Array;
}

/** A rule on two days: the later is empty or not before the earlier. */
export interface OrderRule {
  readonly earlier: number;
  readonly later: number;
}

/**
 * How a sound row of a file is recognised, field by field, without judging it: whatever is doubtful is for the judge. So
 * the rules stand there, and this is only ever too cautious.
 */
export interface SoundRows {
  /** By position of the field: what it holds. */
  readonly kinds: Uint8Array;
  /** By position of the field: the place of its column. */
  readonly places: Uint8Array;
  /** By position of the field: 1 where it may be empty. */
  readonly mayBeEmpty: Uint8Array;
  readonly presenceRules: readonly PresenceRule[];
  readonly orderRules: readonly OrderRule[];
  /** By position of the field: reads a code, -1 where it is none. */
  readonly readCode: readonly ((text: string) => number)[];
  /** Words that mean an empty cell. */
  readonly emptyWords: readonly string[];
}

/**
 * How sound rows of a table are recognised; null where that cannot be said, so that every row is for the judge.
 *
 * @param width how many fields a row has.
 * @param positions of the columns of the contract among them, or -1, then of further ones.
 */
export function soundRows(
  table: TableName,
  width: number,
  positions: readonly number[],
  options: ReadOptions,
): SoundRows | null {
  const emptyWords = (options.empty ?? []).map((word) => word.trim()).filter((word) => word !== "");
  if (furtherHeaders(table, options).length > 0 || options.dates === "dutch" || emptyWords.some(isDay)) return null;
  const kinds = new Uint8Array(width);
  const places = new Uint8Array(width);
  const mayBeEmpty = new Uint8Array(width);
  const readCode: ((text: string) => number)[] = [];
  for (const [place, column] of tableColumns[table].entries()) {
    const position = positions[place] as number;
    if (position < 0) continue;
    kinds[position] = kindOf(column);
    places[position] = place;
    const reader = columnReader(table, column, options);
    mayBeEmpty[position] = typeof reader.read("") === "object" ? 0 : 1;
    readCode[position] = (text) => {
      const cell = reader.textOf(text);
      const code = typeof cell === "string" ? reader.read(cell) : -1;
      return typeof code === "number" ? code : -1;
    };
  }
  return { kinds, places, mayBeEmpty, ...rulesOf(table), readCode, emptyWords };
}

function isDay(word: string): boolean {
  const bytes = new TextEncoder().encode(word.padEnd(12));
  return dayInBytes(new DataView(bytes.buffer), 0) > 0;
}

function kindOf({ content }: Column): number {
  if (content === "code") return CODE;
  return content === "day" ? DAY : ID;
}

/**
 * The rules on two columns as tables: one on a code asks whether the other column is empty, which is tried with each code,
 * and one on two days asks for their order.
 */
function rulesOf(table: TableName): Pick<SoundRows, "presenceRules" | "orderRules"> {
  const columns = tableColumns[table];
  const presenceRules: PresenceRule[] = [];
  const orderRules: OrderRule[] = [];
  for (const { one, other, isBroken } of crossRules(table)) {
    const [first, second] = [columns[one] as Column, columns[other] as Column];
    if (first.content === "day") {
      orderRules.push({ earlier: one, later: other });
      continue;
    }
    const [none, some] = second.content === "day" ? [NO_DAY, 0] : ["", "1"];
    const allowed = first.codes.flatMap((_, code) => [none, some].map((value) => (isBroken(code, value) ? 0 : 1)));
    const rule = presenceRules.find((known) => known.one === one && known.other === other);
    if (rule === undefined) presenceRules.push({ one, other, allowed: Uint8Array.from(allowed) });
    else for (const [index, allows] of allowed.entries()) if (allows === 0) rule.allowed[index] = 0;
  }
  return { presenceRules, orderRules };
}
