/**
 * Why a caller's arguments are refused, where a user of the command line can be the cause: there the sentence is said in
 * two languages, and in the words of the command line.
 */
export type RefusalCode =
  | "applications-absent"
  | "attribute-refused"
  | "choice-unknown"
  | "class-without-groups"
  | "code-unknown"
  | "codes-elsewhere"
  | "column-known"
  | "column-not-read"
  | "column-unknown"
  | "dates-unknown"
  | "empty-no-words"
  | "encoding-unknown"
  | "epochs-differ"
  | "file-changed"
  | "file-compressed"
  | "file-damaged"
  | "file-encoded"
  | "file-encrypted"
  | "file-not-decompressed"
  | "file-unreadable"
  | "figures-narrowed"
  | "folder-taken"
  | "folder-unreadable"
  | "folder-unwritable"
  | "folder-with-table"
  | "manifest-twice"
  | "mapping-of-no-table"
  | "measure-without-basis"
  | "package-missing"
  | "part-twice"
  | "path-absent"
  | "path-of-no-register"
  | "previous-later"
  | "register-in-passes"
  | "register-too-few"
  | "register-too-many"
  | "release-narrowed"
  | "release-taken"
  | "release-unwritable"
  | "releases-reversed"
  | "source-changed"
  | "table-no-file"
  | "values-too-many"
  | "withheld-unknown"
  | "years-reversed";

/** What the library refuses, with a code. */
export interface Refusal extends RangeError {
  readonly code: RefusalCode;
  /** Tables, columns or codes of the contract, or packages, that the sentence is about; never anything of the data. */
  readonly about: readonly string[];
}

/** A refusal to be thrown: the sentence says what to do in the words of the library. */
export function refusal(code: RefusalCode, sentence: string, about: readonly string[] = []): Refusal {
  return Object.assign(new RangeError(sentence), { code, about });
}

/** Whether something that was thrown is such a refusal. */
export function isRefusal(problem: unknown): problem is Refusal {
  return problem instanceof RangeError && Array.isArray((problem as Partial<Refusal>).about);
}
