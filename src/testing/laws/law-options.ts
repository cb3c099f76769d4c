import fc from "fast-check";
import { checkOptions, someOf } from "../../arguments/options.ts";
import { type ChainClass, chainClasses } from "../../chains/definition/chain.ts";
import { checkDefinition } from "../../chains/definition/check-definition.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { memo2023 } from "../../chains/definition/presets.ts";
import { type TableName, type Tables, tableNames } from "../../model/contract-tables.ts";
import { chainFields, type PlainChain } from "../../model/find-chains.ts";
import { anyDefinition, definitionsNear } from "../arbitraries/definitions.ts";
import { withFewerRows } from "../arbitraries/fewer-rows.ts";
import { nastyRegister } from "../arbitraries/nasty-registers.ts";
import { cleanRegister, crowdedRegister } from "../arbitraries/registers.ts";
import type { Law, LawDrawing, LawSubject } from "./law.ts";

/** How often to try a law, and what the implementation claims to do. */
export interface LawOptions {
  /** 100 by default. */
  readonly runs?: number;
  /** Which registers are drawn: the same seed draws the same. 1 by default. */
  readonly seed?: number;
  /** After how many seconds to try no further register, while a smaller one is looked for too; as long as it takes by default. */
  readonly seconds?: number;
  /** Whether to look for a smaller register where a law breaks; true by default. */
  readonly smallest?: boolean;
  /** Which fields of a chain it gives; all of section 5 by default. No other is compared. */
  readonly fields?: readonly (keyof PlainChain)[];
  /** Which classes of chains it gives, and no chain without a class; by default all, and those without one. */
  readonly classes?: readonly ChainClass[];
  /** Which tables it reads beside applications; all by default. */
  readonly tables?: readonly TableName[];
  /** Which definitions it knows; every possible one by default. */
  readonly definitions?: readonly Definition[];
  /** Whether it reads registers with errors in them, as section 2 says; true by default. */
  readonly errors?: boolean;
}

/** Options that were checked, with what is so by default. */
export type Asked = Required<Omit<LawOptions, Optional>> & Pick<LawOptions, Optional>;

type Optional = "seconds" | "definitions" | "classes";

/**
 * Checks what was asked for.
 *
 * @throws TypeError or RangeError for anything that cannot be.
 */
export function checkedOptions(options: LawOptions): Asked {
  checkOptions(options, [
    "runs",
    "seed",
    "seconds",
    "smallest",
    "fields",
    "classes",
    "tables",
    "definitions",
    "errors",
  ]);
  const {
    runs = 100,
    seed = 1,
    seconds,
    smallest = true,
    fields = chainFields,
    classes,
    tables = tableNames,
    definitions,
    errors = true,
  } = options;
  if (!Number.isInteger(runs) || runs < 1 || runs > 1_000_000) {
    throw new RangeError("Choose `runs` as a whole number from 1 to a million.");
  }
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fffffff)
    throw new RangeError("Choose `seed` as a whole number below 2^31.");
  if (seconds !== undefined && !(typeof seconds === "number" && seconds > 0 && seconds < 1e6)) {
    throw new RangeError("Choose `seconds` as a number above 0.");
  }
  if (typeof smallest !== "boolean") throw new TypeError("Choose `smallest` from true, false.");
  if (typeof errors !== "boolean") throw new TypeError("Choose `errors` from true, false.");
  if (definitions !== undefined && (!Array.isArray(definitions) || definitions.length === 0)) {
    throw new TypeError("Pass `definitions` as a list, such as one of memo2023.");
  }
  for (const definition of definitions ?? []) checkDefinition(definition);
  const known = {
    runs,
    seed,
    smallest,
    fields: someOf("fields", fields, chainFields),
    tables: someOf("tables", tables, tableNames),
    errors,
  };
  return {
    ...known,
    ...(seconds === undefined ? {} : { seconds }),
    ...(definitions === undefined ? {} : { definitions }),
    ...(classes === undefined ? {} : { classes: someOf("classes", classes, chainClasses) }),
  };
}

/** Whether an implementation claims all that a law needs. */
export function isAskedOf<Subject extends LawSubject>(
  { needs }: Law<Subject>,
  { fields, tables, definitions, errors }: Asked,
): boolean {
  const { fields: neededFields = [], tables: neededTables = [], definitions: neededDefinitions = false } = needs;
  return (
    neededFields.every((field) => fields.includes(field)) &&
    neededTables.every((table) => tables.includes(table)) &&
    !(neededDefinitions && definitions !== undefined) &&
    (errors || needs.errors !== true)
  );
}

/** What registers and definitions are drawn from for an implementation that claims this. */
export function drawnFor({ tables, definitions, errors }: Asked): LawDrawing {
  const read = (drawn: Tables): Tables =>
    Object.fromEntries(
      Object.entries(drawn).filter(([name]) => ["applications", "register", ...tables].includes(name)),
    ) as Tables;
  const clean = withFewerRows(fc.oneof(cleanRegister, crowdedRegister).map(read));
  return {
    definitions:
      definitions === undefined
        ? fc.oneof({ weight: 3, arbitrary: definitionsNear(memo2023) }, { weight: 1, arbitrary: anyDefinition })
        : fc.constantFrom(...definitions),
    clean,
    any: errors
      ? fc.oneof({ weight: 2, arbitrary: clean }, { weight: 1, arbitrary: withFewerRows(nastyRegister.map(read)) })
      : clean,
  };
}
