/** As much of a document as can be told apart: that of a browser, or any DOM for Node. `Made` is what its elements are. */
export interface PictureDocument<Made = unknown> {
  readonly documentElement: unknown;
  readonly createElementNS: (namespace: string, name: string) => Made;
}

/** As much of an element as a picture reads and writes. */
export interface PictureElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  readonly childNodes: ArrayLike<PictureElement>;
  readonly nodeValue: string | null;
  textContent: string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  appendChild(child: PictureElement): unknown;
}

/** What marks the kinds of nodes that a picture has, as the DOM numbers them. */
export const ELEMENT = 1;
/** Text between elements. */
export const TEXT = 3;

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element of SVG with what stands in it. */
export type MakeElement = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content?: string | readonly PictureElement[],
) => PictureElement;

/** What makes the elements of one document. */
export function elementsOf(page: PictureDocument): MakeElement {
  return (name, attributes, content = []) => {
    const element = page.createElementNS(SVG, name) as PictureElement;
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
    if (typeof content === "string") element.textContent = content;
    else for (const child of content) element.appendChild(child);
    return element;
  };
}
