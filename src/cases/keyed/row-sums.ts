import type { PackedRegister } from "../facts/packed-register.ts";
import type { HeldRows, PackedTable } from "../facts/packed-table.ts";
import { KEPT } from "../facts/register-rows.ts";
import { DAY_BASE, FAR_DAY, type FarDays, type Segment, segmentDay } from "../facts/segment.ts";
import { type TableName, tableColumns, tableNames } from "../facts/table.ts";

// As 32 bits with a sign: the engine would hold anything larger as a fraction.
const ODD = 0x9e3779b1 | 0;
const OTHER_ODD = 0x85ebca77 | 0;
const THIRD_ODD = 0xc2b2ae3d | 0;
/** How many columns of a kind a table has at most, and of codes, which stand in one number. */
const MOST = 4;
const MOST_CODES = 3;
/** Rows are added this many at a time: the engine makes fast what is called often. */
const BLOCK = 256;

/**
 * The digest of the kept rows of a register, 32 hexadecimal digits: the sum of a mixed 128-bit word for each row, so that
 * it is the same whatever the order of rows, the language of headers and codes, or the kind of file, and so that rows can
 * be added and taken out again. A table that is absent differs from one that is empty; the manifest is not part of it. It
 * tells accidents: two registers that differ have the same digest by chance once in 2^64. It stops nobody who makes another
 * register with the same digest on purpose; the SHA-256 of files is for that. Cost: linear.
 */
export function digestOfRows(tables: PackedRegister["tables"], aside: PackedRegister["beforeApplication"]): string {
  const total = new Int32Array(4);
  tableNames.forEach((name, number) => {
    const table = tables[name];
    if (table === null) return;
    const sumOf = sumsOfTable(table, new Set(aside[name]));
    for (let lane = 0; lane < 4; lane += 1) {
      // The table itself counts too, however empty it is.
      total[lane] = ((total[lane] as number) + Math.imul((number + 1) * 4 + lane, ODD) + sumOf(lane)) | 0;
    }
  });
  return Array.from(total, (sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

/** By lane: the sum of the words of the kept rows of a table. */
function sumsOfTable({ name, segments, farDays, held }: PackedTable, aside: ReadonlySet<number>): HeldRows["sum"] {
  if (held !== null) return held.sum;
  const { sums, add } = rowSums(name);
  for (const segment of segments) add(segment, farDays, aside);
  return (lane) => sums[lane] as number;
}

/** Sums of the words of rows of a table. */
export interface RowSums {
  readonly sums: Int32Array;
  /** Adds the words of the kept rows of a segment, save for those at places that are set aside. */
  add(segment: Segment, farDays: FarDays, aside: ReadonlySet<number>): void;
}

type Four<Value> = readonly [Value, Value, Value, Value];

/** The columns of a segment by what they hold, null for one that is not there. */
interface Columns {
  readonly keys: Four<Int32Array | null>;
  readonly codes: Four<Uint8Array | null>;
  readonly days: Four<Uint16Array | null>;
}

/** The places of the days of a table, some of which do not fit. */
interface FarTable {
  readonly days: readonly number[];
  readonly farDays: FarDays;
}

/** Starts the sums of a table. */
export function rowSums(name: TableName): RowSums {
  const columns = tableColumns[name];
  const kinds = columns.map(({ content }) => (content === "code" || content === "day" ? content : "id"));
  const placesOf = (kind: string): readonly number[] => [...kinds.keys()].filter((place) => kinds[place] === kind);
  const [ids, codes, days] = [placesOf("id"), placesOf("code"), placesOf("day")];
  const seed = tableNames.indexOf(name) + 1;
  const sums = new Int32Array(4);
  return {
    sums,
    add(segment, farDays, aside) {
      const stored = {
        keys: columnsAt(segment.keys, ids, MOST),
        codes: columnsAt(segment.codes, codes, MOST_CODES),
        days: columnsAt(segment.days, days, MOST),
      };
      const far = farDays.size === 0 ? null : { days, farDays };
      for (let from = 0; from < segment.count; from += BLOCK) addRows(sums, seed, segment, from, stored, far, aside);
    },
  };
}

function columnsAt<Column>(
  columns: readonly (Column | null)[],
  places: readonly number[],
  most: number,
): Four<Column | null> {
  if (places.length > most) throw new Error("Give the words of rows room for another column of this kind.");
  const column = (at: number): Column | null => columns[places[at] ?? -1] ?? null;
  return [column(0), column(1), column(2), column(3)];
}

/** What the days of a row that do not fit add: each as a number that no day that fits has, nor an empty cell. */
function farDaysOf(table: FarTable, segment: Segment, index: number, odd: number): number {
  let sum = 0;
  for (const place of table.days) {
    const isFar = segment.days[place]?.[index] === FAR_DAY;
    const day = isFar ? segmentDay(segment, place, index, table.farDays) - DAY_BASE : 0;
    sum = Math.imul(sum + (day > 0 || !isFar ? day : day - 1), odd);
  }
  return sum;
}

/**
 * Adds the words of rows: two of 32 bits, mixed to four. Each is a sum of the values, each times an odd number of its own;
 * of a key each has one lane, and what is short stands together.
 */
function addRows(
  sums: Int32Array,
  seed: number,
  segment: Segment,
  from: number,
  { keys, codes, days }: Columns,
  far: FarTable | null,
  aside: ReadonlySet<number>,
): void {
  const { first, count, state } = segment;
  const [, k1, k2, k3] = keys;
  // There wherever a row is kept: the first column is the id of a row, or of a person.
  const k0 = keys[0] as Int32Array;
  const [c0, c1, c2] = codes;
  const [d0, d1, d2, d3] = days;
  const start = 0x243f6a88 ^ Math.imul(seed, ODD);
  const otherStart = (0x13198a2e + Math.imul(seed, OTHER_ODD)) | 0;
  let a = sums[0] as number;
  let b = sums[1] as number;
  let c = sums[2] as number;
  let d = sums[3] as number;
  const to = Math.min(from + BLOCK, count);
  const hasAside = aside.size > 0;
  for (let index = from; index < to; index += 1) {
    const lane = 2 * index;
    if (state[index] !== KEPT || (hasAside && aside.has(first + index))) continue;
    let code = c0 === null ? 0 : (c0[index] as number);
    if (c1 !== null) code |= (c1[index] as number) << 8;
    if (c2 !== null) code |= (c2[index] as number) << 16;
    let early = d0 === null ? 0 : (d0[index] as number);
    if (d1 !== null) early |= (d1[index] as number) << 16;
    let late = d2 === null ? 0 : (d2[index] as number);
    if (d3 !== null) late |= (d3[index] as number) << 16;
    let h = Math.imul(start + code, ODD);
    let g = Math.imul(otherStart + code, OTHER_ODD);
    h = Math.imul(h + early, ODD);
    g = Math.imul(g + early, OTHER_ODD);
    h = Math.imul(h + late, ODD);
    g = Math.imul(g + late, OTHER_ODD);
    h = Math.imul(h + (k0[lane] as number), ODD);
    g = Math.imul(g + (k0[lane + 1] as number), OTHER_ODD);
    h = Math.imul(h + (k1 === null ? 0 : (k1[lane] as number)), ODD);
    g = Math.imul(g + (k1 === null ? 0 : (k1[lane + 1] as number)), OTHER_ODD);
    h = Math.imul(h + (k2 === null ? 0 : (k2[lane] as number)), ODD);
    g = Math.imul(g + (k2 === null ? 0 : (k2[lane + 1] as number)), OTHER_ODD);
    h = Math.imul(h + (k3 === null ? 0 : (k3[lane] as number)), ODD);
    g = Math.imul(g + (k3 === null ? 0 : (k3[lane + 1] as number)), OTHER_ODD);
    if (far !== null) {
      h = (h + farDaysOf(far, segment, index, ODD)) | 0;
      g = (g + farDaysOf(far, segment, index, OTHER_ODD)) | 0;
    }
    h = Math.imul(h ^ (g >>> 13), THIRD_ODD);
    g = Math.imul(g ^ (h >>> 16), ODD);
    h ^= h >>> 15;
    g ^= g >>> 14;
    a = (a + h) | 0;
    b = (b + g) | 0;
    c = (c + (Math.imul(h ^ 0x3c6ef372, OTHER_ODD) ^ (g >>> 7))) | 0;
    d = (d + (Math.imul(g ^ 0x5be0cd19, THIRD_ODD) ^ (h >>> 9))) | 0;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}
