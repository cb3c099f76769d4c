import type { ColumnValues, TextValues } from "../../cases/sources/column-values.ts";
import { decimalText } from "../../cases/sources/decimal-text.ts";
import { numbersIn } from "../../cases/sources/numbers-in.ts";
import type { ArrowBatch } from "./arrow-table.ts";
import type { BatchMemory } from "./batch-memory.ts";

/** Some rows of a batch. */
export interface BatchRows {
  readonly batch: ArrowBatch;
  readonly first: number;
  readonly count: number;
}

/** Numbers of types in the format of Arrow; that of dictionaries is of both libraries, not of the format. */
export const DICTIONARY: number = -1;
/** The type of a column without any value. */
export const NULL: number = 1;
const INT = 2;
const FLOAT = 3;
const BINARY = 4;
const UTF8 = 5;
const DECIMAL = 7;
const DATE = 8;
const TIMESTAMP = 10;
const LARGE_BINARY = 19;
const LARGE_UTF8 = 20;
const BINARY_VIEW = 23;
const UTF8_VIEW = 24;

/** Units of a day, by the number of the unit: seconds, then a thousandth each. */
const UNITS_A_DAY: readonly bigint[] = [86_400n, 86_400_000n, 86_400_000_000n, 86_400_000_000_000n];

/**
 * The values of some rows of a batch, in the form of their type; empty rows have a value too, which means nothing.
 *
 * @param places negative for empty rows; null where none is.
 * @param memory for what is given, which lasts until the next is.
 * @throws RangeError where buffers are shorter than the batch.
 */
export function batchValues(rows: BatchRows, places: Int32Array | null, memory: BatchMemory): ColumnValues {
  const { values, type } = rows.batch;
  switch (type.typeId) {
    case BINARY:
    case UTF8:
    case LARGE_BINARY:
    case LARGE_UTF8:
      return textValues(rows);
    case BINARY_VIEW:
    case UTF8_VIEW:
      return viewValues(rows, places, memory);
    case INT:
      return { kind: "number", numbers: wholeNumbers(rows) };
    case FLOAT:
      if (!(values instanceof Float32Array || values instanceof Float64Array)) break;
      return { kind: "number", numbers: valuesOf(rows, values) };
    case DATE:
      if (type.unit === 0) return { kind: "day", days: numbersIn(bytesOf(rows, 4), Int32Array) };
      return { kind: "moment", units: numbersIn(bytesOf(rows, 8), BigInt64Array), unitsADay: UNITS_A_DAY[1] as bigint };
    case TIMESTAMP: {
      const unitsADay = UNITS_A_DAY[type.unit ?? 0];
      if (unitsADay === undefined) break;
      return { kind: "moment", units: numbersIn(bytesOf(rows, 8), BigInt64Array), unitsADay };
    }
    case DECIMAL:
      return { kind: "cell", cells: decimals(rows) };
  }
  return { kind: "unreadable" };
}

function checked<Values extends ArrayLike<unknown>>(values: Values, length: number): Values {
  if (values.length < length) throw new RangeError("fewer values than rows");
  return values;
}

/** Of an array that has a value for each row of a batch: those of some rows. */
function valuesOf<Values extends Int32Array | Float32Array | Float64Array>(
  { batch, first, count }: BatchRows,
  values: Values,
): Values {
  return checked(values, batch.length).subarray(first, first + count) as Values;
}

/** The bytes of the values, whatever array lies over them. */
function bytesOf({ batch, first, count }: BatchRows, width: number): Uint8Array {
  const values = batch.values as Uint8Array;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return checked(bytes, batch.length * width).subarray(first * width, (first + count) * width);
}

function wholeNumbers(rows: BatchRows): ArrayLike<number | bigint> {
  const { bitWidth, signed, isSigned } = rows.batch.type;
  if (bitWidth !== 64) return valuesOf(rows, rows.batch.values as Int32Array);
  return numbersIn<BigInt64Array | BigUint64Array>(
    bytesOf(rows, 8),
    (signed ?? isSigned) === false ? BigUint64Array : BigInt64Array,
  );
}

function textValues({ batch, first, count }: BatchRows): TextValues {
  const given = checked((batch.offsets ?? batch.valueOffsets) as Int32Array | Float64Array, batch.length + 1);
  const some = given.subarray(first, first + count + 1);
  const offsets = some instanceof Int32Array ? some : Int32Array.from(some, Number);
  const bytes = batch.values as Uint8Array;
  let before = 0;
  for (let row = 0; row <= count; row += 1) {
    const offset = offsets[row] as number;
    if (offset < before || offset > bytes.length) throw new RangeError("a text behind the end");
    before = offset;
  }
  return { kind: "text", bytes, starts: offsets.subarray(0, count), ends: offsets.subarray(1) };
}

const MOST_BYTES = 0x7fffffff;
const VIEW = 16;
/** Texts of up to so many bytes stand in their view, behind their length; views of longer ones point into buffers. */
const IN_VIEW = 12;

/** Texts by views: used where they stand if all are short. */
function viewValues(rows: BatchRows, places: Int32Array | null, memory: BatchMemory): TextValues {
  const { count } = rows;
  const views = bytesOf(rows, VIEW);
  const words = numbersIn(views, Int32Array);
  const starts = memory.starts(count);
  const ends = memory.ends(count);
  let longest = 0;
  for (let row = 0; row < count; row += 1) {
    const size = places !== null && (places[row] as number) < 0 ? 0 : (words[4 * row] as number);
    // One that is less than nothing is the longest of all.
    if (size >>> 0 > longest) longest = size >>> 0;
    starts[row] = row * VIEW + 4;
    ends[row] = row * VIEW + 4 + size;
  }
  if (longest <= IN_VIEW) return { kind: "text", bytes: views, starts, ends };
  return { kind: "text", bytes: packed(rows.batch, words, starts, ends, memory), starts, ends };
}

/** Puts texts one after the other, and says where they then begin and end. */
function packed(
  batch: ArrowBatch,
  words: Int32Array,
  starts: Int32Array,
  ends: Int32Array,
  memory: BatchMemory,
): Uint8Array {
  let total = 0;
  for (let row = 0; row < starts.length; row += 1) {
    const size = (ends[row] as number) - (starts[row] as number);
    if (size < 0 || size > MOST_BYTES - total) throw new RangeError("no such text");
    total += size;
  }
  const buffers = (batch.variadicBuffers ?? batch.data) as readonly Uint8Array[];
  const bytes = memory.texts(total + IN_VIEW);
  const into = new DataView(bytes.buffer);
  let at = 0;
  for (let row = 0; row < starts.length; row += 1) {
    const size = (ends[row] as number) - (starts[row] as number);
    if (size <= IN_VIEW) {
      // What is copied too much is written over by the next.
      for (let word = 0; word < 3; word += 1) into.setInt32(at + 4 * word, words[4 * row + 1 + word] as number, true);
    } else {
      const text = buffers[words[4 * row + 2] as number];
      const first = words[4 * row + 3] as number;
      if (text === undefined || first < 0 || first + size > text.length) throw new RangeError("no such text");
      for (let byte = 0; byte < size; byte += 1) bytes[at + byte] = text[first + byte] as number;
    }
    starts[row] = at;
    at += size;
    ends[row] = at;
  }
  return bytes;
}

function decimals(rows: BatchRows): readonly string[] {
  const { bitWidth = 128, scale = 0 } = rows.batch.type;
  const width = bitWidth / 8;
  const bytes = bytesOf(rows, width);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: rows.count }, (_, row) => {
    let number = 0n;
    for (let word = width / 4 - 1; word >= 0; word -= 1) {
      number = (number << 32n) | BigInt(view.getUint32(row * width + word * 4, true));
    }
    return decimalText(BigInt.asIntN(bitWidth, number), scale);
  });
}
