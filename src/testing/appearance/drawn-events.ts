import type { Row, Tables } from "../../model/contract-tables.ts";

/** Something that a row says of one person on one day. */
export interface DrawnEvent {
  readonly person: string;
  /** Empty where the row has none. */
  readonly day: string;
  readonly text: string;
  /** Of a decision that the text need not name: the day on which what it decides was submitted. */
  readonly since: string | null;
}

/** A register as events, the persons in the order in which they come up: a sponsor before whom they let come. */
export function drawnEvents(tables: Tables): {
  readonly persons: readonly string[];
  readonly events: readonly DrawnEvent[];
} {
  const { applications } = tables;
  const ofApplications = applications.flatMap((row) => applicationEvents(row, applications));
  const applicantOf = (id: string | undefined): string =>
    applications.find((row) => row["application_id"] === id)?.["applicant_id"] ?? "";
  const others: readonly DrawnEvent[] = [
    ...(tables.permits ?? []).flatMap(permitEvents),
    ...(tables.decisions ?? []).map((row) => {
      const kind = row["kind"] ? ` ${row["kind"]}` : "";
      const text = `${row["application_id"]} ${row["outcome"]} (${row["decision_id"]}${kind})`;
      return event(row, applicantOf(row["application_id"]), row["decided_on"], text);
    }),
    ...(tables.signals ?? []).map((row) =>
      event(row, applicantOf(row["application_id"]), row["raised_on"], followingText("signal", row["signal_id"], row)),
    ),
    ...(tables.follow_up ?? []).map((row) => {
      const permit = row["permit_id"] ? ` of ${row["permit_id"]}` : "";
      const text = followingText(row["kind"] ?? "", row["follow_up_id"], row) + permit;
      return event(row, applicantOf(row["application_id"]), row["on"], text);
    }),
    ...(tables.identities ?? []).map((row) => {
      const text = `${row["kind"] === "different" ? "is not" : "is"} ${row["leading_id"]}`;
      return event(row, row["person_id"] ?? "", row["known_on"], text);
    }),
  ];
  const events = [...ofApplications, ...others];
  const described = (tables.persons ?? []).map((row) => row["person_id"] ?? "");
  const inTime = [...applications].sort((one, other) => compare(one["submitted_on"], other["submitted_on"]));
  const named = inTime.flatMap((row) => [row["sponsor_id"] ?? "", row["applicant_id"] ?? ""]).filter((id) => id !== "");
  return { persons: [...new Set([...named, ...others.map(({ person }) => person), ...described])], events };
}

/** What followed on an application: its kind, its id and the application, as far as the id does not say it. */
function followingText(kind: string, id: string | undefined, { application_id: about = "" }: Row): string {
  const what = id?.includes(kind) ? id : `${kind} ${id}`;
  return id?.includes(about) ? what : `${what} on ${about}`;
}

/** ISO days and texts, the empty one first. */
export function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function applicationEvents(row: Row, all: readonly Row[]): readonly DrawnEvent[] {
  const { application_id: id = "", applicant_id: person = "", submitted_on: since = "", decided_on: until = "" } = row;
  const { procedure = "", relationship, dossier_id: dossier, sponsor_id: sponsor } = row;
  const says = [
    id.includes(procedure) ? id : `${procedure} ${id}`,
    ...(relationship ? [`as ${relationship}`] : []),
    ...(sponsor ? [`by ${sponsor}`] : []),
    ...(dossier ? [`in ${dossier}`] : []),
    ...(until === "" ? ["…"] : []),
  ];
  const isOnlyOne = !all.some(
    (other) =>
      other !== row &&
      other["applicant_id"] === person &&
      (other["submitted_on"] ?? "") <= until &&
      ((other["decided_on"] ?? "") >= since || !other["decided_on"]),
  );
  const outcome = row["outcome"] ?? "";
  const decided = {
    ...event(row, person, until, isOnlyOne ? outcome : `${id} ${outcome}`),
    since: isOnlyOne ? since : null,
  };
  return [
    event(row, person, since, says.join(" ")),
    ...(until === "" ? [] : [decided]),
    ...(row["entered_on"] ? [event(row, person, row["entered_on"], isOnlyOne ? "entered" : `entered by ${id}`)] : []),
  ];
}

function permitEvents(row: Row): readonly DrawnEvent[] {
  const { permit_id: id = "", holder_id: holder = "", valid_until: until, withdrawn_on: withdrawn } = row;
  const status = row["status"] ? ` ${row["status"]}` : "";
  const why = row["application_id"] ? ` for ${row["application_id"]}` : "";
  return [
    event(row, holder, row["valid_from"], `permit ${id} ${row["kind"]}${status}${why}`),
    ...(until ? [event(row, holder, until, `${id} ends`)] : []),
    ...(withdrawn ? [event(row, holder, withdrawn, `${id} withdrawn`)] : []),
  ];
}

function event(row: Row, person: string, day: string | undefined, text: string): DrawnEvent {
  const recorded = row["recorded_on"] ? `, recorded ${row["recorded_on"]}` : "";
  return { person, day: day ?? "", text: text + recorded, since: null };
}
