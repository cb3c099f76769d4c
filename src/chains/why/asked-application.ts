import type { Day } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import type { StoredChains } from "../detection/stored-chains.ts";
import type { Links } from "./links.ts";

/** One application that is asked about, under the definition that its chains were found by. */
export interface AskedApplication {
  readonly chains: StoredChains;
  readonly links: Links;
  /** Its place in the register. */
  readonly second: number;
  /** Its day of filing. */
  readonly submitted: Day;
  /** The last day on which a first grant is in time for it. */
  readonly inTime: Day;
}

/** An application as it is asked about. */
export function askedApplication(chains: StoredChains, links: Links, second: number): AskedApplication {
  const submitted = chains.basis.applications.submitted[second] as Day;
  const strict = chains.definition.sameDay.firstToSecond === "after";
  return { chains, links, second, submitted, inTime: (strict ? submitted - 1 : submitted) as Day };
}

/** The id of an application by its place. */
export function idAt({ basis: register }: StoredChains, place: number): ApplicationId {
  return register.applications.id[place] as ApplicationId;
}

/** Whether permits are registered; else they follow from grants. */
export function hasPermitTable({ basis: register }: StoredChains): boolean {
  return register.rows.tables.permits !== null;
}
