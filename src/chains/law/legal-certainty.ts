/**
 * How sure a day of the law is: `stated` where the source that made the rule or announced it gives the day;
 * `approximate` where that source gives no exact day, and the note says which one was taken; `secondary` where only
 * another source gives it; `disputed` where sources give different days.
 */
export type LegalCertainty = (typeof legalCertainties)[number];

/** Every degree of certainty. */
export const legalCertainties = ["stated", "approximate", "secondary", "disputed"] as const;
