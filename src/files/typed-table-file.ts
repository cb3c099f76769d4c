import { parse } from "csv-parse/sync";

/**
 * The cells of a small table that somebody typed in, as CSV with commas, semicolons or tabs between them; null where the
 * text is no such thing. Lines without any cell are left out.
 */
export function typedCells(text: string): readonly (readonly string[])[] | null {
  try {
    const lines: string[][] = parse(text, {
      bom: true,
      columns: false,
      delimiter: separatorOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    return lines;
  } catch {
    // The parser's message holds what stands in the field: it goes no further.
    return null;
  }
}

/** The separator that stands most often in the first line. */
function separatorOf(text: string): string {
  const first = text.split(/\r\n|\n|\r/, 1)[0] ?? "";
  const counted = [",", ";", "\t"].map((separator) => [first.split(separator).length, separator] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}
