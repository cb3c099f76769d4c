import fc from "fast-check";

/** The same values, which shrink to those that are told from each, the first that still fails of them at every step. */
export function shrinkingBy<Value extends object>(
  arbitrary: fc.Arbitrary<Value>,
  smaller: (value: Value) => IterableIterator<Value>,
): fc.Arbitrary<Value> {
  return new ShrinkingBy(arbitrary, smaller);
}

class ShrinkingBy<Value extends object> extends fc.Arbitrary<Value> {
  readonly #arbitrary: fc.Arbitrary<Value>;
  readonly #smaller: (value: Value) => IterableIterator<Value>;

  constructor(arbitrary: fc.Arbitrary<Value>, smaller: (value: Value) => IterableIterator<Value>) {
    super();
    this.#arbitrary = arbitrary;
    this.#smaller = smaller;
  }

  override generate(random: fc.Random, bias: number | undefined): fc.Value<Value> {
    return new fc.Value(this.#arbitrary.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Value {
    return typeof value === "object" && value !== null;
  }

  override shrink(value: Value): fc.Stream<fc.Value<Value>> {
    return fc.stream(this.#smaller(value)).map((one) => new fc.Value(one, undefined));
  }
}

/** A list without one half, without the other, and without each one of it, as long as so many are left. */
export function* fewerOf<One>(list: readonly One[], fewest: number): IterableIterator<readonly One[]> {
  for (const size of [Math.ceil(list.length / 2), 1]) {
    if (size > list.length - fewest) continue;
    for (let from = 0; from < list.length; from += size) {
      yield [...list.slice(0, from), ...list.slice(from + size)];
    }
  }
}
