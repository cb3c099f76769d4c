import type { IsoDate } from "../../calendar/day.ts";
import type { ApplicationId, FamilyProcedure, Outcome, PersonId } from "../../cases/facts/application.ts";

/** The class of a stacked application (section 3 of the contract, rows 1 to 3). The place is the code in columns. */
export const chainClasses = ["nareis-op-nareis", "art8-after-nareis", "other-stacking"] as const;

/** What kind of stacking an application is. */
export type ChainClass = (typeof chainClasses)[number];

/**
 * Why an application whose sponsor has an earlier grant is not stacked (rows 4 and 5), after the first in the order in
 * which the conditions are tested. The place is the code.
 */
export const chainReasons = [
  "no-independent-asylum",
  "first-undated",
  "outside-look-back",
  "first-withdrawn",
  "returns-to-first-sponsor",
  "same-first-dossier",
] as const;

/** The condition that failed. */
export type ChainReason = (typeof chainReasons)[number];

/** The procedures of the first and of the second application, as in `nareis>art8`. */
export type ChainForm = `${FamilyProcedure}>${FamilyProcedure}`;

/**
 * One application whose sponsor has an earlier grant, with what was found about it. A statistical finding about a
 * registered sequence, never a verdict on a person. Either `class` or `reason` is null, never both.
 */
export type Chain = ChainFacts &
  ({ readonly class: ChainClass; readonly reason: null } | { readonly class: null; readonly reason: ChainReason });

/** What a chain has whatever its class. Persons are leading ids; days are ISO dates. */
export interface ChainFacts {
  /** The second application. */
  readonly application: ApplicationId;
  readonly form: ChainForm;
  /** The earlier grant that it is reported with. */
  readonly first: ApplicationId;
  /** The sponsor's own asylum application in between, where there is one. */
  readonly independent: ApplicationId | null;
  /** 0 without a link, 1 for single stacking (enkele stapeling), 2 for nareis op nareis op nareis, and so on. */
  readonly depth: number;
  /** A longest chain of links that ends in this application, oldest first; this application alone at depth 0. */
  readonly path: readonly ApplicationId[];
  readonly submitted: IsoDate;
  readonly decided: IsoDate | null;
  readonly outcome: Outcome;
  readonly applicant: PersonId;
  readonly sponsor: PersonId;
}
