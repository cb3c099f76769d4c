/** A backslash before every character that Markdown, GitHub's tables or its mathematics could read as markup. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
