import { frozen } from "../../arguments/frozen.ts";
import type { Relationship } from "../../cases/facts/application.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { lawSince2014, memo2023, regularProcedureIncluded } from "../../chains/definition/presets.ts";
import type { PlainChain } from "../../model/find-chains.ts";
import { type RegisterBuilder, register } from "./register-builder.ts";

/** What a sentence says of one application: everything that it says is in its chain. */
export type ExpectedChain = Partial<PlainChain> & Pick<PlainChain, "application" | "class" | "first" | "depth">;

/** A sentence of the memo, a small register of what it says, and every chain in it under a definition. */
export interface MemoSentence {
  readonly section: "3.1" | "3.2" | "3.3" | "3.4";
  readonly sentence: string;
  readonly register: RegisterBuilder;
  readonly definition: Definition;
  readonly chains: readonly ExpectedChain[];
}

/** A person with asylum lets another come by nareis: where every story begins. */
function cameAs(relationship?: Relationship, born?: string): RegisterBuilder {
  const guest = register().person("amina").asylum({ granted: "2014-10-20" }).person("ali");
  const known = born === undefined ? guest : guest.born(born);
  const said = relationship === undefined ? {} : { relationship };
  return known.nareis({ sponsor: "amina", granted: "2015-06-15", ...said });
}

const firstFamily = /* @__PURE__ */ cameAs();

const withOwnAsylum = firstFamily.asylum({ requested: "2015-07-01", granted: "2016-03-01" });

const stacked = (application: string, more: Partial<PlainChain> = {}): ExpectedChain =>
  ({ application, class: "nareis-op-nareis", reason: null, first: "ali-nareis", depth: 1, ...more }) as ExpectedChain;

const afterNareis = (application: string, more: Partial<PlainChain> = {}): ExpectedChain =>
  stacked(application, { class: "art8-after-nareis", form: "nareis>art8", ...more });

/** A young child that came to a parent. */
const child = /* @__PURE__ */ cameAs("child", "2004-01-01");

/** Sentences of sections 3.1 to 3.4, in their order. */
export const memoSentences: readonly MemoSentence[] = /* @__PURE__ */ frozen<readonly MemoSentence[]>([
  {
    section: "3.1",
    sentence: "Een asielstatushouder kan nareis aanvragen voor zijn of haar gezinsleden.",
    register: firstFamily.person("maryam").nareis({ sponsor: "amina", granted: "2015-06-15" }),
    definition: memo2023,
    chains: [],
  },
  {
    section: "3.1",
    sentence: "Vervolgens vraagt deze nareiziger zelf nareis aan voor andere gezinsleden: nareis op nareis.",
    register: withOwnAsylum.person("omar").nareis({ sponsor: "ali", submitted: "2016-06-01" }),
    definition: memo2023,
    chains: [stacked("omar-nareis", { form: "nareis>nareis", independent: "ali-asylum" })],
  },
  {
    section: "3.1",
    sentence:
      "Een voorbeeld is een jongvolwassen kind dat als nareiziger is overgekomen en in Nederland vervolgens een zelfstandige asielvergunning indient en nareis aanvraagt voor een eigen gezin.",
    register: cameAs("young-adult-child")
      .asylum({ requested: "2015-07-01", granted: "2016-03-01" })
      .person("sara")
      .nareis({ sponsor: "ali", submitted: "2016-06-01", relationship: "spouse", dossier: "own-family" })
      .person("yusuf")
      .nareis({ sponsor: "ali", submitted: "2016-06-01", relationship: "child", dossier: "own-family" }),
    definition: memo2023,
    chains: [stacked("sara-nareis"), stacked("yusuf-nareis")],
  },
  {
    section: "3.1",
    sentence:
      "In 2014 is door de toenmalig SJ&V beslist dat nareis op nareis is toegestaan mits het gezinslid een zelfstandige asielvergunning heeft.",
    register: withOwnAsylum
      .person("omar")
      .nareis({ sponsor: "ali", submitted: "2016-02-29" })
      .person("sara")
      .nareis({ sponsor: "ali", submitted: "2016-03-01" }),
    definition: lawSince2014,
    chains: [stacked("omar-nareis", { class: null, reason: "no-independent-asylum" }), stacked("sara-nareis")],
  },
  {
    section: "3.1",
    sentence:
      "De IND behandelde deze zaken tot 2019 in de reguliere gezinsherenigingsprocedure in plaats van de nareisprocedure.",
    register: withOwnAsylum
      .person("omar")
      .regularFamily({ sponsor: "ali", submitted: "2019-10-30" })
      .person("sara")
      .regularFamily({ sponsor: "ali", submitted: "2019-10-31" }),
    definition: regularProcedureIncluded,
    chains: [
      stacked("omar-regular-family", { form: "nareis>nareis" }),
      stacked("sara-regular-family", { class: "other-stacking", form: "nareis>regular-family" }),
    ],
  },
  {
    section: "3.2",
    sentence:
      "Dit handhavingssignaal kan leiden tot het starten van een intrekkingsprocedure. De afgeleide asielvergunning wordt dan ingetrokken.",
    register: withOwnAsylum
      .person("omar")
      .nareis({ sponsor: "ali", submitted: "2016-06-01", rejected: "2016-12-01" })
      .signal({ raised: "2016-09-01" })
      .application("ali-nareis")
      .followUp({ withdrawalStarted: "2016-10-01" })
      .withdrawn("2017-02-01"),
    definition: memo2023,
    chains: [stacked("omar-nareis", { outcome: "rejected" })],
  },
  {
    section: "3.3",
    sentence:
      "Daarom is er terug gekeken naar hoe vaak een ingewilligde nareiziger de afgelopen jaren, zelfstandig asiel heeft aangevraagd en zelf nareis heeft aangevraagd voor een ander gezinslid.",
    register: firstFamily
      .asylum({ requested: "2015-07-01" })
      .person("karim")
      .nareis({ sponsor: "amina", granted: "2015-06-15" })
      .person("laila")
      .nareis({ sponsor: "amina", rejected: "2015-06-15" })
      .asylum({ requested: "2015-07-01" })
      .person("omar")
      .nareis({ sponsor: "ali", submitted: "2016-01-10" })
      .person("sara")
      .nareis({ sponsor: "karim", submitted: "2016-01-10" })
      .person("yusuf")
      .nareis({ sponsor: "laila", submitted: "2016-01-10" })
      .person("amina")
      .nareis({ sponsor: "ali", submitted: "2016-01-10" }),
    definition: memo2023,
    chains: [
      stacked("omar-nareis"),
      stacked("sara-nareis", { class: null, reason: "no-independent-asylum", first: "karim-nareis" }),
      stacked("amina-nareis", { class: null, reason: "returns-to-first-sponsor", depth: 0 }),
    ],
  },
  {
    section: "3.3",
    sentence: "De IND heeft nog niet alle nareis op nareis aanvragen beslist.",
    register: withOwnAsylum
      .person("omar")
      .nareis({ sponsor: "ali", submitted: "2022-11-01", granted: "2023-02-01" })
      .person("sara")
      .nareis({ sponsor: "ali", submitted: "2022-11-01" })
      .extractedOn("2023-05-31"),
    definition: memo2023,
    chains: [
      stacked("omar-nareis", { outcome: "granted", decided: "2023-02-01" }),
      stacked("sara-nareis", { outcome: "open", decided: null }),
    ],
  },
  {
    section: "3.4",
    sentence:
      "Bijvoorbeeld minderjarige nareizigers die op aanvraag van een van hun ouders of een broer of zus naar Nederland zijn gekomen, en daarna een 8 EVRM aanvraag voor de andere ouder indienen.",
    register: child.person("omar").art8({ sponsor: "ali", submitted: "2016-01-10", relationship: "parent" }),
    definition: memo2023,
    chains: [afterNareis("omar-art8")],
  },
  {
    section: "3.4",
    sentence: "Vervolgens kan ook een aanvraag gedaan worden voor een eventueel stiefgezin.",
    register: child
      .person("omar")
      .art8({ sponsor: "ali", submitted: "2016-01-10", granted: "2016-09-01", relationship: "parent" })
      .person("sara")
      .art8({ sponsor: "omar", submitted: "2017-01-10", relationship: "spouse" })
      .person("yusuf")
      .art8({ sponsor: "ali", submitted: "2017-01-10", relationship: "step-family" }),
    definition: memo2023,
    chains: [
      afterNareis("omar-art8"),
      afterNareis("sara-art8", { class: "other-stacking", form: "art8>art8", first: "omar-art8", depth: 2 }),
      afterNareis("yusuf-art8"),
    ],
  },
  {
    section: "3.4",
    sentence: "Op dezelfde manier kan ook een hertrouwde ouder om overkomst van een tweede gezin vragen.",
    register: cameAs("spouse")
      .person("sara")
      .art8({ sponsor: "ali", submitted: "2018-01-10", relationship: "spouse" })
      .person("yusuf")
      .art8({ sponsor: "ali", submitted: "2018-01-10", relationship: "child" }),
    definition: memo2023,
    chains: [afterNareis("sara-art8"), afterNareis("yusuf-art8")],
  },
  {
    section: "3.4",
    sentence:
      "Voor overkomst van gezinsleden op grond van artikel 8 EVRM is een zelfstandige asielvergunning niet vereist, waardoor de asielprocedure ook niet onnodig belast wordt.",
    register: firstFamily
      .person("omar")
      .art8({ sponsor: "ali", submitted: "2016-01-10" })
      .person("sara")
      .nareis({ sponsor: "ali", submitted: "2016-01-10" }),
    definition: memo2023,
    chains: [
      afterNareis("omar-art8", { independent: null }),
      stacked("sara-nareis", { class: null, reason: "no-independent-asylum" }),
    ],
  },
]);
