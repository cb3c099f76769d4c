import { expect, test } from "vitest";
import { applicationsOf } from "../../src/cases/application-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { readRegisterFiles } from "../../src/files/read-register-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// 2079-06-06 is the first day that does not fit in two bytes from 1900.
const days = ["2079-06-04", "2079-06-05", "2079-06-06", "2079-06-07", "2085-01-01", "2099-12-31"];

test.each([undefined, { extracted_on: "2090-01-01" }])(
  "days that do not fit in two bytes are kept as they are: %j",
  async (register) => {
    const rows = days.map((submitted_on, index) => ({
      application_id: `a${index}`,
      procedure: "asylum",
      applicant_id: `p${index}`,
      submitted_on,
    }));
    const lines = rows.map((row) => Object.values(row).join(","));
    const folder = temporaryFolder({
      "applications.csv": `${Object.keys(rows[0] ?? {}).join(",")}\n${lines.join("\n")}\n`,
      ...(register === undefined ? {} : { "register.json": JSON.stringify(register) }),
    });
    const memory = readRegister({ applications: rows, register }, { asOf: "2099-12-31" });
    const file = await readRegisterFiles(folder, { asOf: "2099-12-31" });
    for (const read of [memory, file]) {
      expect([...applicationsOf(read.register)].map(({ submittedOn }) => submittedOn)).toEqual(days);
      expect(read.register.digest).toBe(memory.register.digest);
      expect(read.issues).toEqual(memory.issues);
    }
  },
);
