import type { Locale } from "../../arguments/locale.ts";
import type { Sheet } from "./sheet.ts";
import { stylesPart } from "./styles-part.ts";
import { tablePart } from "./table-part.ts";
import { type TextList, textList } from "./text-list.ts";
import { headingRowOf, worksheetPart } from "./worksheet-part.ts";
import { xmlStart, xmlText } from "./xml-text.ts";

/** What the information of a document says of it. */
export interface DocumentFacts {
  readonly title: string;
  readonly description: string;
  readonly locale: Locale;
  /** The version of this package. */
  readonly version: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Every part of a workbook (ECMA-376) by its path, in the order in which they are written. */
export function packageParts(sheets: readonly Sheet[], facts: DocumentFacts): Readonly<Record<string, string>> {
  const texts: TextList = textList();
  const worksheets = sheets.map((sheet, place) => worksheetPart(sheet, texts, place === 0));
  const numbers = sheets.map((_, place) => place + 1);
  const withTable = numbers.filter((number) => sheets[number - 1]?.table !== null);
  return {
    "[Content_Types].xml": contentTypes(numbers, withTable),
    "_rels/.rels": relationships([
      [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${OFFICE}/relationships/extended-properties`, "docProps/app.xml"],
    ]),
    "docProps/core.xml": coreProperties(facts),
    "docProps/app.xml": `${xmlStart}<Properties xmlns="${OFFICE}/extended-properties"><Application>nareis</Application></Properties>`,
    "xl/workbook.xml": workbook(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...numbers.map((number) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${number}.xml`] as const),
      [`${OFFICE}/relationships/styles`, "styles.xml"],
      [`${OFFICE}/relationships/sharedStrings`, "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesPart,
    "xl/sharedStrings.xml": texts.part(),
    ...Object.fromEntries(
      sheets.flatMap((sheet, place) => {
        const number = place + 1;
        const worksheet = [`xl/worksheets/sheet${number}.xml`, worksheets[place] as string] as const;
        if (sheet.table === null) return [worksheet];
        const table = [`${OFFICE}/relationships/table`, `../tables/table${number}.xml`] as const;
        return [
          worksheet,
          [`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships([table])],
          [`xl/tables/table${number}.xml`, tablePart(sheet.table, number, headingRowOf(sheet))],
        ] as const;
      }),
    ),
  };
}

function relationships(found: readonly (readonly [type: string, target: string])[]): string {
  const each = found.map(
    ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlStart}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(sheets: readonly number[], tables: readonly number[]): string {
  const parts = [
    ["/xl/workbook.xml", `${SHEETS}.sheet.main+xml`],
    ...sheets.map((number) => [`/xl/worksheets/sheet${number}.xml`, `${SHEETS}.worksheet+xml`]),
    ...tables.map((number) => [`/xl/tables/table${number}.xml`, `${SHEETS}.table+xml`]),
    ["/xl/styles.xml", `${SHEETS}.styles+xml`],
    ["/xl/sharedStrings.xml", `${SHEETS}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  return [
    `${xmlStart}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`),
    "</Types>",
  ].join("");
}

function workbook(sheets: readonly Sheet[]): string {
  const each = sheets.map(
    ({ name }, place) => `<sheet name="${xmlText(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  return [
    `${xmlStart}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">`,
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join("")}</sheets></workbook>`,
  ].join("");
}

/** Without days, which would be those of the clock: the same tables are the same bytes. */
function coreProperties({ title, description, locale, version }: DocumentFacts): string {
  return [
    `${xmlStart}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>nareis ${xmlText(version)}</dc:creator>`,
    `<dc:description>${xmlText(description)}</dc:description><dc:language>${locale}</dc:language></cp:coreProperties>`,
  ].join("");
}
