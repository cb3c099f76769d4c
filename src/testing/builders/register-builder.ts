import { frozen } from "../../arguments/frozen.ts";
import type { IsoDate } from "../../calendar/day.ts";
import type { Procedure } from "../../cases/facts/application.ts";
import { contractTables, type Manifest, type Row, type TableName, type Tables } from "../../model/contract-tables.ts";
import { drawingOf } from "../appearance/drawing.ts";
import { refuseImpossible } from "./impossible.ts";
import * as cellsOf from "./step-cells.ts";
import type * as steps from "./steps.ts";

/**
 * A register that reads like the sentence it builds. Every step gives a new register and leaves the one before as it was,
 * so that two cases can begin alike. A step that cannot be is refused with a sentence that says what to do.
 */
export interface RegisterBuilder {
  /** The rows as `readRegister`, the model and any other implementation read them: all cells text, "" for nothing. */
  readonly tables: Tables;
  /** Who comes next; somebody who is there already has the next steps again. */
  person(id: string): RegisterBuilder;
  /** The day of birth of this person, `00` for an unknown month or day. */
  born(on: string): RegisterBuilder;
  /** This person applies for asylum. */
  asylum(step: steps.AsylumStep): RegisterBuilder;
  /** A sponsor lets this person come by nareis. */
  nareis(step: steps.FamilyStep): RegisterBuilder;
  /** A sponsor asks for this person under article 8 ECHR. */
  art8(step: steps.FamilyStep): RegisterBuilder;
  /** A sponsor asks for this person in the regular family procedure. */
  regularFamily(step: steps.FamilyStep): RegisterBuilder;
  /** This person applies for something else. */
  other(step: steps.ApplicationStep): RegisterBuilder;
  /** An application that is there already: what comes next is about it and its applicant. */
  application(id: string): RegisterBuilder;
  /** One more decision on the last application. The rows of a table of decisions go before the application's own outcome. */
  decision(step: steps.DecisionStep): RegisterBuilder;
  /** A permit of this person. With the first one the register has a table of permits, and none follows from a grant. */
  permit(step: steps.PermitStep): RegisterBuilder;
  /** The last permit is withdrawn; where the last step was no permit, the one that follows from the last application. */
  withdrawn(on: IsoDate): RegisterBuilder;
  /** Somebody raises a signal on the last application. */
  signal(step: steps.SignalStep): RegisterBuilder;
  /** What followed on the last application. */
  followUp(step: steps.FollowUpStep): RegisterBuilder;
  /** This person and another are one. */
  sameAs(id: string, step?: steps.IdentityStep): RegisterBuilder;
  /** This person and another are judged to be two. */
  differentFrom(id: string, step?: steps.IdentityStep): RegisterBuilder;
  /** The day up to which the register was extracted: the reference date where none is given. */
  extractedOn(on: IsoDate): RegisterBuilder;
  /** The first day that the register covers. */
  coverageFrom(on: IsoDate): RegisterBuilder;
  /** The register as a drawing of itself. */
  toString(): string;
}

/**
 * Begins a register: without anybody in it. Ids are told from persons and procedures (`ali-nareis`, and `ali-nareis-2` for
 * the next), and an application whose submission does not matter was submitted thirty days before its decision. Cost: the
 * model reads the register again at every step, so it is for registers that fit on a screen.
 *
 * @example
 * const built = register()
 *   .person("amina").asylum({ granted: "2014-10-20" })
 *   .person("ali").nareis({ sponsor: "amina", granted: "2015-06-15" }).asylum({ requested: "2015-07-01" })
 *   .person("omar").nareis({ sponsor: "ali", submitted: "2016-01-10" });
 * built.tables.applications.map((row) => row["application_id"]); // ["amina-asylum", "ali-nareis", "ali-asylum", "omar-nareis"]
 * register().person("ali").nareis({ sponsor: "ali", submitted: "2016-01-10" }); // throws RangeError
 */
export function register(): RegisterBuilder {
  return builderOf({ rows: {}, manifest: {}, persons: [], person: null, application: null, permit: null });
}

/** What was said so far; `person`, `application` and `permit` are what the next step is about. */
interface Said {
  readonly rows: { readonly [table in TableName]?: readonly Row[] };
  readonly manifest: Manifest;
  readonly persons: readonly string[];
  readonly person: string | null;
  readonly application: string | null;
  readonly permit: string | null;
}

function builderOf(said: Said): RegisterBuilder {
  const tables = tablesOf(said);
  refuseImpossible(tables);
  const { rows, person, application, permit } = said;
  const next = (change: Partial<Said>): RegisterBuilder => builderOf({ ...said, ...change });
  const having = (table: TableName, row: Row): Pick<Said, "rows"> => ({
    rows: { ...rows, [table]: [...(rows[table] ?? []), row] },
  });
  const somebody = (): string => {
    if (person === null) throw new RangeError("Say who first: give the register a person.");
    return person;
  };
  const something = (): string => {
    if (application === null) throw new RangeError("Say on which application first: give the person one.");
    return application;
  };
  const known = (name: string, id: string): string => {
    if (said.persons.includes(cellsOf.text(name, id))) return id;
    throw new RangeError(`Name as \`${name}\` a person of this register: add one first, with or without applications.`);
  };
  const idOf = (table: TableName, given: string | undefined, told: string): string => {
    if (given !== undefined) return cellsOf.text("id", given);
    const taken = (rows[table] ?? []).map((row) => row[firstColumn(table)]);
    const another = (number: number): string => {
      const id = number === 1 ? told : `${told}-${number}`;
      return taken.includes(id) ? another(number + 1) : id;
    };
    return another(1);
  };
  const applying = (procedure: Procedure, step: steps.FamilyStep | steps.AsylumStep): RegisterBuilder => {
    const applicant = somebody();
    const cells = cellsOf.applicationCells(procedure, step);
    if (cells["sponsor_id"] !== "") known("sponsor", cells["sponsor_id"] as string);
    const id = idOf("applications", step.id, `${applicant}-${procedure}`);
    const row = { application_id: id, applicant_id: applicant, ...cells };
    return next({ ...having("applications", row), application: id, permit: null });
  };
  /** A row about the last application. */
  const following = (table: TableName, what: string, cells: Row, given: string | undefined): RegisterBuilder => {
    const about = something();
    const id = idOf(table, given, `${about}-${what}`);
    return next({ ...having(table, { [firstColumn(table)]: id, application_id: about, ...cells }), permit: null });
  };
  const judged = (kind: "same" | "different", other: string, step: steps.IdentityStep): RegisterBuilder =>
    next(
      having("identities", {
        person_id: somebody(),
        leading_id: known("id", other),
        ...cellsOf.identityCells(kind, step),
      }),
    );
  return Object.freeze({
    tables,
    person: (id: string) => {
      const persons = [...new Set([...said.persons, cellsOf.text("id", id)])];
      const last = (rows.applications ?? []).filter((row) => row["applicant_id"] === id).at(-1);
      return next({ persons, person: id, application: last?.["application_id"] ?? null, permit: null });
    },
    application: (id: string) => {
      const row = rows.applications?.find((one) => one["application_id"] === id);
      if (row === undefined) throw new RangeError("Name an application of this register: build it first.");
      return next({ person: row["applicant_id"] ?? null, application: id, permit: null });
    },
    born: (on: string) => next(having("persons", { person_id: somebody(), birth_date: cellsOf.text("on", on) })),
    asylum: (step: steps.AsylumStep) => applying("asylum", step),
    nareis: (step: steps.FamilyStep) => applying("nareis", step),
    art8: (step: steps.FamilyStep) => applying("art8", step),
    regularFamily: (step: steps.FamilyStep) => applying("regular-family", step),
    other: (step: steps.ApplicationStep) => applying("other", step),
    decision: (step: steps.DecisionStep) => following("decisions", "decision", cellsOf.decisionCells(step), step.id),
    permit: (step: steps.PermitStep) => {
      const holder = somebody();
      const cells = cellsOf.permitCells(step);
      const id = idOf("permits", step.id, `${holder}-permit`);
      return next({ ...having("permits", { permit_id: id, holder_id: holder, ...cells }), permit: id });
    },
    withdrawn: (on: IsoDate) => {
      const withdrawn_on = cellsOf.day("on", on);
      if (permit === null) {
        return following("follow_up", "permit-withdrawn", cellsOf.followUpCells({ permitWithdrawn: on }), undefined);
      }
      const withdraw = (row: Row): Row => (row["permit_id"] === permit ? { ...row, withdrawn_on } : row);
      return next({ rows: { ...rows, permits: (rows.permits ?? []).map(withdraw) } });
    },
    signal: (step: steps.SignalStep) => following("signals", "signal", cellsOf.signalCells(step), step.id),
    followUp: (step: steps.FollowUpStep) => {
      const cells = cellsOf.followUpCells(step);
      return following("follow_up", cells["kind"] as string, cells, step.id);
    },
    sameAs: (id: string, step: steps.IdentityStep = {}) => judged("same", id, step),
    differentFrom: (id: string, step: steps.IdentityStep = {}) => judged("different", id, step),
    extractedOn: (on: IsoDate) => next({ manifest: { ...said.manifest, extracted_on: cellsOf.day("on", on) } }),
    coverageFrom: (on: IsoDate) => next({ manifest: { ...said.manifest, coverage_from: cellsOf.day("on", on) } }),
    toString: () => drawingOf(tables),
  });
}

function firstColumn(table: TableName): string {
  return contractTables[table][0]?.name ?? "";
}

const always = "application_id procedure applicant_id sponsor_id submitted_on outcome decided_on".split(" ");

/** The rows of a table under the same columns, in the order of the contract. */
function tablesOf({ rows, manifest }: Said): Tables {
  const filled = Object.entries(rows).map(([table, some]) => {
    const columns = contractTables[table as TableName]
      .map(({ name }) => name)
      .filter((name) => (table === "applications" && always.includes(name)) || some.some((row) => row[name]));
    const whole = some.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? ""])));
    return [table, whole] as const;
  });
  const isSaid = Object.keys(manifest).length > 0;
  return frozen({ applications: [], ...Object.fromEntries(filled), ...(isSaid ? { register: { ...manifest } } : {}) });
}
