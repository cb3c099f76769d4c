import { strFromU8, unzipSync } from "fflate";

/** A cell as it stands in the file: a number, or a text. */
export type ReadCell = number | string;

/** One worksheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  /** By their addresses, such as `A1`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** The table that is marked up, its range and the names of its columns. */
  readonly table: { readonly name: string; readonly range: string; readonly columns: readonly string[] } | null;
  /** Where links lead, by the address of their cells. */
  readonly links: ReadonlyMap<string, string>;
  readonly xml: string;
}

/** A workbook as its parts say it. */
export interface ReadWorkbook {
  readonly parts: Readonly<Record<string, string>>;
  readonly sheets: readonly ReadSheet[];
}

/** Unpacks a workbook and follows its relationships from part to part, as a spreadsheet does. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const part = (path: string): string => {
    const found = parts[path];
    if (found === undefined) throw new Error(`There is a part ${path}.`);
    return found;
  };
  const texts = elements(part("xl/sharedStrings.xml"), "si").map((item) =>
    unescaped(/<t[^>]*>(.*)<\/t>/s.exec(item)?.[1] ?? ""),
  );
  const targets = relationships(part("xl/_rels/workbook.xml.rels"));
  return {
    parts,
    sheets: [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)" sheetId="\d+" r:id="([^"]*)"\/>/g)].map(
      ([, name = "", id = ""]): ReadSheet => {
        const path = `xl/${targets.get(id)}`;
        const xml = part(path);
        const [, tableId] = /<tablePart r:id="([^"]*)"\/>/.exec(xml) ?? [];
        const related = path.replace("worksheets/", "worksheets/_rels/");
        const tablePath = tableId === undefined ? undefined : relationships(part(`${related}.rels`)).get(tableId);
        return {
          name: unescaped(name),
          cells: new Map(
            [...xml.matchAll(/<c r="([A-Z]+\d+)" s="\d+"( t="s")?><v>([^<]*)<\/v><\/c>/g)].map(
              ([, address = "", isText, value = ""]) => [
                address,
                isText === undefined ? Number(value) : (texts[Number(value)] as string),
              ],
            ),
          ),
          table: tablePath === undefined ? null : tableIn(part(`xl/${tablePath.replace("../", "")}`)),
          links: new Map(
            [...xml.matchAll(/<hyperlink ref="([^"]*)" location="([^"]*)"\/>/g)].map(([, cell = "", to = ""]) => [
              cell,
              unescaped(to),
            ]),
          ),
          xml,
        };
      },
    ),
  };
}

function tableIn(xml: string): NonNullable<ReadSheet["table"]> {
  const [, name = "", range = ""] = /displayName="([^"]*)" ref="([^"]*)"/.exec(xml) ?? [];
  return {
    name: unescaped(name),
    range,
    columns: [...xml.matchAll(/<tableColumn id="\d+" name="([^"]*)"\/>/g)].map(([, column = ""]) => unescaped(column)),
  };
}

function relationships(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<Relationship Id="([^"]*)" Type="[^"]*" Target="([^"]*)"\/>/g)].map(([, id = "", to = ""]) => [
      id,
      to,
    ]),
  );
}

function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(([, inner = ""]) => inner);
}

/** What a spreadsheet shows of the text of a part. */
function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What is wrong with the form of a part of XML: an element that is not closed, a bare sign, a character that cannot be. */
export function xmlProblems(xml: string): readonly string[] {
  const open: string[] = [];
  const problems: string[] = [];
  for (const [, close, name = "", rest = ""] of xml.matchAll(/<(\/?)([\w:.]+)((?:\s+[\w:-]+="[^"<]*")*\s*\/?)>/g)) {
    if (close === "/" && open.pop() !== name) problems.push(`closed: ${name}`);
    if (close === "" && !rest.endsWith("/")) open.push(name);
  }
  const bare = xml.replace(/^<\?xml [^>]*\?>/, "").replace(/<\/?[\w:.]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, "");
  if (open.length > 0) problems.push("not closed");
  if (/[<>]/.test(bare) || /&(?!(?:amp|lt|gt|quot|#39);)/.test(xml)) problems.push("a bare sign");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML does not allow.
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u.test(xml))
    problems.push("a character that cannot be");
  return problems;
}
