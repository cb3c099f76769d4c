import type { Issue } from "../facts/issue.ts";
import { allIssues, type IssueList } from "../facts/issue-list.ts";

/** The issues of every result, as they are kept. */
const lists = /* @__PURE__ */ new WeakMap<object, IssueList>();

/**
 * A result of reading, frozen, whose `issues` are made when they are first asked for: whoever only counts them needs no
 * object for each.
 */
export function withIssues<Given, Seen>(
  { register, coverage }: { readonly register: Given; readonly coverage: Seen },
  list: IssueList,
): { readonly register: Given; readonly issues: readonly Issue[]; readonly coverage: Seen } {
  let made: readonly Issue[] | null = null;
  const result = {
    register,
    get issues(): readonly Issue[] {
      made ??= allIssues(list);
      return made;
    },
    coverage,
  };
  lists.set(result, list);
  return Object.freeze(result);
}

/** The issues of a result as they are kept: to count or print them one by one. */
export function issueListOf(result: object): IssueList {
  return lists.get(result) as IssueList;
}
