import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type CodeBlock, codeBlocksOf } from "./code-block.ts";

const docs = join(import.meta.dirname, "..", "..", "docs");

interface Answer {
  readonly question: string;
  readonly blocks: readonly CodeBlock[];
}

/** The answers of a page, each below its question, in the order of the page. */
function answersOf(page: string): readonly Answer[] {
  const [, ...parts] = readFileSync(join(docs, page), "utf8").split(/^### /m);
  return parts.map((part) => {
    const [question = "", ...lines] = part.split("\n");
    return { question, blocks: codeBlocksOf(lines.join("\n"), `${page}, ${question}`) };
  });
}

/** The questions listed at the top of a page. */
function listedOn(page: string): readonly string[] {
  const [top = ""] = readFileSync(join(docs, page), "utf8").split(/^## /m);
  return [...top.matchAll(/^- \[(.+)\]\(#/gm)].map(([, question]) => question as string);
}

const isCode = ({ language }: CodeBlock): boolean => language === "ts";
const isAsked = ({ language }: CodeBlock): boolean => ["ts", "sh", "csv"].includes(language);

/** The lines of code of an answer, without those that are blank or say what comes out. */
function linesOf({ blocks }: Answer): readonly string[] {
  const lines = blocks.filter(isCode).flatMap(({ code }) => code.split("\n"));
  return lines.filter((line) => line.trim() !== "" && !line.trim().startsWith("//"));
}

describe.each(["cookbook.md", "kookboek.md"])("docs/%s", (page) => {
  const answers = answersOf(page);

  test("answers thirty questions, and lists them in their order", () => {
    const questions = answers.map(({ question }) => question);
    expect(questions).toHaveLength(30);
    expect(questions.filter((question) => !question.endsWith("?"))).toEqual([]);
    expect(listedOn(page)).toEqual(questions);
  });

  test("answers each in one to five lines of code", () => {
    const others = answers.filter((answer) => ![1, 2, 3, 4, 5].includes(linesOf(answer).length));
    expect(others.map(({ question }) => question)).toEqual([]);
  });
});

test("the Dutch cookbook answers the same questions as the English one, with the same code and commands", () => {
  const asked = (page: string) =>
    answersOf(page).map(({ blocks }) =>
      blocks.filter(isAsked).map(({ language, name, code }) => [language, name, code.replaceAll(" --locale en", "")]),
    );
  expect(asked("kookboek.md")).toEqual(asked("cookbook.md"));
});
