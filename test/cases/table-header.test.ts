import { describe, expect, test } from "vitest";
import { readHeader, recordKeys } from "../../src/cases/intake/table-header.ts";

const required = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on"];
const codes = (header: { readonly issues: readonly { readonly code: string; readonly column: string | null }[] }) =>
  header.issues.map(({ code, column }) => `${code} ${column}`);

describe("a header line", () => {
  test("says where each column of the contract stands, in the contract's order", () => {
    const header = readHeader("signals", ["x", "Raised On", "signaal_id", "zaaknummer"], {});
    expect(header).toMatchObject({ usable: true, positions: [2, 3, 1, -1], unknownColumns: [1] });
    expect(codes(header)).toEqual(["unknown-column null"]);
  });

  test("says where each further column stands, behind those of the contract", () => {
    const options = { personColumns: [" Town", "size", "street"] };
    const header = readHeader("persons", ["street", "person_id", "town", "Size"], options);
    expect(header).toMatchObject({ usable: true, positions: [1, -1, -1, 2, 3, 0], unknownColumns: [] });
    expect(codes(readHeader("persons", ["person_id", "town"], options))).toEqual([
      ...["missing-column null", "missing-column null"],
    ]);
  });

  test("makes the table unusable where a required column is absent or any column appears twice", () => {
    expect(codes(readHeader("signals", ["signal_id"], {}))).toEqual([
      ...["missing-column application_id", "missing-column raised_on"],
    ]);
    const twice = readHeader("applications", [...required, "outcome", "decided_on", "Dictum"], {});
    expect([twice.usable, codes(twice)]).toEqual([false, ["duplicate-column outcome"]]);
    const inDutch = ["aanvraagnummer", "zaaknummer", "raised_on", "signal_id"];
    expect(codes(readHeader("signals", inDutch, {}))).toEqual(["duplicate-column application_id"]);
  });

  test("has neither a second column nor an unknown one in what the caller does not want to be read", () => {
    const columns = { signals: { zaaknummer: null, Team: null } };
    const lines = ["Zaaknummer", "aanvraagnummer", "team", "raised_on", "signal_id", "x"];
    expect(readHeader("signals", lines, { columns })).toMatchObject({
      usable: true,
      positions: [4, 1, 3, -1],
      unknownColumns: [6],
    });
    const keys = recordKeys("signals", { columns });
    const record = { zaaknummer: "1", aanvraagnummer: "2", Team: "3", x: "4", signal_id: "5", raised_on: "6" };
    expect([...keys.cells(record)]).toEqual(["5", "2", "6", ""]);
    expect(keys.finish()).toMatchObject({ usable: true, unknownColumns: [4] });
  });
});

describe("the keys of records", () => {
  test("are together the header of their table, whichever record has them first", () => {
    const keys = recordKeys("signals", {});
    expect([...keys.cells({ signal_id: "1", extra: "?" })]).toEqual(["1", "", "", ""]);
    expect([...keys.cells({ "raised on": "2", application_id: 3, more: "?" })]).toEqual(["", 3, "2", ""]);
    expect(keys.finish()).toMatchObject({ usable: true, unknownColumns: [2, 5] });
  });

  test("make the table unusable where two of them are one column, in one record or in two", () => {
    const keys = recordKeys("persons", {});
    keys.cells({ person_id: "1" });
    keys.cells({ PERSON_ID: "2" });
    expect(codes(keys.finish())).toEqual(["duplicate-column person_id"]);
  });

  test("are those of the contract, or not, in every record that has them, and stand where they stood", () => {
    const keys = recordKeys("signals", {});
    for (const id of ["1", "2"]) {
      expect([...keys.cells({ extra: "?", signal_id: id, raised_on: "3", application_id: "4" })]).toEqual([
        id,
        "4",
        "3",
        "",
      ]);
    }
    expect([...keys.again({ signal_id: "5" })]).toEqual(["5", "", "", ""]);
    expect(["extra", "signal_id", "recorded_on"].map(keys.placeOf)).toEqual([-1, 0, undefined]);
    expect(keys.finish()).toMatchObject({ usable: true, unknownColumns: [1] });
  });

  test("are told apart up to a hundred thousand that are not read; then each is looked up anew, and none is counted", () => {
    const keys = recordKeys("signals", {});
    const many = Object.fromEntries(Array.from({ length: 100_001 }, (_, key) => [`extra ${key}`, "?"]));
    keys.cells(many);
    expect([...keys.again({ signal_id: "1", "extra 100000": "?" })]).toEqual(["1", "", "", ""]);
    expect(keys.placeOf("extra 99998")).toBeLessThan(0);
    expect(keys.placeOf("signal_id")).toBe(0);
    expect(keys.placeOf("extra 100000")).toBe(undefined);
    expect(keys.finish().unknownColumns.length).toBe(100_000);
  });

  test("are not missed where there is no record at all", () => {
    expect(recordKeys("applications", {}).finish()).toEqual({ usable: true, unknownColumns: [], issues: [] });
  });
});
