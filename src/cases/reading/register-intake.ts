import { dayOf } from "../../calendar/day.ts";
import { addIssue, addIssues, type FoundIssues, moveIssues, noIssues } from "../facts/found-issues.ts";
import { issueOf, type LineCode } from "../facts/issue.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { Segment } from "../facts/segment.ts";
import { type TableName, tableNames } from "../facts/table.ts";
import { type ReadManifest, readManifest } from "../intake/manifest-intake.ts";
import { soundRecords } from "../intake/sound-records.ts";
import { readHeader, recordKeys, type TableHeader } from "../intake/table-header.ts";
import { tableWriter } from "../intake/table-writer.ts";
import { besideApplications } from "../keyed/named-applications.ts";
import type { Coverage, ReadTable } from "./coverage.ts";
import { beginPart, finishTable, flushAll, headerOfTable, isKept, type OpenTable } from "./open-table.ts";
import { applicationPasses, type Passes } from "./passes.ts";
import { finishRegister, type ReadResult } from "./read-result.ts";
import { cellsOfRow, rowReceiver, type TableReceiver } from "./row-receiver.ts";
import { type TablePart, tableSource } from "./table-source.ts";

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
  // Of the applications of a register that is read in passes: the first reading, and what the passes make of all.
  let passes: Passes | null = null;
  let firstReading: OpenTable | null = null;
  let manifest: ReadManifest = readManifest(undefined);

  function start(name: TableName, header: () => TableHeader): OpenTable {
    const { extractedOn } = manifest.manifest;
    const day = extractedOn === null ? null : dayOf(extractedOn);
    if (passesOver !== null && name === "applications") passes ??= startPasses(passesOver);
    const pass = passesOver !== null && name === "applications" ? seeSegment : null;
    const started = open.get(name) ?? {
      writer: tableWriter(name, options, storage, day, pass),
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

  function startPasses(bytes: number): Passes {
    const tables = Object.fromEntries(
      tableNames.map((name) => {
        const started = open.get(name);
        if (started) flushAll(started);
        const source = started && tableSource(started.parts, started.writer.segments);
        return [name, started && source ? started.writer.finish(source).packed : null];
      }),
    ) as PackedRegister["tables"];
    const parts = (): readonly TablePart[] => (firstReading ?? open.get("applications"))?.parts ?? [];
    return applicationPasses(besideApplications(tables), bytes, options, storage, (holder) => ({
      cellsOf(places, give, columns, giveBytes) {
        const placeOf = holder.places();
        const rows = tableSource(parts(), holder.segments, (place) => placeOf[place] as number);
        rows.cellsOf(places, give, columns, giveBytes);
      },
    }));
  }

  function seeSegment(segment: Segment): void {
    passes?.see(segment, (open.get("applications") as OpenTable).writer.farDays);
  }

  /** The applications as the passes left them. */
  function passedApplications({ writer }: OpenTable, issues: FoundIssues): PackedTable {
    const { packed, conflicts, duplicates } = (passes as Passes).finish(writer.rows());
    for (const place of conflicts) addIssue(issues, "conflicting-rows", "applications", place + 1, null);
    for (const place of duplicates) addIssue(issues, "duplicate-row", "applications", place + 1, null);
    return packed;
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
      const broken = (code: LineCode, at = -1): void => {
        keep({});
        sound?.flush();
        writer.broken(code, at);
      };
      const judge = (record: object, at: number): void => writer.judged(keys.cells(record), at);
      return {
        // A source that is given no way back to its records has them kept.
        direct: judgesAll || source === undefined || isKept(source) ? null : { writer, placeOf: keys.placeOf, judge },
        record(value, at = -1) {
          if (typeof value !== "object" || value === null || Array.isArray(value)) return broken("not-decodable", at);
          keep(value);
          if (sound === null || !sound.take(value, at)) judge(value, at);
        },
        broken,
      };
    },
    unreadableHeader(name, code) {
      const known = readHeader(name, [], options);
      const header = { ...known, issues: [issueOf(code, name, null, null), ...known.issues] };
      start(name, () => header);
    },
    manifest: setManifest,
    brokenManifest: () => setManifest(null),
    nextPass() {
      const applications = open.get("applications");
      if (passes === null || applications === undefined) return false;
      const { writer } = applications;
      flushAll(applications);
      const isUsable = headerOfTable(applications).usable;
      seeSegment(writer.segments[0] as Segment);
      firstReading ??= applications;
      const goesOn = passes.next() && isUsable;
      if (goesOn) open.delete("applications");
      else open.set("applications", firstReading);
      return goesOn;
    },
    finish(files) {
      const issues = noIssues();
      addIssues(issues, manifest.issues);
      const tables = new Map<TableName, ReadTable>();
      for (const [name, one] of open) {
        const { issues: found, ...read } = finishTable(one);
        const isPassed = passes !== null && name === "applications" && read.refusedFor === null;
        const packed = isPassed ? passedApplications(one, issues) : read.packed;
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
