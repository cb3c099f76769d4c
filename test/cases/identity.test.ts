import { describe, expect, test } from "vitest";
import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import { groupIdentities, type IdentityLink } from "../../src/cases/facts/identity.ts";

/** Links written as `b=a` (b is led by a), `b≠a`, and with a day `b=a 2020-01-01`, one a row. */
function groups(ids: readonly string[], written: readonly string[]) {
  const links = written.map((text, index): IdentityLink => {
    const [pair = "", day] = text.split(" ");
    const [person = "", leading = ""] = pair.split(/[=≠]/);
    return {
      person: ids.indexOf(person),
      leading: ids.indexOf(leading),
      known: day === undefined ? NO_DAY : dayOf(day),
      different: pair.includes("≠"),
      row: index + 1,
    };
  });
  const { leadingOf, conflicts } = groupIdentities(ids, links);
  return { leading: Array.from(leadingOf, (code) => ids[code]).join(""), conflicts };
}

describe("who is who", () => {
  test("without rows everybody is oneself", () => {
    expect(groups(["b", "a"], [])).toEqual({ leading: "ba", conflicts: [] });
    expect(groups([], [])).toEqual({ leading: "", conflicts: [] });
  });

  test("goes through any number of hops, in any order of rows", () => {
    expect(groups(["a", "b", "c", "d"], ["d=c", "b=a", "c=b"]).leading).toBe("aaaa");
    expect(groups(["a", "b", "c", "d"], ["c=b", "d=c", "b=a"]).leading).toBe("aaaa");
  });

  test("is led by the one id that never stands as a person with another leading id, small or large", () => {
    expect(groups(["a", "b", "z"], ["a=z", "b=z"]).leading).toBe("zzz");
    expect(groups(["a", "b"], ["a=b", "b=b"]).leading).toBe("bb");
  });

  test("is led by the smallest of several such ids, and in a cycle by the smallest of all", () => {
    expect(groups(["c", "b", "a"], ["a=c", "a=b"]).leading).toBe("bbb");
    expect(groups(["c", "b", "a"], ["a=b", "b=c", "c=a"]).leading).toBe("aaa");
    expect(groups(["p10", "p2", "x"], ["x=p2", "x=p10"]).leading).toBe("p10p10p10");
    expect(groups(["\u{1F600}", "\uFF01", "x"], ["x=\uFF01", "x=\u{1F600}"]).leading).toBe("\u{1F600}".repeat(3));
  });

  test("does not join two persons judged different, by however many hops they would meet", () => {
    expect(groups(["a", "b"], ["b≠a", "b=a"])).toEqual({ leading: "ab", conflicts: [2] });
    expect(groups(["a", "b", "c"], ["b=a", "c=b", "a≠c"])).toEqual({ leading: "aac", conflicts: [2] });
    expect(groups(["a", "b", "c", "d"], ["b=a", "d=c", "d=b 2020-01-01", "c≠a"])).toEqual({
      leading: "aacc",
      conflicts: [3],
    });
  });

  test("applies rows by the day on which they became known, unknown first, then by person and leading id", () => {
    const ids = ["a", "b", "c"];
    expect(groups(ids, ["a≠c", "b=a 2020-01-01", "c=b"])).toEqual({ leading: "abb", conflicts: [2] });
    expect(groups(ids, ["a≠c", "b=a 2020-01-01", "c=b 2020-01-02"])).toEqual({ leading: "aac", conflicts: [3] });
    expect(groups(ids, ["a≠c", "c=b", "b=a"])).toEqual({ leading: "aac", conflicts: [2] });
  });

  test("takes a row that was not applied as if it were not there, also in the choice of who leads", () => {
    expect(groups(["a", "b", "c"], ["c≠b", "c=a", "a=b"]).leading).toBe("bbc");
    expect(groups(["a", "b"], ["a≠a", "b≠a"])).toEqual({ leading: "ab", conflicts: [] });
    expect(groups(["a", "b"], ["a≠a", "b=a"])).toEqual({ leading: "aa", conflicts: [] });
  });

  test("keeps every judgement that somebody is different from several others", () => {
    expect(groups(["a", "b", "c"], ["a≠b", "a≠c", "a=b", "a=c"])).toEqual({ leading: "abc", conflicts: [3, 4] });
    expect(groups(["a", "b", "c", "d"], ["a≠b", "a≠c", "d=a", "d=b 2020-01-01", "d=c 2020-01-01"])).toEqual({
      leading: "abca",
      conflicts: [4, 5],
    });
  });

  test("keeps the judgements about everybody in a group, however groups are put together", () => {
    const judged = ["a≠x", "b≠y", "b≠z"];
    for (const joined of ["a=b", "b=a"]) {
      const { conflicts } = groups([..."abxyz"], [...judged, joined, "x=b 2020-01-01", "y=a 2020-01-02"]);
      expect(conflicts).toEqual([5, 6]);
    }
  });

  test("takes a judgement that somebody is different from oneself for none, whoever moves to whom", () => {
    for (const joins of ["b=a c=b d=c", "a=b b=c c=d", "c=b b=a d=a", "d=a c=a b=a"]) {
      const own = ["a≠a", "b≠b", "b≠e", "c≠e", "d≠f", "f≠f", ...joins.split(" ")];
      const expected = groups([..."abcdef"], joins.split(" "));
      expect(groups([..."abcdef"], own)).toEqual({ ...expected, conflicts: [] });
    }
  });

  test("reports conflicts by row, whatever the order in which they were met", () => {
    expect(groups(["a", "b", "c"], ["c=a 2020-01-02", "b=a 2020-01-01", "a≠b", "a≠c"]).conflicts).toEqual([1, 2]);
  });

  test("takes a line and a ring of 200,000 aliases without going under", () => {
    const ids = Array.from({ length: 200_000 }, (_, index) => `p${String(index).padStart(6, "0")}`);
    const link = (person: number, leading: number): IdentityLink => ({
      person,
      leading,
      known: NO_DAY,
      different: false,
      row: 1,
    });
    const line = ids.slice(1).map((_, index) => link(index, index + 1));
    expect(new Set(groupIdentities(ids, line).leadingOf)).toEqual(new Set([199_999]));
    expect(new Set(groupIdentities(ids, [...line, link(199_999, 0)]).leadingOf)).toEqual(new Set([0]));
  });
});
