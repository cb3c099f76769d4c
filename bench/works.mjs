// What is measured, as data. The first participant is compared with the second; all of them have to find the same.

const [K, M] = [1_000, 1_000_000];

/**
 * @typedef {object} Participant One side of a comparison: a job of a module in participants/, or a whole process.
 * @property {string} label
 * @property {string} [module]
 * @property {string} [job]
 * @property {readonly string[]} [command] `FILE` and `OUTPUT` stand for the register and for what is written.
 * @property {boolean} [onNewerNode] in the Node of bench/peers
 * @property {import("./registers/register-folder.mjs").Form} [reads] another form of the same register than the work says
 *
 * @typedef {{ must: number, aim: number }} Goal a ratio: of the first participant to the second
 *
 * @typedef {object} Work
 * @property {string} name
 * @property {string} title
 * @property {import("./registers/register-folder.mjs").Form} form
 * @property {readonly number[]} rows
 * @property {readonly Participant[]} participants
 * @property {Goal} [time]
 * @property {Goal & { atRows?: number, isExtra?: boolean }} [memory] `isExtra`: what the job adds, of what was in memory
 *   before it
 * @property {Readonly<Record<number, Goal>>} [peak] by number of rows: megabytes at the most, where the goal is no ratio
 * @property {number} [rounds] at the most, where a participant is slow
 */

/** @type {(module: string, job: string, label?: string) => Participant} */
const does = (module, job, label = LABELS[module] ?? module) => ({ label, module, job });

/** @type {Record<string, string>} */
const LABELS = {
  nareis: "nareis",
  duckdb: "DuckDB",
  polars: "polars",
  sqlite: "SQLite",
  arquero: "Arquero",
  maps: "objects and Maps",
};

/** @type {(title: string, job: string, of?: number) => Omit<Work, "name">} */
const asked = (title, job) => ({
  title: `${title}, of a register that was read / reading it`,
  form: "plain",
  rows: [M],
  participants: [does("nareis", job, job), does("nareis", "reading", "reading")],
  time: { must: 0.3, aim: 0.05 },
});

/** @type {readonly Work[]} */
export const works = [
  {
    name: "csv",
    title: "CSV to chains (ids, depth, path) and yearly counts",
    form: "plain",
    rows: [100 * K, M, 3 * M, 10 * M, 30 * M],
    participants: [does("nareis", "chains"), does("duckdb", "chains")],
    time: { must: 0.45, aim: 0.3 },
    memory: { must: 0.33, aim: 0.22, atRows: 10 * M },
  },
  {
    name: "csv-threads",
    title: "CSV to chains and yearly counts by two threads",
    form: "plain",
    rows: [3 * M, 10 * M],
    participants: [does("nareis", "chains by two threads", "nareis, two threads"), does("duckdb", "chains")],
    time: { must: 0.36, aim: 0.23 },
  },
  {
    name: "csv-counts",
    title: "CSV to yearly counts only",
    form: "plain",
    rows: [M, 10 * M],
    participants: [does("nareis", "counts"), does("duckdb", "counts")],
    time: { must: 0.55, aim: 0.38 },
  },
  {
    name: "passes",
    title: "CSV to yearly counts in passes over the file, in bounded memory",
    form: "plain",
    rows: [10 * M, 30 * M],
    participants: [does("nareis", "counts in passes"), does("duckdb", "counts")],
    time: { must: 1.3, aim: 0.9 },
    peak: { [10 * M]: { must: 220, aim: 150 }, [30 * M]: { must: 450, aim: 250 } },
  },
  {
    name: "peers",
    title: "CSV to yearly counts, everybody",
    form: "plain",
    rows: [M],
    rounds: 3,
    participants: [
      does("nareis", "counts"),
      does("duckdb", "counts"),
      does("polars", "counts"),
      does("maps", "counts"),
      { ...does("sqlite", "counts"), onNewerNode: true },
      does("arquero", "counts"),
    ],
  },
  {
    name: "cold-tables",
    title: "a cold process: `nareis tables` / DuckDB's process, counts",
    form: "plain",
    rows: [M],
    participants: [
      {
        label: "nareis tables",
        command: ["dist/bin.js", "tables", "FILE", ..."--exact --format json --from 2010 --to 2023".split(" ")].concat(
          ...["--output", "OUTPUT", "--force", "--quiet"],
        ),
      },
      { label: "DuckDB", command: ["bench/participants/duckdb-process.mjs", "counts", "FILE", "OUTPUT"] },
    ],
    time: { must: 0.65, aim: 0.45 },
  },
  {
    name: "cold-chains",
    title: "a cold process: `nareis chains` / DuckDB's process, chains",
    form: "plain",
    rows: [M],
    participants: [
      {
        label: "nareis chains",
        command: ["dist/bin.js", "chains", "FILE", "--format", "ndjson", "--output", "OUTPUT", "--force", "--quiet"],
      },
      { label: "DuckDB", command: ["bench/participants/duckdb-process.mjs", "chains", "FILE", "OUTPUT"] },
    ],
    time: { must: 0.65, aim: 0.45 },
  },
  {
    name: "quoted",
    title: "CSV with every field quoted, to yearly counts",
    form: "quoted",
    rows: [M],
    participants: [does("nareis", "counts"), does("duckdb", "counts")],
    time: { must: 1, aim: 0.6 },
  },
  {
    name: "detection",
    title: "detection on columns in memory, counts / DuckDB over integers",
    form: "plain",
    rows: [M, 10 * M],
    participants: [does("nareis", "in memory, counts"), does("duckdb", "integers in memory, counts")],
    time: { must: 0.3, aim: 0.15 },
  },
  {
    name: "detection-chains",
    title: "detection in memory, chains with path / DuckDB over its own table with text ids",
    form: "plain",
    rows: [M, 10 * M],
    participants: [does("nareis", "in memory, chains"), does("duckdb", "texts in memory, chains")],
    time: { must: 0.1, aim: 0.05 },
  },
  {
    name: "objects",
    title: "objects in memory, every check / naive Maps without",
    form: "plain",
    rows: [M],
    participants: [does("nareis", "objects"), does("maps", "objects")],
    time: { must: 0.27, aim: 0.17 },
    memory: { must: 0.15, aim: 0.1, isExtra: true },
  },
  {
    name: "parquet",
    title: "Parquet (snappy) to chains and counts",
    form: "parquet",
    rows: [M, 10 * M],
    participants: [does("nareis", "chains"), does("duckdb", "chains")],
    time: { must: 0.9, aim: 0.55 },
    memory: { must: 0.5, aim: 0.3 },
  },
  {
    name: "arrow",
    title: "Arrow IPC to chains and counts / DuckDB over its own table with text ids",
    form: "arrow",
    rows: [M],
    participants: [does("nareis", "chains"), { ...does("duckdb", "texts in memory, chains"), reads: "plain" }],
    time: { must: 0.9, aim: 0.5 },
  },
  {
    name: "gz",
    title: "CSV in gzip, to yearly counts",
    form: "gz",
    rows: [M],
    participants: [does("nareis", "counts"), does("duckdb", "counts")],
  },
  {
    name: "ndjson",
    title: "NDJSON to yearly counts",
    form: "ndjson",
    rows: [M],
    participants: [does("nareis", "counts"), does("duckdb", "counts")],
  },
  {
    name: "identities",
    title: "CSV with 20,000 identities, to chains and yearly counts",
    form: "identities",
    rows: [M],
    participants: [does("nareis", "chains of a folder"), does("duckdb", "chains under identities")],
  },
  {
    name: "dutch",
    title: "CSV with Dutch headers and codes / the same in English, counts",
    form: "dutch",
    rows: [M],
    participants: [does("nareis", "counts", "Dutch"), { ...does("nareis", "counts", "English"), reads: "plain" }],
  },
  { name: "compare", ...asked("comparing two definitions", "comparing definitions") },
  { name: "sweep", ...asked("a sweep over the options of a definition", "sweeping") },
  { name: "as-of", ...asked("another reference date, counted", "as of another day") },
  {
    name: "one-more",
    title: "one application more, and which chains that changed / reading the history and finding all chains",
    form: "plain",
    rows: [M],
    participants: [does("nareis", "one application more", "one more"), does("nareis", "recomputing", "recomputing")],
    time: { must: 0.03, aim: 0.001 },
  },
  {
    name: "limits",
    title: "physical limits: reading the file; summing the columns once",
    form: "plain",
    rounds: 3,
    rows: [M, 10 * M],
    participants: [
      does("limits", "reading the file", "reading"),
      does("limits", "summing the columns once", "summing"),
    ],
  },
];
