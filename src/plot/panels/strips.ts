/**
 * The places of what stands beside each other, on as few strips of the same length as have room for it. The last can be
 * shorter.
 */
export function evenStrips(count: number, room: number, each: number): readonly (readonly number[])[] {
  const most = Math.max(1, Math.floor(room / each));
  const strips = Math.max(1, Math.ceil(count / most));
  const length = Math.ceil(count / strips);
  return Array.from({ length: strips }, (_, strip) =>
    Array.from({ length: Math.min(length, count - strip * length) }, (__, place) => strip * length + place),
  );
}

/** The keys of a strip, followed by keys of nothing, so that what stands on every strip is as wide. */
export function padded(keys: readonly string[], length: number): readonly string[] {
  return [...keys, ...Array.from({ length: length - keys.length }, (_, place) => `\u0000${place}`)];
}
