import { checkOptions } from "../../arguments/options.ts";
import { asOf } from "../../cases/as-of.ts";
import type { Register } from "../../cases/facts/register.ts";
import { readRegister } from "../../cases/read-register.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { memo2023 } from "../../chains/definition/presets.ts";
import type { Chains } from "../../chains/detection/stored-chains.ts";
import { findChains } from "../../chains/find-chains.ts";
import type { Tables } from "../../model/contract-tables.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { drawingOf } from "../appearance/drawing.ts";
import type { RegisterBuilder } from "../builders/register-builder.ts";
import { chainLines } from "./chain-lines.ts";
import { type MatcherOutcome, outcomeOf } from "./outcome.ts";

/** Under which definition chains are to be found, and as known on which day, where a register was given. */
export interface ChainsAsked {
  /** That of the memo by default. */
  readonly definition?: Definition;
  readonly asOf?: string;
  /**
   * All that is known, such as `chains` of a register that was drawn: a failure says of each application that was found
   * and not expected what it is in truth, and why it has no class, and of each that was not found on what it rests.
   */
  readonly known?: readonly Partial<PlainChain>[];
}

/** Whether a register, chains or a list of them has these chains and no other, in any order. */
export function toHaveChains(
  received: unknown,
  expected: readonly Partial<PlainChain>[],
  options: ChainsAsked = {},
): MatcherOutcome {
  checkOptions(options, ["definition", "asOf", "known"]);
  if (!Array.isArray(expected)) throw new TypeError("Give the chains as a list, each with what it is to say.");
  const { known } = options;
  if (known !== undefined && !Array.isArray(known)) throw new TypeError("Give what is known of chains as a list.");
  const { found, tables } = chainsIn(received, options);
  const taken = pairs(expected, found);
  const missing = expected.filter((_, at) => !taken.includes(at));
  const others = found.filter((_, at) => taken[at] === undefined);
  const failed = (): string => {
    const listed = (title: string, some: readonly Partial<PlainChain>[]): readonly string[] =>
      some.length === 0 ? [] : [[title, ...chainLines(some).map((line) => `  ${line}`)].join("\n")];
    const unasked = others.filter((one) => !missing.some(({ application }) => application === one.application));
    const differences = [
      ...missing.flatMap((one) => differenceOf(one, others)),
      ...(known === undefined ? [] : unasked.map((one) => truthOf(one, known))),
      ...(known === undefined ? [] : missing.flatMap((one) => missedOf(one, others, known))),
    ];
    return [
      "The chains are others.",
      ...listed("expected and not found:", missing),
      ...listed("found and not expected:", others),
      ...(differences.length === 0 ? [] : [differences.join("\n")]),
      ...(tables === null ? [] : [`In this register:\n${drawingOf(tables)}`]),
    ].join("\n\n");
  };
  const pass = missing.length === 0 && others.length === 0;
  return outcomeOf(pass, failed, "It has exactly these chains, and was not to.");
}

/** What is to be looked at, and the rows behind it where they are known. */
function chainsIn(
  received: unknown,
  { definition = memo2023, asOf: day }: ChainsAsked,
): { readonly found: readonly PlainChain[]; readonly tables: Tables | null } {
  if (Array.isArray(received)) return { found: received, tables: null };
  const kind = (received as { readonly "~kind"?: unknown } | null | undefined)?.["~kind"];
  if (kind === "Chains") return { found: [...(received as Chains)], tables: null };
  if (kind === "Register") {
    const register = received as Register;
    return { found: [...findChains(day === undefined ? register : asOf(register, day), definition)], tables: null };
  }
  const tables = (received as Partial<RegisterBuilder> | null | undefined)?.tables ?? (received as Tables);
  if (!Array.isArray(tables?.applications)) {
    throw new TypeError("Expect chains of a register, of one that was built, of tables, or of a list that was found.");
  }
  const { register } = readRegister(tables, day === undefined ? {} : { asOf: day });
  return { found: register === null ? [] : [...findChains(register, definition)], tables };
}

/** By found chain: the place of the expected one that it is; each expected one is used once. */
function pairs(
  expected: readonly Partial<PlainChain>[],
  found: readonly PlainChain[],
): readonly (number | undefined)[] {
  const taken: (number | undefined)[] = found.map(() => undefined);
  const place = (one: number, tried: Set<number>): boolean =>
    found.some((chain, at) => {
      if (tried.has(at) || !says(chain, expected[one] ?? {})) return false;
      tried.add(at);
      const before = taken[at];
      if (before !== undefined && !place(before, tried)) return false;
      taken[at] = one;
      return true;
    });
  for (const one of expected.keys()) place(one, new Set());
  return taken;
}

function says(chain: PlainChain, part: Partial<PlainChain>): boolean {
  return differingNames(chain, part).length === 0;
}

function differingNames(chain: PlainChain, part: Partial<PlainChain>): readonly (keyof PlainChain)[] {
  const names = Object.keys(part) as (keyof PlainChain)[];
  return names.filter((name) => JSON.stringify(chain[name]) !== JSON.stringify(part[name]));
}

/** What of an expected chain the found one of the same application says otherwise. */
function differenceOf(part: Partial<PlainChain>, others: readonly PlainChain[]): readonly string[] {
  const same = others.find(({ application }) => application === part.application);
  if (same === undefined) return [];
  const names = differingNames(same, part);
  const unsaid = names.filter((name) => same[name] === undefined);
  return [
    ...names
      .filter((name) => same[name] !== undefined)
      .map((name) => {
        const [found, expected] = [same[name], part[name]].map((value) => JSON.stringify(value));
        const isLeftOpen = (same[name] as unknown) === "" && (part[name] === null || part[name] === "open");
        return `${same.application}: ${name} is ${found}, expected ${expected}${isLeftOpen ? `: say ${expected} of what is open` : ""}`;
      }),
    ...(unsaid.length === 0
      ? []
      : [
          `${same.application}: has no ${unsaid.join(", ")}: leave out of what is expected what your chains do not say`,
        ]),
  ];
}

/** On what a chain rests of which the application was not found at all, by what is known, in words. */
function missedOf(
  { application }: Partial<PlainChain>,
  others: readonly PlainChain[],
  known: readonly Partial<PlainChain>[],
): readonly string[] {
  const truth = known.find((one) => one.application === application);
  if (truth?.first === undefined || others.some((one) => one.application === application)) return [];
  const between = truth.independent == null ? "" : `, and its independent asylum ${truth.independent}`;
  return [
    `${application}: not found, expected ${truth.class ?? "without a class"}: its first is ${truth.first}${between}`,
  ];
}

/** What a chain that was not expected is by what is known, in words. */
function truthOf({ application, class: name }: PlainChain, known: readonly Partial<PlainChain>[]): string {
  const truth = known.find((one) => one.application === application);
  const found = `${application}: found as ${name ?? "a chain without a class"}, expected`;
  // "Every x of rows 1 to 5 is reported as one chain": whatever has an earlier grant is known.
  if (truth === undefined) return `${found} none: it has no earlier grant`;
  return truth.class === null
    ? `${found} class null, ${truth.reason ?? "for no reason given"}`
    : `${found} ${truth.class}`;
}
