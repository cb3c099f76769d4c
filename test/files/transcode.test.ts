import { describe, expect, it } from "vitest";
import { encodingName } from "../../src/files/transcode.ts";
import { handedOver } from "./recording-intake.ts";

function firstCell(bytes: readonly number[], encoding: string): unknown {
  const text = Buffer.concat([Buffer.from("a\n"), Uint8Array.from(bytes)]);
  return handedOver(text, { encoding, separator: "," })[1];
}

describe("other encodings", () => {
  it("reads every byte of windows-1252, those that differ from latin1 too", () => {
    const upper = Array.from({ length: 32 }, (_, index) => 0x80 + index);
    const expected = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
    expect(firstCell(upper, "windows-1252")).toEqual([expected]);
    expect(firstCell([0xe9, 0xff], "latin1")).toEqual(["éÿ"]);
    expect(firstCell([0x80], "ISO-8859-1")).toEqual(["€"]);
  });

  it("reads ISO 8859-15, and UTF-16 cut inside a character", () => {
    expect(firstCell([0xa4], "iso-8859-15")).toEqual(["€"]);
    const bytes = Buffer.from("\ufeffa;b\n😀;é\n", "utf16le");
    for (const block of [1, 2, 3, 5, 100]) {
      expect(handedOver(bytes, { encoding: "utf-16le", separator: ";", block })).toEqual([
        { header: ["a", "b"] },
        ["😀", "é"],
      ]);
    }
  });

  it("says not-decodable for a line with bytes that the encoding does not have, and for no other", () => {
    const utf16 = Buffer.concat([Buffer.from("a\n?\nb\n", "utf16le")]);
    utf16[4] = 0x00;
    utf16[5] = 0xd8;
    expect(handedOver(utf16, { encoding: "utf-16le", separator: "," })).toEqual([
      { header: ["a"] },
      "not-decodable",
      ["b"],
    ]);
    const json = Buffer.from('[{"id":"\ud800"},{"id":"2"}]', "utf16le");
    expect(handedOver(json, { encoding: "utf-16le", format: "json" })).toEqual([
      "not-decodable",
      { record: { id: "2" } },
    ]);
  });

  it("does not take UTF-16 for UTF-8", () => {
    expect(handedOver(Buffer.from("\ufeffa\nb\n", "utf16le"))).toEqual([{ header: "not-decodable" }]);
  });

  it("refuses an encoding that nobody knows, and does not repeat it", () => {
    expect(() => encodingName("utf-9 secret")).toThrow(RangeError);
    expect(() => encodingName("utf-9 secret")).not.toThrow(/secret/);
  });
});
