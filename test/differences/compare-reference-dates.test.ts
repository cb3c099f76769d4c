import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { compareReferenceDates } from "../../src/differences/revisions/compare-reference-dates.ts";
import { revisedChains } from "../../src/differences/revisions/revised-chains.ts";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { publish } from "../../src/disclosure/old/publish.ts";
import { figureText } from "../../src/display/old/figure-text.ts";
import { applications } from "../contract/register-literals.ts";
import { partsOf } from "./adding-up.ts";

describe("the demonstration register from May 2023 to January 2024", () => {
  const { register } = readRegister(demonstrationTables());
  const revision = compareReferenceDates(register, "2023-05-31", "2024-01-31", {
    definition: memo2023,
    unit: "applications",
    to: 2023,
    classes: ["nareis-op-nareis"],
    measures: ["applications", "granted"],
  });
  const printed = new Map(
    publish(revision.sheet, tens).rows.map(({ keys, cells }) => [
      keys.slice(1).join(" "),
      cells.map((figure) => figure && figureText(figure)),
    ]),
  );

  test("shows a development like the published one", () => {
    expect(printed.get("applications before")?.at(-1)).toBe("840");
    expect(printed.get("applications after")?.at(-1)).toBe("880");
    expect(printed.get("granted before")?.at(-1)).toBe("310");
    expect(printed.get("granted after")?.at(-1)).toBe("350");
    expect(printed.get("granted after")?.slice(0, -1)).toEqual(["120", "50", "130", "40", "10"]);
  });

  test("has what was registered late under applications, and what was decided since under grants", () => {
    const applied = partsOf(revision).get("nareis-op-nareis/applications");
    const granted = partsOf(revision).get("nareis-op-nareis/granted");
    expect(applied?.get("late-registration/came-in")?.at(-1)).toBeGreaterThan(20);
    expect(applied?.get("decisions-since/came-in")?.at(-1)).toBe(0);
    expect(granted?.get("decisions-since/came-in")?.at(-1)).toBeGreaterThan(20);
    expect(granted?.get("changed-decisions/came-in")?.at(-1)).toBeGreaterThan(0);
  });

  test("does not print its exact counts", () => {
    expect(JSON.stringify(revision.sheet)).toContain("Exact counts are not printed");
    expect(JSON.stringify(revision)).not.toMatch(/\d{3,}[,\]}]/);
  });
});

describe("one register on two days", () => {
  const { register } = readRegister({
    applications: applications(`
      a nareis A P1 2019-01-10 granted 2019-06-01
      b asylum A -  2019-07-01
      x nareis X A  2020-01-01 granted 2023-09-01
      y nareis Y A  2020-02-01 - - recorded_on=2023-08-01
      z nareis Z A  2023-07-01`),
  });
  const options = { definition: memo2023, unit: "applications" } as const;
  const revision = compareReferenceDates(register, "2023-05-31", "2024-01-31", options);
  const behind = (measure: "applications" | "granted" | "open") =>
    revisedChains(revision, { class: "nareis-op-nareis", measure, period: "total" }).map(
      ({ cause, direction, application, before, after }) => [
        `${cause} ${direction} ${application}`,
        before?.outcome ?? null,
        after?.outcome ?? null,
      ],
    );

  test("tells the applications behind each part, as they were found before and after", () => {
    expect(behind("applications")).toEqual([
      ["late-registration came-in y", null, "open"],
      ["new-months came-in z", null, "open"],
    ]);
    expect(behind("granted")).toEqual([["decisions-since came-in x", "open", "granted"]]);
    expect(behind("open")).toEqual([
      ["late-registration came-in y", null, "open"],
      ["decisions-since went-out x", "open", "granted"],
      ["new-months came-in z", null, "open"],
    ]);
  });

  test("tells them only of cells that there are, and of a revision as it was made", () => {
    const cell = { class: "nareis-op-nareis", measure: "granted", period: "total" } as const;
    expect(() => revisedChains(revision, { ...cell, period: "1999" })).toThrow(RangeError);
    expect(() => revisedChains(revision, { ...cell, class: "nareis" as never })).toThrow(RangeError);
    expect(() => revisedChains({ ...revision }, cell)).toThrow(TypeError);
  });

  test("has a sponsor only once, whatever comes in for them", () => {
    const sponsors = compareReferenceDates(register, "2023-05-31", "2024-01-31", { ...options, unit: "sponsors" });
    const parts = partsOf(sponsors).get("nareis-op-nareis/applications");
    expect(parts?.get("late-registration/came-in")?.at(-1)).toBe(0);
    expect(parts?.get("after")?.at(-1)).toBe(1);
    // In the year of the new filing there was nobody yet.
    expect(parts?.get("new-months/came-in")).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test("is refused with days that are none, the wrong way round, without a unit or a register", () => {
    expect(() => compareReferenceDates(register, "2023-02-30", "2024-01-31", options)).toThrow(RangeError);
    expect(() => compareReferenceDates(register, "2024-01-31", "2023-05-31", options)).toThrow(RangeError);
    const noUnit = { definition: memo2023 } as never;
    expect(() => compareReferenceDates(register, "2023-05-31", "2024-01-31", noUnit)).toThrow(TypeError);
    expect(() => compareReferenceDates(register, "2023-05-31", "2024-01-31", undefined as never)).toThrow(
      /Pass a definition/,
    );
    expect(() => compareReferenceDates({} as never, "2023-05-31", "2024-01-31", options)).toThrow(TypeError);
  });
});
