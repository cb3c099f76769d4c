import { xmlStart, xmlText } from "./xml-text.ts";

/** The texts of all cells of a workbook, each once; a cell has the place of its text. */
export interface TextList {
  readonly placeOf: (text: string) => number;
  /** The part with all of them, once every cell has asked for its place. */
  readonly part: () => string;
}

/** An empty list of texts. */
export function textList(): TextList {
  const places = new Map<string, number>();
  return {
    placeOf(text) {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    part: () => {
      const items = [...places.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
      return `${xmlStart}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join("")}</sst>`;
    },
  };
}
