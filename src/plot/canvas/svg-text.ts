import { escapedHtml } from "../../display/characters/escape-html.ts";
import { ELEMENT, type PictureElement, TEXT } from "./picture-document.ts";

/** Where a number stands for a place or a size, two digits behind the point are less than can be seen. */
const places = /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|dx|dy|d|points|transform)$/;

/**
 * An element of SVG as text that stands alone. Attributes are in one order and numbers of places in one precision, so
 * that every DOM gives the same bytes, however it keeps them. Ends in one line break.
 */
export function svgText(picture: PictureElement): string {
  return `${textOf(picture, ' xmlns="http://www.w3.org/2000/svg"')}\n`;
}

function textOf(node: PictureElement, namespace: string = ""): string {
  if (node.nodeType === TEXT) return escaped(node.nodeValue ?? "");
  if (node.nodeType !== ELEMENT) return "";
  const name = node.localName;
  const attributes = Array.from(node.attributes)
    .filter((one) => one.name !== "xmlns")
    .map((one) => ` ${one.name}="${escaped(places.test(one.name) ? shortNumbers(one.value) : one.value)}"`)
    .sort()
    .join("");
  const content = Array.from(node.childNodes, (child) => textOf(child)).join("");
  return content === ""
    ? `<${name}${namespace}${attributes}/>`
    : `<${name}${namespace}${attributes}>${content}</${name}>`;
}

function shortNumbers(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 + 0));
}

/** Characters that XML has no way to write become the sign for such a character. */
function escaped(text: string): string {
  return escapedHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd"));
}
