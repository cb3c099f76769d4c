import type { ColumnValues } from "../../cases/sources/column-values.ts";
import { decimalText } from "../../cases/sources/decimal-text.ts";
import { deltas, plainTexts, readerAt, textsByLength, textsByPrefix } from "./byte-arrays.ts";
import type { SchemaColumn } from "./footer.ts";
import type { PageMemory } from "./page-memory.ts";
import type { Page } from "./pages.ts";

/** Encodings of values and levels that are read here; places in a dictionary are turned into values by the column. */
export const encodings: readonly string[] = [
  "PLAIN",
  "RLE",
  "BIT_PACKED",
  "PLAIN_DICTIONARY",
  "RLE_DICTIONARY",
  "DELTA_BINARY_PACKED",
  "DELTA_LENGTH_BYTE_ARRAY",
  "DELTA_BYTE_ARRAY",
];

const UNITS_A_DAY: Readonly<Record<string, bigint>> = {
  MILLIS: 86_400_000n,
  MICROS: 86_400_000_000n,
  NANOS: 86_400_000_000_000n,
};

/** The day of the Julian period with which 1970 begins. */
const JULIAN_1970 = 2_440_588;

/**
 * The values that stand in a page, in the form of their type.
 *
 * @throws anything where the page is damaged.
 */
export function valuesOf(page: Page, column: SchemaColumn, memory: PageMemory): ColumnValues {
  switch (column.physical) {
    case "BYTE_ARRAY": {
      const texts = textsOf(page, memory);
      return column.logical === "DECIMAL" && texts.kind === "text"
        ? { kind: "cell", cells: [...texts.starts].map((_, place) => decimalCell(texts, place, column.scale)) }
        : texts;
    }
    case "INT32":
      return int32Values(int32s(page), column);
    case "INT64":
      return int64Values(int64s(page), column);
    case "INT96":
      return { kind: "moment", units: impalaMoments(page), unitsADay: UNITS_A_DAY["NANOS"] as bigint };
    case "FLOAT":
      checkPlain(page);
      return { kind: "number", numbers: new Float32Array(copied(page, 4)) };
    case "DOUBLE":
      checkPlain(page);
      return { kind: "number", numbers: new Float64Array(copied(page, 8)) };
    case "FIXED_LEN_BYTE_ARRAY":
      return fixedValues(page, column);
    default:
      return { kind: "unreadable" };
  }
}

function textsOf(
  { bytes, from, values, encoding }: Page,
  memory: PageMemory,
): ColumnValues & { readonly kind: "text" } {
  switch (encoding) {
    case "PLAIN":
      return plainTexts(bytes, from, memory.starts(values), memory.ends(values));
    case "DELTA_LENGTH_BYTE_ARRAY":
      return textsByLength(bytes, from, values);
    case "DELTA_BYTE_ARRAY":
      return textsByPrefix(bytes, from, values);
    default:
      throw new RangeError("texts of another encoding");
  }
}

function int32s(page: Page): Int32Array {
  if (page.encoding === "DELTA_BINARY_PACKED") {
    return deltas(readerAt(page.bytes, page.from), new Int32Array(page.values));
  }
  checkPlain(page);
  return new Int32Array(copied(page, 4));
}

function int64s(page: Page): BigInt64Array {
  if (page.encoding === "DELTA_BINARY_PACKED") {
    return deltas(readerAt(page.bytes, page.from), new BigInt64Array(page.values));
  }
  checkPlain(page);
  return new BigInt64Array(copied(page, 8));
}

function int32Values(numbers: Int32Array, { logical, signed, scale }: SchemaColumn): ColumnValues {
  if (logical === "DATE") return { kind: "day", days: numbers };
  if (logical === "DECIMAL") {
    return { kind: "cell", cells: Array.from(numbers, (number) => decimalText(BigInt(number), scale)) };
  }
  if (logical?.startsWith("TIME") === true) return { kind: "unreadable" };
  return { kind: "number", numbers: signed ? numbers : new Uint32Array(numbers.buffer) };
}

function int64Values(numbers: BigInt64Array, { logical, unit, signed, scale }: SchemaColumn): ColumnValues {
  if (unit !== null) return { kind: "moment", units: numbers, unitsADay: UNITS_A_DAY[unit] as bigint };
  if (logical === "DECIMAL") {
    return { kind: "cell", cells: Array.from(numbers, (number) => decimalText(number, scale)) };
  }
  if (logical?.startsWith("TIME") === true) return { kind: "unreadable" };
  return { kind: "number", numbers: signed ? numbers : new BigUint64Array(numbers.buffer) };
}

/** Moments as Impala and older Spark write them: nanoseconds of the day, then the day. */
function impalaMoments(page: Page): BigInt64Array {
  checkPlain(page);
  const view = new DataView(copied(page, 12));
  const units = new BigInt64Array(page.values);
  for (let index = 0; index < page.values; index += 1) {
    const day = BigInt(view.getInt32(index * 12 + 8, true) - JULIAN_1970);
    units[index] = day * (UNITS_A_DAY["NANOS"] as bigint) + view.getBigInt64(index * 12, true);
  }
  return units;
}

function fixedValues(page: Page, { logical, width, scale }: SchemaColumn): ColumnValues {
  if (logical !== "DECIMAL" && logical !== "UUID") return { kind: "unreadable" };
  checkPlain(page);
  if (!(width > 0)) throw new RangeError("values without a width");
  const bytes = new Uint8Array(copied(page, width));
  const cells: string[] = [];
  for (let place = 0; place < page.values; place += 1) {
    const value = bytes.subarray(place * width, (place + 1) * width);
    cells.push(logical === "UUID" ? uuidOf(value) : decimalText(signedNumber(value), scale));
  }
  return { kind: "cell", cells };
}

function decimalCell(
  { bytes, starts, ends }: { readonly bytes: Uint8Array; readonly starts: Int32Array; readonly ends: Int32Array },
  place: number,
  scale: number,
): string {
  return decimalText(signedNumber(bytes.subarray(starts[place], ends[place])), scale);
}

function signedNumber(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hexOf(bytes)}`));
}

function uuidOf(bytes: Uint8Array): string {
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function checkPlain({ encoding }: Page): void {
  if (encoding !== "PLAIN") throw new RangeError("values of another encoding");
}

/** The bytes of the values in memory of their own, which begins where numbers may. */
function copied({ bytes, from, values }: Page, width: number): ArrayBuffer {
  const end = from + values * width;
  if (end > bytes.length) throw new RangeError("values behind the end");
  return Uint8Array.from(bytes.subarray(from, end)).buffer;
}
