/** A fenced block of a Markdown page: ` ```language name `. */
export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language: the file that the block is, or "". */
  readonly name: string;
  readonly code: string;
  /** The line of the page on which the code starts, 1 for the first. */
  readonly line: number;
}

/**
 * The languages that a page may use. `sh` runs, and so does `ts` without a name; with one it is a whole file, which a test of
 * its own runs. The others are data: the file of that name for the blocks below where they have a name, what the block above prints where that one prints something, and else an illustration.
 * `mermaid` is a picture.
 */
export const languages: readonly string[] = [
  "ts",
  "sh",
  "text",
  "csv",
  "json",
  "ndjson",
  "markdown",
  "html",
  "mermaid",
];

/**
 * The fenced blocks of a Markdown page, in order.
 *
 * @throws RangeError for a block without a known language and for one that is never closed.
 */
export function codeBlocksOf(markdown: string, page: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const opening = /^( *)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(lines[at] as string);
    if (!opening) continue;
    const [, indent = "", fence = "", language = "", name = ""] = opening;
    if (!languages.includes(language)) throw new RangeError(`${page}:${at + 1}: a block of no known language.`);
    const first = at + 1;
    do at += 1;
    while (at < lines.length && (lines[at] as string).trim() !== fence);
    if (at === lines.length) throw new RangeError(`${page}:${first}: a block that is never closed.`);
    const code = lines.slice(first, at).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ language, name: name.trim(), code: code.join("\n"), line: first + 1 });
  }
  return blocks;
}
