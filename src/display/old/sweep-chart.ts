import type { TableClass, Unit } from "../../counts/asked/unit.ts";
import type { SweepColumn } from "../../differences/old/sweep.ts";
import {
  isPublishedSheet,
  type PublishedSheet,
  type PublishedSheetAbout,
} from "../../disclosure/old/published-sheet.ts";
import type { PublishedFigure } from "../../disclosure/old/published-table.ts";
import { optionName, valueName } from "../dictionary/option-names.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";

/** Which bars a chart of a sweep has. */
export interface SweepChartOptions extends RenderOptions {
  /** `nareis-op-nareis` by default. */
  readonly class?: TableClass;
}

/** One bar: what a choice at another value makes of the count, from `base` to `alone`, and from `others` to `together`. */
export interface SweepBar {
  /** The choice and the value, as codes and in words. */
  readonly choice: string;
  readonly value: string;
  readonly choiceText: string;
  readonly valueText: string;
  readonly base: PublishedFigure;
  readonly alone: PublishedFigure;
  readonly aloneIn: PublishedFigure;
  readonly aloneOut: PublishedFigure;
  readonly others: PublishedFigure;
  readonly together: PublishedFigure;
  readonly togetherIn: PublishedFigure;
  readonly togetherOut: PublishedFigure;
}

/** A sweep as plain data for a tornado chart: the widest bar first. Figures as published, with their intervals. */
export interface SweepChart {
  readonly about: PublishedSheetAbout;
  readonly class: TableClass;
  readonly unit: Unit;
  /** What the base definition counts; null where nothing was swept. */
  readonly base: PublishedFigure | null;
  readonly bars: readonly SweepBar[];
}

/**
 * A published sweep as data for a tornado chart: a bar for each choice and value, in the order of how much came in and
 * went out by it alone. Each figure has the interval of true counts that it allows, so that a bar can be drawn with
 * its margin. Bars of one width keep the order of the sheet.
 *
 * @throws TypeError for anything but a published sweep; RangeError for another locale than `nl` and `en`.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const published = publish(sweep(register, memo2023, ["independent", "repeats"]), tens);
 * sweepChart(published, { locale: "en" }).bars.map(({ valueText }) => valueText)[0]; // "permit held at the second"
 */
export function sweepChart(published: PublishedSheet, options: SweepChartOptions = {}): SweepChart {
  if (!isPublishedSheet(published) || published.subject !== "sweep") {
    throw new TypeError("Pass a published sweep, as publish(sweep(register, definition), policy) makes one.");
  }
  wordsFor(published, options);
  const locale = options.locale ?? renderDefaults.locale;
  const tableClass = options.class ?? "nareis-op-nareis";
  const places = new Map(published.columns.map(({ key }, place) => [key, place]));
  const rows = published.rows.filter(({ keys }) => keys[0] === tableClass);
  const bars = rows.map(({ keys, cells }): SweepBar => {
    const figure = (column: SweepColumn): PublishedFigure => cells[places.get(column) ?? -1] as PublishedFigure;
    const [, choice = "", value = ""] = keys;
    return {
      choice,
      value,
      choiceText: optionName(choice, locale) ?? choice,
      valueText: valueName(choice, value, locale) ?? value,
      base: figure("base"),
      alone: figure("alone"),
      aloneIn: figure("alone-in"),
      aloneOut: figure("alone-out"),
      others: figure("others"),
      together: figure("together"),
      togetherIn: figure("together-in"),
      togetherOut: figure("together-out"),
    };
  });
  return {
    about: published.about,
    class: tableClass,
    unit: rows[0]?.unit ?? "applications",
    base: bars[0]?.base ?? null,
    bars: [...bars].sort((one, other) => widthOf(other) - widthOf(one)),
  };
}

/** By the least that came in and went out for sure, and then by the most: only what is published is looked at. */
function widthOf({ aloneIn, aloneOut }: SweepBar): number {
  return aloneIn.atLeast + aloneIn.atMost + aloneOut.atLeast + aloneOut.atMost;
}
