/** One row of the table of identities that is known at the reference date. */
export interface IdentityRow {
  readonly row: number;
  readonly person: string;
  readonly leading: string;
  /** "" when unknown. */
  readonly knownOn: string;
  readonly kind: "same" | "different";
}

/** Who is who, and the rows that could not apply. */
export interface ResolvedIdentities {
  leadingId(person: string): string;
  readonly conflicts: readonly number[];
}

/** Smaller by UTF-16 code units: what `<` does on strings. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Identities of section 2: `same` rows in order, `different` rows as judgements, then a leading id for each group. */
export function resolveIdentities(rows: readonly IdentityRow[]): ResolvedIdentities {
  const judgedDifferent = rows.filter((row) => row.kind === "different");
  const sameRows = rows
    .filter((row) => row.kind === "same")
    .sort(
      (one, other) =>
        byCodeUnit(one.knownOn, other.knownOn) ||
        byCodeUnit(one.person, other.person) ||
        byCodeUnit(one.leading, other.leading),
    );
  let groups: readonly (readonly string[])[] = [];
  const groupOf = (person: string): readonly string[] => groups.find((group) => group.includes(person)) ?? [person];
  const applied: IdentityRow[] = [];
  const conflicts: number[] = [];
  for (const row of sameRows) {
    const left = groupOf(row.person);
    const right = groupOf(row.leading);
    const together = [...new Set([...left, ...right])];
    const isForbidden = judgedDifferent.some(
      (judgement) =>
        judgement.person !== judgement.leading &&
        together.includes(judgement.person) &&
        together.includes(judgement.leading),
    );
    if (isForbidden) {
      conflicts.push(row.row);
      continue;
    }
    applied.push(row);
    groups = [...groups.filter((group) => group !== left && group !== right), together];
  }
  return {
    conflicts,
    leadingId(person) {
      const group = [...groupOf(person)].sort(byCodeUnit);
      const neverAnother = group.filter(
        (member) => !applied.some((row) => row.person === member && row.leading !== member),
      );
      return neverAnother[0] ?? group[0] ?? person;
    },
  };
}
