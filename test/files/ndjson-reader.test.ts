import { describe, expect, it } from "vitest";
import { handedOver } from "./recording-intake.ts";

function recordsOf(text: string | Uint8Array, options: Parameters<typeof handedOver>[1] = {}) {
  return handedOver(text, { ...options, format: "ndjson" });
}

describe("NDJSON", () => {
  it("gives an object a line, and skips blank lines", () => {
    expect(recordsOf('\ufeff{"id":"1"}\r\n\n  \n{"id":"2"}')).toEqual([
      { record: { id: "1" } },
      { record: { id: "2" } },
    ]);
    expect(recordsOf("")).toEqual([]);
  });

  it("says not-decodable for a line that is no object, and reads on", () => {
    expect(recordsOf('{"id":\n[1]\n1\n"a"\nnull\n{"id":"\\udfff"}\n{"id":"2"}\n')).toEqual([
      ...Array(6).fill("not-decodable"),
      { record: { id: "2" } },
    ]);
  });

  it("says not-decodable for a line that is not UTF-8, and line-too-long for one over the limit", () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"'), Buffer.of(0xe9), Buffer.from('"}\n{"id":"2"}\n')]);
    expect(recordsOf(bytes)).toEqual(["not-decodable", { record: { id: "2" } }]);
    expect(recordsOf(`{"id":"${"x".repeat(20)}"}\n{"id":"2"}\n`, { limit: 16 })).toEqual([
      "line-too-long",
      { record: { id: "2" } },
    ]);
  });
});
