import type { AddressInfo } from "node:net";
import { publishedTableFrom, readRegister } from "nareis";
import { demonstrationTables } from "nareis/demonstration";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceOf, tablesOf } from "./service.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const service = serviceOf(tablesOf(register));
let origin = "";

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => {
  service.close();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${origin}${path}`, init);

test("a table is a published one, with its question, in the unit asked for", async () => {
  const { table } = publishedTableFrom(await (await ask("/tables?unit=sponsors")).json());
  expect(table?.about.question.units).toEqual(["sponsors"]);
  expect(table?.about.question.referenceDates).toEqual(["2023-05-31"]);
});

test("no figure is an exact count", async () => {
  const { table } = publishedTableFrom(await (await ask("/tables?unit=applications")).json());
  const figures = table?.rows.flatMap(({ cells }) => cells) ?? [];
  expect(figures.length).toBeGreaterThan(100);
  expect(figures.filter((figure) => figure !== null && figure.atLeast === figure.atMost)).toEqual([]);
});

test("a browser gets a page, in Dutch unless English is asked for", async () => {
  const asHtml = { headers: { accept: "text/html" } };
  const [dutch, english] = await Promise.all(
    ["/tables?unit=applications", "/tables?unit=applications&locale=en"].map(async (path) =>
      (await ask(path, asHtml)).text(),
    ),
  );
  expect(dutch).toContain("Aanvragen nareis op nareis");
  expect(english).toContain("Applications for nareis op nareis");
});

test("what cannot be asked is refused, and not repeated", async () => {
  const refused = await ask("/tables?unit=P028267");
  expect(refused.status).toBe(400);
  expect(await refused.text()).toBe("Choose unit from applications, applicants, sponsors, dossiers.\n");
  expect((await ask("/chains")).status).toBe(404);
  expect((await ask("/tables?unit=sponsors", { method: "POST" })).status).toBe(405);
});
