import fc from "fast-check";
import { expect, test } from "vitest";
import { giveArrowBytes } from "../../src/files/arrow/ipc.ts";
import { readParquetTables } from "../../src/files/parquet/index.ts";
import { runs } from "../runs.ts";
import { arrowFileOf, type ColumnWriting, parquetOf } from "./column-files.ts";

const writing: fc.Arbitrary<ColumnWriting> = fc.record({
  typed: fc.boolean(),
  moments: fc.boolean(),
  nulls: fc.boolean(),
  dictionary: fc.boolean(),
  groupRows: fc.constantFrom(5, 1000),
  pageBytes: fc.constantFrom(64, 1_048_576),
  compressed: fc.boolean(),
});

const rows = Array.from({ length: 40 }, (_, row) => ({
  application_id: `a${row}`,
  procedure: row % 2 === 0 ? "asylum" : "nareis",
  applicant_id: `p${row}`,
  sponsor_id: row % 2 === 0 ? "" : `p${row - 1}`,
  submitted_on: "2020-01-01",
  outcome: row % 3 === 0 ? "" : "granted",
  decided_on: row % 3 === 0 ? "" : "2020-05-01",
}));

/** What happens to the bytes of a file: it is cut off, or bytes of it are others. */
const damage = fc.oneof(
  fc.record({ cutAt: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(1, 1, 2, 9),
      byte: fc.nat(255),
    }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
);

function damaged(
  bytes: Uint8Array,
  drawn: typeof damage extends fc.Arbitrary<infer Drawn> ? Drawn : never,
): Uint8Array {
  if (!Array.isArray(drawn)) return bytes.slice(0, Math.floor(bytes.length * drawn.cutAt));
  const copy = Uint8Array.from(bytes);
  for (const { at, length, byte } of drawn) {
    const start = Math.floor(at * copy.length);
    copy.fill(byte, start, start + length);
  }
  return copy;
}

/** Either a register is read, or a sentence says what to do; no other error, and never one that quotes the file. */
async function readsOrRefuses(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (problem) {
    expect(problem).toBeInstanceOf(RangeError);
    expect((problem as Error).message).toMatch(/^(Give whole|Write|Give Parquet files without encryption)/);
  }
}

test("a damaged Parquet file is read or refused with a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(writing, damage, async (drawn, harm) => {
      await readsOrRefuses(() => readParquetTables({ applications: damaged(parquetOf(rows, drawn), harm) }));
    }),
    { numRuns: runs * 2 },
  );
});

test("a damaged Arrow file is read or refused with a sentence", async () => {
  const nowhere = () => ({ width: 0, writer: null, positions: [0, 1, 2, 3, 4, 5, 6], row: () => {}, broken: () => {} });
  await fc.assert(
    fc.asyncProperty(writing, damage, async (drawn, harm) => {
      await readsOrRefuses(() => giveArrowBytes(damaged(arrowFileOf(rows, drawn), harm), nowhere, {}));
    }),
    { numRuns: runs * 2 },
  );
});

test("a Parquet file that is cut off is refused wherever that is", async () => {
  const bytes = parquetOf(rows, {
    typed: true,
    moments: false,
    nulls: true,
    dictionary: true,
    groupRows: 7,
    pageBytes: 64,
    compressed: true,
  });
  for (let length = 0; length < bytes.length; length += 1) {
    await expect(readParquetTables({ applications: bytes.slice(0, length) })).rejects.toThrow(
      /^Give whole Parquet files/,
    );
  }
});
