import { ASYLUM, INDEPENDENT, OPEN } from "../../cases/facts/codes.ts";
import { listsBy } from "../../cases/facts/groups.ts";
import { heldUntil } from "../../cases/facts/held-until.ts";
import { type PermitColumns, permitPlacesOf } from "../../cases/facts/permit.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { type CoversDay, coversDay, type DaySpan, howManyAtMost } from "./day-spans.ts";

/** What the holder of a derived permit had of an independent one on the day on which the derived one was withdrawn. */
export type IndependentStanding = "independent-held" | "independent-pending" | "independent-neither";

/**
 * Answers what a person had on a day: an independent permit, valid and not withdrawn as `heldOn` says; else one pending;
 * else neither. Pending is an asylum application of the sponsor's own, filed by then and not decided by the end of that day; or a test
 * without one, which shows by an independent permit that names no application (or none that the register knows) and begins later, with no own asylum
 * application filed in between that it could be the answer to. An asylum application that led to a derived permit is
 * not an independent one. Cost: to prepare, one look through the applications and n log n in
 * what is registered of these persons; to ask, logarithmic in that.
 *
 * @param persons codes of the persons about whom will be asked.
 */
export function independentStanding(
  register: StoredRegister,
  persons: ReadonlySet<number>,
): (person: number, day: number) => IndependentStanding {
  const isHeld = heldIndependent(register, persons);
  const asylum = pendingAsylum(register, persons);
  const isPending = coversDay([...asylum, ...pendingTests(register, persons, asylum)]);
  return (person, day) => {
    if (isHeld(person, day)) return "independent-held";
    return isPending(person, day) ? "independent-pending" : "independent-neither";
  };
}

function heldIndependent({ permits }: StoredRegister, persons: ReadonlySet<number>): CoversDay {
  return coversDay(
    [...persons].flatMap((person) =>
      independentPermits(permits, person).map((permit): DaySpan => {
        return { person, from: permits.validFrom[permit] as number, end: heldUntil(permits, permit) };
      }),
    ),
  );
}

function independentPermits(permits: PermitColumns, person: number): readonly number[] {
  return permitPlacesOf(permits, person).filter((permit) => permits.kind[permit] === INDEPENDENT);
}

/** From the filing of each own asylum application until its decision. */
function pendingAsylum({ applications }: StoredRegister, persons: ReadonlySet<number>): readonly DaySpan[] {
  const spans: DaySpan[] = [];
  for (let place = 0; place < applications.count; place += 1) {
    if (applications.procedure[place] !== ASYLUM || applications.derived[place] === 1) continue;
    const person = applications.applicant[place] as number;
    if (!persons.has(person)) continue;
    const isOpen = applications.outcome[place] === OPEN;
    const end = isOpen ? Number.POSITIVE_INFINITY : (applications.decided[place] as number);
    spans.push({ person, from: applications.submitted[place] as number, end });
  }
  return spans;
}

/** The days before each independent permit that names no application, back to the last own asylum application. */
function pendingTests(
  { permits }: StoredRegister,
  persons: ReadonlySet<number>,
  asylum: readonly DaySpan[],
): readonly DaySpan[] {
  const ofPerson = listsBy(asylum, ({ person }) => person);
  return [...persons].flatMap((person) => {
    const filed = (ofPerson.get(person) ?? []).map(({ from }) => from).sort((one, other) => one - other);
    return independentPermits(permits, person)
      .filter((permit) => (permits.application[permit] as number) < 0)
      .map((permit): DaySpan => {
        const end = permits.validFrom[permit] as number;
        return { person, from: filed[howManyAtMost(filed, end) - 1] ?? Number.NEGATIVE_INFINITY, end };
      });
  });
}
