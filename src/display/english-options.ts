import type { OptionWords } from "./option-words.ts";

const SAME_DAY: OptionWords["values"]["sameDay.firstToSecond"] = {
  after: "only on a later day",
  "on-or-after": "on that day too",
};

/** The options of a definition in English. */
export const englishOptions: OptionWords = {
  options: {
    firstProcedures: "which grants can be the first link of the two named classes",
    regularAsNareisBefore: "until when regular family applications count as nareis",
    independent: "what is asked of the sponsor's own asylum application in between",
    sameDay: "whether two steps on one day are in order",
    "sameDay.firstToSecond": "when after the first grant the second application can be filed",
    "sameDay.firstToIndependent": "when after the first grant the asylum application can be filed",
    "sameDay.independentToSecond": "when after the asylum application the second can be filed",
    exclude: "who does not count as another family member",
    firstAnchor: "which day stands for the first grant in comparisons",
    lookBackMonths: "how long before the second application the first grant may lie",
    firstValid: "whether a first grant counts whose permits were all withdrawn",
    repeats: "whether repeated applications are counted once",
    depthScope: "whether longer chains are counted",
  },
  values: {
    firstProcedures: { nareis: "those of nareis", "nareis+art8": "those of nareis and under article 8 ECHR" },
    independent: {
      requested: "it was filed; its outcome does not matter",
      granted: "it was granted on or before the day of the second application",
      "granted-later": "it was granted by the reference date",
      none: "nothing; it need not be there",
    },
    "sameDay.firstToSecond": SAME_DAY,
    "sameDay.firstToIndependent": SAME_DAY,
    "sameDay.independentToSecond": SAME_DAY,
    exclude: {
      "": "nobody; anybody counts",
      "first-sponsor": "the sponsor of the first application",
      "first-dossier": "who also has an application in the dossier of the first",
      "first-sponsor+first-dossier":
        "the sponsor of the first application, and who also has an application in its dossier",
    },
    firstAnchor: {
      decided: "the day of its decision",
      entered: "the day of entry; where it is unknown there is no link",
      permit: "the first day of its earliest permit; without one there is no link",
    },
    firstValid: {
      ever: "it counts",
      "at-second": "not where that was so on the day of the second application",
      "at-reference": "not where that was so on the reference date",
    },
    repeats: { count: "no, each counts", collapse: "yes, once in each class for one sponsor and one family member" },
    depthScope: { all: "yes, every chain", single: "no, only single stacking" },
  },
  regularBefore: (before) => (before === null ? "never" : `where they were filed before ${before}`),
  lookBack: (months) => {
    if (months === null) return "without limit";
    if (months === 0) return "not at all: only on the same day";
    return months === 1 ? "at most one month" : `at most ${months} months`;
  },
  sameDay: ({ firstToSecond, firstToIndependent, independentToSecond }) =>
    [
      `from the first grant to the second application: ${SAME_DAY[firstToSecond]}`,
      `from the first grant to the asylum application: ${SAME_DAY[firstToIndependent]}`,
      `from the asylum application to the second: ${SAME_DAY[independentToSecond]}`,
    ].join("; "),
};
