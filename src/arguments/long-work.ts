import { checkOptions } from "./options.ts";

/**
 * An `AbortSignal`, by what is looked at of it. It has a name of its own because the compiler knows none of that name where
 * neither a browser nor Node is.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * What long work takes: who hears how far it is, and what ends it.
 *
 * What reads files waits for them, and so an event can abort it at any time. Other work computes and never waits: until it is
 * done no event comes in. It sees a signal that was aborted before, or that `onProgress` aborts, between two definitions,
 * tables or groups of figures. A page or a service that has to answer meanwhile does such work in a worker and ends that. A
 * second form of every function that waits now and then would still hold everything else up for as long as a step takes.
 */
export interface LongWork {
  /**
   * Told how much is done of all: 0 at the start, then from time to time, all at the end. Whole bytes where files are read;
   * elsewhere steps and parts of them. What it throws ends the work.
   */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the work, which then throws `signal.reason` as `fetch` does: nothing is left half-done, and no file open. */
  readonly signal?: CancelSignal;
}

/** The name of every option of long work. */
export const longWorkOptions: readonly (keyof LongWork)[] = ["onProgress", "signal"];

/** Takes how much is done of all; throws where the work was cancelled. */
export type Advance = (done: number, total: number) => void;

/** Nobody hears of the work, and nothing ends it. */
export const unwatched: Advance = () => {};

/**
 * Who hears of work, and what ends it.
 *
 * @throws TypeError for anything but a function and a signal.
 */
export function advanceOf({ onProgress, signal }: LongWork): Advance {
  if (onProgress !== undefined && typeof onProgress !== "function") {
    throw new TypeError("Pass `onProgress` as a function that takes how much is done, and of how much.");
  }
  if (signal !== undefined && !isSignal(signal)) {
    throw new TypeError("Pass `signal` as an AbortSignal, such as that of a new AbortController.");
  }
  return (done, total) => {
    checkSignal(signal);
    onProgress?.(done, total);
    checkSignal(signal);
  };
}

/**
 * Options, apart from those of long work.
 *
 * @throws TypeError for anything but an object, a function and a signal; RangeError for an option that does not exist; the
 * reason of a signal that was aborted before.
 */
export function apartFromWork<Options extends LongWork>(
  options: Options,
  known: readonly string[],
): { readonly asked: Omit<Options, keyof LongWork>; readonly advance: Advance } {
  checkOptions(options, [...known, ...longWorkOptions]);
  const { onProgress: _, signal, ...asked } = options;
  const advance = advanceOf(options);
  checkSignal(signal);
  return { asked, advance };
}

/** @throws the reason of a signal that was aborted. */
export function checkSignal(signal: CancelSignal | undefined): void {
  if (signal?.aborted === true) throw signal.reason;
}

/** A stretch of some work, which has steps of its own. */
export function stretchOf(advance: Advance, from: number, to: number, total: number): Advance {
  return (done, all) => advance(from + (to - from) * (all === 0 ? 1 : done / all), total);
}

/** Does the same work with one item after the other. */
export function stepByStep<Item, Value>(
  items: readonly Item[],
  advance: Advance,
  work: (item: Item, advance: Advance, place: number) => Value,
): readonly Value[] {
  const total = items.length;
  advance(0, total);
  return items.map((item, place) => {
    const value = work(item, stretchOf(advance, place, place + 1, total), place);
    advance(place + 1, total);
    return value;
  });
}

function isSignal(signal: unknown): signal is CancelSignal {
  const { aborted, addEventListener } = (signal ?? {}) as Partial<CancelSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}
