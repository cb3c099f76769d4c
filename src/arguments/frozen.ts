/**
 * A copy of plain data, frozen through and through, so that nobody can change a definition, a policy or a timeline
 * under a figure that was made by it.
 */
export function frozenCopy<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return Object.freeze(data.map(frozenCopy)) as Data;
  return Object.freeze(
    Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozenCopy(value)])),
  ) as Data;
}

/** The same data, frozen through and through: for what was made here and belongs to nobody else. */
export function frozen<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null || Object.isFrozen(data) || ArrayBuffer.isView(data)) return data;
  Object.values(data).forEach(frozen);
  return Object.freeze(data);
}
