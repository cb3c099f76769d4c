import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { rowsOfCsv } from "../participants/rows-of-csv.mjs";
import { drawRows } from "./draw-rows.mjs";
import { drawsFrom } from "./random.mjs";
import { LONGEST_LINE, lineWriter, personNumber } from "./row-bytes.mjs";

/** The forms that a register can have, and the file of its applications. */
export const FORMS = {
  plain: "applications.csv",
  quoted: "applications.csv",
  dutch: "applications.csv",
  identities: "applications.csv",
  gz: "applications.csv.gz",
  ndjson: "applications.ndjson",
  parquet: "applications.parquet",
  arrow: "applications.arrow",
};

/** @typedef {keyof typeof FORMS} Form */
/** @typedef {{ folder: string, file: string }} Input the folder of a register, and its file of applications */

/**
 * The folder of a generated register, made where it is not there yet.
 *
 * @param {{ within: string, form: Form, rows: number, seed: number }} asked
 * @returns {Promise<Input>}
 */
export async function registerFolder({ within, form, rows, seed }) {
  const folder = join(within, `${form}-${rows}-${seed}`);
  const file = join(folder, FORMS[form]);
  if (existsSync(folder)) return { folder, file };
  // Under another name until it is whole: what was cut off is never measured.
  const draft = join(within, `draft-${form}-${rows}-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    await write(form, join(draft, FORMS[form]), { within, rows, seed });
    if (form === "identities") writeIdentities(join(draft, "identities.csv"), rows, seed);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { folder, file };
}

/** @param {Form} form @param {string} file @param {{ within: string, rows: number, seed: number }} asked */
async function write(form, file, { within, rows, seed }) {
  if (form === "plain" || form === "quoted" || form === "dutch" || form === "identities") {
    writeCsv(file, { rows, seed }, { isDutch: form === "dutch", isQuoted: form === "quoted" });
    return;
  }
  const plain = await registerFolder({ within, form: "plain", rows, seed });
  if (form === "gz") {
    await pipeline(createReadStream(plain.file), createGzip({ level: 6, chunkSize: 262_144 }), createWriteStream(file));
    return;
  }
  if (form === "ndjson") {
    writeNdjson(file, plain.file);
    return;
  }
  const { arrowFromCsv, parquetFromCsv } = await import("./binary-forms.mjs");
  await (form === "parquet" ? parquetFromCsv : arrowFromCsv)(plain.file, file);
}

/** @param {string} file @param {{ rows: number, seed: number }} asked @param {{ isDutch: boolean, isQuoted: boolean }} form */
function writeCsv(file, asked, form) {
  const handle = openSync(file, "w");
  const writer = lineWriter(form);
  const block = new Uint8Array(1 << 20);
  block.set(writer.header);
  let at = writer.header.length;
  for (const row of drawRows(asked)) {
    at = writer.write(row, block, at);
    if (at < block.length - LONGEST_LINE) continue;
    writeSync(handle, block, 0, at);
    at = 0;
  }
  writeSync(handle, block, 0, at);
  closeSync(handle);
}

/** @param {string} file @param {string} csv */
function writeNdjson(file, csv) {
  const handle = openSync(file, "w");
  let text = "";
  for (const row of rowsOfCsv(csv)) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(handle, text);
    text = "";
  }
  writeSync(handle, text);
  closeSync(handle);
}

/** Twenty thousand persons with a second id, fewer in a small register: odd persons lead to even ones, so no id does both. */
function writeIdentities(/** @type {string} */ file, /** @type {number} */ rows, /** @type {number} */ seed) {
  const draw = drawsFrom(seed + 1);
  const persons = Math.floor(rows * 0.4);
  const lines = ["person_id,leading_id,known_on"];
  const seen = new Set();
  while (seen.size < Math.min(20_000, rows / 50)) {
    const person = 2 * draw.below(persons) + 1;
    if (seen.has(person)) continue;
    seen.add(person);
    lines.push(`${idOf(person)},${idOf(2 * draw.below(persons))},`);
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
}

/** @param {number} person */
function idOf(person) {
  return `P${String(personNumber(person)).padStart(8, "0")}`;
}
