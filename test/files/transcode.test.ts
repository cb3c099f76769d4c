import { describe, expect, it } from "vitest";
import { encodingName } from "../../src/files/transcode.ts";
import { handedOver } from "./recording-intake.ts";

function firstCell(bytes: readonly number[], encoding: string): unknown {
  const text = Buffer.concat([Buffer.from("a\n"), Uint8Array.from(bytes)]);
  return handedOver(text, { encoding, separator: "," })[1];
}

function encoded(text: string, encoding: string): Buffer {
  const bytes = Buffer.from(text, encoding === "utf-8" ? "utf8" : "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
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

  it("lets a byte order mark decide, whatever encoding is given, and takes UTF-16 without one for UTF-8", () => {
    const marked = ["utf-8", "utf-16le", "utf-16be"].map((encoding) =>
      encoded("\ufeffa,b\r\né,\ufeff😀\r\n", encoding),
    );
    for (const bytes of marked) {
      for (const encoding of ["utf-8", "windows-1252", "utf-16le"]) {
        for (const block of [1, 2, 3, 100]) {
          expect(handedOver(bytes, { encoding, block })).toEqual([{ header: ["a", "b"] }, ["é", "\ufeff😀"]]);
        }
      }
    }
    expect(handedOver(encoded("a\nb\n", "utf-16le"))).toEqual([{ header: ["a\0"] }, ["\0b\0"], ["\0"]]);
    expect(handedOver(encoded('\ufeff[{"id":"é"}]', "utf-16be"), { format: "json" })).toEqual([
      { record: { id: "é" } },
    ]);
  });

  it("refuses an encoding that nobody knows, and does not repeat it", () => {
    expect(() => encodingName("utf-9 secret")).toThrow(RangeError);
    expect(() => encodingName("utf-9 secret")).not.toThrow(/secret/);
  });
});
