/**
 * What the grants of one sponsor come to for one second application. Each answer is the latest grant that passes its
 * test and those before it, as a rank in `history.grants`; -1 for none.
 */
export interface GrantAnswers {
  /** It is an earlier grant. */
  latest: number;
  /** Its day is known. */
  dated: number;
  /** It lies within the look-back. */
  seen: number;
  /** It is still valid. */
  valid: number;
  /** Its sponsor may be the first sponsor. */
  another: number;
  /** The applicant is not in its dossier, where that matters: it is a link. */
  link: number;
  /** The link is in a first procedure of the definition. */
  named: number;
  /** The link is in no first procedure. */
  unnamed: number;
  /** The link is in a first procedure, and has an independent application behind it. */
  bridged: number;
  /** The latest of the links of the largest depth. */
  deepest: number;
}

/** The second application that is asked about. */
export interface Filing {
  applicant: number;
  submitted: number;
  /** The latest day up to which first grants have an independent application between themselves and this one. */
  bridgeDay: number;
}

/** No answer yet. */
export function noAnswers(): GrantAnswers {
  return {
    latest: -1,
    dated: -1,
    seen: -1,
    valid: -1,
    another: -1,
    link: -1,
    named: -1,
    unnamed: -1,
    bridged: -1,
    deepest: -1,
  };
}
