import type { Subject } from "../../counts/asked/question.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import { attritionPicture, revisionPicture, sensitivityPicture } from "./changes.ts";
import { classesPicture } from "./classes.ts";
import type { PictureBody } from "./picture.ts";
import { groupsPicture } from "./rows.ts";
import { sharesPicture } from "./shares.ts";

/** How the figures of each subject are drawn. */
export const bodies: Readonly<Record<Subject, (table: PublishedTable, wording: TableWording) => PictureBody>> = {
  // Of a table of classes the question is one of classes.
  classes: (table, wording) => classesPicture(table as PublishedTable<"classes">, wording),
  breakdown: groupsPicture,
  signals: groupsPicture,
  "follow-up": groupsPicture,
  shares: sharesPicture,
  definitions: groupsPicture,
  moves: groupsPicture,
  sensitivity: sensitivityPicture,
  attrition: attritionPicture,
  revision: revisionPicture,
};
