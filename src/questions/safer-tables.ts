import { apartFromWork, stretchOf } from "../arguments/long-work.ts";
import { firstDayOf, lastDayOf, type PeriodLength, periodLabel, periodLengths, periodOf } from "../calendar/period.ts";
import { periodNumber } from "../calendar/period-number.ts";
import type { Register } from "../cases/facts/register.ts";
import type { Question, Subject } from "../counts/asked/question.ts";
import type { CellAddress } from "../counts/cells/place-of-cell.ts";
import { type Audit, type AuditOptions, audit } from "../disclosure/audit.ts";
import { complementarySuppression } from "../disclosure/complementary-suppression.ts";
import type { Policy } from "../disclosure/policy.ts";
import { isPublishedTable, type PublishedTable } from "../disclosure/published-table.ts";
import { saferPolicies } from "../disclosure/safer-policies.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { withheldIn } from "../disclosure/withheld-figures.ts";
import { publish } from "../publication/publish.ts";
import { type AnswerOptions, answer } from "./answer.ts";

/** What can be changed of a table so that its figures hide what they promise. */
export type SaferChange =
  | { readonly kind: "longer-periods"; readonly length: PeriodLength }
  | { readonly kind: "larger-base"; readonly base: number }
  | { readonly kind: "zeros-hidden" }
  /** The addresses of figures that are withheld too, as `publish` takes them. */
  | { readonly kind: "withheld"; readonly figures: readonly CellAddress[] };

/** A table that its own audit does not break, and what it costs a reader. */
export interface SaferTable<Of extends Subject = Subject> {
  readonly change: SaferChange;
  readonly table: PublishedTable<Of>;
  readonly cost: {
    /** How many figures fewer stand in it as a number. */
    readonly figures: number;
    /** How many more counts a figure leaves possible, on average over its figures. */
    readonly values: number;
  };
}

/**
 * What helps a table of which `audit` finds figures narrowed: longer periods, a larger base, zeros hidden, up to six counts
 * withheld. What is withheld already stays so, and no longer periods are tried then. Each is tried: it is counted again from
 * the register, published and audited, and only what its own audit lets pass is given, the least costly first. Cost: that of
 * counting and auditing each, and of some audits for each figure that is withheld; it hears of progress, and can be
 * cancelled, between two of these.
 *
 * @param options `earlier` as `verify` takes it; `width` and `solver` as `audit` does.
 * @throws TypeError for anything but a protected published table and a register; RangeError for a register that cannot
 * answer its question.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications", period: "quarter" }), tens);
 * saferTables(table, register)[0]?.change.kind; // "withheld"
 */
export function saferTables<Of extends Subject>(
  published: PublishedTable<Of>,
  register: Register,
  options: AnswerOptions & AuditOptions = {},
): readonly SaferTable<Of>[] {
  if (!isPublishedTable(published) || published.about.policy === null) {
    throw new TypeError("Pass a published table that is protected, as publish makes one.");
  }
  const { asked: given, advance } = apartFromWork(options, ["earlier", "width", "solver"]);
  const { earlier, ...auditing } = given;
  const answering = earlier === undefined ? {} : { earlier };
  const { question, policy } = published.about as { question: Question<Of>; policy: Policy };
  const withheld = withheldIn(published);
  const isByPeriod = published.columns.some(({ kind }) => kind === "period");
  const lengths = isByPeriod && withheld.length === 0 ? longerLengths(question.periods.length) : [];
  const policies = saferPolicies(policy);
  // The table as it is, its figures that are withheld too, and every change.
  const steps = 2 + lengths.length + policies.length + 1;
  let done = 0;
  const nextStep = () => stretchOf(advance, done, ++done, steps);
  const before = costOf(published, audit(published, { ...auditing, onProgress: nextStep() }));
  const tried = (
    change: SaferChange,
    asked: Question<Of>,
    by: Policy,
    withhold: readonly CellAddress[],
  ): readonly SaferTable<Of>[] => {
    const onProgress = nextStep();
    const counted = answer(register, asked, { ...answering, onProgress: stretchOf(onProgress, 0, 1, 2) });
    const table = publish(counted, by, { withhold });
    const found = audit(table, { ...auditing, onProgress: stretchOf(onProgress, 1, 2, 2) });
    if (figuresWith("narrowed", found) > 0) return [];
    const after = costOf(table, found);
    const values = Math.round(10 * (after.values - before.values)) / 10;
    return [{ change, table, cost: { figures: before.figures - after.figures, values } }];
  };
  const chosen = complementarySuppression([published], auditing, nextStep());
  const figures = chosen?.flat() ?? null;
  const found = [
    ...lengths.flatMap((length) =>
      tried({ kind: "longer-periods", length }, { ...question, periods: longer(question, length) }, policy, []),
    ),
    ...policies.flatMap((safer) => tried(safer.change, question, safer.policy, withheld)),
    ...(figures === null || figures.length === 0
      ? []
      : tried({ kind: "withheld", figures }, question, policy, [...withheld, ...figures])),
  ];
  advance(steps, steps);
  return found.sort((one, other) => one.cost.figures - other.cost.figures || one.cost.values - other.cost.values);
}

/** The lengths that are longer than one, the next first. */
function longerLengths(length: PeriodLength): readonly PeriodLength[] {
  return periodLengths.slice(0, periodLengths.indexOf(length)).reverse();
}

/** The longer periods in which the first and the last period lie. */
function longer({ periods: { length: shorter, first, last } }: Question, length: PeriodLength): Question["periods"] {
  const from = firstDayOf(periodNumber(first, shorter) as number, shorter);
  const to = lastDayOf(periodNumber(last, shorter) as number, shorter);
  return {
    length,
    first: periodLabel(periodOf(from, length), length),
    last: periodLabel(periodOf(to, length), length),
  };
}

/** How many figures stand as a number, and how many counts each figure leaves possible on average. */
function costOf({ rows }: PublishedTable, found: Audit): SaferTable["cost"] {
  const figures = rows.flatMap(({ cells }) => cells.filter((figure) => figure?.kind === "rounded")).length;
  const bounded = found.rows.flatMap(({ cells }) =>
    cells.flatMap((figure) => (figure?.atMost == null ? [] : [figure.atMost - figure.atLeast + 1])),
  );
  const values = bounded.reduce((sum, width) => sum + width, 0) / Math.max(1, bounded.length);
  return { figures, values };
}
