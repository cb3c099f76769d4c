import type { DetectionColumns } from "../../cases/facts/application.ts";
import { lazily } from "../../cases/facts/lazily.ts";
import type { Definition } from "../definition/definition.ts";
import { type FirstDossiers, firstDossiers } from "./first-dossiers.ts";
import { sponsorHistory } from "./sponsor-history.ts";

/** Which links a definition leaves out because of who asks: "een ander gezinslid". */
export interface ExcludedGrants {
  /** Whether the first sponsor is left out. */
  readonly firstSponsor: boolean;
  /** Who is in the dossiers of grants; null where the definition does not ask. */
  readonly dossiers: FirstDossiers | null;
}

/** What the option `exclude` leaves out. */
export function excludedGrants(columns: DetectionColumns, { exclude }: Pick<Definition, "exclude">): ExcludedGrants {
  return {
    firstSponsor: exclude.includes("first-sponsor"),
    dossiers: exclude.includes("first-dossier") ? dossiersIn(columns) : null,
  };
}

const dossiersIn = /* @__PURE__ */ lazily(
  (columns: DetectionColumns): FirstDossiers => firstDossiers(columns, sponsorHistory(columns)),
);
