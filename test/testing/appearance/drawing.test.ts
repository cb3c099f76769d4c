import { expect, test } from "vitest";
import { drawingOf } from "../../../src/testing/appearance/drawing.ts";
import { register } from "../../../src/testing/builders/register-builder.ts";

const family = register()
  .person("amina")
  .asylum({ granted: "2014-10-20" })
  .person("ali")
  .nareis({ sponsor: "amina", granted: "2015-06-15" })
  .asylum({ requested: "2015-07-01" });

test("a register is drawn with a line for each person, time to the right, and who sponsors whom", () => {
  const drawn = family.person("omar").nareis({ sponsor: "ali", submitted: "2016-01-10", relationship: "spouse" });
  expect(`\n${drawn}`).toBe(`
       2014-09-20    2014-10-20  2015-05-16           2015-06-15  2015-07-01    2016-01-10
amina  amina-asylum ─granted
ali                              ali-nareis by amina ─granted     ali-asylum …
omar                                                                            omar-nareis as spouse by ali …`);
});

test("a line of dashes goes through the days on which others have something, and what does not fit goes on below", () => {
  const drawn = family
    .person("omar")
    .nareis({ sponsor: "ali", submitted: "2016-01-10", granted: "2016-12-01" })
    .signal({ raised: "2016-03-01" })
    .person("ali-too")
    .born("1999-00-00")
    .sameAs("ali", { known: "2016-02-01" })
    .coverageFrom("2012-01-01")
    .extractedOn("2023-05-31");
  expect(`\n${drawn}`).toMatchInlineSnapshot(`
    "
    coverage from 2012-01-01, extracted on 2023-05-31

                         2014-09-20    2014-10-20  2015-05-16           2015-06-15  2015-07-01    2016-01-10
    amina                amina-asylum ─granted
    ali                                            ali-nareis by amina ─granted     ali-asylum …
    omar                                                                                          omar-nareis by ali

                         2016-02-01  2016-03-01          2016-12-01
    omar                ─────────────omar-nareis-signal ─granted
    ali-too, 1999-00-00  is ali"
  `);
});

test("a decision names its application where the person has two at once", () => {
  const drawn = register()
    .person("amina")
    .asylum({ requested: "2014-01-01", rejected: "2014-06-01" })
    .other({ submitted: "2014-02-01", granted: "2014-06-01" });
  expect(`\n${drawn}`).toMatchInlineSnapshot(`
    "
           2014-01-01    2014-02-01   2014-06-01
    amina  amina-asylum  amina-other  amina-asylum rejected + amina-other granted"
  `);
});

test("rows that no builder makes are drawn too: without a day, of permits and decisions, and of a register without rows", () => {
  expect(
    `\n${drawingOf({
      applications: [{ application_id: "a", procedure: "nareis", applicant_id: "B", sponsor_id: "A" }],
      permits: [
        { permit_id: "v", holder_id: "B", kind: "derived", valid_from: "2015-01-01", withdrawn_on: "2016-01-01" },
      ],
      decisions: [
        { decision_id: "b", application_id: "a", kind: "appeal", outcome: "granted", decided_on: "2015-01-01" },
      ],
      identities: [{ person_id: "C", leading_id: "B", kind: "different" }],
    })}`,
  ).toMatchInlineSnapshot(`
    "
                        2015-01-01                               2016-01-01
    A
    B  nareis a by A …  permit v derived + a granted (b appeal)  v withdrawn
    C  is not B"
  `);
  expect(drawingOf({ applications: [] })).toBe("");
});

test("anything but tables is refused", () => {
  expect(() => drawingOf(null as never)).toThrow(/^Pass the tables of a register/);
});

test("columns stand under each other where an id is wider than it is long", () => {
  const drawn = register()
    .person("😀")
    .asylum({ id: "！1", requested: "2014-10-20" })
    .person("ali")
    .nareis({ sponsor: "😀", submitted: "2014-10-20" })
    .asylum({ requested: "2014-10-21" });
  expect(`\n${drawn}`).toBe(`
     2014-10-20          2014-10-21
😀   asylum ！1 …
ali  ali-nareis by 😀 …  ali-asylum …`);
});
