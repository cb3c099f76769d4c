import { dayOf, NEVER } from "../../calendar/day.ts";
import { monthsBefore } from "../../calendar/months.ts";
import { type ApplicationId, procedures } from "../../cases/facts/application.ts";
import { GRANTED, IS_FAMILY } from "../../cases/facts/codes.ts";
import type { StoredChains } from "../detection/stored-chains.ts";
import { type AskedApplication, hasPermitTable, idAt } from "./asked-application.ts";
import { afterOrNever, type Difference, type Needed, need, oneOf, type Requirement, upTo } from "./difference.ts";
import type { Condition } from "./links.ts";

const family: readonly string[] = /* @__PURE__ */ procedures.filter((_, place) => IS_FAMILY[place]);

/** For an application in another procedure: that it were a family application, and so had a sponsor. */
export function familyNeeded({ chains, second }: AskedApplication): Difference {
  const nearest = idAt(chains, second);
  const sponsor = need(nearest, "sponsor_id", { kind: "another-person", as: nearest, in: "applicant_id" });
  return { nearest, cause: null, needed: [need(nearest, "procedure", oneOf(...family)), sponsor] };
}

/** For a sponsor without any family application: that it had one, granted in time. */
export function familyApplicationNeeded({ chains, second, submitted, inTime }: AskedApplication): Difference {
  const as = idAt(chains, second);
  return {
    nearest: null,
    cause: "absent",
    needed: [
      need(null, "procedure", oneOf(...family)),
      need(null, "applicant_id", { kind: "same-person", as, in: "sponsor_id" }),
      need(null, "sponsor_id", { kind: "another-person", as, in: "sponsor_id" }),
      need(null, "submitted_on", upTo(submitted - 1)),
      need(null, "outcome", oneOf("granted")),
      need(null, "decided_on", upTo(inTime)),
    ],
  };
}

/** For a family application of the sponsor that is no earlier grant: that it were granted, and in time. */
export function timelyGrantNeeded(asked: AskedApplication, nearest: number): Difference {
  const { chains, links, submitted, inTime } = asked;
  const { applications } = chains.basis;
  const id = idAt(chains, nearest);
  const isFiledLate = (applications.submitted[nearest] as number) >= submitted;
  const filed = isFiledLate ? [need(id, "submitted_on", upTo(submitted - 1))] : [];
  if (applications.outcome[nearest] !== GRANTED) {
    const granted = [need(id, "outcome", oneOf("granted")), need(id, "decided_on", upTo(inTime))];
    return { nearest: id, cause: "not-granted", needed: [...filed, ...granted] };
  }
  const anchor = links.grants.anchor[links.rankOf(nearest)] as number;
  const countsByDecision = anchor === NEVER || anchorColumn(chains) === "decided_on";
  const latest = countsByDecision ? inTime : submitted;
  const isDecidedLate = (applications.decided[nearest] as number) > latest;
  const decided = isDecidedLate ? [need(id, "decided_on", upTo(latest))] : [];
  const dated = !countsByDecision && anchor > inTime ? [anchorNeeded(chains, id, upTo(inTime))] : [];
  const late = isDecidedLate ? "granted-too-late" : "counts-too-late";
  return { nearest: id, cause: isFiledLate ? "filed-too-late" : late, needed: [...filed, ...decided, ...dated] };
}

/** For an earlier grant that fails a condition: that it met it. */
export function conditionNeeded(asked: AskedApplication, first: number, condition: Condition): Difference {
  const { chains, second, submitted, inTime } = asked;
  const { basis: register, definition } = chains;
  const id = idAt(chains, first);
  const met = (...needed: readonly Requirement[]): Difference => ({ nearest: id, cause: null, needed });
  switch (condition) {
    case "first-undated":
    case "outside-look-back": {
      const { lookBackMonths } = definition;
      const from = lookBackMonths === null ? null : monthsBefore(submitted, lookBackMonths);
      return (from ?? inTime) > inTime ? met() : met(anchorNeeded(chains, id, upTo(inTime, from)));
    }
    case "first-withdrawn": {
      const needed = afterOrNever(definition.firstValid === "at-second" ? submitted : dayOf(register.referenceDate));
      return hasPermitTable(chains)
        ? met({ application: id, permit: null, table: "permits", column: "withdrawn_on", needed })
        : met({ application: id, permit: null, table: "follow_up", column: "on", needed });
    }
    case "returns-to-first-sponsor":
      return met(need(idAt(chains, second), "applicant_id", { kind: "another-person", as: id, in: "sponsor_id" }));
    case "same-first-dossier":
      return met(need(idAt(chains, second), "applicant_id", { kind: "outside-dossier", of: id }));
  }
}

/** A requirement on the day that stands for a first grant. */
function anchorNeeded(chains: StoredChains, id: ApplicationId, needed: Needed): Requirement {
  const column = anchorColumn(chains);
  return { application: id, permit: null, table: column === "valid_from" ? "permits" : "applications", column, needed };
}

function anchorColumn(chains: StoredChains): "decided_on" | "entered_on" | "valid_from" {
  const { firstAnchor } = chains.definition;
  if (firstAnchor === "entered") return "entered_on";
  // Where permits follow from grants, they are valid from the day of the decision.
  return firstAnchor === "decided" || !hasPermitTable(chains) ? "decided_on" : "valid_from";
}
