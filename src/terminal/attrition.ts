import type { AttritionClass } from "../differences/definitions/attrition-conditions.ts";
import { attrition } from "../differences/old/attrition.ts";
import type { Count } from "./tables.ts";
import { UsageError } from "./usage-error.ts";

/** The table of `nareis attrition`: what is left after each condition of a definition. */
export const countAttrition: Count = (register, definition, flags) => {
  const [asked = "nareis-op-nareis", ...others] = flags.class ?? [];
  if (others.length > 0 || (asked !== "nareis-op-nareis" && asked !== "art8-after-nareis")) {
    throw new UsageError({
      nl: "Hier is --class een van: nareis-op-nareis, art8-after-nareis.",
      en: "Here --class is one of: nareis-op-nareis, art8-after-nareis.",
    });
  }
  return attrition(register, definition, { class: asked satisfies AttritionClass });
};
