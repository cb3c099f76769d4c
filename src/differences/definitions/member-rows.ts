import { NOBODY } from "../../cases/facts/application.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { type Period, periodPlaces } from "../../counts/asked/periods.ts";
import type { Unit } from "../../counts/asked/unit.ts";
import { inOrderOfIds } from "../../counts/cells/cell-chain.ts";
import { countCells } from "../../counts/cells/count-cells.ts";
import type { CellChain, TableSource } from "../../counts/cells/exact-table.ts";
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
export function countMembers(register: StoredRegister, rows: readonly MemberRow[], width: number): CountedRows {
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    rows: [...new Set(rows.map(({ unit }) => unit))].flatMap((unit) => {
      const ofUnit = rows.filter((row) => row.unit === unit);
      const cells = ofUnit.map((row) => columns.map((column) => membersIn(register, row, column)));
      const counts = countedIn(register, cells, width, unit);
      return ofUnit.map(({ keys }, place) => ({
        keys,
        unit,
        measure: "applications" as const,
        cells: (cells[place] as readonly (IsMember | null)[]).map((isMember, column) =>
          isMember === null ? null : (counts[place * width + column] as number),
        ),
      }));
    }),
    source: memberSource(register, rows, width),
  };
}

/** What is behind the figures of such rows, however they were counted. */
export function memberSource(register: StoredRegister, rows: readonly MemberRow[], width: number): TableSource {
  return {
    chainsOf: (row, column) => {
      const asked = rows[row] as MemberRow;
      const isMember = membersIn(register, asked, column);
      if (isMember === null) return [];
      const chainAt = asked.chainAt(column);
      return inOrderOfIds([...register.applications.submitted.keys()].filter(isMember).map(chainAt));
    },
    together: (some) => {
      const asked = some.map((row) => rows[row] as MemberRow);
      const cells = Array.from({ length: width }, (_, column): IsMember | null => {
        const members = asked.flatMap((row) => membersIn(register, row, column) ?? []);
        return members.length === 0 ? null : (application) => members.some((isIn) => isIn(application));
      });
      const counts = countedIn(register, [cells], width, (asked[0] as MemberRow).unit);
      return cells.map((isMember, column) => (isMember === null ? null : (counts[column] as number)));
    },
  };
}

function membersIn({ applications }: StoredRegister, { unit, membersOf }: MemberRow, column: number): IsMember | null {
  const isMember = membersOf(column);
  if (isMember === null || unit !== "sponsors") return isMember;
  return (application) => applications.sponsor[application] !== NOBODY && isMember(application);
}

function countedIn(
  { applications }: StoredRegister,
  cells: readonly (readonly (IsMember | null)[])[],
  width: number,
  unit: MemberUnit,
): Int32Array {
  const { count, applicant, sponsor } = applications;
  return countCells(
    {
      items: { count, applicant, sponsor, dossier: new Int32Array(0) },
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
}
