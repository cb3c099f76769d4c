/**
 * The names of everything in the JSON of a table, in the order in which they are written. One list serves every part:
 * those of its names that a part has stand in this order.
 */
const names: readonly string[] = [
  "notice ~kind id on about alsoBreaks question column of",
  "definitions referenceDates units measures basis periods length classes timeline phases events",
  "by mostEvaluations values",
  "firstProcedures regularAsNareisBefore regularProcedures independent sameDay",
  "sameDay.firstToSecond sameDay.firstToIndependent sameDay.independentToSecond",
  "firstToSecond firstToIndependent independentToSecond",
  "exclude firstAnchor lookBackMonths firstValid repeats depthScope",
  "digest synthetic period inside before after kind label key first last from to until",
  "appliesTo rule procedure name nl en fromData always class why conditions certainty source note",
  "referenceDate coverage setAside countedBy engine registers seriesBreaks status version policy",
  "base ties value threshold thresholdOn zero atLeast atMost",
  "dimensions columns rows keys unit measure cells",
].flatMap((line) => line.split(" "));

const placeOf: ReadonlyMap<string, number> = new Map(names.map((name, place) => [name, place]));

/**
 * Data with the names of each part in one order, so that equal tables are equal text: those of the list first, others in
 * the order of their code units. Nothing is left out.
 */
export function ordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(ordered);
  if (typeof data !== "object" || data === null) return data;
  const parts = Object.entries(data).sort(([one], [other]) => {
    const difference = (placeOf.get(one) ?? names.length) - (placeOf.get(other) ?? names.length);
    return difference === 0 ? (one < other ? -1 : 1) : difference;
  });
  return Object.fromEntries(parts.map(([name, value]) => [name, ordered(value)]));
}
