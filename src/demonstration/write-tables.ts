import { type Day, toIso } from "../calendar/day.ts";
import type { DemonstrationRow, DemonstrationRows } from "./demonstration-rows.ts";
import type { Random } from "./random.ts";
import { firstDay, lastDay } from "./register-days.ts";
import { type DraftDecision, outcomeOf, type RegisterDraft } from "./register-draft.ts";

/**
 * Writes a draft as tables. Persons get pseudonyms in an order that says nothing; applications, decisions, signals and
 * follow-up get numbers in the order in which they came. The rows stand in the order of these ids.
 */
export function writeTables(draft: RegisterDraft, random: Random): DemonstrationRows {
  const iso = isoWriter();
  const numbers = random.shuffled(draft.births.map((_, person) => person + 1));
  const personId = (person: number | null): string => (person === null ? "" : label("P", numbers[person] ?? 0, 6));
  const inOrder = placesByDay(draft.applications.map((filing) => filing.submitted));
  const places: number[] = [];
  inOrder.forEach((filing, place) => {
    places[filing] = place + 1;
  });
  const applicationId = (filing: number): string => label("Z", places[filing] ?? 0, 7);

  const applications = inOrder.map((place): DemonstrationRow => {
    const filing = itemAt(draft.applications, place);
    const { outcome, on } = outcomeOf(filing.decisions);
    return {
      application_id: applicationId(place),
      procedure: filing.procedure,
      applicant_id: personId(filing.applicant),
      sponsor_id: personId(filing.sponsor),
      submitted_on: iso(filing.submitted),
      outcome: outcome === "open" ? "" : outcome,
      decided_on: iso(on),
      relationship: filing.relationship ?? "",
      dossier_id: filing.dossier === null ? "" : label("D", filing.dossier, 6),
      entered_on: iso(filing.entered),
      recorded_on: iso(filing.recorded),
    };
  });

  const persons = draft.births.map((birth, person) => ({ person_id: personId(person), birth_date: iso(birth) }));
  const identities = draft.identities.map(({ person, leading, known, kind }) => ({
    person_id: personId(person),
    leading_id: personId(leading),
    known_on: iso(known),
    kind,
  }));
  const severalDecisions = inOrder.flatMap((place) => {
    const { decisions } = itemAt(draft.applications, place);
    return decisions.length > 1 ? decisions.map((decision) => ({ place, decision })) : [];
  });

  return {
    applications,
    identities: identities.sort(byId),
    decisions: writeInOrder(
      severalDecisions,
      ({ decision }) => decision.on,
      ({ place, decision }, number) => decisionRow(applicationId(place), decision, number, iso),
    ),
    signals: writeInOrder(
      draft.signals,
      (signal) => signal.raised,
      (signal, number) => ({
        signal_id: label("S", number, 5),
        application_id: applicationId(signal.application),
        raised_on: iso(signal.raised),
      }),
    ),
    follow_up: writeInOrder(
      draft.followUps,
      (followUp) => followUp.on,
      (followUp, number) => ({
        follow_up_id: label("F", number, 5),
        kind: followUp.kind,
        application_id: applicationId(followUp.application),
        on: iso(followUp.on),
      }),
    ),
    persons: persons.sort(byId),
    register: {
      extracted_on: toIso(lastDay),
      coverage_from: toIso(firstDay),
      synthetic: true,
      source: "Demonstration register made by nareis: nobody in it exists",
      pseudonym_epoch: "demonstration-1",
    },
  };
}

function decisionRow(id: string, decision: DraftDecision, number: number, iso: (day: Day) => string): DemonstrationRow {
  return {
    decision_id: label("B", number, 6),
    application_id: id,
    kind: decision.kind,
    outcome: decision.outcome,
    decided_on: iso(decision.on),
  };
}

/** Numbers items in order of their days, from 1, and writes each as a row. */
function writeInOrder<Item>(
  items: readonly Item[],
  dayOfItem: (item: Item) => Day,
  write: (item: Item, number: number) => DemonstrationRow,
): DemonstrationRow[] {
  return placesByDay(items.map(dayOfItem)).map((place, index) => write(itemAt(items, place), index + 1));
}

/** The places of days in their order; places of equal days keep theirs. */
function placesByDay(days: readonly Day[]): number[] {
  return days.map((_, place) => place).sort((one, other) => itemAt(days, one) - itemAt(days, other) || one - other);
}

function byId(one: { readonly person_id: string }, other: { readonly person_id: string }): number {
  return one.person_id < other.person_id ? -1 : one.person_id > other.person_id ? 1 : 0;
}

function label(letter: string, number: number, digits: number): string {
  return letter + String(number).padStart(digits, "0");
}

function itemAt<Item>(items: readonly Item[], place: number): Item {
  return items[place] as Item;
}

/** Days as ISO text, "" for none; each day is written once, since a register repeats a few thousand days. */
function isoWriter(): (day: Day | null) => string {
  const written = new Map<Day, string>();
  return (day) => {
    if (day === null) return "";
    let text = written.get(day);
    if (text === undefined) {
      text = toIso(day);
      written.set(day, text);
    }
    return text;
  };
}
