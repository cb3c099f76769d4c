/** What the engines say alike. */
export const standard = {
  text: (value: string): string => `'${value.replaceAll("'", "''")}'`,
  quoted: (name: string): string => `"${name.replaceAll('"', '""')}"`,
  character: (codePoint: number): string => `chr(${codePoint})`,
  trimmed: (text: string, characters: string): string => `trim(BOTH ${characters} FROM ${text})`,
  collated: (text: string): string => text,
  daysFrom: (day: string, days: string): string => `${day} + ${days}`,
};

/** Lines of a query, further in. */
export function indented(query: string, by = 2): string {
  return query
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(by) + line))
    .join("\n");
}
