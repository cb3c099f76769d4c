import { expect, test } from "vitest";
import { classAsked } from "../../src/chains/law/class-asked.ts";

test("the law that an application is asked under is that of its procedure, or of what a definition takes it for", () => {
  expect(classAsked("nareis", null)).toBe("nareis-op-nareis");
  expect(classAsked("nareis", "other-stacking")).toBe("nareis-op-nareis");
  expect(classAsked("art8", null)).toBe("art8-after-nareis");
  expect(classAsked("art8", "other-stacking")).toBe("art8-after-nareis");
  expect(classAsked("regular-family", null)).toBe("other-stacking");
  expect(classAsked("regular-family", "nareis-op-nareis")).toBe("nareis-op-nareis");
  expect(classAsked("asylum", null)).toBeNull();
  expect(classAsked("other", null)).toBeNull();
});
