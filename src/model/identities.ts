import { by, byCodeUnit } from "./order.ts";

/** One row of the table of identities that is known at the reference date; `knownOn` is "" when unknown. */
export interface IdentityRow {
  readonly row: number;
  readonly person: string;
  readonly leading: string;
  readonly knownOn: string;
  readonly kind: "same" | "different";
}

/** Who is who, and the rows that could not apply. */
export interface ResolvedIdentities {
  leadingId(person: string): string;
  readonly conflicts: readonly number[];
}

/** "Identities are undirected and transitive" (section 2): groups of persons, and a leading id for each. */
export function resolveIdentities(rows: readonly IdentityRow[]): ResolvedIdentities {
  const judgements = rows.filter(({ kind, person, leading }) => kind === "different" && person !== leading);
  // "`same` rows apply in order of `known_on` (empty first), then `person_id`, then `leading_id`".
  const inOrder = rows.filter(({ kind }) => kind === "same").sort(by((one) => [one.knownOn, one.person, one.leading]));
  let groups: readonly (readonly string[])[] = [];
  const groupOf = (person: string): readonly string[] => groups.find((group) => group.includes(person)) ?? [person];
  const applied: IdentityRow[] = [];
  const conflicts: number[] = [];
  for (const row of inOrder) {
    const [left, right] = [groupOf(row.person), groupOf(row.leading)];
    const together = [...new Set([...left, ...right])];
    // "One that would put two persons judged `different` into one group does not apply and is an `identity-conflict`".
    if (judgements.some(({ person, leading }) => together.includes(person) && together.includes(leading))) {
      conflicts.push(row.row);
    } else {
      applied.push(row);
      groups = [...groups.filter((group) => group !== left && group !== right), together];
    }
  }
  // "The one that never stands as `person_id` with another `leading_id`; if several or none, the smallest of those (of all)".
  const isAlias = (one: string): boolean => applied.some(({ person, leading }) => person === one && leading !== one);
  const leadingId = (person: string): string => {
    const group = [...groupOf(person)].sort(byCodeUnit);
    return group.find((one) => !isAlias(one)) ?? (group[0] as string);
  };
  return { conflicts, leadingId };
}
