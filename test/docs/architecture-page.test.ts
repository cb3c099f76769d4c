import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");

/** By its heading, each part of a page that is about one folder of src: the files that its table has a line for. */
function filesByFolder(page: string): readonly (readonly [folder: string, files: readonly string[]])[] {
  const parts = page.split(/^## /m).filter((part) => /^src(\/|\n)/.test(part));
  return parts.map((part) => {
    const [folder = ""] = part.split("\n");
    return [folder, [...part.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, file]) => file as string)];
  });
}

describe("docs/architecture.md", () => {
  const parts = filesByFolder(read("docs", "architecture.md"));

  test("has one line for every file of src, and for no other", () => {
    const mentioned = parts.flatMap(([folder, files]) => files.map((file) => `${folder}/${file}`));
    const present = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect([...mentioned].sort()).toEqual([...present].sort());
  });

  test("has the folders in the order in which they may import", () => {
    const house = read("test", "house.test.ts");
    const [, listing = ""] = /const folders = \[([^\]]*)\]/.exec(house) ?? [];
    const folders = [...listing.matchAll(/"(\w+)"/g)].map(([, folder]) => `src/${folder}`);
    expect(folders.length).toBeGreaterThan(5);
    expect(parts.map(([folder]) => folder)).toEqual(["src", ...folders]);
  });
});

describe("docs/dependencies.md", () => {
  test("has one line for every dependency, and for no other package", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, object>;
    const page = read("docs", "dependencies.md");
    const named = (heading: string): readonly string[] => {
      const part = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? "";
      return [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name as string);
    };
    expect([...named("At run time")].sort()).toEqual(Object.keys(dependencies ?? {}).sort());
    expect([...named("For development")].sort()).toEqual(Object.keys(devDependencies ?? {}).sort());
  });
});

describe("links between pages", () => {
  const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].concat(
    readdirSync(join(root, "docs"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  );

  /** The anchor that a heading gets on the sites that show Markdown. */
  function anchorOf(heading: string): string {
    return heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-");
  }

  test("that lead to a heading find it there", () => {
    const anchors = new Map(
      pages.map((page) => [
        page,
        [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading ?? "")),
      ]),
    );
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^():\s]*)#([^)\s]+)\)/g)]
        .filter(([, path = "", anchor = ""]) => {
          const target = path === "" ? page : join(page, "..", path);
          return !anchors.get(target)?.includes(anchor);
        })
        .map(([link]) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("every picture has a title, a description and a text where it stands", () => {
    const pictures = readdirSync(join(root, "docs", "pictures"));
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) {
      const picture = read("docs", "pictures", name);
      expect(picture, name).toMatch(/<title[^>]*>[^<]{10,}<\/title>/);
      expect(picture, name).toMatch(/<desc[^>]*>[^<]{40,}<\/desc>/);
    }
    const without = pages.filter((page) => /!\[\s*\]\(/.test(read(page)));
    expect(without).toEqual([]);
  });
});
