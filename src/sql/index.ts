export type { DialectName } from "./engines/dialect.ts";
export type { SqlTable } from "./engines/script.ts";
export { type ResolvedIdentity, resolvedIdentities } from "./resolved-identities.ts";
export type { SqlOptions } from "./sql-options.ts";
export { type SqlScript, toSql } from "./to-sql.ts";
