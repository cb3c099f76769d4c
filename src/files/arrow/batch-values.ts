import type { ColumnValues, TextValues } from "../../cases/sources/column-values.ts";
import { decimalText } from "../../cases/sources/decimal-text.ts";
import type { ArrowBatch } from "./arrow-table.ts";
import { type EmptyRows, isEmptyRow } from "./empty-rows.ts";

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
 * The values of a batch, in the form of their type; empty rows have a value too, which means nothing.
 *
 * @param empty which rows are empty; null where none is.
 * @throws RangeError where buffers are shorter than the batch.
 */
export function batchValues(batch: ArrowBatch, empty: EmptyRows | null): ColumnValues {
  const { length, type } = batch;
  switch (type.typeId) {
    case BINARY:
    case UTF8:
    case LARGE_BINARY:
    case LARGE_UTF8:
      return textValues(batch);
    case BINARY_VIEW:
    case UTF8_VIEW:
      return viewValues(batch, empty);
    case INT:
      return { kind: "number", numbers: wholeNumbers(batch) };
    case FLOAT:
      if (!(batch.values instanceof Float32Array || batch.values instanceof Float64Array)) break;
      return { kind: "number", numbers: checked(batch.values, length) };
    case DATE:
      if (type.unit === 0) return { kind: "day", days: new Int32Array(memory(batch, 4)) };
      return { kind: "moment", units: new BigInt64Array(memory(batch, 8)), unitsADay: UNITS_A_DAY[1] as bigint };
    case TIMESTAMP: {
      const unitsADay = UNITS_A_DAY[type.unit ?? 0];
      if (unitsADay === undefined) break;
      return { kind: "moment", units: new BigInt64Array(memory(batch, 8)), unitsADay };
    }
    case DECIMAL:
      return { kind: "cell", cells: decimals(batch) };
  }
  return { kind: "unreadable" };
}

function checked<Values extends ArrayLike<unknown>>(values: Values, length: number): Values {
  if (values.length < length) throw new RangeError("fewer values than rows");
  return values;
}

/** The bytes of the values, whatever array lies over them. */
function memory(batch: ArrowBatch, width: number): ArrayBuffer {
  const values = batch.values as Uint8Array;
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return Uint8Array.from(checked(bytes, batch.length * width).subarray(0, batch.length * width)).buffer;
}

function wholeNumbers(batch: ArrowBatch): ArrayLike<number | bigint> {
  const { bitWidth, signed, isSigned } = batch.type;
  if (bitWidth !== 64) return checked(batch.values as ArrayLike<number>, batch.length);
  return (signed ?? isSigned) === false ? new BigUint64Array(memory(batch, 8)) : new BigInt64Array(memory(batch, 8));
}

function textValues(batch: ArrowBatch): TextValues {
  const { length } = batch;
  const given = checked((batch.offsets ?? batch.valueOffsets) as ArrayLike<number | bigint>, length + 1);
  const offsets =
    given instanceof Int32Array ? given : Int32Array.from({ length: length + 1 }, (_, n) => Number(given[n]));
  const bytes = batch.values as Uint8Array;
  for (let row = 0, before = 0; row <= length; row += 1) {
    const offset = offsets[row] as number;
    if (offset < before || offset > bytes.length) throw new RangeError("a text behind the end");
    before = offset;
  }
  return { kind: "text", bytes, starts: offsets.subarray(0, length), ends: offsets.subarray(1, length + 1) };
}

const MOST_BYTES = 0x7fffffff;
const VIEW = 16;
/** Texts of up to so many bytes stand in their view, behind their length; views of longer ones point into buffers. */
const IN_VIEW = 12;

/** Texts by views: used where they stand if all are short. */
function viewValues(batch: ArrowBatch, empty: EmptyRows | null): TextValues {
  const { length } = batch;
  const views = checked(batch.values as Uint8Array, length * VIEW);
  const view = new DataView(views.buffer, views.byteOffset, views.byteLength);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let total = 0;
  let longest = 0;
  for (let row = 0; row < length; row += 1) {
    const size = empty !== null && isEmptyRow(empty, row) ? 0 : view.getInt32(row * VIEW, true);
    if (size < 0 || size > MOST_BYTES - total) throw new RangeError("no such text");
    total += size;
    if (size > longest) longest = size;
    starts[row] = row * VIEW + 4;
    ends[row] = row * VIEW + 4 + size;
  }
  if (longest <= IN_VIEW) return { kind: "text", bytes: views, starts, ends };
  return { kind: "text", bytes: packed(batch, view, starts, ends, total), starts, ends };
}

/** Puts texts one after the other, and says where they then begin and end. */
function packed(batch: ArrowBatch, view: DataView, starts: Int32Array, ends: Int32Array, total: number): Uint8Array {
  const buffers = (batch.variadicBuffers ?? batch.data) as readonly Uint8Array[];
  const bytes = new Uint8Array(total + IN_VIEW);
  const into = new DataView(bytes.buffer);
  let at = 0;
  for (let row = 0; row < starts.length; row += 1) {
    const from = starts[row] as number;
    const size = (ends[row] as number) - from;
    if (size <= IN_VIEW) {
      // What is copied too much is written over by the next.
      for (let byte = 0; byte < IN_VIEW; byte += 4) into.setInt32(at + byte, view.getInt32(from + byte, true), true);
    } else {
      const text = buffers[view.getInt32(from + 4, true)];
      const first = view.getInt32(from + 8, true);
      if (text === undefined || first < 0 || first + size > text.length) throw new RangeError("no such text");
      for (let byte = 0; byte < size; byte += 1) bytes[at + byte] = text[first + byte] as number;
    }
    starts[row] = at;
    at += size;
    ends[row] = at;
  }
  return bytes;
}

function decimals(batch: ArrowBatch): readonly string[] {
  const width = (batch.type.bitWidth ?? 128) / 8;
  const view = new DataView(memory(batch, width));
  return Array.from({ length: batch.length }, (_, row) => {
    let number = 0n;
    for (let word = width / 4 - 1; word >= 0; word -= 1) {
      number = (number << 32n) | BigInt(view.getUint32(row * width + word * 4, true));
    }
    return decimalText(BigInt.asIntN(width * 8, number), batch.type.scale ?? 0);
  });
}
