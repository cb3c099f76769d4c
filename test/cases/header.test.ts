import { describe, expect, test } from "vitest";
import { tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { headerReader } from "../../src/cases/intake/header.ts";

describe("headers", () => {
  test("are read in English and in Dutch, in any case, with space, hyphen and underscore the same", () => {
    const read = headerReader("applications", {});
    for (const header of ["sponsor_id", " SPONSOR ID ", "Sponsor-Id", "referent_id", "Referent V-nummer"]) {
      expect(read(header)).toBe("sponsor_id");
    }
    expect(read("datum aanvraag")).toBe("submitted_on");
    expect(read("dictum")).toBe("outcome");
  });

  test("of every column of every table are read by each of their names", () => {
    for (const table of tableNames) {
      for (const column of tableColumns[table]) {
        for (const name of [column.name, ...column.dutch]) {
          expect(headerReader(table, {})(name.toUpperCase())).toBe(column.name);
        }
      }
    }
  });

  test("that the contract does not know are nothing, names that objects have included", () => {
    for (const header of ["", "sponsorid", "sponsor  id", "nationality", "__proto__", "constructor", "holder_id"]) {
      expect(headerReader("applications", {})(header)).toBeNull();
    }
    expect(headerReader("permits", {})("holder id")).toBe("holder_id");
  });

  test("that the caller maps are read as written in any case, before those of the contract", () => {
    const read = headerReader("applications", {
      columns: { applications: { "Zaak Nr": "application_id", outcome: "relationship" } },
    });
    expect(read("ZAAK-NR")).toBe("application_id");
    expect(read("outcome")).toBe("relationship");
    const ofPermits = headerReader("permits", { columns: { applications: { "Zaak Nr": "application_id" } } });
    expect(ofPermits("Zaak Nr")).toBeNull();
  });

  test("that the caller maps to null are not to be read, those of the contract too", () => {
    const read = headerReader("applications", { columns: { applications: { Team: null, "Zaaknummer ": null } } });
    expect(["TEAM", "zaaknummer", "aanvraagnummer"].map(read)).toEqual(["not-read", "not-read", "application_id"]);
  });

  test("cannot be mapped to a column that their table does not have, and the message shows neither", () => {
    const map = (column: string) => () =>
      headerReader("applications", { columns: { applications: { Zwaan: column as "outcome" } } });
    expect(map("holder_id")).toThrow(RangeError);
    expect(map("Zwanenmeer")).toThrow(/^Map the headers of applications to any of: application_id, /);
    expect(map("Zwanenmeer")).not.toThrow(/Zwa/);
    const about = tableColumns.applications.map(({ name }) => name);
    expect(map("holder_id")).toThrow(expect.objectContaining({ code: "column-unknown", about }));
  });
});
