export { toWorkbook } from "./to-workbook.ts";
