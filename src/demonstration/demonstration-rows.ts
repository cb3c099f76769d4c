/** A row of a table as text: every column of its table is there, empty where there is nothing. */
export type DemonstrationRow = Readonly<Record<string, string>>;

/** A register as plain arrays of rows with the English headers of the contract, and its manifest. */
export interface DemonstrationRows {
  readonly applications: readonly DemonstrationRow[];
  readonly identities?: readonly DemonstrationRow[];
  readonly decisions?: readonly DemonstrationRow[];
  readonly signals?: readonly DemonstrationRow[];
  readonly follow_up?: readonly DemonstrationRow[];
  readonly persons?: readonly DemonstrationRow[];
  readonly register: DemonstrationManifest;
}

/** What register.json says of the demonstration register. */
export interface DemonstrationManifest {
  readonly extracted_on: string;
  readonly coverage_from: string;
  readonly synthetic: true;
  readonly source: string;
  readonly pseudonym_epoch: string;
}
