import type { PublishedTable } from "../../disclosure/published-table.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import { drawnFigure } from "./drawn-figure.ts";
import { placedPeriods } from "./period-marks.ts";
import type { PeriodIntervals, PeriodMark, PictureBody } from "./picture.ts";

/** Each share by period and over all of them, with the shares that its printed counts allow. */
export function sharesPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const [share, part] = ["share", "part"].map((name) => table.dimensions.findIndex((one) => one.name === name)) as [
    number,
    number,
  ];
  const total = table.columns.findIndex(({ kind }) => kind === "total");
  const panels = table.rows
    .filter(({ keys }) => keys[part] === "percent")
    .map((row): PeriodIntervals => {
      const { marks, places } = placedPeriods(table, row.keys[0] as string, wording);
      const all: PeriodMark = { key: "total", label: wording.words.total, isBroken: false };
      const words = wording.keys(row);
      const name = `${words[0]}: ${words[share]}`;
      return {
        form: "period-intervals",
        heading: name,
        periods: total < 0 ? marks : [...marks, all],
        shares: {
          name: words[share] as string,
          tone: "dark",
          figures: [...places, ...(total < 0 ? [] : [total])].map((place) =>
            drawnFigure(row.cells[place], wording.locale),
          ),
        },
      };
    });
  return { title: wording.title ?? "", subtitle: [], legend: [], panels, notes: wording.notes };
}
