import type { Difference, Requirement } from "../../src/chains/why/difference.ts";
import type { PlainApplication, PlainPermit } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

/** What a permit that is made up does not say. */
const nothing = { validUntil: null, withdrawn: null, application: null, status: null };

type Draft = { -readonly [Key in keyof PlainApplication]: PlainApplication[Key] };

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
  let permits: PlainPermit[] = [...register.permits];
  const find = (id: string): Draft => applications.find((application) => application.id === id) as Draft;
  const asked = find(second);

  /** Permits of which the one that is meant, or a new one, is as it would have to be. */
  const withPermit = (before: readonly PlainPermit[], requirement: Requirement): PlainPermit[] => {
    const { column, needed } = requirement;
    const id = requirement.permit ?? "made";
    const made: PlainPermit = { ...nothing, id, holder: "", kind: "derived", validFrom: "" };
    const permit = before.find((one) => one.id === id) ?? made;
    const changes: Partial<Record<Requirement["column"], () => Partial<PlainPermit>>> = {
      kind: () => ({ kind: (needed.kind === "one-of" ? needed.values[0] : "") as PlainPermit["kind"] }),
      holder_id: () => ({ holder: asked.sponsor ?? "" }),
      valid_from: () => ({ validFrom: dayIn(requirement) }),
      valid_until: () => ({ validUntil: dayIn(requirement) || null }),
      withdrawn_on: () => ({ withdrawn: dayIn(requirement) || null }),
    };
    return [...before.filter((one) => one.id !== id), { ...permit, ...changes[column]?.() }];
  };

  const target = (requirement: Requirement): Draft => {
    if (requirement.application !== null) return find(requirement.application);
    const made = applications.find(({ id }) => id === "made");
    if (made !== undefined) return made;
    const draft: Draft = {
      id: "made",
      procedure: "other",
      applicant: "",
      sponsor: null,
      submitted: "",
      outcome: "open",
      decided: null,
      relationship: null,
      dossier: null,
      entered: null,
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
        permit.application === draft.id ? { ...permit, withdrawn: dayIn(requirement) || null } : permit,
      );
    } else if (table === "permits" && column === "kind") {
      permits = permits.map((permit) =>
        permit.application === draft.id ? { ...permit, kind: "independent" } : permit,
      );
    } else if (table === "permits") {
      const others = permits.filter((permit) => permit.application !== draft.id);
      const own = permits.filter((permit) => permit.application === draft.id);
      const fresh: PlainPermit = {
        ...nothing,
        id: "made",
        holder: draft.applicant,
        kind: "derived",
        validFrom: "",
        application: draft.id,
      };
      permits = [
        ...others,
        ...(own.length === 0 ? [fresh] : own).map((permit) => {
          const validFrom = dayIn(requirement);
          const notBefore = (ended: string | null): string | null =>
            ended === null || ended < validFrom ? null : ended;
          const { validUntil, withdrawn } = permit;
          return { ...permit, validFrom, validUntil: notBefore(validUntil), withdrawn: notBefore(withdrawn) };
        }),
      ];
    } else if (column === "submitted_on") draft.submitted = dayIn(requirement);
    else if (column === "decided_on") draft.decided = dayIn(requirement) || null;
    else if (column === "entered_on") draft.entered = dayIn(requirement) || null;
    else if (needed.kind === "one-of" && column === "outcome") draft.outcome = needed.values[0] as Draft["outcome"];
    else if (needed.kind === "one-of" && column === "procedure") {
      draft.procedure = needed.values[0] as Draft["procedure"];
    } else if (needed.kind === "same-person") draft.applicant = asked.sponsor ?? "";
    else if (needed.kind === "another-person" && column === "sponsor_id")
      draft.sponsor = "somebody who is nowhere else";
    else if (needed.kind === "another-person" || needed.kind === "outside-dossier")
      draft.applicant = "somebody who is nowhere else";
    else throw new Error(`There is no way to make ${table}.${column} what it would have to be.`);
  }
  if (register.permitsFrom === "grants") {
    for (const { id, procedure, applicant, outcome, decided } of applications) {
      if (outcome !== "granted") continue;
      const own = permits.find((permit) => permit.application === id);
      permits = permits.filter((permit) => permit !== own);
      permits.push({
        ...nothing,
        id: "made",
        holder: applicant,
        kind: procedure === "asylum" ? "independent" : "derived",
        application: id,
        ...own,
        validFrom: decided ?? "",
      });
    }
  }
  return { ...register, applications, permits };
}
