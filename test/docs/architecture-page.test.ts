import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");

describe("docs/architecture.md", () => {
  test("says of every folder and room what it is for, in the order in which they may import", () => {
    const mentioned = [...read("docs", "architecture.md").matchAll(/^\| `([a-z-]+(?:\/[a-z-]+)?)` \| [^|]+ \|$/gm)];
    const below = (path: string): readonly string[] =>
      readdirSync(join(root, "src", path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(path, name))
        .sort();
    const present = below("").flatMap((folder) => [folder, ...below(folder)]);
    expect(mentioned.map(([, place]) => place)).toEqual(present);
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
