import fc from "fast-check";
import { periodLengths } from "../../src/calendar/period.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { type TableClass, tableClasses, type Unit, units } from "../../src/counts/asked/unit.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import { modelCounts } from "../../src/model/count-chains.ts";
import type { PlainChain } from "../../src/model/find-chains.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import type { PlainApplication } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";
import { dayPool } from "../../src/testing/arbitraries/days.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";

const year = fc.option(fc.integer({ min: 2017, max: 2022 }), { nil: undefined });

/** Options of a cohort, drawn. */
export const cohortOptions: fc.Arbitrary<DrawnOptions> = fc
  .record({
    unit: fc.constantFrom(undefined, ...units),
    period: fc.constantFrom(undefined, ...periodLengths),
    from: year,
    to: year,
    classes: fc.option(fc.subarray([...tableClasses], { minLength: 1 }), { nil: undefined }),
  })
  .filter(({ from, to }) => from === undefined || to === undefined || from <= to)
  .map(
    (options) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as DrawnOptions,
  );

/** What `cohortOptions` draws. */
export interface DrawnOptions {
  readonly unit?: Unit;
  readonly period?: (typeof periodLengths)[number];
  readonly from?: number;
  readonly to?: number;
  readonly classes?: readonly TableClass[];
}

const day = fc.constantFrom(...dayPool);

/** A clean register with many signals and much follow-up, some of which names a permit; most permits were withdrawn. */
export const registerWithFollowUp: fc.Arbitrary<Tables> = cleanRegister.chain((tables) => {
  const application = fc.constantFrom(...tables.applications.map((row) => row.application_id ?? ""));
  const permit = fc.constantFrom(
    "",
    ...(tables.permits ?? []).map((row) => row.permit_id ?? ""),
    "p0",
    "p1",
    "nowhere",
  );
  const followUp = fc.record({
    kind: fc.constantFrom("withdrawal-started", "permit-withdrawn", "permit-withdrawn", "reported", "report-taken-up"),
    application_id: application,
    permit_id: permit,
    on: day,
  });
  const given = fc.record({
    to: fc.constantFrom(...tables.applications),
    kind: fc.constantFrom("derived", "derived", "independent", "regular"),
    validFrom: day,
    withdrawn: fc.constantFrom("", ...dayPool.slice(-8)),
  });
  return fc
    .record({
      permits: fc.array(given, { maxLength: 12, size: "max" }),
      signals: fc.array(fc.record({ application_id: application, raised_on: day }), { maxLength: 12, size: "max" }),
      followUp: fc.array(followUp, { maxLength: 25, size: "max" }),
    })
    .map((drawn) => ({
      ...tables,
      // Without a table of permits they follow from grants, and that is drawn too.
      ...(tables.permits === undefined
        ? {}
        : {
            permits: [
              ...tables.permits,
              ...drawn.permits.map(({ to, kind, validFrom, withdrawn }, index) => ({
                permit_id: `p${index}`,
                holder_id: to.applicant_id ?? "",
                kind,
                valid_from: validFrom,
                ...(withdrawn === "" ? {} : { withdrawn_on: withdrawn }),
                application_id: to.application_id ?? "",
              })),
            ],
          }),
      signals: drawn.signals.map((row, index) => ({ signal_id: `s${index}`, ...row })),
      follow_up: drawn.followUp.map((row, index) => ({ follow_up_id: `f${index}`, ...row })),
    }));
});

/** A chain as it is counted: what it keeps of the first filing, and every filing that it stands for. */
export interface CountedGroup {
  readonly chain: PlainChain;
  readonly filings: readonly string[];
}

/** The chains that are counted, with the filings that each stands for. */
export function countedGroups(chains: readonly PlainChain[], definition: Definition): readonly CountedGroup[] {
  const inScope = chains.filter(
    (chain) => chain.class !== null && (definition.depthScope === "all" || chain.depth === 1),
  );
  if (definition.repeats === "count") return inScope.map((chain) => ({ chain, filings: [chain.application] }));
  const inOrder = [...inScope].sort(
    (one, other) => byCodeUnit(one.submitted, other.submitted) || byCodeUnit(one.application, other.application),
  );
  const keyOf = (chain: PlainChain): string => JSON.stringify([chain.class, chain.sponsor, chain.applicant]);
  return [...new Set(inOrder.map(keyOf))].flatMap((key) => {
    const same = inOrder.filter((chain) => keyOf(chain) === key);
    const [first, last] = [same[0], same.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ chain: { ...first, outcome: last.outcome }, filings: same.map(({ application }) => application) }];
  });
}

/** One thing that can be counted: an application, and the rows by class in which it belongs. */
export interface ModelItem {
  readonly application: PlainApplication;
  belongs(tableClass: string, row: string): boolean;
}

/** The rows of a table as text, each cell counted from all the items. */
export function modelRows(
  known: ModelRegister,
  coverage: CoveredDays,
  chains: readonly PlainChain[],
  items: readonly ModelItem[],
  rowKeys: readonly string[],
  definition: Definition,
  options: DrawnOptions,
): readonly string[] {
  const { unit, classes = ["nareis-op-nareis"], period = "year", from, to } = options;
  const table = modelCounts(chains, {
    unit: "applications",
    basis: "submission",
    period,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    register: known,
    definition,
  });
  const isCovered = table.periods.map((_, place) => table.rows[0]?.cells[place] !== null);
  const { coverageFrom, extractedOn } = coverage;
  const isCoveredDay = (submitted: string): boolean =>
    (coverageFrom === null || submitted >= coverageFrom) && (extractedOn == null || submitted <= extractedOn);
  const labelOf = (submitted: string): string =>
    (isCoveredDay(submitted) ? table.periods : []).find(
      (label) => lastDay(label) >= submitted && firstDay(label) <= submitted,
    ) ?? "";
  return (unit === undefined ? units : [unit]).flatMap((one) =>
    tableClasses
      .filter((name) => classes.includes(name))
      .flatMap((name) =>
        rowKeys.map((row) => {
          const having = items.filter((item) => item.belongs(name, row));
          const inPeriod = (label: string): readonly ModelItem[] =>
            having.filter((item) => labelOf(item.application.submitted) === label);
          const cells = table.periods.map((label, place) => (isCovered[place] ? distinct(inPeriod(label), one) : null));
          const shown = table.periods.filter((_, place) => isCovered[place]).flatMap(inPeriod);
          return `${one} ${name} ${row}: ${JSON.stringify([...cells, distinct(shown, one)])}`;
        }),
      ),
  );
}

function distinct(items: readonly ModelItem[], unit: Unit): number {
  const keyOf = ({ application }: ModelItem): string => {
    if (unit === "applicants") return application.applicant;
    if (unit === "sponsors") return application.sponsor ?? "";
    if (unit === "applications" || application.dossier === null) return JSON.stringify([application.id]);
    return JSON.stringify([application.sponsor, application.dossier]);
  };
  return new Set(items.map(keyOf)).size;
}

function firstDay(label: string): string {
  return `${label.slice(0, 4)}-${months(label)[0]}-01`;
}

function lastDay(label: string): string {
  return `${label.slice(0, 4)}-${months(label)[1]}-31`;
}

function months(label: string): readonly [string, string] {
  const part = label.slice(5);
  if (part === "") return ["01", "12"];
  if (part === "H1") return ["01", "06"];
  if (part === "H2") return ["07", "12"];
  if (part.startsWith("Q")) {
    const last = Number(part.slice(1)) * 3;
    return [String(last - 2).padStart(2, "0"), String(last).padStart(2, "0")];
  }
  return [part, part];
}

/** The days that a manifest says a register covers. */
interface CoveredDays {
  readonly coverageFrom: string | null;
  readonly extractedOn: string | null;
}

/** The days that a register says it covers. */
export function coverageOf(tables: Tables): CoveredDays {
  const said = tables.register as Row | undefined;
  return { coverageFrom: said?.["coverage_from"] ?? null, extractedOn: said?.["extracted_on"] ?? null };
}
