/** How the engine begins to say that something is larger than it can hold. */
const MESSAGES =
  /^(?:(?:Map|Set) maximum size exceeded|Invalid (?:string|array|typed array) length|Array buffer allocation failed|Maximum (?:call stack|BigInt) size exceeded|(?:Out of|out of|Insufficient) memory)/;

/** The codes by which Node.js and the system say so. */
const CODES: readonly unknown[] = [
  "ERR_STRING_TOO_LONG",
  "ERR_BUFFER_TOO_LARGE",
  "ERR_MEMORY_ALLOCATION_FAILED",
  "ERR_WORKER_OUT_OF_MEMORY",
  "ENOMEM",
];

/** Whether what was thrown is a limit of the engine or of memory, and so neither wrong usage nor a fault of ours. */
export function isEngineLimit(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false;
  const { code } = problem as NodeJS.ErrnoException;
  return CODES.includes(code) || (code === undefined && MESSAGES.test(problem.message));
}
