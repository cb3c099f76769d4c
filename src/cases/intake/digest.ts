import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { NOBODY } from "../facts/application.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import { tableColumns, tableNames } from "../facts/table.ts";
import { addNumber, addText, type Fingerprint, startFingerprint } from "./fingerprint.ts";

/**
 * The SHA-256 of text, in hexadecimal. A lone surrogate counts as U+FFFD.
 *
 * @example
 * digestOf("nareis").length; // 64
 */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The digest of the kept rows of a register: the same whatever the order of rows, the language of headers and codes
 * or the file format; a table that is absent differs from one that is empty. The manifest is not part of it. Rows
 * are fingerprinted one by one and added up, so the cost is linear and nothing is sorted.
 */
export function digestRows(tables: RegisterRows["tables"], persons: readonly string[]): string {
  const parts = tableNames.map((name, seed) => {
    const table = tables[name];
    if (table === null) return `${name}:absent`;
    return `${name}:${fingerprintSum(table, persons, seed + 1, contentOf(name))}`;
  });
  return digestOf(parts.join("\n"));
}

function contentOf(name: (typeof tableNames)[number]): readonly boolean[] {
  return tableColumns[name].map((column) => column.content === "person");
}

/** How many rows are kept, and the sums of their fingerprints: addition does not care for the order. */
function fingerprintSum(
  table: StoredTable,
  persons: readonly string[],
  seed: number,
  isPerson: readonly boolean[],
): string {
  const sum: Fingerprint = { one: 0, two: 0, three: 0, four: 0 };
  const fingerprint: Fingerprint = { one: 0, two: 0, three: 0, four: 0 };
  let kept = 0;
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] !== KEPT) continue;
    kept += 1;
    startFingerprint(fingerprint, seed);
    for (let column = 0; column < isPerson.length; column += 1) {
      const texts = table.texts[column];
      if (texts !== null && texts !== undefined) {
        addText(fingerprint, texts[place] as string);
        continue;
      }
      const value = (table.numbers[column] as Int32Array)[place] as number;
      if (isPerson[column]) addText(fingerprint, value === NOBODY ? "" : (persons[value] as string));
      else addNumber(fingerprint, value);
    }
    sum.one = (sum.one + fingerprint.one) | 0;
    sum.two = (sum.two + fingerprint.two) | 0;
    sum.three = (sum.three + fingerprint.three) | 0;
    sum.four = (sum.four + fingerprint.four) | 0;
  }
  return [kept, sum.one, sum.two, sum.three, sum.four].join(",");
}
