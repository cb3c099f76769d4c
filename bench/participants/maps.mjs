import { answerOf } from "../measure/answer.mjs";
import { rowsOfCsv } from "./rows-of-csv.mjs";

// Section 3 with objects and Maps, as it is first written: no checks but that ids are unique, days compared as texts.

/** @typedef {Record<string, string>} Row */
/** @typedef {import("../measure/answer.mjs").YearlyCount} YearlyCount */

const FAMILY = new Set(["nareis", "art8", "regular-family"]);

/** @param {Iterable<Row>} rows */
function chainsOf(rows) {
  const byId = new Map();
  const grantsOf = new Map();
  const asylumOf = new Map();
  const append = (/** @type {Map<string, Row[]>} */ map, /** @type {string} */ key, /** @type {Row} */ row) => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [row]);
    else there.push(row);
  };
  for (const row of rows) {
    const { application_id: id, procedure, applicant_id: applicant } = /** @type {any} */ (row);
    if (byId.has(id)) throw new Error("An id occurs twice.");
    byId.set(id, row);
    if (procedure === "asylum") append(asylumOf, applicant, row);
    else if (FAMILY.has(procedure) && row.outcome === "granted") append(grantsOf, applicant, row);
  }

  const linksOf = (/** @type {any} */ x) =>
    earlierGrants(x).filter((/** @type {Row} */ f) => f.sponsor_id !== x.applicant_id);
  const earlierGrants = (/** @type {any} */ x) =>
    FAMILY.has(x.procedure)
      ? (grantsOf.get(x.sponsor_id) ?? []).filter((/** @type {any} */ f) => f.decided_on < x.submitted_on)
      : [];
  const between = (/** @type {any} */ x, /** @type {any} */ f) =>
    (asylumOf.get(x.sponsor_id) ?? [])
      .filter((/** @type {any} */ b) => f.decided_on <= b.submitted_on && b.submitted_on <= x.submitted_on)
      .sort(
        (/** @type {any} */ a, /** @type {any} */ b) =>
          compare(a.submitted_on, b.submitted_on) || compare(a.application_id, b.application_id),
      )[0] ?? null;

  const pathOf = new Map();
  const longest = (/** @type {any} */ x) => {
    let path = pathOf.get(x.application_id);
    if (path !== undefined) return path;
    let before = null;
    for (const f of linksOf(x).sort(latestFirst)) {
      const toF = longest(f);
      if (before === null || toF.length > before.length) before = toF;
    }
    path = before === null ? [x.application_id] : [...before, x.application_id];
    pathOf.set(x.application_id, path);
    return path;
  };

  const chains = [];
  for (const x of byId.values()) {
    const grants = earlierGrants(x).sort(latestFirst);
    if (grants.length === 0) continue;
    const links = linksOf(x).sort(latestFirst);
    const judged = judge(x, grants, links, between);
    const path = longest(x);
    chains.push({ application: x.application_id, ...judged, depth: path.length - 1, path, row: x });
  }
  return chains.sort((a, b) => compare(a.application, b.application));
}

/** @param {any} x @param {any[]} grants @param {any[]} links @param {(x: any, f: any) => any} between */
function judge(x, grants, links, between) {
  const isNareis = x.procedure === "nareis";
  const afterNareis = links.filter((f) => f.procedure === "nareis");
  const others = isNareis ? links.filter((f) => f.procedure !== "nareis") : links;
  const met = isNareis ? afterNareis.filter((f) => between(x, f) !== null) : [];
  const found = (/** @type {any} */ f, /** @type {string | null} */ name, /** @type {string | null} */ reason) => ({
    class: name,
    reason,
    first: f.application_id,
    independent: between(x, f)?.application_id ?? null,
  });
  if (met.length > 0) return found(met[0], "nareis-op-nareis", null);
  if (x.procedure === "art8" && afterNareis.length > 0) return found(afterNareis[0], "art8-after-nareis", null);
  if (others.length > 0) return found(others[0], "other-stacking", null);
  if (links.length > 0) return found(links[0], null, "no-independent-asylum");
  return found(grants[0], null, "returns-to-first-sponsor");
}

/** @param {any} a @param {any} b */
function latestFirst(a, b) {
  return (
    compare(b.decided_on, a.decided_on) ||
    compare(b.submitted_on, a.submitted_on) ||
    compare(a.application_id, b.application_id)
  );
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param {any[]} chains @returns {YearlyCount[]} */
function yearly(chains) {
  /** @type {Map<string, [string, number, number, number]>} */
  const counts = new Map();
  for (const { class: name, row } of chains) {
    if (name === null) continue;
    const year = row.submitted_on.slice(0, 4);
    const count = counts.get(`${name} ${year}`) ?? [name, Number(year), 0, 0];
    count[2] += 1;
    if (row.outcome === "granted") count[3] += 1;
    counts.set(`${name} ${year}`, count);
  }
  return [...counts.values()];
}

/** @param {Iterable<Row>} rows */
function counted(rows) {
  const chains = chainsOf(rows);
  return { chains, counts: yearly(chains) };
}

const answer = async (/** @type {any} */ _, /** @type {any} */ { counts, chains }) => answerOf(counts, chains);

export const jobs = {
  chains: {
    prepare: async (/** @type {any} */ input) => input,
    run: async (/** @type {{ file: string }} */ { file }) => counted(rowsOfCsv(file)),
    answer,
  },
  counts: {
    prepare: async (/** @type {any} */ input) => input,
    run: async (/** @type {{ file: string }} */ { file }) => counted(rowsOfCsv(file)),
    answer: async (/** @type {any} */ _, /** @type {any} */ { counts }) => answerOf(counts),
  },
  objects: {
    prepare: async (/** @type {{ file: string }} */ { file }) => [...rowsOfCsv(file)],
    run: async (/** @type {Row[]} */ rows) => counted(rows),
    answer,
  },
};
