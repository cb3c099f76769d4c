// What the second thread of a file runs: it reads its range and hands the columns over, without a copy.
import { parentPort, workerData } from "node:worker_threads";
import type { WrittenPart } from "../cases/intake/table-writer.ts";
import { type RowRange, readRowRange } from "./row-range.ts";

function buffersOf({ segments, issues }: WrittenPart): ArrayBuffer[] {
  const columns = segments.flatMap(({ state, codes, days, keys, at }) => [state, at, ...codes, ...days, ...keys]);
  const held = [...columns, ...issues.segments.map(({ numbers }) => numbers)];
  // Several columns may stand in one.
  return [...new Set(held.flatMap((column) => (column ? [column.buffer as ArrayBuffer] : [])))];
}

const part = readRowRange(workerData as RowRange);
parentPort?.postMessage(part, buffersOf(part));
