/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/differences/definitions/counted-classes.ts",
    line: "application < some.length",
    change: "application <= some.length",
    because: "Behind the last application there is none, and a typed array keeps nothing at a place that is no number.",
  },
];
