import type { Definition } from "../chains/definition/definition.ts";
import { type ClassRow, classOf } from "./classes.ts";
import { independentApplications, independentInRow1 } from "./independent.ts";
import { procedureOf } from "./links.ts";
import { by } from "./order.ts";
import { pathTo } from "./paths.ts";
import type { PlainApplication, PlainRegister } from "./register.ts";

/** One object of `nareis chains --format ndjson` (section 5). */
export interface PlainChain
  extends Pick<ClassRow, "class" | "reason">,
    Pick<PlainApplication, "submitted" | "decided" | "outcome" | "applicant"> {
  readonly application: string;
  readonly form: string;
  readonly first: string;
  readonly independent: string | null;
  readonly depth: number;
  readonly path: readonly string[];
  readonly sponsor: string;
}

/** The fields of a chain, in the order of section 5. */
export const chainFields: readonly (keyof PlainChain)[] =
  "application class reason form first independent depth path submitted decided outcome applicant sponsor".split(
    " ",
  ) as (keyof PlainChain)[];

/**
 * "Every x of rows 1 to 5 is reported as one chain" (section 3), "sorted by `application`" (section 5).
 * @example
 * modelChains(smallest.register, memo2023).map(({ form, independent }) => [form, independent]); // [["nareis>nareis", "b"]]
 */
export function modelChains(register: PlainRegister, definition: Definition): readonly PlainChain[] {
  const paths = new Map<string, readonly string[]>();
  const chains = register.applications.flatMap((x): readonly PlainChain[] => {
    const found = classOf(x, register, definition);
    if (found === null || x.sponsor === null) return [];
    const { first, row } = found;
    // "For `none`, and outside row 1: the earliest b as under `requested`".
    const between = independentApplications(first, x, register, definition)[0] ?? null;
    const independent = row === 1 ? independentInRow1(first, x, register, definition) : between;
    const path = pathTo(x, register, definition, paths);
    return [
      {
        application: x.id,
        class: found.class,
        reason: found.reason,
        form: `${procedureOf(first, definition)}>${procedureOf(x, definition)}`,
        first: first.id,
        independent: independent?.id ?? null,
        depth: path.length - 1,
        path,
        submitted: x.submitted,
        decided: x.decided,
        outcome: x.outcome,
        applicant: x.applicant,
        sponsor: x.sponsor,
      },
    ];
  });
  return [...chains].sort(by(({ application }) => [application]));
}
