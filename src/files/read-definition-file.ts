import { type DefinitionResult, definitionFrom } from "../chains/definition/definition-from-data.ts";
import { MAXIMUM_LINE_BYTES } from "./byte-sink.ts";
import { checkPath } from "./path.ts";
import { readJsonFile } from "./read-json-file.ts";

/**
 * Reads a definition from a JSON file of at most 1 MiB. What is in it is judged by `definitionFrom`. That there is no
 * such file is a problem among the others and is not thrown; nothing of the file or its path is in any of them.
 *
 * @throws TypeError for anything but a path.
 */
export async function readDefinitionFile(path: string): Promise<DefinitionResult> {
  checkPath(path);
  const file = await readJsonFile(path, MAXIMUM_LINE_BYTES);
  return file.kind === "value" ? definitionFrom(file.value) : { definition: null, problems: [{ code: file.kind }] };
}
