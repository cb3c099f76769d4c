import type { Locale } from "../../arguments/locale.ts";
import type { Basis, CountedUnit, Measure, TableClass } from "../../counts/asked/unit.ts";
import type { Status } from "../../counts/cells/exact-table.ts";
import type { ShareName } from "../../counts/count-shares.ts";
import type { Policy } from "../../disclosure/policy.ts";

/** The sections of an information sheet, in their order. */
export type SheetSectionName =
  | "what"
  | "short"
  | "counting"
  | "figures"
  | "shares"
  | "open"
  | "since"
  | "comparing"
  | "errors"
  | "revision"
  | "provenance"
  | "contact";

/** The words of an information sheet, beside those of its tables: for readers who know nothing of the matter. */
export interface SheetWords {
  readonly title: string;
  readonly headings: Readonly<Record<SheetSectionName, string>>;
  readonly what: readonly string[];
  /** What each class is. */
  readonly classes: Readonly<Record<TableClass, string>>;
  readonly noVerdict: string;
  readonly periods: (first: string, last: string) => string;
  readonly fewerThan: (threshold: string) => string;
  readonly withheld: string;
  readonly openOn: (day: string) => string;
  readonly outcomes: Readonly<Record<Exclude<Measure, "applications">, string>>;
  readonly terms: (day: string) => readonly string[];
  readonly units: Readonly<Record<CountedUnit, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly rules: string;
  readonly rounding: (policy: Policy, threshold: string) => readonly string[];
  readonly shares: string;
  readonly eachShare: Readonly<Record<ShareName, string>>;
  readonly open: string;
  /** What is said in place of a picture. */
  readonly picture: (title: string) => string;
  /** What changed since the previous release. */
  readonly since: {
    readonly days: (before: string, now: string) => string;
    readonly otherRules: string;
    readonly otherTables: string;
    readonly otherRounding: string;
    readonly figure: (column: string, before: string, now: string) => string;
    readonly nothing: string;
    readonly others: string;
    readonly rounded: string;
  };
  readonly breaks: string;
  readonly noBreaks: string;
  readonly sameRules: string;
  readonly errors: readonly string[];
  /** The day on which the register begins, where it is known. */
  readonly before: (day: string | null) => string;
  readonly setAside: (figure: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly revision: readonly string[];
  readonly provenance: readonly string[];
  readonly contact: string;
}

/** An information sheet in both languages: short sentences, and each term explained where it first stands. */
export const sheetWords: Readonly<Record<Locale, SheetWords>> = {
  nl: {
    title: "Informatieblad nareis op nareis",
    headings: {
      what: "Wat is nareis op nareis?",
      short: "De cijfers in het kort",
      counting: "Hoe is er geteld?",
      figures: "De cijfers per periode",
      shares: "Hoe groot is het aandeel?",
      open: "Nog niet beslist",
      since: "Wat is er veranderd sinds de vorige uitgave?",
      comparing: "Perioden met elkaar vergelijken",
      errors: "Waardoor de cijfers kunnen afwijken",
      revision: "Kunnen deze cijfers nog veranderen?",
      provenance: "Waar komen de cijfers vandaan?",
      contact: "Vragen",
    },
    what: [
      "Wie in Nederland asiel heeft gekregen, kan gezinsleden laten overkomen. Dat heet nareis. Wie zo overkomt, is een nareiziger. De Immigratie- en Naturalisatiedienst (IND) beslist over de aanvraag.",
      "Een nareiziger krijgt een vergunning om hier te wonen die hoort bij die van het gezinslid: een afgeleide vergunning. Een nareiziger kan daarna ook zelf asiel aanvragen, om eigen redenen. Dat heet zelfstandig asiel. Wordt die aanvraag toegekend, dan heeft de nareiziger een zelfstandige vergunning.",
    ],
    classes: {
      "nareis-op-nareis":
        "Nareis op nareis: een nareiziger vraagt daarna zelf nareis aan voor een ander gezinslid. Een voorbeeld: een jongvolwassen kind komt als nareiziger, vraagt zelf asiel aan en wil dan een eigen gezin laten overkomen.",
      "art8-after-nareis":
        "Gezinshereniging na nareis: een nareiziger wil een ander gezinslid laten overkomen op grond van artikel 8 van het Europees Verdrag voor de Rechten van de Mens (artikel 8 EVRM). Dat artikel beschermt het gezinsleven.",
      "other-stacking":
        "Overige gestapelde gezinshereniging: iemand kwam als gezinslid en wil daarna zelf een gezinslid laten overkomen, op een andere manier dan hierboven.",
      "all-forms": "Gestapelde gezinshereniging, alle vormen: de vormen van gestapelde gezinshereniging samen.",
    },
    noVerdict:
      "Deze cijfers zeggen in welke volgorde mensen aanvragen hebben gedaan. Zij zeggen niet waarom. Zij zijn geen oordeel over mensen.",
    periods: (first, last) => (first === last ? `Over ${first}:` : `Over ${first} tot en met ${last}, samen:`),
    fewerThan: (threshold) => `minder dan ${threshold}`,
    withheld: "niet gepubliceerd",
    openOn: (day) => `nog niet beslist op ${day}`,
    outcomes: {
      granted: "Een inwilliging is een aanvraag die is toegekend.",
      rejected: "Een afwijzing is een aanvraag die niet is toegekend.",
      withdrawn: "Een ingetrokken aanvraag is door de aanvrager zelf teruggenomen.",
      "not-considered":
        "Een aanvraag die buiten behandeling is gesteld, is niet beoordeeld, bijvoorbeeld omdat er stukken misten.",
      closed: "Een overig afgedane aanvraag is op een andere manier geëindigd.",
      open: "Een openstaande aanvraag is nog niet beslist.",
    },
    terms: (day) => [
      "Register: de lijst van aanvragen en beslissingen waaruit is geteld.",
      `Peildatum: de dag waarop is gekeken wat er in het register bekend was. Dat is hier ${day}.`,
      "Referent: degene in Nederland bij wie een gezinslid wil komen wonen.",
      "Aanvrager: het gezinslid dat wil overkomen.",
      "Dossier: de map waarin aanvragen van één gezin samen zijn vastgelegd.",
      "Reguliere gezinsaanvraag: een aanvraag om bij een gezinslid te wonen, buiten nareis en artikel 8 EVRM om.",
      "Gestapeld: een gezinsaanvraag van een referent die zelf ook als gezinslid kwam.",
    ],
    units: {
      applications: "Geteld zijn aanvragen. Elke aanvraag is voor één persoon. Wie twee keer vraagt, telt twee keer.",
      applicants: "Geteld zijn aanvragers: mensen, en niet hun aanvragen.",
      sponsors: "Geteld zijn referenten: mensen, en niet hun aanvragen.",
      dossiers: "Geteld zijn dossiers, en niet de aanvragen daarin.",
      steps: "Geteld zijn stappen die op een aanvraag volgden.",
    },
    basis: {
      submission: "Een aanvraag telt in de periode waarin zij is ingediend, ook als de beslissing later viel.",
      decision: "Een aanvraag telt in de periode waarin erover is beslist.",
      event: "Een stap telt in de periode waarin zij is gezet.",
    },
    rules: "De telling volgt deze regels:",
    rounding: ({ base, zero, thresholdOn }, threshold) => [
      ...(threshold === "0"
        ? []
        : [
            `<${threshold} betekent: minder dan ${threshold}${base > 1 && thresholdOn === "rounded-count" ? ", na afronding" : ""}${zero === "hidden" ? "; het kan ook nul zijn" : ""}. Zo is niemand aan een klein aantal te herkennen.`,
          ]),
      ...(base === 1 && threshold === "0"
        ? []
        : [
            "Elk eindtotaal is eerst precies geteld en daarna pas zo getoond. Het kan dus verschillen van de som van de getallen ervoor.",
          ]),
    ],
    shares:
      "Een aandeel zegt welk deel van een geheel iets is. De teller is het aantal in dat deel, de noemer het aantal in het geheel. Procent betekent: van elke honderd.",
    eachShare: {
      "stacked-of-filed": "Gestapeld van ingediend: welk deel van alle ingediende aanvragen gestapeld is.",
      "stacked-of-granted": "Gestapeld van ingewilligd: welk deel van alle ingewilligde aanvragen gestapeld is.",
      "granted-of-decided":
        "Ingewilligd van beslist: welk deel van de gestapelde aanvragen is toegekend, van die waarop is beslist.",
      "rejected-of-decided":
        "Afgewezen van beslist: welk deel van de gestapelde aanvragen is afgewezen, van die waarop is beslist.",
    },
    open: "Op deze aanvragen volgt nog een beslissing. De uitkomsten hierboven veranderen daardoor nog, ook die over eerdere perioden.",
    picture: (title) => `Grafiek. ${title}. Elk getal staat in de tabellen eronder.`,
    since: {
      days: (before, now) =>
        before === now
          ? `De vorige uitgave had dezelfde peildatum: ${now}.`
          : `De vorige uitgave had als peildatum ${before}. Deze heeft als peildatum ${now}.`,
      otherRules:
        "De cijfers daarin zijn volgens andere regels geteld. Vergelijk ze niet met deze: een verschil kan van de regels komen.",
      otherTables: "De tabellen daarin tonen iets anders dan deze. Er is geen cijfer dat in beide staat.",
      otherRounding:
        "De cijfers daarin zijn anders afgerond. Een cijfer kan daardoor anders zijn zonder dat er iets is veranderd.",
      figure: (column, before, now) => `${column}: eerst ${before}, nu ${now}`,
      nothing: "Geen cijfer dat in beide uitgaven staat, is veranderd.",
      others: "De andere cijfers die in beide uitgaven staan, zijn gelijk gebleven.",
      rounded:
        "Dit gaat over de cijfers zoals zij zijn getoond. Een getoond cijfer kan gelijk blijven terwijl het aantal erachter verandert.",
    },
    breaks: "Regels en werkwijzen veranderen. Een dag waarop dat invloed had op de cijfers, heet een reeksbreuk.",
    noBreaks: "Binnen de getoonde perioden is geen reeksbreuk bekend.",
    sameRules: "Vergelijk deze cijfers alleen met cijfers die volgens dezelfde regels zijn geteld.",
    errors: [
      "Het register is gemaakt om aanvragen te behandelen, en niet om te tellen. Een fout in het register werkt door in de cijfers.",
      "Iemand kan onder twee nummers staan, en twee mensen onder één nummer. Dan wordt een opeenvolging van aanvragen gemist, of ten onrechte gevonden.",
      "Niet bij elke aanvraag is bekend wie de referent is. Zo'n aanvraag kan niet als gestapeld worden herkend.",
    ],
    before: (day) =>
      day === null
        ? "Wie vóór het begin van het register overkwam, staat er niet in. Een latere aanvraag wordt dan niet herkend."
        : `Het register begint op ${day}. Wie eerder overkwam, staat er niet in. Een latere aanvraag wordt dan niet herkend.`,
    setAside: (figure) => `Regels van het register met een fout waardoor zij niet mee konden tellen: ${figure}.`,
    status: {
      draft: "Ja. Deze cijfers zijn een concept: zij zijn nog niet vastgesteld.",
      final: "Deze cijfers zijn vastgesteld, voor wat op de peildatum bekend was.",
    },
    revision: [
      "Een latere telling kan andere cijfers geven, ook over dezelfde perioden. Er komen beslissingen bij. Een beslissing kan veranderen na bezwaar of beroep: dan kijkt de IND of een rechter er opnieuw naar. Soms komt een aanvraag later in het register, of wordt een fout hersteld.",
      "Bij een nieuwe uitgave worden alle getoonde perioden opnieuw geteld. Noem daarom bij een cijfer altijd de peildatum.",
    ],
    provenance: [
      "De definitie is de lijst van regels hierboven, onder haar naam. Achter de definitie en het register staat een code die uit de inhoud is berekend. Verandert er één teken, dan verandert de code. Zo is te controleren dat dezelfde regels op hetzelfde register zijn toegepast.",
      "De afronding en de versie van het telprogramma staan er ook bij. Daarmee kan iemand die het register mag zien, de cijfers opnieuw maken.",
    ],
    contact: "[Vul hier in wie vragen over deze cijfers beantwoordt, en hoe die te bereiken is.]",
  },
  en: {
    title: "Information sheet on nareis op nareis",
    headings: {
      what: "What is nareis op nareis?",
      short: "The figures in short",
      counting: "How was it counted?",
      figures: "The figures by period",
      shares: "How large is the share?",
      open: "Not yet decided",
      since: "What has changed since the previous edition?",
      comparing: "Comparing periods",
      errors: "Why the figures can be off",
      revision: "Can these figures still change?",
      provenance: "Where do the figures come from?",
      contact: "Questions",
    },
    what: [
      "A person who was granted asylum in the Netherlands can ask for family members to come. That is called nareis. A person who comes in this way is a nareiziger. The Immigration and Naturalisation Service (IND) decides on the application.",
      "A nareiziger gets a permit to live here that goes with the permit of the family member: a derived permit. After that a nareiziger can apply for asylum too, for reasons of their own. That is called independent asylum. If that application is granted, the nareiziger has an independent permit.",
    ],
    classes: {
      "nareis-op-nareis":
        "Nareis op nareis (nareis upon nareis): a nareiziger then asks for nareis for another family member. An example: a young adult child comes as a nareiziger, applies for asylum, and then wants to have a family of their own come over.",
      "art8-after-nareis":
        "Family reunification after nareis: a nareiziger wants another family member to come under article 8 of the European Convention on Human Rights (article 8 ECHR). That article protects family life.",
      "other-stacking":
        "Other stacked family reunification: a person came as a family member and then wants a family member to come, in another way than those above.",
      "all-forms": "Stacked family reunification, all forms: the forms of stacked family reunification together.",
    },
    noVerdict:
      "These figures say in which order people made applications. They do not say why. They are no judgement on people.",
    periods: (first, last) => (first === last ? `For ${first}:` : `For ${first} to ${last}, together:`),
    fewerThan: (threshold) => `fewer than ${threshold}`,
    withheld: "not published",
    openOn: (day) => `not yet decided on ${day}`,
    outcomes: {
      granted: "A granted application is one that was allowed.",
      rejected: "A rejected application is one that was refused.",
      withdrawn: "A withdrawn application was taken back by the applicant.",
      "not-considered":
        "An application that was not considered was not judged, for example because documents were missing.",
      closed: "An application that was otherwise closed ended in another way.",
      open: "An application that is open is not yet decided.",
    },
    terms: (day) => [
      "Register: the list of applications and decisions from which the figures were counted.",
      `Reference date: the day of which it was counted what the register knew. Here that is ${day}.`,
      "Sponsor: the person in the Netherlands whom a family member wants to join.",
      "Applicant: the family member who wants to come.",
      "Dossier: the file that holds applications of one family together.",
      "Regular family application: an application to live with a family member outside nareis and article 8 ECHR.",
      "Stacked: a family application to join a sponsor who came as a family member too.",
    ],
    units: {
      applications:
        "Applications were counted. Each application is for one person. A person who applies twice counts twice.",
      applicants: "Applicants were counted: people, and not their applications.",
      sponsors: "Sponsors were counted: people, and not their applications.",
      dossiers: "Dossiers were counted, and not the applications in them.",
      steps: "Steps that followed on an application were counted.",
    },
    basis: {
      submission: "An application counts in the period in which it was filed, even if it was decided later.",
      decision: "An application counts in the period in which it was decided.",
      event: "A step counts in the period in which it was taken.",
    },
    rules: "The count follows these rules:",
    rounding: ({ base, zero, thresholdOn }, threshold) => [
      ...(threshold === "0"
        ? []
        : [
            `<${threshold} means: fewer than ${threshold}${base > 1 && thresholdOn === "rounded-count" ? ", after rounding" : ""}${zero === "hidden" ? "; it can be zero too" : ""}. In this way nobody can be recognised by a small number.`,
          ]),
      ...(base === 1 && threshold === "0"
        ? []
        : [
            "Each total was first counted exactly, and only then shown in this way. It can therefore differ from the sum of the numbers before it.",
          ]),
    ],
    shares:
      "A share says which part of a whole something is. The numerator is the number in that part, the denominator the number in the whole. Percent means: of every hundred.",
    eachShare: {
      "stacked-of-filed": "Stacked among those filed: which part of all applications filed is stacked.",
      "stacked-of-granted": "Stacked among those granted: which part of all applications granted is stacked.",
      "granted-of-decided":
        "Granted among those decided: which part of the stacked applications was granted, out of those decided.",
      "rejected-of-decided":
        "Rejected among those decided: which part of the stacked applications was rejected, out of those decided.",
    },
    open: "These applications are still to be decided. The outcomes above will change by it, those of earlier periods too.",
    picture: (title) => `Chart. ${title}. Each number stands in the tables below it.`,
    since: {
      days: (before, now) =>
        before === now
          ? `The previous edition had the same reference date: ${now}.`
          : `The previous edition had ${before} as its reference date. This one has ${now}.`,
      otherRules:
        "Its figures were counted by other rules. Do not compare them with these: a difference can come from the rules.",
      otherTables: "Its tables show something else than these. No figure stands in both.",
      otherRounding: "Its figures were rounded in another way. So a figure can differ although nothing has changed.",
      figure: (column, before, now) => `${column}: first ${before}, now ${now}`,
      nothing: "No figure that stands in both editions has changed.",
      others: "The other figures that stand in both editions have stayed the same.",
      rounded:
        "This is about the figures as they are shown. A figure shown can stay the same while the number behind it changes.",
    },
    breaks:
      "Rules and ways of working change. A day on which that changed the figures is called a break in the series.",
    noBreaks: "No break in the series is known within the periods shown.",
    sameRules: "Compare these figures only with figures that were counted by the same rules.",
    errors: [
      "The register was made to handle applications, and not to count them. A mistake in the register carries over to the figures.",
      "A person can stand under two numbers, and two people under one number. A sequence of applications is then missed, or found where there is none.",
      "Not every application says who the sponsor is. Such an application cannot be recognised as stacked.",
    ],
    before: (day) =>
      day === null
        ? "People who came before the register begins are not in it. A later application is then not recognised."
        : `The register begins on ${day}. People who came earlier are not in it. A later application is then not recognised.`,
    setAside: (figure) => `Lines of the register with a mistake by which they could not be counted: ${figure}.`,
    status: {
      draft: "Yes. These figures are a draft: nobody has made them final yet.",
      final: "These figures are final, for what was known on the reference date.",
    },
    revision: [
      "A later count can give other figures, for the same periods too. Decisions are added. A decision can change after an objection or an appeal: the IND or a court then looks at it again. Sometimes an application comes into the register later, or a mistake is mended.",
      "For a new edition all periods shown are counted again. So always give the reference date with a figure.",
    ],
    provenance: [
      "The definition is the list of rules above, under its name. Behind the definition and the register stands a code that is calculated from their content. If one character changes, the code changes. So it can be checked that the same rules were applied to the same register.",
      "The rounding and the version of the counting program stand there too. With these, a person who may see the register can make the figures again.",
    ],
    contact: "[Fill in here who answers questions about these figures, and how to reach them.]",
  },
};
