import { type Day, dayOf } from "../../calendar/day.ts";
import { relationships } from "../../cases/facts/application.ts";
import { phaseOfApplication, phaseStarts } from "../../chains/law/legal-phase.ts";
import type { Question } from "../asked/question.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { ageGrouping } from "./ages.ts";
import { art8Group, art8Groups, type KnownRelationship } from "./art8-groups.ts";
import { columnGrouping } from "./column-groups.ts";
import { formGrouping } from "./form-groups.ts";
import { closedGroups, type Grouping } from "./grouping.ts";
import { basisGrouping, protectionGrouping } from "./held-permits.ts";

const relationshipGroups: readonly KnownRelationship[] = [...relationships.slice(1), ""];

/**
 * The groups of counted chains. The first grant is the one that the chain names (`first`); of repeats that are counted as
 * one, the first filed says in which group they are. Cost: linear in the chains, persons and permits, and sorting the
 * values of a column.
 *
 * @throws RangeError for a column that was not read, or that has more different values than a table holds.
 */
export function groupChains(counted: CountedChains, { by, timeline }: Question<"breakdown">): Grouping {
  if (typeof by !== "string") return columnGrouping(counted, by);
  const { chains, places } = counted;
  const { applications, referenceDate } = chains.basis;
  const applicationOf = (index: number): number => chains.columns.application[places[index] as number] as number;
  const firstOf = (index: number): number => chains.columns.first[places[index] as number] as number;
  const relationshipOf = (application: number): KnownRelationship =>
    relationships[applications.relationship[application] as number] as KnownRelationship;
  const byRelationship = (relationshipAt: (index: number) => KnownRelationship): Grouping => ({
    ...closedGroups(counted, relationshipGroups, relationshipAt),
    keys: relationshipGroups.map((relationship) => relationship || "unknown"),
  });
  switch (by) {
    case "relationship":
      return byRelationship((index) => relationshipOf(applicationOf(index)));
    case "first-relationship":
      return byRelationship((index) => relationshipOf(firstOf(index)));
    case "form":
      return formGrouping(counted);
    case "depth":
      return depthGrouping(counted);
    case "sponsor-age":
      return ageGrouping(counted, (index) => counted.submitted[index] as number);
    case "first-age":
      return ageGrouping(counted, (index) => applications.decided[firstOf(index)] as number);
    case "sponsor-basis":
      return basisGrouping(counted);
    case "protection-status":
      return protectionGrouping(counted);
    case "art8-group":
      return closedGroups(counted, art8Groups, (index) =>
        art8Group(relationshipOf(applicationOf(index)), relationshipOf(firstOf(index))),
      );
    case "legal-period": {
      const { phases } = timeline;
      const starts = phaseStarts(phases);
      const referenceDay = dayOf(referenceDate);
      return {
        keys: phases.map(({ id }) => id),
        groupOf: counted.submitted.map((submitted, index) => {
          const days = { submitted: submitted as Day, decided: counted.decided[index] as Day, referenceDay };
          return phaseOfApplication(phases, starts, days);
        }),
        isPossible: () => true,
      };
    }
  }
}

/** From 1, single stacking, up to the deepest. */
function depthGrouping({ chains, places }: CountedChains): Grouping {
  const depths = places.map((place) => chains.columns.depth[place] as number);
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  return {
    keys: Array.from({ length: deepest }, (_, place) => String(place + 1)),
    groupOf: depths.map((depth) => depth - 1),
    isPossible: () => true,
  };
}
