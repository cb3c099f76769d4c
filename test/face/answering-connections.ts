/** What an engine would say of a register with one kept application: a face needs no engine. */
const facts = {
  reference_date: 19508,
  extracted_on: null,
  coverage_from: null,
  read_rows: "1",
  kept_rows: "1",
  version: "1.0",
  standard_conforming_strings: "on",
  client_min_messages: "notice",
};

/** A connection of DuckDB that answers every query alike. */
export const duckdbAnswering: object = {
  run: () => Promise.resolve(),
  runAndReadAll: () => Promise.resolve({ getRowObjectsJson: () => [facts] }),
  stream: () => Promise.resolve({ yieldRowObjectJson: () => [][Symbol.iterator]() }),
};

/** A connection of PostgreSQL that does. */
export const postgresAnswering: object = { unsafe: () => Promise.resolve([{ answer: JSON.stringify(facts) }]) };
