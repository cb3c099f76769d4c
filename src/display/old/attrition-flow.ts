import type { Locale } from "../../calendar/written-day.ts";
import type { AttritionColumn } from "../../differences/definitions/attrition.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import { isPublishedSheet, type PublishedSheet, type PublishedSheetAbout } from "../../disclosure/old/published-sheet.ts";
import type { PublishedFigure } from "../../disclosure/old/published-table.ts";
import { type RenderOptions, wordsFor } from "./render-options.ts";
import { sheetWording } from "./sheet-wording.ts";

/** What a flow chart counts. */
export interface AttritionFlowOptions extends RenderOptions {
  /** `applications` by default. */
  readonly unit?: Exclude<Unit, "dossiers">;
}

/** One box: what is left after a condition, or what drops out at it. */
export interface FlowNode {
  /** The condition, or `out-` and the condition. */
  readonly id: string;
  readonly kind: "left" | "out";
  readonly condition: string;
  /** The condition in words; of what drops out, at which condition that is. */
  readonly text: string;
  readonly figure: PublishedFigure;
  /** What would be counted if only this condition were dropped; null where nothing could be, and for what drops out. */
  readonly without: PublishedFigure | null;
  /** How many of these are not counted with the condition; null where `without` is. */
  readonly gained: PublishedFigure | null;
}

/** One arrow, from one box to the next or to what drops out; as wide as the figure of the box that it goes to. */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly figure: PublishedFigure;
}

/** An attrition as plain data for a flow chart. */
export interface AttritionFlow {
  readonly about: PublishedSheetAbout;
  readonly class: string;
  readonly classText: string;
  readonly unit: Unit;
  readonly unitText: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

const DROPS_OUT_AT: Readonly<Record<Locale, string>> = { nl: "valt af bij", en: "drops out at" };

/**
 * A published attrition as data for a flow chart: a box for what is left after each condition, one beside it for what
 * drops out, and arrows between them. Figures as published: they need not add up, because each was rounded by itself.
 *
 * @throws TypeError for anything but a published attrition; RangeError for a unit that it does not count, and for another
 * locale than `nl` and `en`.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const flow = attritionFlow(publish(attrition(register, memo2023), tens), { locale: "en" });
 * flow.nodes[0]?.text; // "known at the reference date"
 * flow.edges[0]; // { from: "known", to: "family", figure: { kind: "rounded", value: 19800, atLeast: 19795, atMost: 19804 } }
 */
export function attritionFlow(published: PublishedSheet, options: AttritionFlowOptions = {}): AttritionFlow {
  if (!isPublishedSheet(published) || published.subject !== "attrition") {
    throw new TypeError("Pass a published attrition, as publish(attrition(register, definition), policy) makes one.");
  }
  const words = wordsFor(published, options);
  const wording = sheetWording(published, words);
  const unit = options.unit ?? "applications";
  const places = new Map(published.columns.map(({ key }, place) => [key, place]));
  const rows = published.rows.filter((row) => row.unit === unit);
  if (rows.length === 0) throw new RangeError("Choose `unit` from applications, sponsors, applicants.");
  const figures = rows.map(({ keys, cells }) => {
    const figure = (column: AttritionColumn): PublishedFigure | null => cells[places.get(column) ?? -1] ?? null;
    const condition = keys[1] ?? "";
    return {
      condition,
      text: wording.key("condition", condition),
      left: figure("left") as PublishedFigure,
      out: figure("out"),
      without: figure("without"),
      gained: figure("gained"),
    };
  });
  const nodes = figures.flatMap(({ condition, text, left, out, without, gained }): readonly FlowNode[] => {
    const box: FlowNode = { id: condition, kind: "left", condition, text, figure: left, without, gained };
    if (out === null) return [box];
    // Beside its figure the condition alone would say the opposite of what dropped out at it.
    const outText = `${DROPS_OUT_AT[words.locale]}: ${text}`;
    return [
      { id: `out-${condition}`, kind: "out", condition, text: outText, figure: out, without: null, gained: null },
      box,
    ];
  });
  const edges = figures.slice(1).flatMap(({ condition, left, out }, place): readonly FlowEdge[] => {
    const from = figures[place]?.condition as string;
    return [
      { from, to: condition, figure: left },
      ...(out === null ? [] : [{ from, to: `out-${condition}`, figure: out }]),
    ];
  });
  const attritionClass = rows[0]?.keys[0] ?? "";
  return {
    about: published.about,
    class: attritionClass,
    classText: wording.key("class", attritionClass),
    unit,
    unitText: words.units[unit],
    nodes,
    edges,
  };
}
