/** @type {readonly import("../explained.mjs").Explained[]} */
export const explained = [
  {
    file: "src/cases/known/known-applications.ts",
    line: 'idAt: () => "" as ApplicationId,',
    because: "Nobody asks for the id of none.",
  },
  {
    file: "src/cases/known/",
    line: "for (let",
    change: /^(place|permit) <= /,
    because: "Behind the last row there is none that is kept, and what is written behind the last permit is not read.",
  },
  {
    file: "src/cases/known/register-of-rows.ts",
    line: "if (application >= 0 && permits.kind",
    change: "true",
    because: "A typed array keeps nothing in front of its first place.",
  },
];
