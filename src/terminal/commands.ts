import { attritionClasses } from "../differences/definitions/attrition-conditions.ts";
import { auditCommand, auditFormats } from "./audit.ts";
import { chainFormats, chainsCommand } from "./chains.ts";
import { checkCommand, checkFormats } from "./check.ts";
import { definitionsCommand, definitionsFormats } from "./definitions.ts";
import { demoCommand } from "./demo.ts";
import { explainCommand, explainFormats } from "./explain.ts";
import { identitiesCommand, identityFormats } from "./identities.ts";
import { everywhere, type Flags, type OptionName, publishing, reading, typing } from "./options.ts";
import { tableFormats } from "./printed-table.ts";
import { planCommand, releaseCommand, releaseFormats } from "./release.ts";
import { revisionsCommand } from "./revisions.ts";
import { sheetCommand, sheetFormats } from "./sheet.ts";
import { sqlCommand } from "./sql.ts";
import { countAttrition, countCommand, countFollowUp, countSharesOf, countSignals, countTables } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { verifyCommand, verifyFormats } from "./verify.ts";
import { wordsCommand } from "./words.ts";

/** One command: what it does, what it takes, and what runs it. */
export interface CommandDeclaration {
  readonly name: string;
  readonly does: string;
  /** As in help: `<needed>` or `[optional]`, with what it is. */
  readonly arguments: readonly (readonly [name: string, meaning: string])[];
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  /** Whether `--output` names a folder, which the command itself writes. */
  readonly writesFolder?: boolean;
  readonly run: (given: readonly string[], flags: Flags, terminal: Terminal) => Promise<ExitStatus>;
}

const FOLDER = ["<folder>", "folder of register files, or a file of applications alone"] as const;

const counting = ["definition", "from", "to", "unit", "by", "class"] as const;
const published = [...publishing, ...everywhere] as const;

/** Every command, in the order in which somebody with new files needs them. */
export const commands: readonly CommandDeclaration[] = [
  {
    name: "demo",
    does: "print the four tables of the memo of August 2023 from a built-in, synthetic register",
    arguments: [],
    options: ["write", "as-of", ...counting, "per", "measure", "breakdown", ...published],
    formats: tableFormats,
    run: (_, flags, terminal) => demoCommand(flags, terminal),
  },
  {
    name: "check",
    does: "say what is wrong with a register, and how to mend it",
    arguments: [FOLDER],
    options: ["as-of", "evidence", ...reading, ...everywhere],
    formats: checkFormats,
    run: ([path = ""], flags, terminal) => checkCommand(path, flags, terminal),
  },
  {
    name: "words",
    does: "print the words in code columns that are not codes, as a mapping to fill in",
    arguments: [FOLDER],
    options: [...reading, ...everywhere],
    formats: ["json"],
    run: ([path = ""], flags, terminal) => wordsCommand(path, flags, terminal),
  },
  {
    name: "tables",
    does: "print the yearly figures of a register, rounded for publication",
    arguments: [FOLDER],
    options: ["as-of", ...counting, "per", "measure", "breakdown", ...reading, "low-memory", "withhold", ...published],
    formats: tableFormats,
    run: ([path = ""], flags, terminal) => countCommand(path, flags, terminal, countTables),
  },
  {
    name: "chains",
    does: "print every chain of a register: output about persons",
    arguments: [FOLDER],
    options: ["as-of", "definition", "class", ...reading, "low-memory", ...everywhere],
    formats: chainFormats,
    run: ([path = ""], flags, terminal) => chainsCommand(path, flags, terminal),
  },
  {
    name: "explain",
    does: "say why one application is or is not stacked: output about persons",
    arguments: [FOLDER, ["<application>", "id of the application"]],
    options: ["as-of", "definition", "stack", ...reading, ...everywhere],
    formats: explainFormats,
    run: ([path = "", id = ""], flags, terminal) => explainCommand(path, id, flags, terminal),
  },
  {
    name: "definitions",
    does: "show definitions side by side, and how much each option changes",
    arguments: [["[folder]", `${FOLDER[1]}; without it the demonstration register`]],
    options: ["as-of", ...counting, "per", "measure", ...reading, "low-memory", ...published],
    formats: definitionsFormats,
    run: ([path], flags, terminal) => definitionsCommand(path, flags, terminal),
  },
  {
    name: "attrition",
    does: `show how many applications are left after each condition of a definition (${attritionClasses.join(" or ")})`,
    arguments: [FOLDER],
    options: ["as-of", "definition", "from", "to", "by", "class", ...reading, "withhold", ...published],
    formats: tableFormats,
    run: ([path = ""], flags, terminal) => countCommand(path, flags, terminal, countAttrition),
  },
  {
    name: "revisions",
    does: "say why the figures are not what they were on an earlier day, or in an earlier release",
    arguments: [
      ["<folder>", `${FOLDER[1]}; of two, the old one`],
      ["[new]", "of two, the new one"],
    ],
    options: ["since", "as-of", ...counting, "per", "measure", ...reading, ...published],
    formats: tableFormats,
    run: ([path = "", later], flags, terminal) => revisionsCommand(path, later, flags, terminal),
  },
  {
    name: "signals",
    does: "show signals entered by hand beside what is detected",
    arguments: [FOLDER],
    options: ["as-of", ...counting, ...reading, "low-memory", "withhold", ...published],
    formats: tableFormats,
    run: ([path = ""], flags, terminal) => countCommand(path, flags, terminal, countSignals),
  },
  {
    name: "follow-up",
    does: "print what followed on stacked applications",
    arguments: [FOLDER],
    options: ["as-of", ...counting, "per", ...reading, "low-memory", "withhold", ...published],
    formats: tableFormats,
    run: ([path = ""], flags, terminal) => countCommand(path, flags, terminal, countFollowUp),
  },
  {
    name: "shares",
    does: "print how many of all applications are stacked, and how they were decided",
    arguments: [FOLDER],
    options: ["as-of", "definition", "from", "to", "by", "class", ...reading, "withhold", ...published],
    formats: tableFormats,
    run: ([path = ""], flags, terminal) => countCommand(path, flags, terminal, countSharesOf),
  },
  {
    name: "sheet",
    does: "write the information sheet: the figures, and what readers need to understand them",
    arguments: [FOLDER],
    options: ["as-of", "definition", "from", "to", ...reading, "policy", "final", "contact", "previous", ...everywhere],
    formats: sheetFormats,
    run: ([path = ""], flags, terminal) => sheetCommand(path, flags, terminal),
  },
  {
    name: "plan",
    does: "write a first plan of a release of this register, to be changed by hand",
    arguments: [FOLDER],
    options: ["as-of", ...reading, ...everywhere],
    formats: ["json"],
    run: ([path = ""], flags, terminal) => planCommand(path, flags, terminal),
  },
  {
    name: "release",
    does: "write everything that is published together: tables, workbook, sheets, audit, manifest",
    arguments: [["<plan>", "file with a plan, as nareis plan writes it"], FOLDER],
    options: [...reading, "previous", ...everywhere],
    formats: releaseFormats,
    writesFolder: true,
    run: ([plan = "", path = ""], flags, terminal) => releaseCommand(plan, path, flags, terminal),
  },
  {
    name: "audit",
    does: "say what anybody can conclude from printed figures: the bounds of every hidden count",
    arguments: [
      ["<table>", "file with a published table in JSON, or with one typed in as CSV: label, periods, total"],
      ["[later...]", "later releases of it, or tables beside it, audited together"],
    ],
    options: [...typing, "between", "width", "solve", ...everywhere],
    formats: auditFormats,
    run: (files, flags, terminal) => auditCommand(files, flags, terminal),
  },
  {
    name: "verify",
    does: "count a published table, or a whole release, again and say whether it comes out the same",
    arguments: [
      ["<table>", "file with a table, as --format json prints it, or folder of a release"],
      FOLDER,
      ["[old]", "for a revision: the old folder; for a release: the one before it, where its sheet tells of that"],
    ],
    options: [...reading, ...everywhere],
    formats: verifyFormats,
    run: ([file = "", path = "", earlier], flags, terminal) => verifyCommand({ file, path, earlier }, flags, terminal),
  },
  {
    name: "sql",
    does: "print a definition as a script that DuckDB, PostgreSQL or Apache Spark runs on a register of its own",
    arguments: [],
    options: ["dialect", "tables", "as-of", "definition", "from", "to", "unit", "per", "by", ...everywhere],
    formats: ["sql"],
    run: (_, flags, terminal) => sqlCommand(flags, terminal),
  },
  {
    name: "identities",
    does: "print who is who, as the relation identities_resolved that such a script reads: output about persons",
    arguments: [FOLDER],
    options: ["as-of", ...reading, ...everywhere],
    formats: identityFormats,
    run: ([path = ""], flags, terminal) => identitiesCommand(path, flags, terminal),
  },
];
