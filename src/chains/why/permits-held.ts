import { permitPlacesOf } from "../../cases/facts/permit.ts";
import { heldSpan } from "../detection/held-permits.ts";
import type { StoredChains } from "../detection/stored-chains.ts";
import { type Evidence, evidencePermitAt } from "./evidence.ts";

/**
 * The independent permits that the sponsor of an application held on its day of filing, where the definition asks for
 * them; else none.
 */
export function permitsHeld({ register, definition }: StoredChains, second: number): Evidence["permits"] {
  if (definition.independent !== "held") return [];
  const { applications, permits } = register;
  const sponsor = applications.sponsor[second] as number;
  const submitted = applications.submitted[second] as number;
  return permitPlacesOf(permits, sponsor)
    .filter((place) => {
      const span = heldSpan(permits, place, definition);
      return span !== null && span.from <= submitted && submitted < span.until;
    })
    .map((place) => evidencePermitAt(permits, place));
}
