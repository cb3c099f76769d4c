/** What `make` gives, made when it is first asked for. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * What belongs to an object that never changes, made when it is first asked for and then kept as long as the object: an
 * index of a register, for a look-up in constant time.
 */
export function lazily<Owner extends object, Made>(make: (owner: Owner) => Made): (owner: Owner) => Made {
  const made = new WeakMap<Owner, Made>();
  return (owner) => {
    const known = made.get(owner);
    if (known !== undefined) return known;
    const now = make(owner);
    made.set(owner, now);
    return now;
  };
}
