// Opens every page of a release in a browser, and every chart of its tables, and asks axe of each whether people can use it
// with a screen reader, without a mouse, or with little sight: on a desk, on a phone, in the dark and on paper.
// It needs Chromium, by its command or by the path in NAREIS_CHROMIUM.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { close } from "./closing-line.mjs";

/** @typedef {{ name: string, html: string }} Page */

const root = fileURLToPath(new URL("..", import.meta.url));
const desk = { width: 1280, height: 900 };
/** @type {[string, { viewport: { width: number, height: number }, colorScheme: "light" | "dark" }, "screen" | "print"][]} */
const views = [
  ["on a desk", { viewport: desk, colorScheme: "light" }, "screen"],
  ["on a phone", { viewport: { width: 390, height: 844 }, colorScheme: "light" }, "screen"],
  ["in the dark", { viewport: desk, colorScheme: "dark" }, "screen"],
  ["on paper", { viewport: { width: 794, height: 1123 }, colorScheme: "light" }, "print"],
];

/** A page whose faults are to be found, so that finding none elsewhere says something. */
const faulty = `<!DOCTYPE html><html><title>x</title><main><h1>x</h1><img src="data:,"><p style="width: 2000px">x</p></main></html>`;

const folder = mkdtempSync(join(tmpdir(), "nareis-pages-"));
const tally = { passed: 0, failed: 0, skipped: 0 };
try {
  const pages = await everyPage();
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  for (const [view, options, media] of views) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.emulateMedia({ media });
    const known = (await findingsOf(page, faulty)).map(({ id }) => id);
    if (["html-has-lang", "image-alt", "width"].some((id) => !known.includes(id))) {
      throw new Error("Of a page with faults, these are not found.");
    }
    for (const { name, html } of pages) {
      const found = await findingsOf(page, html);
      tally[found.length === 0 ? "passed" : "failed"] += 1;
      for (const { id, help, nodes } of found) {
        console.log(`FAILED ${name} ${view}: ${id}: ${help} ${nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
      }
    }
    console.log(`${view}: ${pages.length} pages`);
    await context.close();
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = tally.failed > 0 ? 1 : 0;
close(tally);

/**
 * What is wrong with a page.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} html
 */
async function findingsOf(page, html) {
  await page.setContent(html);
  await page.evaluate(axe.source);
  const findings = await page.evaluate("axe.run().then(({ violations }) => violations)");
  const found = /** @type {{ id: string, help: string, nodes: { html: string }[] }[]} */ (findings);
  // A page that is wider than what it is shown on makes its reader scroll to and fro.
  const isWider = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
  return isWider ? [...found, { id: "width", help: "The page is wider than its window", nodes: [] }] : found;
}

/** All pages of two releases of the demonstration register, the second of which tells of the first, and a page for each chart. */
async function everyPage() {
  const register = join(folder, "register");
  nareis("demo", "--write", register);
  /** @type {(day: string, ...more: string[]) => string} */
  const release = (day, ...more) => {
    const [plan, made] = [join(folder, `${day}.json`), join(folder, day)];
    nareis("plan", register, "--as-of", day, "--output", plan);
    nareis("release", plan, register, "--output", made, ...more);
    return made;
  };
  const made = release("2023-05-31", "--previous", release("2022-12-31"));
  const files = readdirSync(made, { recursive: true, encoding: "utf8" }).sort();
  const written = files
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ name: path, html: readFileSync(join(made, path), "utf8") }));
  const charts = await chartsOf(files.filter((path) => /^tables.*\.json$/.test(path)).map((path) => join(made, path)));
  if (written.length < 10 || charts.length < 10) throw new Error("A release has pages and tables.");
  return [...written, ...charts];
}

/** Each kind of chart of each table, as it stands in somebody's page. @param {string[]} tables @returns {Promise<Page[]>} */
async function chartsOf(tables) {
  const { publishedTableFrom } = await built("index.js");
  const { plotTable } = await built("plot.js");
  const pages = [];
  for (const path of tables) {
    const { table } = publishedTableFrom(JSON.parse(readFileSync(path, "utf8")));
    for (const kind of ["figures", "audit"]) {
      const chart = await plotTable(table, { kind, width: 360 });
      const html = `<!DOCTYPE html><html lang="nl"><title>Grafiek</title><main><h1>Grafiek</h1>${chart}</main></html>`;
      pages.push({ name: `${kind} of ${path.slice(folder.length + 1)}`, html });
    }
  }
  return pages;
}

/** @param {string} file */
function built(file) {
  return import(pathToFileURL(join(root, "dist", file)).href);
}

/** @param {...string} given */
function nareis(...given) {
  execFileSync(process.execPath, [join(root, "dist", "bin.js"), ...given, "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** @returns {string} */
function chromiumPath() {
  const named = process.env["NAREIS_CHROMIUM"];
  if (named) return named;
  try {
    return execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser"], {
      encoding: "utf8",
    }).trim();
  } catch {
    throw new Error("Install Chromium, as by apt-get install chromium, or name it in NAREIS_CHROMIUM.");
  }
}
