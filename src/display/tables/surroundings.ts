import { wordsIn } from "../../arguments/locale.ts";
import { tableWords } from "../dictionary/table-words.ts";
import type { Page } from "./page.ts";

/** What a table is called where it stands by itself: with the loudest line that applies. */
export function titleOf({ banners, title, locale }: Page): string {
  return [...banners.slice(0, 1), title ?? wordsIn(tableWords, locale).page].join(" ");
}

/** All that stands around the figures of a page, in its order. */
export function surroundingsOf({ banners, notes, breaks, facts }: Page): readonly string[] {
  return [...banners, ...notes, ...breaks, ...facts.map(({ label, text }) => `${label}: ${text}`)];
}
