import { xmlStart } from "./xml-text.ts";

/** How a cell looks, as its place in the list of formats below. */
export const cellFormats = {
  plain: 0,
  words: 1,
  title: 2,
  loud: 3,
  wordsHeading: 4,
  figuresHeading: 5,
  number: 6,
  percent: 7,
  figure: 8,
  paragraph: 9,
  link: 10,
} as const;

/** The name of a format. */
export type CellFormat = keyof typeof cellFormats;

// A face without serifs, and no letter smaller than twelve points. Nothing is told by a colour alone.
const fonts = [
  '<font><sz val="12"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>',
  '<font><u/><sz val="12"/><color rgb="FF0000C0"/><name val="Arial"/><family val="2"/></font>',
];

// 3 is a whole number with a sign between thousands, 9 a whole percentage; both as the reader's language writes them.
const formats: Readonly<Record<CellFormat, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  words:
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  title: '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  loud: '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  wordsHeading:
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf>',
  figuresHeading:
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="bottom" wrapText="1"/></xf>',
  number: '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  percent: '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  figure:
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf>',
  paragraph:
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  link: '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
};

/** The part with every format. */
export const stylesPart: string = [
  `${xmlStart}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
  `<fonts count="${fonts.length}">${fonts.join("")}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${Object.keys(formats).length}">${Object.values(formats).join("")}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");
