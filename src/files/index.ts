export type { CsvOptions } from "./csv-options.ts";
export type { Separator } from "./parse-quoted.ts";
export { readDefinitionFile } from "./read-definition-file.ts";
export { readRegisterFiles } from "./read-register-files.ts";
export { type PassedResult, readRegisterInPasses } from "./read-register-in-passes.ts";
export type { FileReadOptions } from "./read-tables.ts";
export type { TableReadOptions } from "./table-reader.ts";
export { type FileWriteOptions, writeRegisterFiles } from "./write-register-files.ts";
