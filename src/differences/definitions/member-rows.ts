import { NOBODY } from "../../cases/facts/application.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { type Period, periodPlaces } from "../../counts/asked/periods.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import { inOrderOfIds } from "../../counts/cells/cell-chain.ts";
import { countCells } from "../../counts/cells/count-cells.ts";
import type { UnitColumns } from "../../counts/cells/counted-chains.ts";
import type { CellChain } from "../../counts/cells/exact-table.ts";
import type { CountedRows } from "../../counts/cells/period-rows.ts";

/** By place of an application: 1 where it is in, else 0. */
export type Members = Uint8Array;

/** Whether a cell counts the application at a place. */
export type IsMember = (application: number) => boolean;

/** A unit that applications can be counted in by themselves. */
export type MemberUnit = Exclude<Unit, "dossiers">;

/** A row before it is counted. */
export interface MemberRow {
  readonly keys: readonly string[];
  readonly unit: MemberUnit;
  /** What the cell in a column counts; null where the column does not apply. Asked again for each use. */
  readonly membersOf: (column: number) => IsMember | null;
  /** What is behind the cell in a column, by the place of an application that it counts. */
  readonly chainAt: (column: number) => (application: number) => CellChain;
}

/** By place of an application: 1 where it was filed on a covered day of the periods, else 0. */
export function filedIn(periods: readonly Period[], { applications }: StoredRegister): Members {
  const placeOf = periodPlaces(periods);
  return Uint8Array.from(applications.submitted, (day) => (placeOf(day) < 0 ? 0 : 1));
}

/**
 * Counts the members of each cell: applications, or the sponsors or applicants of them, each once. An application
 * without a sponsor counts for none. Cost: the applications times the cells.
 */
export function countMembers({ applications }: StoredRegister, rows: readonly MemberRow[], width: number): CountedRows {
  const { count, applicant, sponsor } = applications;
  const items: UnitColumns = { count, applicant, sponsor, dossier: new Int32Array(0) };
  const columns = Array.from({ length: width }, (_, column) => column);
  const membersIn = ({ unit, membersOf }: MemberRow, column: number): IsMember | null => {
    const isMember = membersOf(column);
    if (isMember === null || unit !== "sponsors") return isMember;
    return (application) => sponsor[application] !== NOBODY && isMember(application);
  };
  const countedIn = (cells: readonly (readonly (IsMember | null)[])[], unit: MemberUnit): Int32Array =>
    countCells(
      {
        items,
        rows: cells.length,
        width,
        eachCell: (index, visit) => {
          cells.forEach((row, place) => {
            row.forEach((isMember, column) => {
              if (isMember?.(index) === true) visit(place, column);
            });
          });
        },
      },
      unit,
    );
  return {
    rows: [...new Set(rows.map(({ unit }) => unit))].flatMap((unit) => {
      const ofUnit = rows.filter((row) => row.unit === unit);
      const cells = ofUnit.map((row) => columns.map((column) => membersIn(row, column)));
      const counts = countedIn(cells, unit);
      return ofUnit.map(({ keys }, place) => ({
        keys,
        unit,
        measure: "applications" as const,
        cells: columns.map((column) =>
          cells[place]?.[column] === null ? null : (counts[place * width + column] as number),
        ),
      }));
    }),
    source: {
      chainsOf: (row, column) => {
        const asked = rows[row] as MemberRow;
        const isMember = membersIn(asked, column) ?? (() => false);
        const chainAt = asked.chainAt(column);
        return inOrderOfIds([...applications.submitted.keys()].filter(isMember).map(chainAt));
      },
      together: (some) => {
        const asked = some.map((row) => rows[row] as MemberRow);
        const cells = columns.map((column) => {
          const members = asked.flatMap((row) => membersIn(row, column) ?? []);
          return members.length === 0 ? null : (application: number) => members.some((isIn) => isIn(application));
        });
        const counts = countedIn([cells], asked[0]?.unit ?? "applications");
        return columns.map((column) => (cells[column] === null ? null : (counts[column] as number)));
      },
    },
  };
}
