/**
 * An id as a caller gave it, trimmed. Whole numbers are their digits, as they are in tables in memory.
 *
 * @throws TypeError for anything that cannot be an id.
 */
export function givenId(value: unknown, what: string): string {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value))) return String(value);
  if (typeof value === "string") return value.trim();
  throw new TypeError(`Pass ${what} as text.`);
}
