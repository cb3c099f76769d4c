import { issueCodes, type LineCode } from "./issue.ts";

const LINE_CODES: readonly LineCode[] = [
  "not-decodable",
  "field-count",
  "stray-quote",
  "line-break-in-field",
  "line-too-long",
];
const BROKEN: readonly boolean[] = /* @__PURE__ */ issueCodes.map((code) =>
  LINE_CODES.some((broken) => broken === code),
);

/** Whether the state of a row says that its line could not be cut into cells. */
export function isBrokenLine(state: number): boolean {
  return state >= 0 && (BROKEN[state] as boolean);
}
