import { parseDay } from "../calendar/day.ts";
import { isCount } from "./round.ts";

/** What data that came from outside should look like: gives every place at which a value does not. */
export type DataShape = (value: unknown, place: string) => readonly string[];

/** A value that passes a test. */
export function passing(test: (value: unknown) => boolean): DataShape {
  return (value, place) => (test(value) ? [] : [place]);
}

/** One of a few words. */
export function oneOf(words: readonly string[]): DataShape {
  return passing((value) => typeof value === "string" && words.includes(value));
}

/** Null, or what has a shape. */
export function orNull(shape: DataShape): DataShape {
  return (value, place) => (value === null ? [] : shape(value, place));
}

/** A list of what has a shape. */
export function listOf(shape: DataShape): DataShape {
  return (value, place) =>
    Array.isArray(value) ? Array.from(value).flatMap((item, index) => shape(item, `${place}[${index}]`)) : [place];
}

/** A list of at least one of what has a shape. */
export function someOf(shape: DataShape): DataShape {
  const list = listOf(shape);
  return (value, place) => (Array.isArray(value) && value.length === 0 ? [place] : list(value, place));
}

/**
 * An object with exactly these names, each with its shape. The place of a name that is not among them is that of the
 * object: a name from outside is said nowhere.
 */
export function recordOf(fields: Readonly<Record<string, DataShape>>): DataShape {
  return (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [place];
    const record = value as Readonly<Record<string, unknown>>;
    const inside = place === "" ? "" : `${place}.`;
    const missing = Object.entries(fields).flatMap(([name, shape]) =>
      Object.hasOwn(record, name) ? shape(record[name], inside + name) : [inside + name],
    );
    return Object.keys(record).every((name) => Object.hasOwn(fields, name)) ? missing : [place, ...missing];
  };
}

/** An object with exactly these names, and others that may be left out. */
export function recordWith(
  fields: Readonly<Record<string, DataShape>>,
  optional: Readonly<Record<string, DataShape>>,
): DataShape {
  return (value, place) => {
    const isThere = (name: string): boolean =>
      typeof value === "object" && value !== null && Object.hasOwn(value, name);
    const given = Object.entries(optional).filter(([name]) => isThere(name));
    return recordOf({ ...fields, ...Object.fromEntries(given) })(value, place);
  };
}

/** An object of which the value of one name says the shape. */
export function shapeBy(name: string, shapes: Readonly<Record<string, DataShape>>): DataShape {
  return (value, place) => {
    const word = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
    const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    return shape === undefined ? [place] : shape(value, place);
  };
}

/** The same shape, also for data in which some names are not there. */
export function recordOfSome(fields: Readonly<Record<string, DataShape>>): DataShape {
  return (value, place) => {
    const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
    return recordOf(Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))))(value, place);
  };
}

/** Any text. */
export const text: DataShape = passing((value) => typeof value === "string");
/** Text that is not empty. */
export const someText: DataShape = passing((value) => typeof value === "string" && value !== "");
/** A whole number that a count can be. */
export const count: DataShape = passing(isCount);
/** A day of the calendar, YYYY-MM-DD. */
export const day: DataShape = passing((value) => typeof value === "string" && parseDay(value) !== null);
/** The label of a period. */
export const periodLabel: DataShape = passing(
  (value) => typeof value === "string" && /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(value),
);
