/** Wrong usage, said in one line on standard error; the exit status is 2. Whatever else is thrown is a fault of ours. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * What the library refuses in a caller's arguments, as wrong usage of the command line. To be put around the calls
 * that take what the user gave, and nothing else.
 */
export async function refusedAsUsage<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (problem) {
    throw problem instanceof RangeError ? new UsageError(problem.message) : problem;
  }
}
