// Leaves out of the changes what test/house.test.ts holds for all of them: that an exception for a programmer's mistake
// has a sentence. Which words it has is no behaviour.

const reason = "the sentence of an exception, held by test/house.test.ts";

export const strykerPlugins = [{ kind: "Ignore", name: "leave-sentences", value: { shouldIgnore } }];

/** @param {any} path */
function shouldIgnore(path) {
  return isSentence(path) ? reason : undefined;
}

/** Whether a text is what `throw new RangeError(…)` or `throw refusal(code, …)` says. @param {any} path */
function isSentence(path) {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return false;
  const call = path.parentPath;
  if (!call.parentPath?.isThrowStatement()) return false;
  return call.isNewExpression() ? path.key === 0 : call.isCallExpression() && path.key === 1;
}
