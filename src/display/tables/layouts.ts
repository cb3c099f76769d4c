import type { Locale } from "../../arguments/locale.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { blocksLayout } from "./blocks-layout.ts";
import { memoLayout } from "./memo-layout.ts";
import type { Page, PageBody } from "./page.ts";
import { pageFrame } from "./page-frame.ts";
import { screenLayouts } from "./screen-layout.ts";
import { type TableWording, tableWording } from "./table-wording.ts";

/** A published table as a page in one language, laid out by its question: the memo's form for classes, else blocks. */
export function pageOf(table: PublishedTable, locale: Locale): Page {
  return framed(table, locale, layoutOf(table));
}

/** The same for text: some subjects stand on one screen. */
export function textPageOf(table: PublishedTable, locale: Locale): Page {
  return framed(table, locale, screenLayouts[table.about.question.of] ?? layoutOf(table));
}

type Layout = (table: PublishedTable, wording: TableWording) => PageBody;

function layoutOf({ about }: PublishedTable): Layout {
  // Of a table of classes the question is one of classes.
  return about.question.of === "classes"
    ? (table, wording) => memoLayout(table as PublishedTable<"classes">, wording)
    : blocksLayout;
}

function framed(table: PublishedTable, locale: Locale, layout: Layout): Page {
  const wording = tableWording(table, locale);
  const body = layout(table, wording);
  return { locale, ...body, ...pageFrame(table, body, wording) };
}
