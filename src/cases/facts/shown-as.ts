/**
 * Properties by which an object shows a text instead of what it holds: in a notebook, whose kernel asks for
 * `Symbol.for("Jupyter.display")` and saves the answer, and in `console.log` and every inspector that asks for
 * `Symbol.for("nodejs.util.inspect.custom")`. They are not enumerable, so that no comparison, copy or JSON sees them.
 *
 * @param text without a line break at its end.
 * @param others further forms for a notebook, by media type.
 */
export function shownAs(
  text: () => string,
  others: Readonly<Record<string, () => string>> = {},
): PropertyDescriptorMap {
  const forms = Object.entries({ "text/plain": text, ...others });
  const display = (): Readonly<Record<string, string>> =>
    Object.fromEntries(forms.map(([mediaType, make]) => [mediaType, make()]));
  return {
    [Symbol.for("Jupyter.display")]: { value: display, enumerable: false },
    [Symbol.for("nodejs.util.inspect.custom")]: { value: text, enumerable: false },
  };
}

/** The text that an object shows by `shownAs`, of one that has these properties. */
export function shownText(shown: object): string {
  const inspect = (shown as { readonly [symbol: symbol]: unknown })[Symbol.for("nodejs.util.inspect.custom")];
  return (inspect as () => string)();
}

/** What ends a text that stands for rows of a register. */
export const idsNotShown: string = "Ids are not shown.";
