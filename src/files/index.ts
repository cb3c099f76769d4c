export { type FileReadOptions, readRegisterFiles } from "./read-register-files.ts";
export { type FileWriteOptions, writeRegisterFiles } from "./write-register-files.ts";
