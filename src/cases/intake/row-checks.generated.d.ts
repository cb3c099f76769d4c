/** What a compiled check says of a cell: `instancePath` is `/` and the place of the column. */
interface CellError {
  readonly instancePath: string;
}

interface RowCheck {
  (cells: readonly unknown[]): boolean;
  errors?: readonly CellError[] | null;
}

export const check_applications: RowCheck;
export const check_permits: RowCheck;
export const check_identities: RowCheck;
export const check_decisions: RowCheck;
export const check_signals: RowCheck;
export const check_follow_up: RowCheck;
export const check_persons: RowCheck;
