import { type Row, type TableName, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { cutAt } from "../../src/testing/laws/transformations.ts";

/** A register whose files were cut so that they hold what is known once a cause has been taken in. */
export interface StateByHand {
  readonly cause: string;
  readonly tables: Tables;
  readonly asOf: string;
}

/** The states from one reference date to another of a clean register, each written down as files of its own. */
export function statesByHand(tables: Tables, from: string, to: string): readonly StateByHand[] {
  const known = (day: string): readonly Row[] =>
    (tables.identities ?? []).filter(({ known_on = "", recorded_on = "" }) => known_on <= day && recorded_on <= day);
  const recorded = withIdentities(recordedBy(tables, to), known(from));
  const cut = withIdentities(cutAt(recorded, from), known(to));
  const decided = new Set(
    modelRegister(cut, { asOf: to }).register.applications.flatMap(({ id, outcome }) =>
      outcome === "open" ? [] : [id],
    ),
  );
  const isDecided = ({ application_id = "" }: Row): boolean => decided.has(application_id);
  const decidedAgain: Tables = {
    ...cut,
    applications: cut.applications.map((row) => {
      const { outcome, decided_on } =
        recorded.applications.find((one) => one["application_id"] === row["application_id"]) ?? {};
      return isDecided(row) && outcome !== undefined && decided_on !== undefined
        ? { ...row, outcome, decided_on }
        : row;
    }),
    ...(recorded.decisions === undefined || cut.decisions === undefined
      ? {}
      : { decisions: [...cut.decisions.filter((row) => !isDecided(row)), ...recorded.decisions.filter(isDecided)] }),
  };
  return [
    { cause: "late-registration", tables: recorded, asOf: from },
    { cause: "identities", tables: cut, asOf: to },
    { cause: "changed-decisions", tables: decidedAgain, asOf: to },
    { cause: "decisions-since", tables: withoutFiledAfter(withIdentities(recorded, known(to)), from), asOf: to },
    { cause: "new-months", tables, asOf: to },
  ];
}

function mapTables(tables: Tables, change: (rows: readonly Row[], name: TableName) => readonly Row[]): Tables {
  const changed = tableNames.flatMap((name) => {
    const rows = tables[name];
    return rows === undefined ? [] : [[name, change(rows, name)] as const];
  });
  return { ...tables, ...Object.fromEntries(changed) };
}

/** As if what was recorded by a day had always been there. */
function recordedBy(tables: Tables, day: string): Tables {
  return mapTables(tables, (rows, name) =>
    name === "identities"
      ? rows
      : rows.filter(({ recorded_on = "" }) => recorded_on <= day).map(({ recorded_on: _, ...row }) => row),
  );
}

function withIdentities(tables: Tables, identities: readonly Row[]): Tables {
  return tables.identities === undefined ? tables : { ...tables, identities };
}

function withoutFiledAfter(tables: Tables, day: string): Tables {
  const late = new Set(
    tables.applications.filter(({ submitted_on = "" }) => submitted_on > day).map((row) => row["application_id"]),
  );
  return mapTables(tables, (rows) =>
    rows.filter((row) => row["application_id"] === undefined || !late.has(row["application_id"])),
  );
}
