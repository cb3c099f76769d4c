import { readRegisterFiles } from "nareis/node";
import { serviceOf, tablesOf } from "./service.ts";

const [folder = "my-register", asOf] = process.argv.slice(2);
const { register, issues } = await readRegisterFiles(folder, asOf === undefined ? {} : { asOf });
const port = Number(process.env["PORT"] ?? 8080);
serviceOf(tablesOf(register)).listen(port, "127.0.0.1", () => {
  process.stdout.write(`${issues.length} issues. Tables are at http://127.0.0.1:${port}/tables?unit=applications\n`);
});
