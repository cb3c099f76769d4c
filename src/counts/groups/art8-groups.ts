import type { Relationship } from "../../cases/facts/application.ts";

/** The memo's groups of applications under article 8 ECHR, by who asks and how the sponsor came. */
export const art8Groups = [
  "other-parent",
  "parents",
  "step-family",
  "second-family",
  "own-family",
  "others",
  "unknown",
] as const;

/** One of the memo's groups. */
export type Art8Group = (typeof art8Groups)[number];

/** A relationship of the table of applications; "" where it does not say. */
export type KnownRelationship = Relationship | "";

const CHILDREN: readonly KnownRelationship[] = ["child", "young-adult-child"];
const OWN_FAMILY: readonly KnownRelationship[] = ["spouse", "partner", "child"];

/**
 * The group of an application under article 8 ECHR (memo, section 3.4). `other-parent`: a parent, for who came as a child
 * of the other. `parents`: a parent, for who came to a brother or sister. `step-family`: whoever is asked for as such.
 * `second-family`: a spouse, partner or child of who came as a spouse, partner or parent. `own-family`: the same of who
 * came as a child, young adult, brother or sister. `others`: all that is known and none of these. `unknown`: where a
 * relationship that the group depends on is not known.
 *
 * @param asking of the applicant to the sponsor.
 * @param came of the sponsor to the first sponsor, by the first grant.
 */
export function art8Group(asking: KnownRelationship, came: KnownRelationship): Art8Group {
  if (asking === "") return "unknown";
  if (asking === "step-family") return "step-family";
  if (asking !== "parent" && !OWN_FAMILY.includes(asking)) return "others";
  if (came === "") return "unknown";
  if (asking === "parent") {
    if (CHILDREN.includes(came)) return "other-parent";
    return came === "sibling" ? "parents" : "others";
  }
  if (CHILDREN.includes(came) || came === "sibling") return "own-family";
  return came === "spouse" || came === "partner" || came === "parent" ? "second-family" : "others";
}
