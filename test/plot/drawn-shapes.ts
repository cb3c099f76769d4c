import { parseHTML } from "linkedom";
import { widthOf } from "../../src/plot/canvas/theme.ts";

interface ReadElement {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): ReadElement | null;
  querySelectorAll(selector: string): Iterable<ReadElement>;
  closest(selector: string): ReadElement | null;
}

/** A picture as a reader of its shapes finds it. */
export interface ReadPicture {
  readonly title: string;
  readonly description: string;
  /** Every line of text that is seen. */
  readonly texts: readonly string[];
  /** The name of every element, in order. */
  readonly names: readonly string[];
  /** Names that something points to, and names that there are. */
  readonly asked: readonly string[];
  readonly named: readonly string[];
  /** The bars with one fill, in order; `hatched` for those with a pattern. Swatches of the legend are none. */
  readonly bars: (fill: string) => readonly Bar[];
  /** Where dots stand from left to right, in pixels, in the order in which they are drawn. */
  readonly dots: readonly number[];
  /** From where to where the text runs that begins in a line, in pixels. */
  readonly stretchOf: (line: string) => { readonly from: number; readonly to: number };
}

/** One bar, in pixels. */
export interface Bar {
  readonly width: number;
  readonly height: number;
}

/** Reads a picture out of its text. */
export function readPicture(svg: string): ReadPicture {
  const { document } = parseHTML(svg) as unknown as { readonly document: ReadElement };
  const all = [...document.querySelectorAll("*")];
  const attribute = (name: string): readonly string[] =>
    all.flatMap((element) => element.getAttribute(name)?.split(" ") ?? []);
  const fills = attribute("fill").flatMap((fill) => /^url\(#(.*)\)$/.exec(fill)?.slice(1) ?? []);
  const plain = (found: Iterable<ReadElement>): readonly string[] =>
    [...found].map(({ textContent }) => textContent ?? "");
  return {
    title: document.querySelector("title")?.textContent ?? "",
    description: document.querySelector("desc")?.textContent ?? "",
    texts: plain([...document.querySelectorAll("text, tspan")].filter((one) => one.querySelector("tspan") === null)),
    names: all.map(({ localName }) => localName),
    asked: [...fills, ...attribute("aria-labelledby"), ...attribute("aria-describedby")],
    named: attribute("id"),
    bars: (fill) =>
      [...document.querySelectorAll("rect")]
        .filter((rect) => rect.getAttribute("fill") === null)
        .filter((rect) => fillOf(rect) === fill)
        .map((rect) => ({ width: Number(rect.getAttribute("width")), height: Number(rect.getAttribute("height")) })),
    dots: [...document.querySelectorAll("circle")].map((dot) => Number(dot.getAttribute("cx"))),
    stretchOf: (line) => {
      const text = [...document.querySelectorAll("text")].find((one) => one.textContent?.startsWith(line));
      const group = text?.closest("g[text-anchor]");
      const lines = plain(text?.querySelectorAll("tspan") ?? []);
      const width = Math.max(...lines.map((one) => widthOf(one, Number(group?.getAttribute("font-size")))));
      const at = movedBy(text) + movedBy(group);
      return group?.getAttribute("text-anchor") === "end" ? { from: at - width, to: at } : { from: at, to: at + width };
    },
  };
}

/** How far to the right an element is moved. */
function movedBy(element: ReadElement | null | undefined): number {
  return Number(/^translate\(([-.\d]+)/.exec(element?.getAttribute("transform") ?? "")?.[1] ?? 0);
}

function fillOf(rect: ReadElement): string {
  const fill = rect.closest("[fill]")?.getAttribute("fill") ?? "";
  return fill.startsWith("url(") ? "hatched" : fill;
}
