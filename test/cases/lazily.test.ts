import { expect, test } from "vitest";
import { lazily, once } from "../../src/cases/facts/lazily.ts";

test("what belongs to an object is made once for each, when it is first asked for", () => {
  const made: string[] = [];
  const nameOf = lazily(({ name }: { readonly name: string }) => {
    made.push(name);
    return { name };
  });
  const [one, other] = [{ name: "one" }, { name: "other" }];
  expect(made).toEqual([]);
  expect(nameOf(one)).toBe(nameOf(one));
  expect(nameOf(other)).toEqual({ name: "other" });
  expect(made).toEqual(["one", "other"]);
});

test("what is made once is made when it is first asked for, even if it is nothing", () => {
  let times = 0;
  const nothing = once(() => {
    times += 1;
    return undefined;
  });
  expect(times).toBe(0);
  expect([nothing(), nothing(), times]).toEqual([undefined, undefined, 1]);
});
