/** The id of an application (aanvraagnummer): non-empty text, compared by UTF-16 code unit. */
export type ApplicationId = string & { readonly "~kind": "ApplicationId" };

/** The id of a person: a pseudonym, never a name. */
export type PersonId = string & { readonly "~kind": "PersonId" };

/** The procedure (soort procedure) of an application. The place in this list is the code in columns. */
export const procedures = ["asylum", "nareis", "art8", "regular-family", "other"] as const;

/** What is asked for: own asylum, nareis, regular residence under art. 8 ECHR (8 EVRM), regular family, other. */
export type Procedure = (typeof procedures)[number];

/** A procedure in which a sponsor (referent) asks for somebody else. */
export type FamilyProcedure = "nareis" | "art8" | "regular-family";

/** The outcome (dictum) of an application at the reference date. The place in this list is the code in columns. */
export const outcomes = ["open", "granted", "rejected", "withdrawn", "not-considered", "closed"] as const;

/** `withdrawn` is the application withdrawn by the applicant, not a permit withdrawn by the service. */
export type Outcome = (typeof outcomes)[number];

/** Of the applicant to the sponsor (gezinsrelatie). The place in this list is the code in columns; "" is unknown. */
export const relationships = [
  "",
  "spouse",
  "partner",
  "child",
  "young-adult-child",
  "parent",
  "sibling",
  "step-family",
  "other",
] as const;

/** A family relationship; never seen by detection. */
export type Relationship = Exclude<(typeof relationships)[number], "">;

/** What a column of codes holds where there is no person or dossier. */
export const NOBODY = -1;

/**
 * What detection may look at: ids, procedures, days and outcomes as known at the reference date, one entry an
 * application. Persons are codes of leading ids; days are whole days, `NO_DAY` where there is none.
 */
export interface DetectionColumns {
  /** How many applications. */
  readonly count: number;
  /** Application ids, compared by code unit where days tie. */
  readonly id: readonly ApplicationId[];
  /** One of the ids, where most of them need not be made. */
  readonly idAt: (place: number) => ApplicationId;
  /** Place in `procedures`. */
  readonly procedure: Uint8Array;
  /** Code of the leading id of the person for whom residence is asked. */
  readonly applicant: Int32Array;
  /** Code of the leading id of the sponsor, or `NOBODY`. */
  readonly sponsor: Int32Array;
  /** Day of filing. */
  readonly submitted: Int32Array;
  /** Place in `outcomes`, as known at the reference date. */
  readonly outcome: Uint8Array;
  /** Day of the decision known at the reference date, or `NO_DAY`. */
  readonly decided: Int32Array;
  /** 1 for an asylum application that led to a derived permit (registration practice before 2014), else 0. */
  readonly derived: Uint8Array;
  /** How many person codes there are: every code is below it. */
  readonly personCount: number;
  /** Number of the dossier, "" where there is none; the same number under two sponsors is two dossiers. */
  readonly dossier: readonly string[];
  /** Day of entry known at the reference date, or `NO_DAY`. */
  readonly entered: Int32Array;
}

/** The applications of a register at its reference date, as columns. */
export interface ApplicationColumns extends DetectionColumns {
  /** Place in `relationships`. */
  readonly relationship: Uint8Array;
  /** Row in the table it came from, 1 for the first row of data. */
  readonly row: Int32Array;
}
