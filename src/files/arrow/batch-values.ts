import type { ColumnValues, TextValues } from "../../cases/sources/column-values.ts";
import { decimalText } from "../../cases/sources/decimal-text.ts";
import type { ArrowBatch } from "./arrow-table.ts";

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
 * @param isEmpty which rows are empty; null where none is.
 * @throws RangeError where buffers are shorter than the batch.
 */
export function batchValues(batch: ArrowBatch, isEmpty: ((row: number) => boolean) | null): ColumnValues {
  const { length, type } = batch;
  switch (type.typeId) {
    case BINARY:
    case UTF8:
    case LARGE_BINARY:
    case LARGE_UTF8:
      return textValues(batch);
    case BINARY_VIEW:
    case UTF8_VIEW:
      return viewValues(batch, isEmpty);
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

/** Texts of up to twelve bytes stand in their view, longer ones in buffers that views point into. */
function viewValues(batch: ArrowBatch, isEmpty: ((row: number) => boolean) | null): TextValues {
  const { length } = batch;
  const views = checked(batch.values as Uint8Array, length * 16);
  const buffers = (batch.variadicBuffers ?? batch.data) as readonly Uint8Array[];
  const view = new DataView(views.buffer, views.byteOffset, views.byteLength);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let total = 0;
  for (let row = 0; row < length; row += 1) {
    starts[row] = total;
    const size = isEmpty?.(row) === true ? 0 : view.getInt32(row * 16, true);
    if (size < 0 || total + size > MOST_BYTES) throw new RangeError("no such text");
    total += size;
    ends[row] = total;
  }
  const bytes = new Uint8Array(total);
  for (let row = 0; row < length; row += 1) {
    let at = starts[row] as number;
    const end = ends[row] as number;
    const isShort = end - at <= 12;
    let from = isShort ? row * 16 + 4 : view.getInt32(row * 16 + 12, true);
    const text = isShort ? views : buffers[view.getInt32(row * 16 + 8, true)];
    if (text === undefined || from < 0 || from + end - at > text.length) throw new RangeError("no such text");
    for (; at < end; at += 1, from += 1) bytes[at] = text[from] as number;
  }
  return { kind: "text", bytes, starts, ends };
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
