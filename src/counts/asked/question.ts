/** The breakdowns that need no column. */
export const namedBreakdowns = [
  "relationship",
  "first-relationship",
  "form",
  "depth",
  "sponsor-age",
  "first-age",
  "sponsor-basis",
  "legal-period",
  "protection-status",
  "art8-group",
] as const;
