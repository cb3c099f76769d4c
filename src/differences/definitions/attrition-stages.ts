import { type Advance, stepByStep } from "../../arguments/long-work.ts";
import { type FamilyProcedure, NOBODY } from "../../cases/facts/application.ts";
import { ART8, IS_FAMILY, NAREIS } from "../../cases/facts/codes.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import type { ChainColumns } from "../../chains/detection/chain-columns.ts";
import { detectChains } from "../../chains/detection/detect-chains.ts";
import { proceduresUnder } from "../../chains/detection/procedure-under-definition.ts";
import { findAmongAllApplications, permitFactsOf, type StoredChains } from "../../chains/detection/stored-chains.ts";
import { type AttritionClass, type AttritionCondition, withoutCondition } from "./attrition-conditions.ts";
import { countedClasses } from "./counted-classes.ts";
import type { Members } from "./member-rows.ts";

/** Who is left after a condition, and who would be counted without it. */
export interface AttritionStage {
  readonly condition: AttritionCondition;
  readonly left: Members;
  /** Null where there is no counting without the condition. */
  readonly without: Members | null;
}

/** What is looked at of a class. */
export interface AttritionSearch {
  readonly attritionClass: AttritionClass;
  /** Those that the definition makes for it. */
  readonly conditions: readonly AttritionCondition[];
  /** The applications filed on covered days of the periods shown. */
  readonly covered: Members;
}

/**
 * The applications left after each condition, and those that would count if only that one were dropped. An application
 * is left after a condition on earlier grants when one and the same earlier grant meets all of them so far. Each
 * answer comes from finding the chains under a definition without the conditions that follow, so that one sponsor with
 * very many grants costs no more than elsewhere.
 *
 * @param chains those of the definition. @param advance told between two conditions.
 */
export function attritionStages(
  chains: StoredChains,
  { attritionClass, conditions, covered }: AttritionSearch,
  advance: Advance,
): readonly AttritionStage[] {
  const { basis: register, definition } = chains;
  const counted = (under: StoredChains): Members => countedIn(under, attritionClass, covered);
  const inClass = chainClasses.indexOf(attritionClass);

  let left: Members = new Uint8Array(register.applications.count).fill(1);
  const narrowed = (isIn: (application: number) => boolean): Members =>
    left.map((was, application) => (was === 1 && isIn(application) ? 1 : 0));

  const leftAfter = (condition: AttritionCondition): Members => {
    switch (condition) {
      case "known":
        return left;
      case "covered":
        return narrowed((application) => covered[application] === 1);
      case "first-procedure": {
        const columns = findAmongAllApplications(register, { ...definition, independent: "none" }).columns;
        return narrowed(isAmong(columns, left.length, (place) => columns.class[place] === inClass));
      }
      case "independent":
        return narrowed(isAmong(chains.columns, left.length, (place) => chains.columns.class[place] === inClass));
      case "single":
        return narrowed(isAmong(chains.columns, left.length, (place) => chains.columns.depth[place] === 1));
      case "first-of-repeats": {
        const classes = countedClasses(chains);
        return narrowed((application) => classes[application] === inClass);
      }
      case "family":
      case "procedure":
      case "sponsor-seen":
        return narrowed(isCandidate(register, definition, attritionClass, condition));
      case "earlier-grant":
        return narrowed(isAmong(chains.columns, left.length, () => true));
      default: {
        const columns = findAmongAllApplications(register, upTo(definition, condition)).columns;
        return narrowed(isAmong(columns, left.length, (place) => (columns.depth[place] as number) > 0));
      }
    }
  };

  return stepByStep(conditions, advance, (condition) => {
    left = leftAfter(condition);
    const other = withoutCondition(definition, condition);
    if (condition === "first-procedure") return { condition, left, without: counted(withEveryFirst(chains)) };
    return { condition, left, without: other === null ? null : counted(findAmongAllApplications(register, other)) };
  });
}

/** The conditions on the first application and on its applicant, in the order in which they are tested. */
const ON_THE_FIRST: readonly AttritionCondition[] = [
  "first-dated",
  "within-look-back",
  "first-valid",
  "another-person",
  "another-dossier",
];

/** The definition without the conditions on earlier grants that come after one of them. */
function upTo(definition: Definition, condition: AttritionCondition): Definition {
  const after = ON_THE_FIRST.slice(ON_THE_FIRST.indexOf(condition) + 1);
  return after.reduce<Definition>((relaxed, one) => withoutCondition(relaxed, one) as Definition, definition);
}

function isCandidate(
  { applications }: StoredRegister,
  definition: Definition,
  attritionClass: AttritionClass,
  condition: "family" | "procedure" | "sponsor-seen",
): (application: number) => boolean {
  const procedure = proceduresUnder(applications, definition);
  if (condition === "family") return (application) => IS_FAMILY[procedure[application] as number] === true;
  if (condition === "procedure") {
    const wanted = attritionClass === "nareis-op-nareis" ? NAREIS : ART8;
    return (application) => procedure[application] === wanted;
  }
  const seen = new Uint8Array(applications.personCount);
  for (const person of applications.applicant) seen[person] = 1;
  return (application) => {
    const sponsor = applications.sponsor[application] as number;
    return sponsor !== NOBODY && seen[sponsor] === 1;
  };
}

function isAmong(
  columns: ChainColumns,
  count: number,
  isWanted: (place: number) => boolean,
): (application: number) => boolean {
  const among = new Uint8Array(count);
  for (let place = 0; place < columns.count; place += 1) {
    if (isWanted(place)) among[columns.application[place] as number] = 1;
  }
  return (application) => among[application] === 1;
}

function countedIn(chains: StoredChains, attritionClass: AttritionClass, covered: Members): Members {
  const wanted = chainClasses.indexOf(attritionClass);
  const classes = countedClasses(chains);
  return covered.map((isCovered, application) => (isCovered === 1 && classes[application] === wanted ? 1 : 0));
}

/** The same chains where the grant of every family procedure can be the first. No definition of the contract says so. */
function withEveryFirst(chains: StoredChains): StoredChains {
  const { basis, order, definition } = chains;
  const every: readonly FamilyProcedure[] = ["nareis", "art8", "regular-family"];
  const widened = { ...definition, firstProcedures: every as unknown as Definition["firstProcedures"] };
  // Earlier grants do not depend on the first procedures: the places, and so the order, are those of the chains.
  const columns = detectChains(basis.applications, permitFactsOf(basis), widened);
  return { ...chains, length: chains.length, basis, order, columns };
}
