// Builds dist. `--if-stale` does nothing where dist was built from these very sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const stamp = join(root, ".cache", "dist-built-from");

/** A digest of all that dist is built from: of the contents, because a fresh clone gives every file a new time. */
function digestOfSources() {
  const inSrc = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ["package.json", "package-lock.json", "tsconfig.json", "tsup.config.ts"].map((name) =>
    join(root, name),
  );
  const hash = createHash("sha256");
  for (const path of [...inSrc.sort(), ...others]) {
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** The licences of what the command line has within its one file: they ask to be wherever the code is. */
function licencesOfDependencies() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const texts = Object.entries(dependencies).map(([name, version]) => {
    const folder = join(root, "node_modules", name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e(\.md|\.txt)?$/i.test(one));
    if (file === undefined) throw new Error(`${name} has no licence to be passed on.`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  return `dist/bin.js and dist/nareis-second-thread.js hold parts of these packages.\n\n${texts.join(`\n${"-".repeat(72)}\n\n`)}`;
}

const digest = digestOfSources();
const isFresh = existsSync(dist) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
if (!(isFresh && process.argv.includes("--if-stale"))) {
  // Beside the old one, which stays as it is until the new one is whole.
  const built = join(root, ".cache", `dist-${process.pid}`);
  mkdirSync(built, { recursive: true });
  const tsup = join(root, "node_modules", "tsup", "dist", "cli-default.js");
  const parameters = [tsup, "--silent", "--out-dir", built];
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    rmSync(built, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  writeFileSync(join(built, "LICENSES.txt"), licencesOfDependencies());
  rmSync(dist, { recursive: true, force: true });
  renameSync(built, dist);
  writeFileSync(stamp, digest);
}
