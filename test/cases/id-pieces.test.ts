import { expect, test } from "vitest";
import { idPieces } from "../../src/cases/facts/id-pieces.ts";
import { SEGMENT_ROWS } from "../../src/cases/facts/segment.ts";

test("every segment has a part of its own for its keys: four of the first piece of memory, 64 of each other", () => {
  const next = idPieces();
  const parts = Array.from({ length: 4 + 64 + 1 }, () => next());
  const places = parts.map(({ length, byteOffset, buffer }) => ({
    length,
    part: byteOffset / (8 * SEGMENT_ROWS),
    parts: buffer.byteLength / (8 * SEGMENT_ROWS),
  }));
  const pieces = [4, 64, 64].flatMap((size) =>
    Array.from({ length: size }, (_, part) => ({ length: 2 * SEGMENT_ROWS, part, parts: size })),
  );
  expect(places).toEqual(pieces.slice(0, places.length));
  expect(new Set(parts.map(({ buffer }) => buffer)).size).toBe(3);
});
