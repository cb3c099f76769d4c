/** Wrong usage: said in one line on standard error, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
