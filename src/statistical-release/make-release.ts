import { apartFromWork, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { refusal } from "../arguments/refusal.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { auditReleases } from "../disclosure/audit-releases.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { finalize } from "../publication/finalize.ts";
import { publish } from "../publication/publish.ts";
import { plannedCounting } from "./planned-counting.ts";
import type { Release, ReleasedTable, ReleaseOptions } from "./release.ts";
import { releaseFiles } from "./release-files.ts";
import type { PlannedTable, ReleasePlan } from "./release-plan.ts";
import { checkedPlan, namedPolicies } from "./release-plan-from.ts";

/**
 * Answers every question of a plan, and gives everything that belongs to the release: each table as HTML and CSV in Dutch
 * and English and as JSON, a workbook and an information sheet in both languages, the audit of all tables together, the
 * plan, and a manifest with the SHA-256 of every file. The same plan, rows and options give the same bytes. Cost: that of
 * counting each table, and of auditing all of them as one; it hears of progress, and can be cancelled, between two
 * definitions and two figures of the audit.
 *
 * @throws TypeError for anything but a plan and a register; RangeError for a register that cannot answer a question of the plan,
 * for figures to withhold that a table does not have, for a final plan whose tables together tell more of a figure than its rounding promises to hide, and for `previous` tables
 * that no information sheet takes.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const { files } = makeRelease(firstPlan(register), register);
 * files.map(({ path }) => path)[0]; // "audit.en.txt"
 */
export function makeRelease(plan: ReleasePlan, register: Register, options: ReleaseOptions = {}): Release {
  const read = checkedPlan(plan);
  registerStorage(register);
  const { asked, advance } = apartFromWork(options, ["solver", "previous", "draw"]);
  const { previous, draw, ...auditing } = asked;
  const additions = { ...(previous === undefined ? {} : { previous }), ...(draw === undefined ? {} : { draw }) };
  const policy = policyNamed(read.policy);
  const count = plannedCounting(read, register);
  const counted = read.tables.length;
  const steps = counted + 2;
  const drafts = stepByStep(
    read.tables,
    stretchOf(advance, 0, counted, steps),
    (planned, onProgress): ReleasedTable => ({
      name: planned.name,
      table: publishedAs(planned, count(planned, { onProgress }), policy),
    }),
  );
  const audit = auditReleases(
    drafts.map(({ table }) => table),
    { ...auditing, onProgress: stretchOf(advance, counted, counted + 1, steps) },
  );
  if (read.status === "final" && audit.releases.some((one) => figuresWith("narrowed", one) > 0)) {
    throw refusal("release-narrowed", NARROWED);
  }
  const tables = read.status === "draft" ? drafts : drafts.map(({ name, table }) => ({ name, table: finalize(table) }));
  const files = releaseFiles(read, tables, audit, additions);
  advance(steps, steps);
  return { plan: read, tables, audit, files };
}

/**
 * A table as it is planned, without the figures that the plan withholds.
 *
 * @throws RangeError where it has no such figure.
 */
export function publishedAs({ name, withhold = [] }: PlannedTable, exact: ExactTable, policy: Policy): PublishedTable {
  try {
    return publish(exact, policy, { withhold });
  } catch (problem) {
    if (withhold.length === 0 || !(problem instanceof RangeError)) throw problem;
    throw refusal("withheld-unknown", `Change \`withhold\` of table ${name} in the plan: ${WITHHELD_UNKNOWN}`, [name]);
  }
}

/** A policy of a plan, in full. */
export function policyNamed(policy: string | Policy): Policy {
  const named = namedPolicies.find(({ id }) => id === policy);
  return named ?? (policy as Policy);
}

const WITHHELD_UNKNOWN =
  "each names one count that the table has, by its column and by as much of its row as tells it apart.";

const NARROWED =
  "Make this plan a draft, or plan fewer tables, longer periods, a policy with a larger base or figures to withhold: its tables together tell more of some figures than their rounding promises to hide. The audit of the draft says which.";
