import { outcomes, procedures } from "./application.ts";
import { permitKinds } from "./permit.ts";

// What stands in columns for the codes that rules ask for by name: their places in the lists.

/** An own application for asylum (zelfstandige aanvraag). */
export const ASYLUM: number = /* @__PURE__ */ procedures.indexOf("asylum");
/** An application for nareis. */
export const NAREIS: number = /* @__PURE__ */ procedures.indexOf("nareis");
/** An application under article 8 ECHR. */
export const ART8: number = /* @__PURE__ */ procedures.indexOf("art8");
/** Not decided. */
export const OPEN: number = /* @__PURE__ */ outcomes.indexOf("open");
/** Granted (ingewilligd). */
export const GRANTED: number = /* @__PURE__ */ outcomes.indexOf("granted");
/** Rejected (afgewezen). */
export const REJECTED: number = /* @__PURE__ */ outcomes.indexOf("rejected");
/** A derived permit (afgeleide vergunning). */
export const DERIVED: number = /* @__PURE__ */ permitKinds.indexOf("derived");
/** An independent permit (zelfstandige vergunning). */
export const INDEPENDENT: number = /* @__PURE__ */ permitKinds.indexOf("independent");

/** By place of a procedure: whether it is a family procedure, in which an application has a sponsor. */
export const IS_FAMILY: readonly boolean[] = /* @__PURE__ */ procedures.map(
  (procedure) => procedure === "nareis" || procedure === "art8" || procedure === "regular-family",
);
