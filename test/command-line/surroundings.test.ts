import { expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./run-command.ts";
import { brokenApplications, registerFiles } from "./small-register.ts";

/** Zones far apart, and languages that sort, capitalise or write numbers and dates in another way. */
const surroundings: readonly Readonly<Record<string, string>>[] = [
  { TZ: "Pacific/Apia", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "C", LANG: "" },
  { TZ: "Europe/Amsterdam", LC_ALL: "", LANG: "nl_NL.ISO-8859-1", LANGUAGE: "ar" },
];

test("the same bytes in every time zone and language of the machine, on both outputs", async () => {
  const folder = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications.replace(/\n$/, ",\n") });
  const commands = [
    ["tables", folder],
    ["tables", folder, "--exact", "--by", "month", "--format", "html", "--locale", "en"],
    ["chains", folder],
    ["explain", folder, "zaak-9"],
    ["check", folder],
  ];
  for (const command of commands) {
    const here = await nareis(command, { TZ: "UTC", LC_ALL: "en_US.UTF-8", LANG: "en_US.UTF-8" });
    expect(here.out).not.toBe("");
    for (const there of surroundings) expect(await nareis(command, there), JSON.stringify(there)).toEqual(here);
  }
});
