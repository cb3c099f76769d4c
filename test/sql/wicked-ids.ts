/** Names of definitions with what ends a text, a comment, a statement or a body in one engine or another. */
export const wickedIds: readonly string[] = [
  'it\'s "quoted" and `quoted`',
  "one\nDROP TABLE applications;\r\n-- ",
  "-- */ /* ; \\",
  "$$; DROP TABLE applications; $$ $1 :id :'id' %s",
  ["${", "x} ${", "env:HOME} ${", "spark:spark.master}"].join(""),
  "\u2028\u0085\u0000\ud800",
  ".quit",
  "\\! ls",
];
