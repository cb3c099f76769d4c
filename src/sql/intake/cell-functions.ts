import type { Dialect } from "../engines/dialect.ts";

/** What counts as space around a cell: the white space of the language in which the contract's reader is written. */
const SPACES = [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].concat(
  Array.from({ length: 11 }, (_, index) => 0x2000 + index),
);
const ZERO_WIDTH = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];
/** It is a k in lower case, which not every engine knows. */
const KELVIN_SIGN = 0x212a;

const PLACEHOLDERS = "null|(null)|none|n/a|#n/a|na|nan|nil|undefined|unknown|onbekend|-|?".split("|");

/** The functions that read one cell, in the order in which they need each other. */
export function cellFunctions(dialect: Dialect): readonly string[] {
  const says = [
    "A cell without the space around it; null where nothing is left.",
    "A word as it is compared: trimmed, in lower case, with one sign for space, `-` and `_`, without zero-width characters.",
    "An id; null where it stands for nobody: a word for nothing, only zeros, or a number that a spreadsheet cut off.",
    "A day as text that exists, without midnight behind it; null for anything else.",
    "An id in the form whose bytes are in the order of its UTF-16 code units.",
  ];
  return functions(dialect).map((statement, place) => `-- ${says[place]} (contract, section 2, Reading)\n${statement}`);
}

function functions(dialect: Dialect): readonly string[] {
  const { createFunction, matches, text } = dialect;
  const all = (codePoints: readonly number[]): string => codePoints.map(dialect.character).join(" || ");
  const spaces = all(SPACES);
  const lower = (cell: string): string => `lower(translate(${cell}, ${dialect.character(KELVIN_SIGN)}, 'k'))`;
  const visible = `translate(cell, ${all(ZERO_WIDTH)}, '')`;
  const separators = `${spaces} || '_'`;
  const year = "CAST(substr(cell, 1, 4) AS INTEGER)";
  return [
    createFunction("nareis_trimmed", "cell", `NULLIF(${dialect.trimmed("cell", spaces)}, '')`),
    createFunction(
      "nareis_word",
      "cell",
      `translate(${lower(dialect.trimmed(visible, spaces))}, ${separators}, ${text("-".repeat(SPACES.length + 1))})`,
    ),
    createFunction(
      "nareis_id",
      "cell",
      `CASE
  WHEN ${lower("cell")} IN (${PLACEHOLDERS.map(text).join(", ")}) THEN NULL
  WHEN ${matches("cell", "^0+$")} THEN NULL
  WHEN ${matches("cell", "^[-+]?[0-9]{1,3}([.,][0-9]+)?[eE][+][0-9]{1,3}$")} THEN NULL
  ELSE cell
END`,
    ),
    createFunction(
      "nareis_date",
      "cell",
      `CASE
  WHEN NOT ${matches("cell", "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]0?0:00(:00([.]0+)?)?)?$")} THEN NULL
  WHEN substr(cell, 1, 4) = '0000' OR substr(cell, 6, 2) NOT BETWEEN '01' AND '12' THEN NULL
  WHEN substr(cell, 9, 2) NOT BETWEEN '01' AND CASE
    WHEN substr(cell, 6, 2) IN ('04', '06', '09', '11') THEN '30'
    WHEN substr(cell, 6, 2) <> '02' THEN '31'
    WHEN ${year} % 400 = 0 OR (${year} % 4 = 0 AND ${year} % 100 <> 0) THEN '29'
    ELSE '28'
  END THEN NULL
  ELSE substr(cell, 1, 10)
END`,
    ),
    createFunction(
      "nareis_order",
      "id",
      `CASE WHEN ${dialect.bytes("id")} = length(id) THEN id ELSE ${dialect.codeUnits("id")} END`,
    ),
  ];
}
