import type { Definition } from "../../src/chains/definition/definition.ts";
import type { Criterion } from "../../src/chains/why/difference.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

/** The first criterion that an application fails, by the slow model; null for one that is stacked. */
export function modelCriterion(register: ModelRegister, definition: Definition, id: string): Criterion | null {
  const { applications } = register;
  const asked = applications.find((application) => application.id === id);
  if (asked === undefined) return "unknown-application";
  if (asked.sponsor === null) return "not-a-family-application";
  const own = applications.filter(({ applicant }) => applicant === asked.sponsor);
  if (own.length === 0) return "sponsor-without-own-row";
  const chain = modelChains(register, definition).find(({ application }) => application === id);
  if (chain !== undefined) return chain.reason;
  const family = own.filter(({ sponsor }) => sponsor !== null);
  if (family.length === 0) return "no-earlier-family-application";
  return family.some(({ outcome }) => outcome === "granted") ? "not-granted-in-time" : "none-granted";
}
