import type { RecordReceiver } from "../cases/reading/row-receiver.ts";

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
const ESCAPES = /\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F])|.)/g;

/**
 * Hands over the object that a JSON text stands for. Anything else is not decodable: text that is not JSON, a value
 * that is not an object, and escapes of half a character (a lone surrogate), because two such texts that differ
 * would be written the same.
 */
export function giveRecord(text: string, receiver: Pick<RecordReceiver, "record" | "broken">, at = -1): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The message quotes the text: it goes no further.
    receiver.broken("not-decodable", at);
    return;
  }
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isObject && !hasLoneSurrogate(text)) receiver.record(value, at);
  else receiver.broken("not-decodable", at);
}

function hasLoneSurrogate(json: string): boolean {
  if (!SURROGATE_ESCAPE.test(json)) return false;
  for (const found of json.matchAll(ESCAPES)) if (found[1] !== undefined) return true;
  return false;
}
