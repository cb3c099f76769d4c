/** A label in quotes: letters, digits, spaces, commas and character numbers, and a few signs between letters or digits. */
const label = /"(?:[\p{L}\p{N}\p{M} ,]|#\d+;|(?<=[\p{L}\p{N}])[-./_](?=[\p{L}\p{N}]))+"/u.source;
const node = /n[1-9]\d*/.source;
const box = new RegExp(`^  (${node})\\[(${label})\\]$`, "u");
const arrow = new RegExp(`^  (${node}) (?:-->|-\\.->)\\|(${label})\\| (${node})$`, "u");

/** What a diagram says: its boxes by node, and its arrows. */
export interface ReadDiagram {
  readonly boxes: ReadonlyMap<string, string>;
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  readonly isCutOff: boolean;
}

/**
 * Reads a diagram by the strictest part of Mermaid's grammar: one header, boxes, then arrows between known boxes.
 * Throws at anything else.
 */
export function readDiagram(text: string): ReadDiagram {
  const [header, ...lines] = text.split("\n");
  if (header !== "flowchart LR" || lines.pop() !== "") throw new Error("No flowchart.");
  const boxes = new Map<string, string>();
  const arrows: { from: string; to: string; label: string }[] = [];
  let isCutOff = false;
  for (const line of lines) {
    // Mermaid takes such a line for a statement, whatever stands around it.
    if (/direction\s/i.test(line)) throw new Error(`A line that sets the direction: ${line}`);
    const asBox = box.exec(line);
    const asArrow = arrow.exec(line);
    if (line === '  more["…"]' && !isCutOff) isCutOff = true;
    else if (asBox !== null && arrows.length === 0 && !boxes.has(asBox[1] as string)) {
      boxes.set(asBox[1] as string, shown(asBox[2] as string));
    } else if (asArrow !== null && boxes.has(asArrow[1] as string) && boxes.has(asArrow[3] as string)) {
      arrows.push({ from: asArrow[1] as string, to: asArrow[3] as string, label: shown(asArrow[2] as string) });
    } else throw new Error(`No line of a diagram: ${line}`);
  }
  return { boxes, arrows, isCutOff };
}

/** A label as a reader sees it. */
function shown(quoted: string): string {
  return quoted.slice(1, -1).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
