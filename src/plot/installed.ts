import { refusal } from "../arguments/refusal.ts";
import type { PictureDocument } from "./canvas/picture-document.ts";
import type { Plot } from "./panels/canvas-of.ts";

/**
 * Observable Plot, loaded when the first picture is drawn.
 *
 * @throws RangeError where it is not installed.
 */
export async function loadedPlot(): Promise<Plot> {
  try {
    return await import("@observablehq/plot");
  } catch {
    throw refusal(
      "package-missing",
      "Install @observablehq/plot beside nareis: npm install @observablehq/plot linkedom.",
      ["@observablehq/plot"],
    );
  }
}

/**
 * A new document of linkedom, for a place that has none of its own.
 *
 * @throws RangeError where it is not installed.
 */
export async function loadedDocument(): Promise<PictureDocument> {
  const { parseHTML } = await loadedDom();
  return parseHTML("<!doctype html><html><head></head><body></body></html>").document;
}

/** As much of the package as is used here. */
interface Dom {
  readonly parseHTML: (html: string) => { readonly document: PictureDocument };
}

async function loadedDom(): Promise<Dom> {
  try {
    return (await import("linkedom")) as unknown as Dom;
  } catch {
    throw refusal("package-missing", "Install linkedom beside nareis, or pass a `document`: npm install linkedom.", [
      "linkedom",
    ]);
  }
}
