import { describe, expect, it } from "vitest";
import { handedOver } from "./recording-intake.ts";

function elementsOf(text: string | Uint8Array, options: Parameters<typeof handedOver>[1] = {}) {
  return handedOver(text, { ...options, format: "json" });
}

const one = { record: { id: "1" } };
const two = { record: { id: "2" } };

describe("a JSON array", () => {
  it("gives its objects one by one, however they are laid out", () => {
    expect(elementsOf('\ufeff [ {"id":"1"}\n,\t{\n "id" : "2" } ]\r\n')).toEqual([one, two]);
    expect(elementsOf("[]")).toEqual([]);
  });

  it("is not misled by brackets, commas and quotes in strings", () => {
    const tricky = { id: '},{"],[\\', nested: [{ "}": "]" }, ["{"]], quote: '\\"' };
    for (const block of [1, 2, 3, 65_536]) {
      expect(elementsOf(JSON.stringify([tricky, { id: "2" }]), { block })).toEqual([{ record: tricky }, two]);
    }
  });

  it("sets aside what is not an object, each by itself", () => {
    expect(elementsOf('[1, "a,b", null, [1, {"id":"1"}], true, {"id":"2"}]')).toEqual([
      ...Array(5).fill("not-decodable"),
      two,
    ]);
  });

  it("sets aside an object that is not JSON, and reads on", () => {
    expect(elementsOf('[{"id":1,}, {id:"1"}, {"id":"1"} x, {"id":"1"}{"id":"2"}, {"id":"2"}]')).toEqual([
      ...Array(4).fill("not-decodable"),
      two,
    ]);
  });

  it("sets aside an element that is not UTF-8", () => {
    const bytes = Buffer.from('[{"id":"?"},{"id":"2"}]');
    bytes[bytes.indexOf(0x3f)] = 0xff;
    expect(elementsOf(bytes)).toEqual(["not-decodable", two]);
  });

  it("sets aside an object with half a character, and not one with a whole", () => {
    expect(elementsOf('[{"id":"\\ud800"},{"id":"\\udc00\\ud800"},{"id":"\\uD83D\\ude00"},{"id":"\\\\ud800"}]')).toEqual(
      ["not-decodable", "not-decodable", { record: { id: "😀" } }, { record: { id: "\\ud800" } }],
    );
  });

  it("says line-too-long for an element of more than 1 MiB, and not for exactly 1 MiB", () => {
    const element = (size: number) => `{"id":"${"x".repeat(size - 9)}"}`;
    const [first, ...rest] = elementsOf(`[${element(1_048_576)} , ${element(1_048_577)}, {"id":"2"}]`);
    expect(first).toHaveProperty("record");
    expect(rest).toEqual(["line-too-long", two]);
    expect(elementsOf(`["${"x".repeat(20)}",{"id":"2"}]`, { limit: 16 })).toEqual(["line-too-long", two]);
  });

  it("says once that there is nothing between commas", () => {
    expect(elementsOf('[,{"id":"1"},,,{"id":"2"},]')).toEqual([
      "not-decodable",
      one,
      "not-decodable",
      two,
      "not-decodable",
    ]);
    expect(elementsOf(`[${",".repeat(1000)}]`)).toEqual(["not-decodable"]);
  });

  it("keeps what is whole of a file that is cut off, and says so once", () => {
    expect(elementsOf('[{"id":"1"}')).toEqual([one, "not-decodable"]);
    expect(elementsOf('[{"id":"1"},')).toEqual([one, "not-decodable"]);
    expect(elementsOf('[{"id":"1"},{"id":"')).toEqual([one, "not-decodable"]);
    expect(elementsOf("[")).toEqual(["not-decodable"]);
    expect(elementsOf(`[${"[".repeat(100)}`, { limit: 16 })).toEqual(["line-too-long"]);
  });

  it("says once that text around the array is none of it", () => {
    expect(elementsOf('{"id":"1"}')).toEqual(["not-decodable"]);
    expect(elementsOf("")).toEqual(["not-decodable"]);
    expect(elementsOf('[{"id":"1"}] [{"id":"2"}]')).toEqual([one, "not-decodable"]);
    expect(elementsOf("]]]]")).toEqual(["not-decodable"]);
  });

  it("has no trouble with depth", () => {
    const deep = `{"id":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const [first, second] = elementsOf(`[${deep},{"id":"2"}]`);
    expect(first).toHaveProperty("record");
    expect(second).toEqual(two);
    expect(elementsOf(`[${"[".repeat(100_000)}${"]".repeat(100_000)},{"id":"2"}]`)).toEqual(["not-decodable", two]);
  });

  it("leaves a key __proto__ a key", () => {
    const [first] = elementsOf('[{"__proto__":{"id":"9"},"id":"1"}]');
    expect(Object.keys((first as { record: object }).record)).toEqual(["__proto__", "id"]);
  });
});
