/** The version of this package, as every table says it; a test compares it with package.json. */
export const packageVersion: string = "0.1.0";
