import { NO_DAY } from "../../calendar/day.ts";
import { DERIVED } from "../../cases/facts/codes.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";

/** By person code: the latest day on which a derived permit of that person was withdrawn, `NO_DAY` where none was. */
export function latestDerivedWithdrawals({ permits, persons }: StoredRegister): Int32Array {
  const latest = new Int32Array(persons.length).fill(NO_DAY);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const holder = permits.holder[permit] as number;
    if (permits.kind[permit] !== DERIVED) continue;
    latest[holder] = Math.max(latest[holder] as number, permits.withdrawn[permit] as number);
  }
  return latest;
}
