import { type Day, dayOf } from "../../calendar/day.ts";
import { relationships } from "../../cases/facts/application.ts";
import { phaseOfApplication, phaseStarts } from "../../chains/law/legal-phase.ts";
import type { BreakdownGrouping, CountedFrom } from "./breakdown-grouping.ts";
import type { BreakdownChoices } from "./breakdown-options.ts";
import { columnGroups } from "./column-groups.ts";
import { formGroups } from "./form-groups.ts";
import { ageGroups, sponsorAges } from "./sponsor-age.ts";

const art8Groups: readonly string[] = ["other-parent", "step-family", "second-family", "others"];

/**
 * The groups of counted chains. Closed lists are whole, so that nobody is a zero and not a hole; of a column of persons
 * the values that occur. Cost: linear in the chains and persons, save for sorting the values of a column.
 *
 * @throws RangeError for a column that was not read, or that has more different values than a table holds.
 */
export function breakdownGroups(from: CountedFrom, { by, count: { timeline } }: BreakdownChoices): BreakdownGrouping {
  if (typeof by !== "string") return columnGroups(from, by);
  const { chains, columns, places } = from;
  const { relationship } = chains.register.applications;
  const relationshipOf = (place: number): number => relationship[chains.columns.application[place] as number] as number;
  const closed = (keys: readonly string[], groupOf: Int32Array): BreakdownGrouping => ({
    dimension: by,
    keys,
    groupOf,
    isPossible: () => true,
  });
  switch (by) {
    case "relationship": {
      const known = relationships.slice(1);
      return closed(
        [...known, "unknown"],
        places.map((place) => (relationshipOf(place) + known.length) % relationships.length),
      );
    }
    case "art8-group":
      return closed(
        art8Groups,
        places.map((place) => art8Groups.indexOf(art8Group(relationships[relationshipOf(place)]))),
      );
    case "depth": {
      const depths = places.map((place) => chains.columns.depth[place] as number);
      const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
      return closed(
        Array.from({ length: deepest }, (_, place) => String(place + 1)),
        depths.map((depth) => depth - 1),
      );
    }
    case "sponsor-age":
      return closed(ageGroups, sponsorAges(chains.register, columns));
    case "legal-period": {
      const starts = phaseStarts(timeline.phases);
      const referenceDay = dayOf(chains.register.referenceDate);
      return closed(
        timeline.phases.map(({ id }) => id),
        columns.submitted.map((day, place) =>
          phaseOfApplication(timeline.phases, starts, {
            submitted: day as Day,
            decided: columns.decided[place] as Day,
            referenceDay,
          }),
        ),
      );
    }
    case "form":
      return formGroups(chains, places);
  }
}

/** The groups that the memo describes in section 3.4, by the relationship of the applicant to the sponsor. */
function art8Group(relationship: string | undefined): string {
  if (relationship === "parent") return "other-parent";
  if (relationship === "step-family") return relationship;
  return relationship === "spouse" || relationship === "partner" || relationship === "child"
    ? "second-family"
    : "others";
}
