import { createRequire } from "node:module";
import { answerOf } from "../measure/answer.mjs";
import { rowsOfCsv } from "./rows-of-csv.mjs";

// SQLite as Node has it (node:sqlite, so in the newer Node of bench/peers): rows inserted by a prepared statement in one
// transaction, the id a primary key, and an index on the applicant.

const FAMILY = "('nareis', 'art8', 'regular-family')";
const CLASSES = `
  with earlier as (
    select x.application_id x, x.procedure x_procedure, x.submitted_on submitted, x.outcome, f.procedure f_procedure,
      exists (select 1 from applications b where b.applicant_id = x.sponsor_id and b.procedure = 'asylum'
        and b.submitted_on between f.decided_on and x.submitted_on) is_met
    from applications x join applications f on f.applicant_id = x.sponsor_id
    where x.procedure in ${FAMILY} and f.procedure in ${FAMILY} and f.outcome = 'granted'
      and f.decided_on < x.submitted_on and x.applicant_id <> f.sponsor_id),
  classed as (
    select submitted, outcome, case
      when max(x_procedure = 'nareis' and f_procedure = 'nareis' and is_met) then 'nareis-op-nareis'
      when max(x_procedure = 'art8' and f_procedure = 'nareis') then 'art8-after-nareis'
      when max(x_procedure <> 'nareis' or f_procedure <> 'nareis') then 'other-stacking' end class
    from earlier group by x)
  select class, cast(substr(submitted, 1, 4) as integer) year, count(*) filed, sum(outcome = 'granted') granted
  from classed where class is not null group by 1, 2`;

export const jobs = {
  counts: {
    prepare: async (/** @type {any} */ input) => input,
    run: async (/** @type {{ file: string }} */ { file }) => {
      const { DatabaseSync } = createRequire(import.meta.url)(["node", "sqlite"].join(":"));
      const database = new DatabaseSync(":memory:");
      database.exec(`create table applications (application_id text primary key, procedure text, applicant_id text,
        sponsor_id text, submitted_on text, outcome text, decided_on text) without rowid`);
      const insert = database.prepare("insert into applications values (?, ?, ?, ?, ?, ?, ?)");
      database.exec("begin");
      for (const row of rowsOfCsv(file)) insert.run(...Object.values(row));
      database.exec("commit");
      database.exec("create index by_applicant on applications (applicant_id)");
      return database.prepare(CLASSES).all();
    },
    answer: async (/** @type {any} */ _, /** @type {any[]} */ rows) =>
      answerOf(rows.map(({ class: name, year, filed, granted }) => [name, year, filed, granted])),
  },
};
