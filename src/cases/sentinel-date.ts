/** Dates that stand for something else, such as unknown or without end. */
const SENTINELS: ReadonlySet<string> = new Set(["0001-01-01", "1900-01-01", "9999-12-31"]);

/** Whether an ISO date is one that registers use for something else than a day. */
export function isSentinel(iso: string): boolean {
  return SENTINELS.has(iso);
}
