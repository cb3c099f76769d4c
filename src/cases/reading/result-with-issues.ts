import type { Issue } from "../facts/issue.ts";
import { allIssues, type IssueList } from "../facts/issue-list.ts";

/** The issues of every result, as they are kept. */
const lists = /* @__PURE__ */ new WeakMap<object, IssueList>();

/**
 * A result of reading, frozen, whose `issues` are made when they are first asked for: whoever only counts them needs no
 * object for each.
 */
export function withIssues<Parts extends object>(
  parts: Parts,
  list: IssueList,
): Readonly<Parts & { issues: readonly Issue[] }> {
  let made: readonly Issue[] | null = null;
  const result = {
    ...parts,
    get issues(): readonly Issue[] {
      made ??= allIssues(list);
      return made;
    },
  };
  lists.set(result, list);
  return Object.freeze(result);
}

/** The issues of a result as they are kept: to count or print them one by one. */
export function issueListOf(result: object): IssueList {
  return lists.get(result) as IssueList;
}
