/**
 * The root of a code in a forest of persons, where each code has its parent and a root is its own: who is the same
 * person has the same root. It shortens the way it went, in `parent` itself.
 */
export function rootOf(parent: Int32Array, code: number): number {
  let root = code;
  while (parent[root] !== root) {
    // Halving the path keeps the walk short without recursion, however long the chain of aliases.
    parent[root] = parent[parent[root] as number] as number;
    root = parent[root] as number;
  }
  return root;
}
