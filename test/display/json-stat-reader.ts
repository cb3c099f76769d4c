// @ts-expect-error: this package has no types.
import JSONstat from "jsonstat-toolkit";

/** One figure as the independent reader of JSON-stat has it. */
export interface ReadFigure {
  readonly value: number | null;
  readonly status: string | null;
}

/** A dimension as that reader has it. */
export interface ReadDimension {
  readonly label: string;
  readonly role: string;
  readonly id: readonly string[];
  Category(place: number): { readonly label: string };
}

/** A data set of JSON-stat as that reader has it. */
export interface ReadDataset {
  readonly class: string;
  readonly label: string;
  readonly source: string | null;
  readonly note: readonly string[] | null;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly n: number;
  readonly role: { readonly time?: readonly string[]; readonly metric?: readonly string[] };
  readonly extension: {
    readonly about: { readonly question: object; readonly policy: object | null };
    readonly columns: readonly object[];
    readonly figureStatus: readonly (string | null)[];
    readonly atLeast: readonly (number | null)[];
    readonly atMost: readonly (number | null)[];
  };
  Dimension(id: string): ReadDimension;
  Data(at: Readonly<Record<string, string>> | number): ReadFigure | readonly ReadFigure[];
}

/** Reads JSON-stat by jsonstat-toolkit, which is of the maker of the format. */
export function readJsonStat(text: string): ReadDataset {
  return (JSONstat as (data: object) => ReadDataset)(JSON.parse(text));
}
