import type { Row, TableName, Tables } from "../../model/contract-tables.ts";
import { byCodeUnit } from "../../model/order.ts";
import { dayAt } from "./days.ts";
import { idAt, personPool } from "./ids.ts";
import type { Sketch } from "./sketch.ts";

/** The rows of a sketch: every one valid whatever the reference date where it is to be clean. */
export function rowsOfSketch(drawn: Sketch, isClean: boolean): Tables {
  const people = personPool.slice(0, drawn.people);
  const personAt = (index: number): string => people[index % people.length] ?? "";
  const applicationIds = drawn.applications.map((_, index) => idAt("a", index));
  const applicationAt = (index: number): string => applicationIds[index % applicationIds.length] ?? "";
  /** A day of what follows on an application: never before it was submitted, or now and then. */
  const dayAfter = (application: number, drawnDay: number): string => {
    const { submitted = 0 } = drawn.applications[application % drawn.applications.length] ?? {};
    const isLeft = drawnDay >= submitted || (!isClean && drawnDay % 2 === 1);
    return dayAt(isLeft ? drawnDay : submitted + (drawnDay % 4));
  };
  const couldBeOne = groupsEver(drawn.identities.map((one) => [personAt(one.person), personAt(one.leading)]));

  const applications = drawn.applications.map((one, index) => {
    const applicant = personAt(one.applicant);
    const others = people.filter((person) =>
      isClean ? couldBeOne(person) !== couldBeOne(applicant) : person !== applicant || one.sponsor % 8 === 7,
    );
    const sponsor = others[one.sponsor % Math.max(1, others.length)];
    const isFamily = ["nareis", "art8", "regular-family"].includes(one.procedure);
    const isDecided = one.outcome !== "" && one.outcome !== "open";
    return withoutEmpty({
      application_id: applicationAt(index),
      procedure: isFamily && sponsor === undefined ? "asylum" : one.procedure,
      applicant_id: applicant,
      sponsor_id: isFamily ? (sponsor ?? "") : "",
      submitted_on: dayAt(one.submitted),
      outcome: one.outcome,
      decided_on: isDecided ? dayAt(one.submitted + one.wait) : "",
      relationship: one.relationship,
      dossier_id: one.dossier,
      entered_on: dayAt(one.entered),
      recorded_on: dayAt(one.recorded),
    });
  });
  const identities = drawn.identities.map((one) =>
    withoutEmpty({
      person_id: personAt(one.person),
      leading_id: personAt(one.leading),
      known_on: dayAt(one.known),
      kind: one.kind,
      recorded_on: dayAt(one.recorded),
    }),
  );
  return {
    applications,
    ...(drawn.identities.length === 0 ? {} : { identities: isClean ? distinctRows(identities) : identities }),
    ...table("permits", drawn.permits, (one, index) => ({
      permit_id: idAt("v", index),
      holder_id: personAt(one.holder),
      kind: one.kind,
      valid_from: dayAt(one.from),
      valid_until: typeof one.until === "string" ? one.until : dayAt(one.from + one.until),
      withdrawn_on: one.withdrawn === null ? "" : dayAt(one.from + one.withdrawn),
      application_id: one.application === null ? "" : applicationAt(one.application),
      status: one.status,
      recorded_on: dayAt(one.recorded),
    })),
    ...table("decisions", drawn.decisions, (one, index) => ({
      decision_id: idAt("b", index),
      application_id: applicationAt(one.application),
      kind: one.kind,
      outcome: one.outcome,
      decided_on: dayAfter(one.application, one.decided),
      recorded_on: dayAt(one.recorded),
    })),
    ...table("signals", drawn.signals, (one, index) => ({
      signal_id: idAt("s", index),
      application_id: applicationAt(one.application),
      raised_on: dayAfter(one.application, one.raised),
      recorded_on: dayAt(one.recorded),
    })),
    ...table("follow_up", drawn.followUp, (one, index) => ({
      follow_up_id: idAt("f", index),
      kind: one.kind,
      application_id: applicationAt(one.application),
      on: dayAfter(one.application, one.on),
      recorded_on: dayAt(one.recorded),
    })),
    ...table("persons", drawn.persons, (birth_date, index) => ({ person_id: personPool[index] ?? "", birth_date })),
    ...manifestOf(drawn),
  };
}

/** The rows of a table, where the register has it. */
function table<One>(
  name: Exclude<TableName, "applications">,
  drawn: readonly One[] | null,
  rowOf: (one: One, index: number) => Row,
): { readonly [table in TableName]?: readonly Row[] } {
  return drawn === null ? {} : { [name]: drawn.map((one, index) => withoutEmpty(rowOf(one, index))) };
}

function manifestOf({ extracted, coverage }: Sketch): Pick<Tables, "register"> {
  if (extracted === null && coverage === null) return {};
  return {
    register: {
      ...(extracted === null ? {} : { extracted_on: dayAt(extracted) }),
      ...(coverage === null ? {} : { coverage_from: dayAt(coverage) }),
    },
  };
}

function withoutEmpty(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ""));
}

function distinctRows(rows: readonly Row[]): readonly Row[] {
  return rows.filter(
    (row, index) => rows.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === index,
  );
}

/** Names of groups of persons that some reference date might take for one, `different` judgements ignored. */
function groupsEver(pairs: readonly (readonly [string, string])[]): (person: string) => string {
  return (person) => {
    const reached = new Set([person]);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const [one, other] of pairs) {
        if (reached.has(one) || reached.has(other)) reached.add(one).add(other);
      }
    }
    return [...reached].sort(byCodeUnit)[0] ?? person;
  };
}
