import type { PeriodLength } from "../calendar/period.ts";
import type { Definition } from "../chains/definition/definition.ts";
import type { Unit } from "../counts/asked/unit.ts";
import type { PlainChain } from "./find-chains.ts";
import { by } from "./order.ts";
import type { PlainApplication } from "./register.ts";
import type { ModelRegister } from "./register-at.ts";

/** What to count, of which register, under which definition; `from` and `to` are years, shown whole. */
export interface ModelCountOptions {
  readonly unit: Unit;
  readonly basis: "submission" | "decision";
  readonly period: PeriodLength;
  readonly from?: number;
  readonly to?: number;
  readonly register: Pick<ModelRegister, "referenceDate" | "applications" | "manifest">;
  readonly definition: Pick<Definition, "repeats" | "depthScope">;
}

/** The periods shown, and a row for each class and measure; a cell is null where its period is not covered. */
export interface ModelCounts<Figure = number> {
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly class: string;
    readonly measure: string;
    readonly cells: readonly (Figure | null)[];
    readonly total: Figure;
    /** "The footnote on open cases." */
    readonly open: Figure;
  }[];
}

/**
 * "A person, sponsor or dossier counts in a cell when at least one of its chains does" (section 4), so once; `dossiers` are
 * "sponsor and dossier, the application itself where it has none", as the applications given say.
 * @example
 * const chains = modelChains(smallest.register, memo2023);
 * countOf([...chains, ...chains], { unit: "sponsors" }); // 1
 */
export function countOf(
  chains: readonly PlainChain[],
  { unit, applications = [] }: { readonly unit: Unit; readonly applications?: readonly PlainApplication[] },
): number {
  const unitOf = ({ application, applicant, sponsor }: PlainChain): string => {
    if (unit !== "dossiers") return { applications: application, applicants: applicant, sponsors: sponsor }[unit];
    const dossier = applications.find(({ id }) => id === application)?.dossier ?? null;
    return JSON.stringify(dossier === null ? [application] : [sponsor, dossier]);
  };
  return new Set(chains.map(unitOf)).size;
}

/** "Labelled `2019`, `2019-H1`, `2019-Q1`, `2019-01`" (section 4). */
function labelOf(day: string, length: PeriodLength): string {
  const [year, month = ""] = day.split("-");
  if (length === "half-year") return `${year}-H${Math.ceil(Number(month) / 6)}`;
  if (length === "quarter") return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return length === "year" ? `${year}` : `${year}-${month}`;
}

/** "The years shown are the five that end with that of R, unless given" (section 4, Periods). */
function periodsShown({ from, to, period, register }: ModelCountOptions): readonly string[] {
  const yearOfReference = Number(register.referenceDate.slice(0, 4));
  const first = from ?? Math.min(Math.max(1, yearOfReference - 4), to ?? yearOfReference);
  const last = to ?? Math.max(yearOfReference, first);
  const months = Array.from({ length: (last - first + 1) * 12 }, (_, index) => {
    const [year, month] = [first + Math.floor(index / 12), (index % 12) + 1];
    return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  });
  // A year asked for is shown whole, also where the other end, not asked for, lies on its wrong side.
  const isShown = (month: string): boolean =>
    to !== undefined || first > yearOfReference || month <= register.referenceDate.slice(0, 7);
  return [...new Set(months.filter(isShown).map((month) => labelOf(month, period)))];
}

/** "`single` counts depth 1"; `collapse`: "one per class, sponsor and applicant" (section 3, Definitions). */
function countedUnder(chains: readonly PlainChain[], { depthScope, repeats }: ModelCountOptions["definition"]) {
  const inScope = chains.filter((chain) => chain.class !== null && (depthScope === "all" || chain.depth === 1));
  if (repeats === "count") return inScope;
  const inOrder = [...inScope].sort(by(({ submitted, application }) => [submitted, application]));
  const keyOf = (chain: PlainChain): string => JSON.stringify([chain.class, chain.sponsor, chain.applicant]);
  return [...new Set(inOrder.map(keyOf))].map((key) => {
    const repeated = inOrder.filter((chain) => keyOf(chain) === key) as [PlainChain, ...PlainChain[]];
    // "It keeps id, dossier and submission of the first and takes outcome and decision from the last."
    const { outcome, decided } = repeated.at(-1) as PlainChain;
    return { ...repeated[0], outcome, decided };
  });
}

/** Section 4: every class, every measure, each cell counted from all the chains. */
export function modelCounts(chains: readonly PlainChain[], options: ModelCountOptions): ModelCounts {
  const { unit, basis, period, register } = options;
  // "The register covers days from `coverage_from` up to R or `extracted_on`, whichever is earlier."
  const { coverage_from: first = "", extracted_on = register.referenceDate } = register.manifest;
  const last = extracted_on < register.referenceDate ? extracted_on : register.referenceDate;
  const periods = periodsShown(options);
  const isCovered = (label: string): boolean =>
    first <= last && label <= labelOf(last, period) && (first === "" || label >= labelOf(first, period));
  // "Only what happened on covered days counts, in cells and totals alike."
  const isCounted = (day: string | null): boolean =>
    day !== null && day >= first && day <= last && periods.includes(labelOf(day, period));
  const dayOf = (chain: PlainChain): string | null => (basis === "submission" ? chain.submitted : chain.decided);
  const count = (some: readonly PlainChain[]): number => countOf(some, { unit, applications: register.applications });
  const counted = countedUnder(chains, options.definition);
  // By decision "only decided chains exist and `open` is refused".
  const measures = ["applications", "granted", "rejected", "withdrawn", "not-considered", "closed"];
  const rows = ["nareis-op-nareis", "art8-after-nareis", "other-stacking", "all-forms"].flatMap((name) => {
    const ofClass = counted.filter((chain) => name === "all-forms" || chain.class === name);
    // "By submission those filed in the periods shown, by decision all that are open at R."
    const open = ofClass.filter(
      (chain) => chain.outcome === "open" && (basis === "decision" || isCounted(dayOf(chain))),
    );
    return [...measures, ...(basis === "submission" ? ["open"] : [])].map((measure) => {
      const measured = ofClass.filter(
        (chain) => (measure === "applications" || chain.outcome === measure) && isCounted(dayOf(chain)),
      );
      const inPeriod = (label: string) => measured.filter((chain) => labelOf(dayOf(chain) as string, period) === label);
      const cells = periods.map((label) => (isCovered(label) ? count(inPeriod(label)) : null));
      return { class: name, measure, cells, total: count(measured), open: count(open) };
    });
  });
  return { periods, rows };
}
