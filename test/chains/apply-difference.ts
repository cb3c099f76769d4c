import type { Difference, Requirement } from "../../src/chains/why/difference.ts";
import type { ModelApplication, ModelPermit, ModelRegister } from "../../src/model/register-at.ts";

type Draft = { -readonly [Key in keyof ModelApplication]: ModelApplication[Key] };

/**
 * A register in which everything that would have to differ does. Of days that are allowed it takes the first, or the
 * last, or none. A permit that would end before it begins does not end.
 */
export function applied(
  register: ModelRegister,
  second: string,
  difference: Difference,
  end: "from" | "to",
): ModelRegister {
  const dayIn = ({ needed }: Requirement): string => {
    if (needed.kind !== "between") throw new Error("This column needs days.");
    if (needed.orEmpty && end === "to") return "";
    const [one, other] = end === "from" ? [needed.from, needed.to] : [needed.to, needed.from];
    return one ?? other ?? "";
  };
  const applications: Draft[] = register.applications.map((application) => ({ ...application }));
  let permits: ModelPermit[] = [...register.permits];
  const find = (id: string): Draft => applications.find((application) => application.id === id) as Draft;
  const asked = find(second);

  /** Permits of which the one that is meant, or a new one, is as it would have to be. */
  const withPermit = (before: readonly ModelPermit[], requirement: Requirement): ModelPermit[] => {
    const { column, needed } = requirement;
    const id = requirement.permit ?? "made";
    const made = {
      id,
      holder: "",
      kind: "",
      validFrom: "",
      validUntil: "",
      withdrawn: "",
      application: "",
      status: "",
    };
    const permit = before.find((one) => one.id === id) ?? made;
    const changes: Partial<Record<Requirement["column"], () => Partial<ModelPermit>>> = {
      kind: () => ({ kind: needed.kind === "one-of" ? (needed.values[0] ?? "") : "" }),
      holder_id: () => ({ holder: asked.sponsor }),
      valid_from: () => ({ validFrom: dayIn(requirement) }),
      valid_until: () => ({ validUntil: dayIn(requirement) }),
      withdrawn_on: () => ({ withdrawn: dayIn(requirement) }),
    };
    return [...before.filter((one) => one.id !== id), { ...permit, ...changes[column]?.() }];
  };

  const target = (requirement: Requirement): Draft => {
    if (requirement.application !== null) return find(requirement.application);
    const made = applications.find(({ id }) => id === "made");
    if (made !== undefined) return made;
    const draft: Draft = {
      id: "made",
      row: 0,
      procedure: "",
      applicant: "",
      sponsor: "",
      submitted: "",
      outcome: "open",
      decided: "",
      relationship: "",
      dossier: "",
      entered: "",
    };
    applications.push(draft);
    return draft;
  };

  for (const requirement of difference.needed) {
    const { table, column, needed } = requirement;
    if (requirement.permit !== null || (table === "permits" && requirement.application === null)) {
      permits = withPermit(permits, requirement);
      continue;
    }
    const draft = target(requirement);
    if (table === "follow_up" || (table === "permits" && column === "withdrawn_on")) {
      permits = permits.map((permit) =>
        permit.application === draft.id ? { ...permit, withdrawn: dayIn(requirement) } : permit,
      );
    } else if (table === "permits" && column === "kind") {
      permits = permits.map((permit) =>
        permit.application === draft.id ? { ...permit, kind: "independent" } : permit,
      );
    } else if (table === "permits") {
      const others = permits.filter((permit) => permit.application !== draft.id);
      const own = permits.filter((permit) => permit.application === draft.id);
      const fresh = {
        id: "made",
        holder: draft.applicant,
        kind: "derived",
        validUntil: "",
        withdrawn: "",
        application: draft.id,
        status: "",
      };
      permits = [
        ...others,
        ...(own.length === 0 ? [fresh] : own).map((permit) => {
          const validFrom = dayIn(requirement);
          const notBefore = (ended: string): string => (ended < validFrom ? "" : ended);
          const { validUntil, withdrawn } = permit;
          return { ...permit, validFrom, validUntil: notBefore(validUntil), withdrawn: notBefore(withdrawn) };
        }),
      ];
    } else if (column === "submitted_on") draft.submitted = dayIn(requirement);
    else if (column === "decided_on") draft.decided = dayIn(requirement);
    else if (column === "entered_on") draft.entered = dayIn(requirement);
    else if (needed.kind === "one-of" && column === "outcome") draft.outcome = needed.values[0] ?? "";
    else if (needed.kind === "one-of" && column === "procedure") {
      draft.procedure = needed.values[0] ?? "";
    } else if (needed.kind === "same-person") draft.applicant = asked.sponsor;
    else if (needed.kind === "another-person" && column === "sponsor_id")
      draft.sponsor = "somebody who is nowhere else";
    else if (needed.kind === "another-person" || needed.kind === "outside-dossier")
      draft.applicant = "somebody who is nowhere else";
    else throw new Error(`There is no way to make ${table}.${column} what it would have to be.`);
  }
  if (!register.hasPermitTable) {
    for (const { id, procedure, applicant, outcome, decided } of applications) {
      if (outcome !== "granted") continue;
      const own = permits.find((permit) => permit.application === id);
      permits = permits.filter((permit) => permit !== own);
      permits.push({
        id: "made",
        holder: applicant,
        kind: procedure === "asylum" ? "independent" : "derived",
        validUntil: "",
        withdrawn: "",
        application: id,
        status: "",
        ...own,
        validFrom: decided,
      });
    }
  }
  return { ...register, applications, permits };
}
