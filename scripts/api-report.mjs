// Compares the public names and types of each address with the report in etc/, and with `--write` renews the report.
// Every type that a public type mentions must have an address too.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = fileURLToPath(new URL("..", import.meta.url));
const isToWrite = process.argv.includes("--write");

/** Each address, by the name of its files in dist, and its report. The root comes first. */
const reports = {
  index: "nareis.api.md",
  node: "nareis-node.api.md",
  history: "nareis-history.api.md",
  demonstration: "nareis-demonstration.api.md",
  parquet: "nareis-parquet.api.md",
  arrow: "nareis-arrow.api.md",
  workbook: "nareis-workbook.api.md",
  plot: "nareis-plot.api.md",
  release: "nareis-release.api.md",
  solver: "nareis-solver.api.md",
  sql: "nareis-sql.api.md",
  duckdb: "nareis-duckdb.api.md",
  postgres: "nareis-postgres.api.md",
  testing: "nareis-testing.api.md",
};

/** @param {string} name */
const logLevel = (name) => ({ logLevel: /** @type {never} */ (name), addToApiReportFile: false });

/**
 * @param {string} types
 * @param {string} report
 */
function configOf(types, report) {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: types,
      apiReport: {
        enabled: true,
        reportFileName: report,
        reportFolder: join(root, "etc"),
        reportTempFolder: join(root, ".cache", "api"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          compilerOptions: { module: "NodeNext", target: "ES2022", types: ["node"] },
          files: [types],
        },
      },
      messages: {
        extractorMessageReporting: {
          default: logLevel("warning"),
          "ae-missing-release-tag": logLevel("none"),
          "ae-undocumented": logLevel("none"),
        },
        tsdocMessageReporting: { default: logLevel("none") },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
}

/**
 * Whether an address has the names and types of its report, and an address for every type it mentions.
 *
 * @param {string} entry
 * @param {string} report
 * @param {ReadonlySet<string>} elsewhere Names that another address has.
 */
function isAsReported(entry, report, elsewhere) {
  const types = join(root, "dist", `${entry}.d.ts`);
  if (!existsSync(types)) {
    console.error(`There is no dist/${entry}.d.ts: run npm run build first.`);
    return false;
  }
  /** @type {string[]} */
  const homeless = [];
  const { apiReportChanged, errorCount } = Extractor.invoke(configOf(types, report), {
    localBuild: isToWrite,
    messageCallback: (message) => {
      const isForgotten = message.messageId === "ae-forgotten-export";
      const isNews = message.messageId === "console-api-report-created" || message.logLevel === "info";
      const name = /"(.+?)"/.exec(message.text)?.[1] ?? message.text;
      // A list in small letters is there only because a type is written as one of its members.
      if (isForgotten && /^[A-Z]/.test(name)) homeless.push(name);
      if (isForgotten || isNews || message.logLevel === "verbose") message.handled = true;
    },
  });
  const missing = [...new Set(homeless)].filter((name) => !elsewhere.has(name)).sort();
  if (missing.length > 0) {
    console.error(
      `Public types mention types without an address: export them from src/index.ts.\n${missing.join("\n")}`,
    );
  }
  if (apiReportChanged && !isToWrite) {
    console.error(`etc/${report} is stale: if the change is meant, run npm run api and commit it.`);
  }
  return errorCount === 0 && missing.length === 0 && (isToWrite || !apiReportChanged);
}

mkdirSync(join(root, "etc"), { recursive: true });
const atRoot = new Set();
for (const [entry, report] of Object.entries(reports)) {
  if (!isAsReported(entry, report, atRoot)) process.exitCode = 1;
  const path = join(root, "etc", report);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  for (const [, name] of text.matchAll(/^export (?:type|interface|const|function) (\w+)/gm)) atRoot.add(name);
}
