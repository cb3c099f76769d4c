import type { Definition } from "../chains/definition/definition.ts";
import { isLink, latestOf } from "./links.ts";
import type { PlainApplication, PlainRegister } from "./register.ts";

/**
 * "A longest chain of links ending in x, oldest first; at each step back the latest f among those of largest depth" (section
 * 3, Depth and path), as ids.
 * @param found paths found before, so that each is found once for all applications of one register.
 * @example
 * pathTo(smallest.x, smallest.register, memo2023); // ["f", "x"]
 */
export function pathTo(
  x: PlainApplication,
  register: PlainRegister,
  definition: Definition,
  found: Map<string, readonly string[]> = new Map(),
): readonly string[] {
  const known = found.get(x.id);
  if (known !== undefined) return known;
  const links = register.applications.filter((f) => isLink(f, x, register, definition));
  const lengthTo = (f: PlainApplication): number => pathTo(f, register, definition, found).length;
  const longest = Math.max(...links.map(lengthTo));
  const back = latestOf(links.filter((f) => lengthTo(f) === longest));
  const path = back === undefined ? [x.id] : [...pathTo(back, register, definition, found), x.id];
  found.set(x.id, path);
  return path;
}

/**
 * "depth(x) = 0 without a link, else 1 + the largest depth(f) over the links of x, of every procedure and class" (section
 * 3, Depth and path): the links of a longest path.
 * @example
 * depthOf(smallest.x, smallest.register, memo2023); // 1
 */
export function depthOf(x: PlainApplication, register: PlainRegister, definition: Definition): number {
  return pathTo(x, register, definition).length - 1;
}
