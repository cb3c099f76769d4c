export type { CsvOptions } from "./csv-reader.ts";
export type { Separator } from "./parse-quoted.ts";
export { readDefinitionFile } from "./read-definition-file.ts";
export { type FileReadOptions, readRegisterFiles } from "./read-register-files.ts";
export type { TableReadOptions } from "./table-reader.ts";
export { type FileWriteOptions, writeRegisterFiles } from "./write-register-files.ts";
