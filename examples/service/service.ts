import { createServer, type IncomingMessage, type Server } from "node:http";
import {
  countChains,
  findChains,
  memo2023,
  type PublishedTable,
  publish,
  type Register,
  tens,
  toHtml,
  toJson,
} from "nareis";

const units = ["applications", "applicants", "sponsors", "dossiers"] as const;

/** The tables that are served, by unit. */
type Tables = ReadonlyMap<string, PublishedTable>;

/**
 * Counts once, at the start. What is kept are published tables: neither the register nor an exact count is within reach
 * of a request. The list is closed on purpose: every further question about the same cases narrows what a rounded figure
 * hides, so nobody may ask whatever they like.
 */
export function tablesOf(register: Register): Tables {
  const chains = findChains(register, memo2023);
  return new Map(units.map((unit) => [unit, publish(countChains(chains, { unit }), tens)]));
}

/** A service that answers `GET /tables?unit=…` with a published table, as JSON or, where it is asked for, as HTML. */
export function serviceOf(tables: Tables): Server {
  return createServer((request, response) => {
    const { status, headers, body } = answerTo(tables, request);
    response.writeHead(status, headers).end(body);
  });
}

/** What is sent back: a status, what it is and the text of it. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function answerTo(tables: Tables, { url, method, headers }: IncomingMessage): Answer {
  const { pathname, searchParams } = new URL(url ?? "/", "http://localhost");
  if (pathname !== "/tables") return refusal(404, "Ask for /tables.");
  if (method !== "GET") return refusal(405, "Ask by GET.", { allow: "GET" });
  const table = tables.get(searchParams.get("unit") ?? "");
  // A refusal says what can be asked, and never repeats what was.
  if (table === undefined) return refusal(400, `Choose unit from ${units.join(", ")}.`);
  if (!headers.accept?.includes("text/html")) return { status: 200, headers: json, body: toJson(table) };
  const locale = searchParams.get("locale") === "en" ? "en" : "nl";
  return { status: 200, headers: html, body: toHtml(table, { locale, page: true }) };
}

const json = { "content-type": "application/json; charset=utf-8", vary: "accept" };
const html = { "content-type": "text/html; charset=utf-8", vary: "accept" };
const text = { "content-type": "text/plain; charset=utf-8" };

function refusal(status: number, sentence: string, headers: Answer["headers"] = {}): Answer {
  return { status, headers: { ...text, ...headers }, body: `${sentence}\n` };
}
