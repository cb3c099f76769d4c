import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { main } from "../../src/terminal/main.ts";

/** What a command printed, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as if its output were no terminal. */
export async function nareis(...argv: readonly string[]): Promise<Ran> {
  return nareisWith(Infinity, ...argv);
}

/** The same, in a machine with so many bytes of memory. */
export async function nareisWith(memory: number, ...argv: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const status = await main(argv, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    showsProgress: false,
    availableMemory: () => memory,
    now: () => 0,
  });
  return { status, ...said };
}

const schemas = new URL("../../schemas/", import.meta.url);

/** The check of JSON output against its published schema. */
export function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  for (const file of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(new URL(file, schemas), "utf8")));
  return ajv.getSchema(`urn:nareis:schema:${name}`) as ValidateFunction;
}
