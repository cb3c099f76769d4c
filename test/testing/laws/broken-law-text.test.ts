import { expect, test } from "vitest";
import { brokenLawText, checkLaw, lawsOfChains, type PlainRow, register } from "../../../src/testing/index.ts";

/** A law of one register, broken by whoever finds no chain. */
async function brokenOn(applications: readonly PlainRow[]): Promise<string> {
  const [law] = lawsOfChains;
  if (law === undefined) throw new Error("There is a first law.");
  const result = await checkLaw(law, () => [], { runs: 200 });
  if (result.kind !== "broken") throw new Error("Whoever finds nothing breaks the first law.");
  const [question] = result.questions;
  const questions = [{ ...question, tables: { applications } }] as unknown as typeof result.questions;
  return brokenLawText({ ...result, questions });
}

const { applications } = register()
  .person("amina")
  .person("ali")
  .nareis({ sponsor: "amina", granted: "2015-06-15" })
  .person("omar")
  .nareis({ sponsor: "ali", submitted: "2016-01-10" }).tables;

test("a broken law shows its register as a drawing, and its rows below", async () => {
  expect(await brokenOn(applications)).toContain(`
Asked of the register:
         2015-05-16           2015-06-15  2016-01-10
  amina
  ali    ali-nareis by amina ─granted
  omar                                    omar-nareis by ali …

  applications.csv
    application_id,`);
});

test("a register under headers that a drawing does not know is shown as its rows alone", async () => {
  const dutch = applications.map(({ application_id = "", ...row }) => ({ ...row, aanvraag_id: application_id }));
  expect(await brokenOn(dutch)).toContain("Asked of the register:\n  applications.csv\n");
});
