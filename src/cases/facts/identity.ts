import type { IsoDate } from "../../calendar/day.ts";
import type { PersonId } from "./application.ts";
import { compareText } from "./compare-text.ts";
import { rootOf } from "./root-of.ts";

/** What a row of identities says. The place in this list is the code in columns; the first is the default. */
export const identityKinds = ["same", "different"] as const;

/** The two ids are one person, or a judgement that they are two. */
export type IdentityKind = (typeof identityKinds)[number];

/** One row of identities (identiteiten). */
export interface Identity {
  readonly person: PersonId;
  readonly leading: PersonId;
  /** Null for known from the start. */
  readonly knownOn: IsoDate | null;
  readonly kind: IdentityKind;
}

/** One row of identities, its persons as codes. */
export interface IdentityLink {
  readonly person: number;
  readonly leading: number;
  /** A day, or `NO_DAY` for known from the start. */
  readonly known: number;
  readonly different: boolean;
  /** Row in the table it came from. */
  readonly row: number;
}

/** Who is who: groups of ids that are one person. */
export interface IdentityGroups {
  /** By person code: the code of the leading id of its group. */
  readonly leadingOf: Int32Array;
  /** Rows of links that would have joined two persons judged different, and so were not applied. */
  readonly conflicts: readonly number[];
}

/**
 * Joins ids into persons: `same` rows in order of the day they became known (unknown first), then of the two ids; a
 * row that would join two persons judged `different` does not apply. Undirected and transitive, through any number
 * of hops, cycles included. A group is led by the one id that never stands as a person with another leading id; if
 * several or none do, by the smallest of those (of all), by UTF-16 code unit. Cost: n log n in the links.
 *
 * @param ids the id of every person code.
 * @param links the rows known at the reference date, in any order.
 */
export function groupIdentities(ids: readonly string[], links: readonly IdentityLink[]): IdentityGroups {
  const parent = everybodyApart(ids.length);
  const enemies = new Map<number, Set<number>>();
  const conflicts: number[] = [];
  const led = new Uint8Array(ids.length);

  // Whoever is judged different from oneself is nobody else's enemy by it.
  for (const link of links) if (link.different) declareDifferent(enemies, link.person, link.leading);
  const joins = links.filter((link) => !link.different).sort((one, other) => compareLinks(ids, one, other));
  for (const link of joins) {
    const one = rootOf(parent, link.person);
    const other = rootOf(parent, link.leading);
    if (one !== other) {
      if (enemies.get(one)?.has(other)) {
        conflicts.push(link.row);
        continue;
      }
      join(parent, enemies, one, other);
    }
    if (link.person !== link.leading) led[link.person] = 1;
  }
  return { leadingOf: leadingIds(ids, parent, led), conflicts: conflicts.sort((one, other) => one - other) };
}

/** Each person code as its own leading one. */
export function everybodyApart(count: number): Int32Array {
  const codes = new Int32Array(count);
  for (let code = 0; code < count; code += 1) codes[code] = code;
  return codes;
}

function compareLinks(ids: readonly string[], one: IdentityLink, other: IdentityLink): number {
  return (
    one.known - other.known ||
    compareText(ids[one.person] as string, ids[other.person] as string) ||
    compareText(ids[one.leading] as string, ids[other.leading] as string)
  );
}

function declareDifferent(enemies: Map<number, Set<number>>, one: number, other: number): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = enemies.get(from);
    if (known === undefined) enemies.set(from, new Set([to]));
    else known.add(to);
  }
}

/** Puts two groups under one root; the one with fewer enemies moves, so that all moves together stay n log n. */
function join(parent: Int32Array, enemies: Map<number, Set<number>>, one: number, other: number): void {
  const [moving, staying] =
    (enemies.get(one)?.size ?? 0) < (enemies.get(other)?.size ?? 0) ? [one, other] : [other, one];
  parent[moving] = staying;
  for (const enemy of enemies.get(moving) ?? []) {
    (enemies.get(enemy) as Set<number>).delete(moving);
    declareDifferent(enemies, staying, enemy);
  }
  enemies.delete(moving);
}

function leadingIds(ids: readonly string[], parent: Int32Array, led: Uint8Array): Int32Array {
  const best = new Int32Array(ids.length).fill(-1);
  for (let code = 0; code < ids.length; code += 1) {
    const root = rootOf(parent, code);
    const rival = best[root] as number;
    if (rival === -1 || leads(ids, led, code, rival)) best[root] = code;
  }
  return Int32Array.from(ids, (_, code) => best[rootOf(parent, code)] as number);
}

function leads(ids: readonly string[], led: Uint8Array, one: number, other: number): boolean {
  if (led[one] !== led[other]) return led[one] === 0;
  return (ids[one] as string) < (ids[other] as string);
}
