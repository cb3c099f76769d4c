import { Console } from "node:console";
import { Writable } from "node:stream";
import { format, inspect } from "node:util";

/** What a notebook saves of the last value of a cell, by media type. */
export function displayed(value: unknown): Readonly<Record<string, string>> {
  const display = (value as Record<symbol, unknown>)[Symbol.for("Jupyter.display")] as () => Record<string, string>;
  return display.call(value);
}

/** What `console.table` prints. */
export function tabled(value: unknown): string {
  const written: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  new Console({ stdout }).table(value);
  return written.join("");
}

/** What is printed of a value by the ways that somebody takes without thinking of it. */
export function printed(value: unknown): readonly string[] {
  return [
    inspect(value),
    inspect([value], { depth: 9 }),
    inspect({ of: { mine: value } }, { depth: 9 }),
    inspect(new Map([["mine", value]]), { depth: 9, showHidden: true }),
    format("%o %O %s", value, value, value),
    tabled(value),
    tabled([value]),
    ...Object.values(displayed(value)),
  ];
}
