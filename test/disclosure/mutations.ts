import fc from "fast-check";

/** Names and places from the top of JSON data to a value in it. */
export type DataPath = readonly (string | number)[];

/** Every path in data: of each value, inner and outer, in the order in which it is written. */
export function pathsOf(data: unknown, path: DataPath = []): readonly DataPath[] {
  if (typeof data !== "object" || data === null) return [path];
  const inner = Object.entries(data).flatMap(([name, value]) =>
    pathsOf(value, [...path, Array.isArray(data) ? Number(name) : name]),
  );
  return [path, ...inner];
}

/** The value at a path. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string | number, unknown>)[name], data);
}

/** The same data with the value at a path replaced, or taken out where it is replaced by `undefined`. */
export function withValueAt(data: unknown, [name, ...rest]: DataPath, value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(data)) {
    return data.flatMap((item, place) => {
      if (place !== name) return [item];
      return rest.length === 0 && value === undefined ? [] : [withValueAt(item, rest, value)];
    });
  }
  const { [name]: old, ...others } = data as Record<string | number, unknown>;
  if (rest.length === 0 && value === undefined) return others;
  // Replaced where it stands, so that the order of names stays.
  return { ...(data as object), [name]: withValueAt(old, rest, value) };
}

/** Values that could stand in a published table, in the right place or in a wrong one. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  5,
  9,
  10,
  -1,
  1.5,
  2 ** 53,
  "",
  "a",
  "total",
  "2019",
  "2020-Q1",
  "2020-01",
  "2020-13",
  "0000",
  "2020-01-01",
  "2020-02-29",
  "2020-02-30",
  "2021-01-01",
  "applications",
  "sponsors",
  "steps",
  "submission",
  "decision",
  "event",
  "classes",
  "breakdown",
  "moves",
  "revision",
  "depth",
  "year",
  "month",
  "granted",
  "open",
  "all-forms",
  "final",
  "half-even",
  "requested",
  "none",
  "complete",
  "partial",
  "rounded",
  "below",
  "withheld",
  "first-dossier",
  "art8",
  "__proto__",
  [],
  {},
  ["nareis"],
  ["nareis", "art8"],
  ["first-sponsor", "first-sponsor"],
  { kind: "complete" },
  { kind: "none", from: null },
  { kind: "partial", from: "2020-05-06", until: "2020-12-31" },
  { kind: "total" },
  { kind: "code", key: "moved" },
  { column: "town", of: "sponsor" },
  { column: "nationality", of: "sponsor" },
  { column: " ", of: "sponsor" },
  { kind: "rounded", value: 10, atLeast: 10, atMost: 14 },
  { kind: "below", threshold: 0, atLeast: 0, atMost: 9 },
  { kind: "withheld", atLeast: 0, atMost: null },
  { kind: "withheld", atLeast: 0, atMost: 9 },
  { kind: "share", value: null, atLeast: 0, atMost: 100 },
  { kind: "share", value: 101, atLeast: 0, atMost: 100 },
  { firstToSecond: "after", firstToIndependent: "after", independentToSecond: "after" },
];

function isLong([top, _, inner]: DataPath): boolean {
  return top === "rows" || inner === "timeline";
}

/** Data with one value changed, taken out, or put in where there was none; and the path of it. */
export function oneMutation(data: unknown): fc.Arbitrary<{ readonly path: DataPath; readonly mutated: unknown }> {
  const paths = pathsOf(data);
  return fc
    .record({
      // Figures and the law are long: every second change is outside them.
      path: fc.oneof(fc.constantFrom(...paths), fc.constantFrom(...paths.filter((path) => !isLong(path)))),
      kind: fc.constantFrom("replace", "replace", "replace", "replace", "remove", "add"),
      value: fc.constantFrom(...values),
    })
    .map(({ path, kind, value }) => {
      const old = valueAt(data, path);
      if (kind === "remove" && path.length > 0) return { path, mutated: withValueAt(data, path, undefined) };
      if (kind === "add" && Array.isArray(old)) return { path, mutated: withValueAt(data, path, [...old, value]) };
      if (kind === "add" && typeof old === "object" && old !== null) {
        return { path, mutated: withValueAt(data, path, { ...old, more: value }) };
      }
      return { path, mutated: withValueAt(data, path, value) };
    });
}

/** Where published data have days; other text may look like one. */
const daysIn = /(^|\.)(referenceDates?(\.\d+)?|from|to|until|on|first|last|regularAsNareisBefore(\.\d+)?)$/;

/** Whether data has, where days stand, one that the calendar does not have. */
export function hasImpossibleDay(data: unknown): boolean {
  return pathsOf(data).some((path) => {
    const value = valueAt(data, path);
    if (!daysIn.test(path.join(".")) || typeof value !== "string") return false;
    // A span of periods has their labels.
    if (path.includes("periods")) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return Number.isNaN(day.valueOf()) || !day.toISOString().startsWith(value);
  });
}
