import { expect, test } from "vitest";
import { registerTexts } from "../../../src/testing/appearance/register-texts.ts";
import { register } from "../../../src/testing/builders/register-builder.ts";

test("a register as the texts of its files", () => {
  const { tables } = register()
    .person('amina, "senior"')
    .asylum({ id: "a", requested: "2014-01-01" })
    .extractedOn("2023-05-31");
  expect(registerTexts(tables)).toEqual({
    "applications.csv":
      'application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\na,asylum,"amina, ""senior""",,2014-01-01,,\n',
    "register.json": '{"extracted_on":"2023-05-31"}\n',
  });
});

test("a table without rows has the headers that it needs", () => {
  expect(registerTexts({ applications: [] })).toEqual({
    "applications.csv": "application_id,procedure,applicant_id,submitted_on\n",
  });
});
