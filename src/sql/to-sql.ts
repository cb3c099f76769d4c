import { chains } from "./chains/chains.ts";
import { classes } from "./chains/classes.ts";
import { depths } from "./chains/depth.ts";
import { foundGrants } from "./chains/found-grants.ts";
import { grants } from "./chains/grants.ts";
import { spans } from "./chains/spans.ts";
import { counts } from "./counts/counts.ts";
import { periods } from "./counts/periods.ts";
import type { Asked, Part } from "./engine/script.ts";
import { cellFunctions } from "./rows/cell-functions.ts";
import { issues } from "./rows/issues.ts";
import { readRows } from "./rows/read-rows.ts";
import { type JudgedTable, judgedTables } from "./rows/row-rules.ts";
import { soundRows } from "./rows/sound-rows.ts";
import { keptApplications } from "./register/kept-applications.ts";
import { knownRegister } from "./register/known-register.ts";

export function partsOf(asked: Asked): readonly Part[] {
  const judged = judgedTables.filter((name): name is JudgedTable => asked.tables.includes(name));
  return [
    ...judged.flatMap((name) => [...readRows(name, asked), ...soundRows(name, asked)]),
    ...keptApplications(asked),
    issues(asked, judged),
    ...knownRegister(asked),
    ...grants(asked),
    ...spans(asked),
    ...foundGrants(asked),
    ...classes(asked),
    ...depths(asked),
    chains(asked),
    periods(asked),
    ...counts(asked),
  ];
}

export function statementsOf(asked: Asked): readonly string[] {
  const { dialect } = asked;
  return [
    ...dialect.settings,
    ...cellFunctions(dialect),
    ...partsOf(asked).flatMap((part) => {
      if (part.kind === "step") return dialect.create(part.step);
      return part.kind === "layers" ? dialect.createLayers(part.step) : dialect.createResult(part.step);
    }),
  ];
}
