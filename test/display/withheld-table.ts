import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { publish } from "../../src/publication/publish.ts";
import { memoTable } from "./memo-table.ts";

/** The tables of the memo without a cell, a total and a number open. */
export const withheldTable: PublishedTable = publish(memoTable, tens, {
  withhold: [
    { class: "nareis-op-nareis", measure: "granted", column: "2022" },
    { class: "art8-after-nareis", measure: "granted", column: "total" },
    { class: "nareis-op-nareis", measure: "granted", column: "open" },
  ],
});
