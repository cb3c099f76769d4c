/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/differences/definitions/counted-classes.ts",
    line: "application < some.length",
    change: "application <= some.length",
    because: "Behind the last application there is none, and a typed array keeps nothing at a place that is no number.",
  },
  {
    file: "src/differences/definitions/attrition-stages.ts",
    line: "return sponsor !== NOBODY && seen",
    change: "true",
    because: "A typed array has nothing in front of its first place.",
  },
];
