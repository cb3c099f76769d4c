import { type Day, dayOf } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import { OPEN } from "../../cases/facts/codes.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import type { RegisterRows } from "../../cases/facts/register-rows.ts";
import { allOn, type KnownDays } from "../../cases/known/known-days.ts";
import { registerKnown } from "../../cases/known/register-of-rows.ts";
import { findAmongAllApplications, type StoredChains } from "../../chains/detection/stored-chains.ts";
import { coveredDays, type Period, periodsOf } from "../../counts/asked/periods.ts";
import type { Question } from "../../counts/asked/question.ts";
import { extractStates } from "../extracts/extract-states.ts";
import { renumberedPersons, withPersonsOf } from "../extracts/renumber-persons.ts";
import type { RevisionState } from "./counted-state.ts";
import type { RevisionCause } from "./revision-part.ts";

/** The rows from which the states between two registers are read. */
interface SteppedRows {
  /** The old extract as the new one has its rows; null where both are one extract. */
  readonly corrected: RegisterRows | null;
  /** Rows in which late registration is to be seen, and those in which identities are. */
  readonly completed: RegisterRows;
  readonly identified: RegisterRows;
  readonly whole: RegisterRows;
}

/**
 * The states from an old register to a new one, the old one first and the new one last: a changed definition, other
 * covered days, corrected rows, late registration, identities, changed decisions, decisions since and new months. Which
 * there are depends on the question, and on what the registers say of themselves: never on what is counted.
 */
export function revisionStates(
  before: StoredChains,
  after: StoredChains,
  { definitions, periods }: Question<"revision">,
): readonly [RevisionState, ...RevisionState[]] {
  const { definition } = after;
  const [from, to] = [dayOf(before.basis.referenceDate), dayOf(after.basis.referenceDate)];
  const [was, is] = [before, after].map(({ basis: register }) => periodsOf(periods, coveredDays(register)));
  // The rows of both are told apart by one numbering of persons: that of the old register, with who came later behind.
  const persons = renumberedPersons(after.basis.persons, before.basis.persons);
  const { corrected, completed, identified, whole } = steppedRows(before, after, persons, from, to);
  const late: KnownDays = { ...allOn(from), referenceDate: to, recorded: to };
  const merged: KnownDays = { ...late, identities: to };
  const known = (rows: RegisterRows, days: KnownDays): StoredChains =>
    findAmongAllApplications(registerKnown(rows, days), definition);
  const state = (
    cause: RevisionCause | null,
    chains: RevisionState["chains"],
    shown: readonly Period[] = is as readonly Period[],
  ): RevisionState => ({ cause, chains, periods: shown, shared: null });
  return [
    state(null, () => before, was),
    ...(definitions.length === 1
      ? []
      : [state("definition", () => findAmongAllApplications(before.basis, definition), was)]),
    ...(coversOtherwise(was as readonly Period[], is as readonly Period[], from)
      ? [state("coverage", (previous) => previous)]
      : []),
    ...(corrected === null ? [] : [state("corrected-rows", () => known(corrected, allOn(from)))]),
    state("late-registration", () => known(completed, late)),
    state("identities", () => known(identified, merged)),
    state("changed-decisions", ({ basis: register }) =>
      known(whole, { ...merged, decisions: { of: decidedApplications(register), until: to } }),
    ),
    state("decisions-since", () => known(whole, { ...allOn(to), submitted: from })),
    { ...state("new-months", () => after), shared: persons.codes },
  ];
}

function steppedRows(
  before: StoredChains,
  after: StoredChains,
  persons: ReturnType<typeof renumberedPersons>,
  from: Day,
  to: Day,
): SteppedRows {
  const { rows: earlier } = before.basis;
  // The digest is that of the kept rows: what is the same in all of them is one extract, however often it was read.
  if (before.basis.digest === after.basis.digest) {
    return { corrected: null, completed: earlier, identified: earlier, whole: earlier };
  }
  const later = withPersonsOf(after.basis.rows, persons);
  return { ...extractStates({ earlier, later, from, to }), whole: later };
}

/** Whether a shown day up to the old reference date is covered in one of the registers only. */
function coversOtherwise(was: readonly Period[], is: readonly Period[], referenceDate: Day): boolean {
  const stretch = ({ covered }: Period): string =>
    covered === null || covered.from > referenceDate
      ? "nothing"
      : `${covered.from}/${Math.min(covered.to, referenceDate)}`;
  return was.some((period, place) => stretch(period) !== stretch(is[place] as Period));
}

function decidedApplications({ applications }: StoredRegister): ReadonlySet<ApplicationId> {
  return new Set(applications.id.filter((_, place) => applications.outcome[place] !== OPEN));
}
