import type { Tables } from "../../model/contract-tables.ts";
import { checkTables } from "./check-tables.ts";
import { compare, type DrawnEvent, drawnEvents } from "./drawn-events.ts";
import { placesOf } from "./places.ts";

/** How wide a drawing is at most, but where one day alone is wider. */
const width = 120;

/**
 * A register that fits on a screen as a drawing of itself, for failures and for talking about a case: one line a person,
 * time to the right, and on each application who sponsors it. Time that does not fit goes on below. A line of dashes leads
 * from a submission to its decision, `…` stands behind what is open, and `+` between two things of one day. It shows every id: for made-up registers.
 *
 * @throws TypeError for anything but tables.
 * @example
 * drawingOf(register().person("amina").asylum({ granted: "2014-10-20" }).tables).split("\n");
 * // ["       2014-09-20    2014-10-20", "amina  amina-asylum ─granted"]
 */
export function drawingOf(tables: Tables): string {
  checkTables(tables);
  const { persons, events } = drawnEvents(tables);
  const days = [...new Set(events.map(({ day }) => day))].sort(compare);
  const columns = days.map((day) => columnOf(day, persons, events));
  const born = new Map((tables.persons ?? []).map((row) => [row["person_id"], row["birth_date"] ?? ""]));
  const names = padded([
    "",
    ...persons.map((person) => (born.get(person) ? `${person}, ${born.get(person)}` : person)),
  ]);
  const room = width - 1 - placesOf(names[0] ?? "");
  const isIdle = (person: string | undefined): boolean => !events.some((event) => event.person === person);
  const blocks = inBlocks(columns, room).map((block, at) =>
    names.flatMap((name, line) => {
      const happened = block.map((column) => column[line]).join("");
      const isShown = happened.trim() !== "" || (at === 0 && isIdle(persons[line - 1]));
      return isShown ? [`${name} ${happened}`.trimEnd()] : [];
    }),
  );
  return [...manifestLine(tables), ...blocks.map((lines) => lines.join("\n"))].join("\n\n");
}

function manifestLine({ register = {} }: Tables): readonly string[] {
  const said = Object.entries(register).map(([name, value]) => `${name.replaceAll("_", " ")} ${value}`);
  return said.length === 0 ? [] : [said.join(", ")];
}

/** The lines of one day: the day, and what happened to each person, all as wide as the widest. */
function columnOf(day: string, persons: readonly string[], events: readonly DrawnEvent[]): readonly string[] {
  const texts = persons.map((person) =>
    events
      .filter((event) => event.person === person && event.day === day)
      .map(({ text }) => text)
      .join(" + "),
  );
  const widest = Math.max(...[day, ...texts].map(placesOf)) + 1;
  /** Whether a line leads from a submission, through days on which others have something, to its decision. */
  const isLed = (person: string, begins: (since: string) => boolean, ends: (until: string) => boolean): boolean =>
    events.some((event) => event.person === person && event.since !== null && begins(event.since) && ends(event.day));
  return [
    ` ${day}`.padEnd(widest + 1),
    ...texts.map((text, index) => {
      const person = persons[index] as string;
      const isUpTo = isLed(
        person,
        (since) => since < day,
        (until) => until >= day,
      );
      const isFrom = isLed(
        person,
        (since) => since <= day,
        (until) => until > day,
      );
      const written = text === "" ? "" : `${text} `;
      return (isUpTo ? "─" : " ") + written + (isFrom ? "─" : " ").repeat(widest - placesOf(written));
    }),
  ];
}

/** Columns that stand side by side. */
function inBlocks(columns: readonly (readonly string[])[], room: number): readonly (readonly (readonly string[])[])[] {
  const blocks: (readonly string[])[][] = [];
  let left = 0;
  for (const column of columns) {
    const wide = placesOf(column[0] ?? "");
    if (wide > left) {
      blocks.push([]);
      left = room;
    }
    blocks.at(-1)?.push(column);
    left -= wide;
  }
  return blocks;
}

function padded(names: readonly string[]): readonly string[] {
  const widest = Math.max(...names.map(placesOf));
  return names.map((name) => name + " ".repeat(widest - placesOf(name)));
}
