import { Buffer } from "node:buffer";
import type { LineCode } from "../cases/facts/issue.ts";
import type { Separator } from "./parse-quoted.ts";
import { type QuoteState, scanQuotes } from "./scan-quotes.ts";

/** Joins the lines of a record whose quoted field spans lines. */
export interface RecordJoiner {
  isOpen(): boolean;
  /** Starts a record with a line that ends inside quotes; without a separator any pair of quotes will do. */
  open(line: string, separator: Separator | null): void;
  /** The next line of the record that is open. */
  add(line: string): void;
  /** The next line, of which some bytes have no meaning: its quotes count, the record is lost. */
  addUndecodable(line: string): void;
  /** The next line is itself too long. */
  tooLong(): void;
  /** The file ends. */
  end(): void;
}

/** What becomes of the lines of a record. */
export interface JoinedRecords {
  /** A record whose quotes are sound, its lines joined by LF. */
  record(text: string): void;
  broken(code: LineCode): void;
  /** A line that was held for a record that came to nothing, to be read by itself. */
  line(text: string): void;
}

/**
 * Joins lines until the quotes balance, to at most `limit` bytes. Where they never do, only the line that opened the
 * record is set aside and those after it are read as lines: an unclosed quote does not cost the rest of the file.
 * Linear: no line held in an open record can open one itself, as its quotes are in pairs.
 */
export function recordJoiner(limit: number, records: JoinedRecords): RecordJoiner {
  let held: string[] = [];
  let undecodable = new Set<number>();
  let bytes = 0;
  let separator: Separator | null = null;

  function close(): { readonly lines: readonly string[]; readonly lost: ReadonlySet<number> } {
    const closed = { lines: held, lost: undecodable };
    held = [];
    undecodable = new Set();
    return closed;
  }

  function giveUp(code: LineCode): void {
    const { lines, lost } = close();
    records.broken(code);
    for (let index = 1; index < lines.length; index += 1) {
      if (lost.has(index)) records.broken("not-decodable");
      else records.line(lines[index] as string);
    }
  }

  function add(line: string): void {
    bytes += Buffer.byteLength(line) + 1;
    held.push(line);
    if (bytes > limit) {
      giveUp("line-too-long");
      return;
    }
    const state: QuoteState = separator === null ? pairState(line) : scanQuotes(line, separator, true);
    if (state === "open") return;
    const { lines, lost } = close();
    if (lost.size > 0) records.broken("not-decodable");
    else if (state === "stray") records.broken("stray-quote");
    else records.record(lines.join("\n"));
  }

  return {
    isOpen: () => held.length > 0,
    open(line, between) {
      separator = between;
      held = [line];
      bytes = Buffer.byteLength(line);
    },
    add,
    addUndecodable(line) {
      undecodable.add(held.length);
      add(line);
    },
    tooLong() {
      giveUp("line-too-long");
      records.broken("line-too-long");
    },
    end() {
      if (held.length > 0) giveUp("line-break-in-field");
    },
  };
}

function pairState(line: string): QuoteState {
  let open = true;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open;
  return open ? "open" : "sound";
}
