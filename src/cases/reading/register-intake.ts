import { dayOf } from "../../calendar/day.ts";
import { addIssues, moveIssues, noIssues } from "../facts/found-issues.ts";
import { issueOf } from "../facts/issue.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { TableName } from "../facts/table.ts";
import { type ReadManifest, readManifest } from "../intake/manifest-intake.ts";
import { soundRecords } from "../intake/sound-records.ts";
import { readHeader, recordKeys, type TableHeader } from "../intake/table-header.ts";
import { tableWriter } from "../intake/table-writer.ts";
import type { Coverage, ReadTable } from "./coverage.ts";
import { beginPart, finishTable, flushAll, type OpenTable } from "./open-table.ts";
import { type PassedApplications, passedApplications } from "./passed-applications.ts";
import { finishRegister, type ReadResult } from "./read-result.ts";
import { recordReceiver } from "./record-receiver.ts";
import { cellsOfRow, rowReceiver, type TableReceiver } from "./row-receiver.ts";

/**
 * Takes in a register table by table and row by row, so that readers of any file format can share one set of rules.
 * It is the one thing in this folder that changes while it is used; what it gives back does not.
 */
export interface RegisterIntake extends TableReceiver {
  /** The manifest (register.json), parsed; before the first table, whose days are held against that of the extract. */
  manifest(value: unknown): void;
  /** A manifest that cannot be parsed. */
  brokenManifest(): void;
  /**
   * Whether the rows of applications have to be given once more, from the start, after all have been given: only where the
   * register is read in passes.
   */
  nextPass(): boolean;
  /** @param files what files were read, where there were any. */
  finish(files?: Coverage["files"]): ReadResult;
}

/** How a register is kept, beside what the caller chose. */
export interface IntakeOptions {
  /** Whether rows are forgotten once they are read: of records in memory, which may change afterwards. */
  readonly isFromMemory?: boolean;
  /** Which bits of keys count: fewer in tests of what happens when keys of different texts are equal. */
  readonly keyMask?: number;
  /**
   * Where the register is read in passes: how many bytes the files of applications have. The other tables come first, and
   * the applications after them, as long as `nextPass` says so.
   */
  readonly passesOver?: number | null;
  /** Whether every record is judged, in tests of what recognises sound ones without. */
  readonly judgesAll?: boolean;
}

/**
 * Starts the intake of a register, with options that were checked.
 *
 * @throws RangeError when the manifest comes after a table.
 */
export function createRegisterIntake(
  options: ReadOptions = {},
  { isFromMemory = false, keyMask = -1, passesOver = null, judgesAll = false }: IntakeOptions = {},
): RegisterIntake {
  const open = new Map<TableName, OpenTable>();
  const storage = { keyMask, keepsTexts: isFromMemory };
  let passed: PassedApplications | null = null;
  let manifest: ReadManifest = readManifest(undefined);

  function start(name: TableName, header: () => TableHeader): OpenTable {
    const { extractedOn } = manifest.manifest;
    const day = extractedOn === null ? null : dayOf(extractedOn);
    const isPassed = passesOver !== null && name === "applications";
    if (isPassed) passed ??= passedApplications(open, passesOver, options, storage);
    const started = open.get(name) ?? {
      writer: tableWriter(name, options, storage, day, isPassed ? (passed as PassedApplications).see : null),
      parts: [],
      kept: [],
      headers: [],
      flushes: [],
    };
    open.set(name, started);
    flushAll(started);
    started.headers.push(header);
    return started;
  }

  function setManifest(value: unknown): void {
    if (open.size > 0) throw new RangeError("Give the manifest before the tables.");
    manifest = readManifest(value);
  }

  return {
    startTable(name, header, source) {
      const known = readHeader(name, header, options);
      const table = start(name, () => known);
      const cells = cellsOfRow(known);
      return rowReceiver(table.writer, known, header.length, cells, beginPart(table, source, cells, known.positions));
    },
    startRecords(name, source) {
      const keys = recordKeys(name, options);
      // Whether a header is missing or doubled shows only when every record has been seen.
      const table = start(name, keys.finish);
      const { writer } = table;
      const keep = beginPart<object>(table, source, keys.again);
      const sound = judgesAll ? null : soundRecords(writer, options, keys);
      if (sound !== null) table.flushes.push(sound.flush);
      return recordReceiver(writer, keys, sound, keep);
    },
    unreadableHeader(name, code) {
      const known = readHeader(name, [], options);
      const header = { ...known, issues: [issueOf(code, name, null, null), ...known.issues] };
      start(name, () => header);
    },
    manifest: setManifest,
    brokenManifest: () => setManifest(null),
    nextPass: () => passed?.next() ?? false,
    finish(files) {
      const issues = noIssues();
      addIssues(issues, manifest.issues);
      const tables = new Map<TableName, ReadTable>();
      for (const [name, one] of open) {
        const { issues: found, ...read } = finishTable(one);
        const isPassed = passed !== null && name === "applications";
        const packed = isPassed ? (passed as PassedApplications).finish(one, issues) : read.packed;
        moveIssues(issues, found);
        tables.set(name, { ...read, packed });
      }
      const result = finishRegister({ tables, manifest: manifest.manifest, issues, options, files });
      // What the caller may change from here on is not looked at again.
      if (isFromMemory) for (const { kept } of open.values()) for (const rows of kept) rows.forget();
      return result;
    },
  };
}
