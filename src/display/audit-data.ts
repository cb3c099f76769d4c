import type { Audit } from "../disclosure/audit.ts";
import type { AuditedChange, ReleasesAudit } from "../disclosure/audit-releases.ts";
import type { AuditedFigure } from "../disclosure/verdict.ts";

/** Both bounds of a hidden count; null where nothing bounds it. */
type Bounds = readonly [number | null, number | null];

/** The rows of an audit as `nareis audit --format json` prints them, and its verdicts, one a figure. */
interface AuditData {
  readonly rows: readonly object[];
  readonly verdicts: readonly object[];
}

/** An audit as plain data, as `nareis audit --format json` prints it. */
export function auditData(found: Audit): object {
  return { consistent: found.consistent, exact: found.exact, ...dataOf(found) };
}

/** An audit of several releases: the last of them as one alone would be, then the earlier ones and what changed. */
export function releasesData({ consistent, exact, releases, changes }: ReleasesAudit): object {
  return {
    consistent,
    exact,
    ...dataOf(releases.at(-1) as Audit),
    earlier: releases.slice(0, -1).map(dataOf),
    changes: changes.map(({ columns, rows }) =>
      rows.map(({ keys, cells }) => ({ label: keys.join("/"), ...byKind(columns, cells.map(boundsOf)) })),
    ),
  };
}

function dataOf({ columns, rows }: Audit): AuditData {
  return {
    rows: rows.map(({ keys, cells }) => ({ label: keys.join("/"), ...byKind(columns, cells.map(boundsOf)) })),
    verdicts: rows.flatMap(({ keys, cells }) =>
      cells.flatMap((figure, at) => (figure === null ? [] : [verdictData(keys, columns[at] as string, figure)])),
    ),
  };
}

/** Cells of periods and codes in a list, the total and the number open by their names. */
function byKind(columns: readonly string[], all: readonly (Bounds | null)[]): object {
  const named = ["total", "open"].filter((name) => columns.includes(name));
  return {
    cells: all.filter((_, at) => !named.includes(columns[at] as string)),
    ...Object.fromEntries(named.map((name) => [name, all[columns.indexOf(name)] ?? null])),
  };
}

function boundsOf(bounds: AuditedFigure | AuditedChange | null): Bounds | null {
  return bounds === null ? null : [bounds.atLeast, bounds.atMost];
}

function verdictData(keys: readonly string[], column: string, figure: AuditedFigure): object {
  const { atLeast, atMost, verdict, exact, distribution } = figure;
  const values = atMost === null ? null : atMost - atLeast + 1;
  return { label: keys.join("/"), column, verdict, values, exact, shares: distribution?.shares.map(sixDigits) ?? null };
}

/** Six digits behind the point tell the shape of a distribution, and are the same on every machine. */
function sixDigits(share: number): number {
  return Number(share.toFixed(6));
}
