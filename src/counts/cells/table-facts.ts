import { toIso } from "../../calendar/day.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { definitionDigest } from "../../chains/definition/definition-digest.ts";
import { definitionName } from "../../chains/definition/definition-name.ts";
import { coveredDays, isoStretch, type Period } from "../asked/periods.ts";
import type { Column, DefinitionFacts, PeriodCoverage, RegisterFacts } from "./exact-table.ts";

/** What a table says of the register that it counts. */
export function registerFacts(register: StoredRegister): RegisterFacts<number> {
  const { digest, manifest, referenceDate, setAside } = register;
  return {
    digest,
    synthetic: manifest.synthetic,
    source: manifest.source,
    referenceDate,
    coverage: isoStretch(coveredDays(register)),
    setAside,
  };
}

/**
 * What a table says of its definitions, each under a name of its own: a name that another definition has gets the first
 * number that makes a name which none of them has. The same definition given twice keeps its name.
 */
export function definitionFacts(
  definitions: readonly [Definition, ...Definition[]],
): readonly [DefinitionFacts, ...DefinitionFacts[]] {
  const named = definitions.map((definition) => ({
    id: definitionName(definition),
    digest: definitionDigest(definition),
  }));
  const taken = new Set(named.map(({ id }) => id));
  const first = new Map<string, string>();
  const names = new Map<string, string>();
  const facts = named.map(({ id, digest }) => {
    if (!first.has(id)) first.set(id, digest);
    const known = names.get(`${digest} ${id}`);
    const name = known ?? (first.get(id) === digest ? id : numbered(id, taken));
    names.set(`${digest} ${id}`, name);
    return { id: name, digest };
  });
  return facts as [DefinitionFacts, ...DefinitionFacts[]];
}

/** Takes the first name with a number that is not taken. */
function numbered(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id} (${number})`)) number += 1;
  taken.add(`${id} (${number})`);
  return `${id} (${number})`;
}

/** The column of each period, and of their total; and of the numbers open where there are outcomes. */
export function periodColumns(periods: readonly Period[], withOpen: boolean): readonly Column[] {
  return [
    ...periods.map(
      (period): Column => ({
        kind: "period",
        label: period.label,
        first: toIso(period.first),
        last: toIso(period.last),
        coverage: coverageOf(period),
      }),
    ),
    { kind: "total" },
    ...(withOpen ? [{ kind: "open" } as const] : []),
  ];
}

function coverageOf({ first, last, covered }: Period): PeriodCoverage {
  if (covered === null) return { kind: "none" };
  if (covered.from === first && covered.to === last) return { kind: "complete" };
  return { kind: "partial", from: toIso(covered.from), until: toIso(covered.to) };
}
