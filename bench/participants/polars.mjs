import { answerOf } from "../measure/answer.mjs";
import { peer } from "../measure/peers.mjs";

// polars, by its own joins: every core, days as dates, and its own check that ids are unique.

const FAMILY = ["nareis", "art8", "regular-family"];

/** @param {any} pl @param {string} file */
function countsOf(pl, file) {
  const { col, lit } = pl;
  const read = pl.readCSV(file, { tryParseDates: true });
  if (read.getColumn("application_id").nUnique() !== read.height) throw new Error("An id occurs twice.");
  const family = read.filter(col("procedure").isIn(FAMILY));
  const grants = family
    .filter(col("outcome").eq(lit("granted")))
    .select(
      col("applicant_id").alias("sponsor_id"),
      col("procedure").alias("f_procedure"),
      col("sponsor_id").alias("f_sponsor"),
      col("decided_on").alias("f_decided"),
    );
  const earlier = family
    .select("application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome")
    .join(grants, { on: "sponsor_id", how: "inner" })
    .filter(
      col("f_decided")
        .lt(col("submitted_on"))
        .and(col("applicant_id").neq(col("f_sponsor"))),
    )
    .withRowCount("pair");
  const own = read
    .filter(col("procedure").eq(lit("asylum")))
    .select(col("applicant_id").alias("sponsor_id"), col("submitted_on").alias("b_submitted"));
  const met = earlier
    .join(own, { on: "sponsor_id", how: "inner" })
    .filter(
      col("b_submitted")
        .gtEq(col("f_decided"))
        .and(col("b_submitted").ltEq(col("submitted_on"))),
    )
    .select("pair")
    .unique()
    .withColumn(lit(true).alias("is_met"));
  const isNareis = col("procedure").eq(lit("nareis"));
  const afterNareis = col("f_procedure").eq(lit("nareis"));
  const classed = earlier
    .join(met, { on: "pair", how: "left" })
    .withColumns(
      isNareis.and(afterNareis).and(col("is_met").fillNull(false)).cast(pl.Int32).alias("one"),
      col("procedure").eq(lit("art8")).and(afterNareis).cast(pl.Int32).alias("two"),
      isNareis.and(afterNareis).not().cast(pl.Int32).alias("three"),
      col("submitted_on").date.year().alias("year"),
      col("outcome").eq(lit("granted")).fillNull(false).cast(pl.Int32).alias("granted"),
    )
    .groupBy("application_id")
    .agg(col("one").max(), col("two").max(), col("three").max(), col("year").first(), col("granted").first())
    .withColumn(
      pl
        .when(col("one").eq(1))
        .then(lit("nareis-op-nareis"))
        .when(col("two").eq(1))
        .then(lit("art8-after-nareis"))
        .when(col("three").eq(1))
        .then(lit("other-stacking"))
        .otherwise(lit(""))
        .alias("class"),
    )
    .filter(col("class").neq(lit("")));
  return classed
    .groupBy("class", "year")
    .agg(col("granted").count().alias("filed"), col("granted").sum())
    .select("class", "year", "filed", "granted")
    .rows();
}

export const jobs = {
  counts: {
    prepare: async (/** @type {{ file: string }} */ { file }) => ({ pl: (await peer("nodejs-polars")).default, file }),
    run: async (/** @type {any} */ { pl, file }) => countsOf(pl, file),
    answer: async (/** @type {any} */ _, /** @type {any[]} */ rows) => answerOf(rows),
  },
};
