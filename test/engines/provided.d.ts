import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of Apache Spark. */
    readonly sparkHome: string;
    /** The folder of the socket of PostgreSQL. */
    readonly postgresSocket: string;
  }
}
