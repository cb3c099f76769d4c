/** The type of an Arrow column, as flechette and apache-arrow both describe it. */
export interface ArrowType {
  readonly typeId: number;
  readonly bitWidth?: number;
  /** Of whole numbers: flechette says `signed`, apache-arrow `isSigned`. */
  readonly signed?: boolean;
  readonly isSigned?: boolean;
  /** Of dates and moments. */
  readonly unit?: number;
  readonly scale?: number;
}

/** One batch of an Arrow column: a `Batch` of flechette or a `Data` of apache-arrow. */
export interface ArrowBatch {
  readonly length: number;
  readonly type: ArrowType;
  readonly values?: unknown;
  /** Where texts begin: `offsets` in flechette, `valueOffsets` in apache-arrow. */
  readonly offsets?: unknown;
  readonly valueOffsets?: unknown;
  /** A bit a row: `validity` in flechette, `nullBitmap` in apache-arrow, which begins at `offset`. */
  readonly validity?: unknown;
  readonly nullBitmap?: unknown;
  readonly offset?: number;
  readonly dictionary?: unknown;
  /** The texts of views: `data` in flechette, `variadicBuffers` in apache-arrow. */
  readonly data?: unknown;
  readonly variadicBuffers?: unknown;
}

/** An Arrow column: a `Column` of flechette or a `Vector` of apache-arrow. */
export interface ArrowColumn {
  readonly data: readonly unknown[];
}

/** An Arrow table in memory, of flechette or of apache-arrow. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): unknown;
}

/** Whether a value is an Arrow table. */
export function isArrowTable(value: unknown): value is ArrowTable {
  if (typeof value !== "object" || value === null) return false;
  const { numRows, schema, getChildAt } = value as Partial<ArrowTable>;
  return typeof numRows === "number" && typeof getChildAt === "function" && Array.isArray(schema?.fields);
}
