import type { AttritionColumn } from "../comparisons/attrition.ts";
import type { Unit } from "../counts/unit.ts";
import { isPublishedSheet, type PublishedSheet, type PublishedSheetAbout } from "../disclosure/published-sheet.ts";
import type { PublishedFigure } from "../disclosure/published-table.ts";
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
  /** The condition in words. */
  readonly text: string;
  readonly figure: PublishedFigure;
  /** What would be counted if only this condition were dropped; null where nothing could be, and for what drops out. */
  readonly without: PublishedFigure | null;
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
  readonly unit: Unit;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/**
 * A published attrition as data for a flow chart: a box for what is left after each condition, one beside it for what
 * drops out, and arrows between them. Figures as published: they need not add up, because each was rounded by itself.
 *
 * @throws TypeError for anything but a published attrition; RangeError for another locale than `nl` and `en`.
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
  const wording = sheetWording(published, wordsFor(published, options));
  const unit = options.unit ?? "applications";
  const places = new Map(published.columns.map(({ key }, place) => [key, place]));
  const rows = published.rows.filter((row) => row.unit === unit);
  const figures = rows.map(({ keys, cells }) => {
    const figure = (column: AttritionColumn): PublishedFigure | null => cells[places.get(column) ?? -1] ?? null;
    const condition = keys[1] ?? "";
    return {
      condition,
      text: wording.key("condition", condition),
      left: figure("left") as PublishedFigure,
      out: figure("out"),
      without: figure("without"),
    };
  });
  const nodes = figures.flatMap(({ condition, text, left, out, without }): readonly FlowNode[] => [
    ...(out === null
      ? []
      : [{ id: `out-${condition}`, kind: "out" as const, condition, text, figure: out, without: null }]),
    { id: condition, kind: "left", condition, text, figure: left, without },
  ]);
  const edges = figures.slice(1).flatMap(({ condition, left, out }, place): readonly FlowEdge[] => {
    const from = figures[place]?.condition as string;
    return [
      { from, to: condition, figure: left },
      ...(out === null ? [] : [{ from, to: `out-${condition}`, figure: out }]),
    ];
  });
  return { about: published.about, class: rows[0]?.keys[0] ?? "", unit, nodes, edges };
}
