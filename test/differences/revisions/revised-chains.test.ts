import { describe, expect, test } from "vitest";
import { type RegisterTables, readRegister } from "../../../src/cases/read-register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import type { Unit } from "../../../src/counts/asked/unit.ts";
import { compareReleases } from "../../../src/differences/compare-releases.ts";
import { applications, identities } from "../../contract/register-literals.ts";
import type { Revision } from "../adding-up.ts";

/** A, C and D came to somebody and asked for asylum, and can bring others from then on. */
const first = ["A", "C", "D"]
  .map(
    (person) =>
      `g${person} nareis ${person} P${person} 2019-01-10 granted 2019-06-01\nh${person} asylum ${person} - 2019-07-01`,
  )
  .join("\n");

type Others = Partial<RegisterTables>;

/** How all forms of May 2023 became those of January 2024. */
function revisionOf(was: string, is: string, unit: Unit, others: readonly [Others?, Others?] = []): Revision {
  const [before, after] = [was, is].map((text, place) => {
    const day = place === 0 ? "2023-05-31" : "2024-01-31";
    const tables = { applications: applications(`${first}\n${text}`), ...others[place] };
    return findChains(readRegister(tables, { asOf: day }).register, memo2023);
  }) as [ReturnType<typeof findChains>, ReturnType<typeof findChains>];
  return compareReleases(before, after, { unit, classes: ["nareis-op-nareis"] }) as Revision;
}

/** What moved in the total of applications: how many units, and the applications behind them. */
function moved(...asked: Parameters<typeof revisionOf>): Record<string, readonly [number | null, string]> {
  const revision = revisionOf(...asked);
  const total = revision.columns.findIndex(({ kind }) => kind === "total");
  return Object.fromEntries(
    [...revision.rows.entries()]
      .filter(
        ([, { keys, cells, measure }]) => measure === "applications" && keys[3] !== "counted" && cells[total] !== 0,
      )
      .map(([row, { keys, cells }]) => {
        const behind = revision.source?.chainsOf(row, total) ?? [];
        return [
          `${keys[2]}/${keys[3]}`,
          [cells[total] ?? null, behind.map(({ application }) => application).join(" ")],
        ];
      }),
  );
}

describe("what came in and went out between two states", () => {
  test("are applications, each told with the step in which it came or went", () => {
    const was = "w nareis W A 2020-01-01\nx nareis X A 2020-01-02";
    const is = "x nareis X A 2020-01-02\ny nareis Y A 2020-01-03\nz nareis Z A 2023-08-01\nz2 nareis Z A 2023-08-02";
    expect(moved(was, is, "applications")).toEqual({
      "corrected-rows/went-out": [1, "w"],
      "late-registration/came-in": [1, "y"],
      "new-months/came-in": [2, "z z2"],
    });
  });

  test("are sponsors: one who took the place of another came in, and the other went out", () => {
    expect(moved("x nareis X A 2020-01-01", "x nareis X C 2020-01-01", "sponsors")).toEqual({
      "corrected-rows/came-in": [1, "x"],
      "corrected-rows/went-out": [1, "x"],
    });
  });

  test("are no sponsors who go on counting for other applications", () => {
    const [one, other] = ["x nareis X A 2020-01-01", "y nareis Y A 2020-01-02"];
    expect(moved(one, `${one}\n${other}`, "sponsors")).toEqual({});
    expect(moved(`${one}\n${other}`, one, "sponsors")).toEqual({});
  });

  test("are persons for whom residence is asked, each once for all of their applications", () => {
    const was = "x nareis X A 2020-01-01";
    expect(
      moved(was, `${was}\nx2 nareis X C 2020-02-01\ny nareis Y A 2020-02-01\ny2 nareis Y A 2020-03-01`, "applicants"),
    ).toEqual({
      "late-registration/came-in": [1, "y y2"],
    });
    expect(moved(was, "x nareis Y A 2020-01-01", "applicants")).toEqual({
      "corrected-rows/came-in": [1, "x"],
      "corrected-rows/went-out": [1, "x"],
    });
  });

  test("are dossiers of one sponsor, and applications without one by themselves", () => {
    const rows = `
      x nareis X A 2020-01-01 - - dossier_id=7
      y nareis Y A 2020-01-02 - - dossier_id=7
      z nareis Z C 2020-01-03 - - dossier_id=7
      v nareis V A 2020-01-04 - -
      w nareis W A 2020-01-05 - -`;
    expect(moved("", rows, "dossiers")).toEqual({ "late-registration/came-in": [4, "v w x y z"] });
    expect(moved("", rows, "applications")).toEqual({ "late-registration/came-in": [5, "v w x y z"] });
    // The dossier goes on counting where one of its applications counts in place of another.
    const was = "x nareis X A 2020-01-01 - - dossier_id=7\ny nareis Y N 2020-01-02 - - dossier_id=7";
    const is = "x nareis X N 2020-01-01 - - dossier_id=7\ny nareis Y A 2020-01-02 - - dossier_id=7";
    expect(moved(was, is, "dossiers")).toEqual({});
    expect(moved(was, is, "applications")).toEqual({
      "corrected-rows/came-in": [1, "y"],
      "corrected-rows/went-out": [1, "x"],
    });
  });

  test("are one of two sponsors who turn out to be one, whoever else there is and in whatever order they filed", () => {
    const text = `
      p nareis P A 2020-01-01
      q nareis Q D 2020-01-02
      r nareis R C 2020-01-03
      s nareis S A 2020-01-04
      t nareis T D 2020-01-05
      u nareis U C 2020-01-06`;
    const merged = { identities: identities("A Z\nC Z") };
    expect(moved(text, text, "sponsors", [{}, merged])).toEqual({ "identities/went-out": [1, "p r s u"] });
    expect(moved(text, text, "sponsors", [merged, {}])).toEqual({ "identities/came-in": [1, "p r s u"] });
    expect(moved(text, text, "applications", [{}, merged])).toEqual({});
  });
});

describe("the rows of a revision", () => {
  const revision = revisionOf(
    "x nareis X A 2020-01-01",
    "x nareis X A 2020-01-01\ny nareis Y A 2024-01-02",
    "applications",
  );
  const column = revision.columns.findIndex((one) => one.kind === "period" && one.label === "2024");
  const row = (part: string, direction = "counted") =>
    revision.rows.findIndex(({ keys }) => keys[1] === "applications" && keys[2] === part && keys[3] === direction);

  test("say what is behind the tables among them", () => {
    const total = revision.columns.findIndex(({ kind }) => kind === "total");
    const behind = ["before", "after"].map((part) =>
      revision.source?.chainsOf(row(part), total).map(({ application }) => application),
    );
    expect(behind).toEqual([["x"], ["x", "y"]]);
  });

  test("say of each of their cells what is behind it, and of a period without a change nothing", () => {
    const rows = "x nareis X A 2020-01-01\ny nareis Y A 2021-01-02\nz nareis Z A 2021-03-02 rejected 2021-05-01";
    const { columns, rows: asked, source } = revisionOf("", rows, "applications");
    const behind = (measure: string, period: string) =>
      source
        ?.chainsOf(
          asked.findIndex(
            ({ keys }) => keys[1] === measure && keys[2] === "late-registration" && keys[3] === "came-in",
          ),
          columns.findIndex((one) => one.kind === "period" && one.label === period),
        )
        .map(({ application }) => application);
    expect(["2019", "2020", "2021"].map((period) => behind("applications", period))).toEqual([[], ["x"], ["y", "z"]]);
    expect(["2020", "2021"].map((period) => behind("rejected", period))).toEqual([[], ["z"]]);
  });

  test("have a figure for a period that only the new table covers, and none together with the old one", () => {
    const [before, after, flow] = [row("before"), row("after"), row("new-months", "came-in")];
    expect([before, after, flow].map((place) => revision.rows[place]?.cells[column])).toEqual([null, 1, 1]);
    const together = (...rows: readonly number[]) => revision.source?.together(rows)[column];
    expect(together(before)).toBeNull();
    expect(together(before, flow)).toBeNull();
    expect(together(flow, before)).toBeNull();
    expect(together(flow, row("decisions-since", "came-in"), flow)).toBe(2);
  });
});
