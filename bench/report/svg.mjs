// What both pictures share: their frame and their colours, which follow the reader's choice of light or dark.

/**
 * @param {{ name: string, width: number, height: number, title: string, description: string, body: string[] }} picture
 * @returns {string}
 */
export function svg({ name, width, height, title, description, body }) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-description" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="16">
  <title id="${name}-title">${text(title)}</title>
  <desc id="${name}-description">${text(description)}</desc>
  <style>
    .paper { fill: #ffffff; }
    .ours { fill: #1f5fbf; stroke: #1f5fbf; }
    .theirs { fill: #9aa5b4; stroke: #6b7787; }
    .bar { stroke: none; }
    .curve { fill: none; stroke-width: 2.5; }
    text { fill: #1a1f26; }
    .quiet { fill: #4a5462; font-size: 14px; }
    .strong { font-weight: 600; }
    .grid { stroke: #d5dbe3; stroke-width: 1; }
    .proportional { stroke: #4a5462; stroke-width: 1.5; stroke-dasharray: 2 5; }
    @media (prefers-color-scheme: dark) {
      .paper { fill: #14181d; }
      .ours { fill: #7db1ff; stroke: #7db1ff; }
      .theirs { fill: #6b7787; stroke: #9aa5b4; }
      text { fill: #eef2f6; }
      .quiet { fill: #b6c0cc; }
      .grid { stroke: #333c47; }
      .proportional { stroke: #b6c0cc; }
    }
  </style>
  <rect class="paper" width="${width}" height="${height}" rx="8"/>
${body.map((line) => `  ${line}`).join("\n")}
</svg>
`;
}

/** @param {string} written */
export function text(written) {
  return written.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
