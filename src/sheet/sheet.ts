import type { Locale } from "../arguments/locale.ts";
import type { SheetSectionName } from "../display/dictionary/sheet-words.ts";
import type { Page, PageFact } from "../display/tables/page.ts";

/** What HTML and Markdown say alike of an information sheet, as plain text that each of them still has to escape. */
export interface Sheet {
  readonly locale: Locale;
  readonly title: string;
  /** Loud lines above everything else. */
  readonly banners: readonly string[];
  readonly sections: readonly SheetSection[];
}

/** One section, under its heading. */
export interface SheetSection {
  readonly name: SheetSectionName;
  readonly heading: string;
  readonly parts: readonly SheetPart[];
}

/** What a section is made of, in the order of reading. */
export type SheetPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly facts: readonly PageFact[] }
  | { readonly kind: "tables"; readonly page: Page }
  /** A picture as SVG text in two widths, and what to say where it cannot be seen. */
  | { readonly kind: "picture"; readonly text: string; readonly wide: string; readonly narrow: string };
