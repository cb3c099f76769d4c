// Somebody's own statistics, without nareis: the memo's two classes among applications, counted by year and rounded.

/** A row of applications, as it comes from a query. */
export type Row = Readonly<Record<string, string>>;

/** What an application is, and on which one that rests. */
export interface Stacked {
  readonly application: string;
  readonly class: "nareis-op-nareis" | "art8-after-nareis" | "other-stacking" | null;
}

const cell = (row: Row, name: string): string => row[name] ?? "";
const familyProcedures = ["nareis", "art8", "regular-family"];

/** The rows as they were known at the end of a day. */
export function knownOn(day: string, rows: readonly Row[]): readonly Row[] {
  return rows
    .filter((row) => cell(row, "submitted_on") <= day && cell(row, "recorded_on") <= day)
    .map((row) => (cell(row, "decided_on") <= day ? row : { ...row, outcome: "", decided_on: "" }));
}

/** Every application whose sponsor was granted family reunification before it, with its class. */
export function stackedIn(rows: readonly Row[], asOf: string): readonly Stacked[] {
  const known = knownOn(asOf, rows);
  const family = known.filter((row) => familyProcedures.includes(cell(row, "procedure")));
  const granted = byApplicant(family.filter((row) => cell(row, "outcome") === "granted"));
  const asylum = byApplicant(known.filter((row) => cell(row, "procedure") === "asylum"));
  return family.flatMap((row) => {
    const [sponsor, filed] = [cell(row, "sponsor_id"), cell(row, "submitted_on")];
    const earlier = (granted.get(sponsor) ?? []).filter(
      (first) => cell(first, "decided_on") < filed && cell(first, "submitted_on") < filed,
    );
    if (earlier.length === 0) return [];
    const links = earlier.filter((first) => cell(first, "sponsor_id") !== cell(row, "applicant_id"));
    const applied = (first: Row): boolean =>
      (asylum.get(sponsor) ?? []).some(
        (own) => cell(first, "decided_on") <= cell(own, "submitted_on") && cell(own, "submitted_on") <= filed,
      );
    return [{ application: cell(row, "application_id"), class: classOf(cell(row, "procedure"), links, applied) }];
  });
}

function byApplicant(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const applicant = cell(row, "applicant_id");
    const group = groups.get(applicant);
    if (group === undefined) groups.set(applicant, [row]);
    else group.push(row);
  }
  return groups;
}

function classOf(procedure: string, links: readonly Row[], applied: (first: Row) => boolean): Stacked["class"] {
  const nareis = links.filter((first) => cell(first, "procedure") === "nareis");
  if (procedure === "nareis" && nareis.some(applied)) return "nareis-op-nareis";
  if (procedure === "art8" && nareis.length > 0) return "art8-after-nareis";
  return links.length > (procedure === "nareis" ? nareis.length : 0) ? "other-stacking" : null;
}

/** How many of a class were filed in each year. */
export function countedByYear(rows: readonly Row[], asOf: string, counted: Stacked["class"]): Map<string, number> {
  const filed = new Map(rows.map((row) => [cell(row, "application_id"), cell(row, "submitted_on").slice(0, 4)]));
  const years = new Map<string, number>();
  for (const { application, class: found } of stackedIn(rows, asOf)) {
    const year = filed.get(application) ?? "";
    if (found === counted) years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
}

/** A count as it is printed: in tens, and `<10`. */
export function printed(count: number): string {
  return count < 10 ? "<10" : String(Math.round(count / 10) * 10);
}
