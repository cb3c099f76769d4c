/** What the grants of one sponsor come to for one second application. Grants go by their ranks in `history.grants`. */
export interface GrantAnswer {
  /** The highest verdict of any of them; -1 where none is an earlier grant. */
  verdict: number;
  /** The latest that gives it. */
  first: number;
  /** The latest of the links of the largest depth, or -1. */
  deepest: number;
}

/** The second application that is asked about. */
export interface Filing {
  applicant: number;
  submitted: number;
  /** Its procedure as the definition sees it. */
  procedure: number;
  /** The latest day up to which first grants have an independent application between themselves and this one. */
  bridgeDay: number;
}

/** No answer yet. */
export function noAnswer(): GrantAnswer {
  return { verdict: -1, first: -1, deepest: -1 };
}
