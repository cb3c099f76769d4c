import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { DAY_BASE, FAR_DAY, type Segment, segmentDay } from "../facts/segment.ts";
import { tableColumns, tableNames } from "../facts/table.ts";

/** Rows are mixed this many at a time, column by column, so that what is mixed stays near. */
const BLOCK = 2048;
const ODD = 0x9e3779b1;
const OTHER_ODD = 0x85ebca77;
const THIRD_ODD = 0xc2b2ae3d;

/**
 * The digest of the kept rows of a register, 32 hexadecimal digits: the sum of a mixed 128-bit word for each row, so that
 * it is the same whatever the order of rows, the language of headers and codes, or the kind of file, and so that rows can
 * be added and taken out again. A table that is absent differs from one that is empty; the manifest is not part of it. It
 * tells accidents: two registers that differ have the same digest by chance once in 2^64. It stops nobody who makes another
 * register with the same digest on purpose; the SHA-256 of files is for that. Cost: linear.
 */
export function digestOfRows(tables: PackedRegister["tables"], aside: PackedRegister["beforeApplication"]): string {
  const sums = new Int32Array(4);
  tableNames.forEach((name, seed) => {
    const table = tables[name];
    if (table === null) return;
    addTable(sums, table, seed + 1, new Set(aside[name]));
  });
  return Array.from(sums, (sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

function addTable(sums: Int32Array, table: PackedTable, seed: number, aside: ReadonlySet<number>): void {
  // The table itself counts too, however empty it is.
  for (let lane = 0; lane < 4; lane += 1) sums[lane] = ((sums[lane] as number) + Math.imul(seed * 4 + lane, ODD)) | 0;
  if (table.held === null) for (const segment of table.segments) addSegment(sums, table, segment, aside);
  else for (let lane = 0; lane < 4; lane += 1) sums[lane] = ((sums[lane] as number) + table.held.sum(lane)) | 0;
}

/** Adds the words of the kept rows of a segment to four sums. */
export function addSegment(
  sums: Int32Array,
  table: Pick<PackedTable, "name" | "farDays">,
  segment: Segment,
  aside: ReadonlySet<number>,
): void {
  const seed = tableNames.indexOf(table.name) + 1;
  const one = new Int32Array(BLOCK);
  const other = new Int32Array(BLOCK);
  for (let from = 0; from < segment.count; from += BLOCK) {
    const to = Math.min(segment.count, from + BLOCK);
    one.fill(0x243f6a88 ^ Math.imul(seed, ODD));
    other.fill(0x13198a2e + Math.imul(seed, OTHER_ODD));
    for (let column = 0; column < tableColumns[table.name].length; column += 1) {
      mixColumn(table, segment, column, from, to, one, other);
    }
    addRows(sums, segment, from, to, one, other, aside);
  }
}

/**
 * Adds the values of a column, each times an odd number of the column's own, to both words of rows. An empty cell adds
 * nothing, whether or not its column is there.
 */
function mixColumn(
  table: Pick<PackedTable, "farDays">,
  segment: Segment,
  column: number,
  from: number,
  to: number,
  one: Int32Array,
  other: Int32Array,
): void {
  const factors = Array.from({ length: 4 }, (_, part) => factor(column, part)) as [number, number, number, number];
  const keys = segment.keys[column];
  if (keys) mixKeys(keys, from, to, factors, one, other);
  const codes = segment.codes[column];
  if (codes) mixCodes(codes, from, to, factors, one, other);
  if (segment.days[column]) mixDays(table, segment, column, from, to, factors, one, other);
}

/** An odd number for a part of a column, like no other. */
function factor(column: number, part: number): number {
  let mixed = Math.imul(column * 4 + part + 1, ODD);
  mixed = Math.imul(mixed ^ (mixed >>> 15), OTHER_ODD);
  mixed = Math.imul(mixed ^ (mixed >>> 13), THIRD_ODD);
  return (mixed ^ (mixed >>> 16)) | 1;
}

type Factors = readonly [number, number, number, number];

function mixKeys(
  keys: Int32Array,
  from: number,
  to: number,
  factors: Factors,
  one: Int32Array,
  other: Int32Array,
): void {
  const [a, b, c, d] = factors;
  for (let index = 2 * from, at = 0; index < 2 * to; index += 2, at += 1) {
    const first = keys[index] as number;
    const second = keys[index + 1] as number;
    one[at] = (one[at] as number) + Math.imul(first, a) + Math.imul(second, b);
    other[at] = (other[at] as number) + Math.imul(first, c) + Math.imul(second, d);
  }
}

function mixCodes(
  codes: Uint8Array,
  from: number,
  to: number,
  factors: Factors,
  one: Int32Array,
  other: Int32Array,
): void {
  const [a, , c] = factors;
  for (let index = from, at = 0; index < to; index += 1, at += 1) {
    const code = codes[index] as number;
    one[at] = (one[at] as number) + Math.imul(code, a);
    other[at] = (other[at] as number) + Math.imul(code, c);
  }
}

function mixDays(
  table: Pick<PackedTable, "farDays">,
  segment: Segment,
  column: number,
  from: number,
  to: number,
  [a, , c]: Factors,
  one: Int32Array,
  other: Int32Array,
): void {
  const days = segment.days[column] as Uint16Array;
  for (let index = from, at = 0; index < to; index += 1, at += 1) {
    const stored = days[index] as number;
    const day = stored === FAR_DAY ? farFromBase(segmentDay(segment, column, index, table.farDays)) : stored;
    one[at] = (one[at] as number) + Math.imul(day, a);
    other[at] = (other[at] as number) + Math.imul(day, c);
  }
}

/** A day that does not fit, as a number that no day that fits has, nor an empty cell. */
function farFromBase(day: number): number {
  return day > DAY_BASE ? day - DAY_BASE : day - DAY_BASE - 1;
}

function addRows(
  sums: Int32Array,
  { first, state }: Segment,
  from: number,
  to: number,
  one: Int32Array,
  other: Int32Array,
  aside: ReadonlySet<number>,
): void {
  let a = sums[0] as number;
  let b = sums[1] as number;
  let c = sums[2] as number;
  let d = sums[3] as number;
  for (let index = from, at = 0; index < to; index += 1, at += 1) {
    if (state[index] !== KEPT || (aside.size > 0 && aside.has(first + index))) continue;
    let h = one[at] as number;
    let g = other[at] as number;
    h = Math.imul(h ^ (g >>> 13), THIRD_ODD);
    g = Math.imul(g ^ (h >>> 16), ODD);
    h ^= h >>> 15;
    g ^= g >>> 14;
    a = (a + h) | 0;
    b = (b + g) | 0;
    c = (c + (Math.imul(h ^ 0x3c6ef372, OTHER_ODD) ^ (g >>> 7))) | 0;
    d = (d + (Math.imul(g ^ 0x5be0cd19, THIRD_ODD) ^ (h >>> 9))) | 0;
  }
  sums.set([a, b, c, d]);
}
