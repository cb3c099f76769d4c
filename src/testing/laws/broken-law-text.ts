import type { Definition } from "../../chains/definition/definition.ts";
import { memo2023 } from "../../chains/definition/presets.ts";
import { contractTables, type Tables, tableNames } from "../../model/contract-tables.ts";
import { drawingOf } from "../appearance/drawing.ts";
import { registerTexts } from "../appearance/register-texts.ts";
import type { BrokenLaw } from "./check-law.ts";
import type { LawQuestion, LawSubject } from "./law.ts";

/**
 * A broken law to print: its sentence, the smallest register as a drawing and as small CSV tables, the definition as what differs from the
 * memo's, what was asked, and those parts of both answers that differ.
 *
 * @throws TypeError for anything but a broken law.
 * @example
 * const [nothing] = await checkLaws(lawsOfChains.slice(0, 1), () => []);
 * nothing?.kind === "broken" && brokenLawText(nothing).split("\n")[1]; // "The contract: Every x of rows 1 to 5 is reported as one chain (section 3, Class)."
 */
export function brokenLawText<Subject extends LawSubject>(broken: BrokenLaw<Subject>): string {
  if (typeof broken !== "object" || broken === null || broken.kind !== "broken" || !Array.isArray(broken.questions)) {
    throw new TypeError("Pass a broken law: a result of checkLaw of that kind.");
  }
  const { law, runs, seed, expected, given, isSmallest } = broken;
  const questions: readonly LawQuestion<Subject>[] = broken.questions;
  const which = `${runs === 1 ? "the first register tried" : `register ${runs}`} (seed ${seed})`;
  const size = isSmallest ? [] : ["The register could be smaller: nobody looked until the end."];
  const asked = questions.flatMap((question, index) => questionLines(question, questions[index - 1]));
  const problem = problemIn(given);
  if (problem !== null) return [`${law.name}: no answer to ${which}.`, problem, ...size, ...asked, ""].join("\n");
  const [left, right] = onlyDifferent(expected, given);
  return [
    `${law.name} does not hold: broken by ${which}.`,
    `The contract: ${law.sentence}`,
    ...size,
    ...asked,
    "",
    "Expected:",
    ...linesOf(left),
    "Given:",
    ...linesOf(right),
    "",
  ].join("\n");
}

function problemIn(given: unknown): string | null {
  const isProblem = typeof given === "object" && given !== null && "problem" in given;
  return isProblem ? String(given.problem) : null;
}

function questionLines(question: LawQuestion, before: LawQuestion | undefined): readonly string[] {
  const { what, tables, definition, options } = question;
  const isSameAs = (part: "tables" | "definition" | "options"): boolean =>
    before !== undefined && JSON.stringify(before[part]) === JSON.stringify(question[part]);
  return [
    "",
    `Asked of ${what}:`,
    ...(isSameAs("tables") ? [] : [...drawingLines(tables), ...fileLines(tables)]),
    ...(isSameAs("definition") ? [] : [`definition: ${definitionLine(definition)}`]),
    ...(isSameAs("options") ? [] : [`options: ${JSON.stringify(options)}`]),
  ];
}

/** The register as a drawing, where every column is called as in the contract: others would not be in it. */
function drawingLines(tables: Tables): readonly string[] {
  const isNamed = tableNames.every((name) => {
    const columns = contractTables[name].map((column) => column.name);
    return (tables[name] ?? []).every((row) => Object.keys(row).every((header) => columns.includes(header)));
  });
  const lines = isNamed ? drawingOf(tables).split("\n") : [];
  return lines.some((line) => line !== "") ? [...lines.map((line) => `  ${line}`.trimEnd()), ""] : [];
}

function fileLines(tables: Tables): readonly string[] {
  return Object.entries(registerTexts(tables)).flatMap(([name, text]) => [
    `  ${name}`,
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
  ]);
}

function definitionLine(definition: Definition): string {
  const parts = Object.entries(definition).filter(
    ([name, value]) => name !== "id" && JSON.stringify(value) !== JSON.stringify(memo2023[name as keyof Definition]),
  );
  return parts.length === 0 ? "the memo's" : `the memo's, but ${JSON.stringify(Object.fromEntries(parts))}`;
}

/** Of two lists only what is not in both; other answers as they are. */
function onlyDifferent(expected: unknown, given: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(expected) || !Array.isArray(given)) return [expected, given];
  const texts = (list: readonly unknown[]): ReadonlySet<string> => new Set(list.map((one) => JSON.stringify(one)));
  const without = (list: readonly unknown[], other: ReadonlySet<string>): readonly unknown[] =>
    list.filter((one) => !other.has(JSON.stringify(one)));
  const [left, right] = [without(expected, texts(given)), without(given, texts(expected))];
  // The same in both, and yet not the same: as often, or in one order.
  return left.length + right.length === 0 ? [expected, given] : [left, right];
}

function linesOf(side: unknown): readonly string[] {
  const list = Array.isArray(side) ? side : [side];
  return list.length === 0 ? ["  nothing"] : list.map((one) => `  ${JSON.stringify(one)}`);
}
