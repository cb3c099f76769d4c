import { describe, expect, test } from "vitest";
import type { Groups } from "../../src/cases/facts/groups.ts";
import { sponsorHistory } from "../../src/chains/detection/sponsor-history.ts";
import { columnsOf } from "./columns.ts";

/** The ids in each group, by slot. */
function historyOf(written: readonly string[]) {
  const columns = columnsOf(written);
  const history = sponsorHistory(columns);
  const idsIn = ({ first, members }: Groups) =>
    Array.from({ length: history.slotCount }, (_, slot) =>
      Array.from(members.subarray(first[slot], first[slot + 1]), (place) => columns.id[place]).join(" "),
    );
  return {
    slots: history.slotCount,
    grants: idsIn(history.grants),
    asylum: idsIn(history.asylum),
    seconds: idsIn(history.seconds),
  };
}

const FIRST = "f nareis b<a 2019-01-01 granted 2019-06-01";
const SECOND = "x nareis c<b 2020-01-01";

describe("the history of a sponsor", () => {
  test("is kept only of people who were granted residence in a family procedure and later sponsor", () => {
    expect(historyOf([FIRST, SECOND])).toEqual({ slots: 1, grants: ["f"], asylum: [""], seconds: ["x"] });
    expect(historyOf([FIRST]).slots).toBe(0);
    expect(historyOf(["f nareis b<a 2019-01-01 rejected 2019-06-01", SECOND]).slots).toBe(0);
    expect(historyOf(["f asylum b 2019-01-01 granted 2019-06-01", SECOND]).slots).toBe(0);
    expect(historyOf(["f other b 2019-01-01 granted 2019-06-01", SECOND]).slots).toBe(0);
    expect(historyOf([]).slots).toBe(0);
  });

  test("has the grants with the latest last: by decision, then submission, then the smallest id last", () => {
    const grants = [
      "e nareis b<a 2019-01-02 granted 2019-06-01",
      "d art8 b<a 2019-01-01 granted 2019-06-01",
      "p10 nareis b<a 2019-01-02 granted 2019-06-01",
      "p2 nareis b<a 2019-01-02 granted 2019-06-01",
      "c regular-family b<a 2018-01-01 granted 2019-06-02",
    ];
    expect(historyOf([SECOND, ...grants]).grants).toEqual(["d p2 p10 e c"]);
  });

  test("has the sponsor's asylum applications by submission and smallest id, without those that led to a derived permit", () => {
    const asylum = [
      "g2 asylum b 2020-01-01",
      "g10 asylum b 2020-01-01 rejected 2020-02-01",
      "h asylum b 2019-01-01",
      "i asylum* b 2018-01-01 granted 2018-02-01",
      "j asylum c 2018-01-01",
    ];
    expect(historyOf([...asylum, FIRST, SECOND]).asylum).toEqual(["h g10 g2"]);
  });

  test("is that of each sponsor, apart from every other's", () => {
    const other = ["u nareis e<a 2019-01-01 granted 2019-06-01", "y art8 c<e 2020-01-01", "z nareis d<e 2020-01-01"];
    expect(historyOf([...other, FIRST, SECOND])).toEqual({
      slots: 2,
      grants: ["u", "f"],
      asylum: ["", ""],
      seconds: ["y z", "x"],
    });
  });
});
