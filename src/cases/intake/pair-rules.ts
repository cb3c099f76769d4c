import { NO_DAY } from "../../calendar/day.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { crossRules } from "./cross-rules.ts";

/** A rule on a code and on whether another column is empty: which of the two a code allows. */
export interface PresenceRule {
  readonly one: number;
  readonly other: number;
  /** At twice the place of the code for an empty column, one further for one that is not: 1 where that is allowed. */
  readonly allowed: Uint8Array;
}

/** A rule on two days: the later is empty or not before the earlier. */
export interface OrderRule {
  readonly earlier: number;
  readonly later: number;
}

/** The rules on two columns of a table as tables of numbers. */
export interface PairRules {
  readonly presenceRules: readonly PresenceRule[];
  readonly orderRules: readonly OrderRule[];
}

/**
 * The rules on two columns as tables: one on a code asks whether the other column is empty, which is tried with each code,
 * and one on two days asks for their order.
 */
export function pairRules(table: TableName): PairRules {
  const columns = tableColumns[table];
  const presenceRules: PresenceRule[] = [];
  const orderRules: OrderRule[] = [];
  for (const { one, other, isBroken } of crossRules(table)) {
    const [first, second] = [columns[one] as Column, columns[other] as Column];
    if (first.content === "day") {
      orderRules.push({ earlier: one, later: other });
      continue;
    }
    const [none, some] = second.content === "day" ? [NO_DAY, 0] : ["", "1"];
    const allowed = first.codes.flatMap((_, code) => [none, some].map((value) => (isBroken(code, value) ? 0 : 1)));
    const rule = presenceRules.find((known) => known.one === one && known.other === other);
    if (rule === undefined) {
      presenceRules.push({ one, other, allowed: Uint8Array.from(allowed) });
    } else {
      allowed.forEach((isAllowed, at) => {
        if (isAllowed === 0) rule.allowed[at] = 0;
      });
    }
  }
  return { presenceRules, orderRules };
}
