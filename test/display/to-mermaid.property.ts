import fc from "fast-check";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { stackOf } from "../../src/chains/stack.ts";
import { mermaidText } from "../../src/display/characters/mermaid-text.ts";
import { oneLine } from "../../src/display/characters/one-line.ts";
import { toMermaid } from "../../src/display/to-mermaid.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { oneLaw } from "../chains/one-law.ts";
import { runs } from "../runs.ts";
import { readDiagram } from "./mermaid-grammar.ts";

const nasty = fc.oneof(
  fc.constantFrom(
    '"',
    "]",
    "|",
    "end",
    "%%",
    "%%{init: {}}%%",
    "<b>x</b>",
    "<script>",
    "`code`",
    "1. a",
    "- a",
    "#34;",
    "#quot;",
    "style a:b#1;",
    "classDef x:#1;",
    "a\nb",
    "\\n",
    "&amp;",
    "--> n2",
    "graph TD",
    "direction LR",
    "Direction  TB",
    "accTitle: x",
    "subgraph",
    "\u202e",
    "😀",
    "**b**",
    "_a_",
    "---",
    "ﬂ°°34¶ß",
    "http://a.b",
  ),
  fc.string({ unit: "binary" }),
);
const id = fc
  .array(nasty, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""))
  .filter((text) => text.trim() !== "");

test("no text breaks a label, and a reader sees the text again on one line", () => {
  fc.assert(
    fc.property(id, (text) => {
      const { boxes } = readDiagram(`flowchart LR\n  n1["${mermaidText(text)}"]\n`);
      expect(boxes.get("n1")).toBe(oneLine(text) === "" ? "?" : oneLine(text));
    }),
    { numRuns: runs * 5 },
  );
});

test("whatever the ids and the names of phases, a chain is drawn with its persons and applications", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: 6, maxLength: 6, selector: (text) => text.trim() }),
      id,
      (ids, name) => {
        const [a = "", b = "", c = "", f = "", g = "", x = ""] = ids;
        const applications = [
          {
            application_id: f,
            procedure: "nareis",
            applicant_id: b,
            sponsor_id: a,
            submitted_on: "2019-01-01",
            outcome: "granted",
            decided_on: "2019-06-01",
          },
          { application_id: g, procedure: "asylum", applicant_id: b, submitted_on: "2019-07-01" },
          { application_id: x, procedure: "nareis", applicant_id: c, sponsor_id: b, submitted_on: "2020-01-01" },
        ];
        const timeline = oneLaw({ name: { nl: name, en: name } });
        const chains = findChains(readRegister({ applications }).register, memo2023);
        const { boxes, arrows } = readDiagram(toMermaid(chains, x, { timeline }));
        const shown = (text: string): string => oneLine(text) || "?";
        expect([...boxes.values()]).toEqual([a, b, c].map(shown));
        expect(arrows.map(({ from, to }) => `${from} ${to}`)).toEqual(["n1 n2", "n2 n2", "n2 n3"]);
        expect(arrows.map(({ label }, index) => label.startsWith(`${shown([f, g, x][index] ?? "")}, `))).toEqual([
          true,
          true,
          true,
        ]);
        expect(toMermaid(chains, g, { timeline })).not.toBe("");
        expect(toMermaid(chains, f, { timeline })).toBe(toMermaid(chains, x, { timeline }));
      },
    ),
    { numRuns: runs },
  );
});

test("a stack is drawn with an arrow for each of its applications, from sponsor to family member", () => {
  fc.assert(
    fc.property(cleanRegister, fc.integer({ min: 1, max: 5 }), (tables, most) => {
      const chains = findChains(readRegister(tables).register, memo2023);
      for (const application of chains.basis.applications.id) {
        const stack = stackOf(chains, application, { most });
        const { arrows, isCutOff } = readDiagram(toMermaid(chains, application, { locale: "en", whole: true, most }));
        expect(isCutOff).toBe(!stack.complete);
        for (const one of stack.applications) {
          expect(arrows.filter(({ label }) => label.startsWith(`${one}, `))).toHaveLength(1);
        }
      }
    }),
    { numRuns: runs },
  );
});
