import { readFileSync } from "node:fs";
import { answerOf } from "../measure/answer.mjs";
import { peer } from "../measure/peers.mjs";

// Arquero, by its own verbs: joins by key, then filters; days are compared as texts, which its CSV reader is told to keep.

/** @param {any} aq @param {string} file */
function countsOf(aq, file) {
  const { op } = aq;
  const read = aq.fromCSV(readFileSync(file, "latin1"), { autoType: false });
  const [{ ids }] = read.rollup({ ids: op.distinct("application_id") }).objects();
  if (ids !== read.numRows()) throw new Error("An id occurs twice.");
  const family = read
    .filter(
      (/** @type {any} */ d) => d.procedure === "nareis" || d.procedure === "art8" || d.procedure === "regular-family",
    )
    .reify();
  const grants = family
    .filter((/** @type {any} */ d) => d.outcome === "granted")
    .select({ applicant_id: "sponsor_id", procedure: "f_procedure", sponsor_id: "f_sponsor", decided_on: "f_decided" })
    .reify();
  const earlier = family
    .select("application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome")
    .join(grants, ["sponsor_id", "sponsor_id"])
    .filter((/** @type {any} */ d) => d.f_decided < d.submitted_on && d.applicant_id !== d.f_sponsor)
    .reify()
    .derive({ pair: () => aq.op.row_number() });
  const own = read
    .filter((/** @type {any} */ d) => d.procedure === "asylum")
    .select({ applicant_id: "person", submitted_on: "b_submitted" })
    .reify();
  const met = own
    .join(earlier.select("pair", "sponsor_id", "submitted_on", "f_decided"), ["person", "sponsor_id"])
    .filter((/** @type {any} */ d) => d.f_decided <= d.b_submitted && d.b_submitted <= d.submitted_on)
    .select("pair")
    .dedupe()
    .reify()
    .derive({ is_met: () => 1 });
  return earlier
    .join_left(met, "pair")
    .derive({
      one: (/** @type {any} */ d) => (d.procedure === "nareis" && d.f_procedure === "nareis" && d.is_met === 1 ? 1 : 0),
      two: (/** @type {any} */ d) => (d.procedure === "art8" && d.f_procedure === "nareis" ? 1 : 0),
      three: (/** @type {any} */ d) => (d.procedure !== "nareis" || d.f_procedure !== "nareis" ? 1 : 0),
    })
    .groupby("application_id", "submitted_on", "outcome")
    .rollup({ one: op.max("one"), two: op.max("two"), three: op.max("three") })
    .derive({
      class: (/** @type {any} */ d) =>
        d.one ? "nareis-op-nareis" : d.two ? "art8-after-nareis" : d.three ? "other-stacking" : "",
      year: (/** @type {any} */ d) => aq.op.slice(d.submitted_on, 0, 4),
      granted: (/** @type {any} */ d) => (d.outcome === "granted" ? 1 : 0),
    })
    .filter((/** @type {any} */ d) => d.class !== "")
    .groupby("class", "year")
    .rollup({ filed: op.count(), granted: op.sum("granted") })
    .objects();
}

export const jobs = {
  counts: {
    prepare: async (/** @type {{ file: string }} */ { file }) => ({ aq: await peer("arquero"), file }),
    run: async (/** @type {any} */ { aq, file }) => countsOf(aq, file),
    answer: async (/** @type {any} */ _, /** @type {any[]} */ rows) =>
      answerOf(rows.map(({ class: name, year, filed, granted }) => [name, Number(year), filed, granted])),
  },
};
