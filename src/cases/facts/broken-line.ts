import { placeOfCode } from "./issue.ts";

const FIRST: number = /* @__PURE__ */ placeOfCode("not-decodable");
const LAST: number = /* @__PURE__ */ placeOfCode("line-too-long");

/** Whether the state of a row says that its line could not be cut into cells: those codes stand together in the list. */
export function isBrokenLine(state: number): boolean {
  return state >= FIRST && state <= LAST;
}
