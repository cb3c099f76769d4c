import type { Definition } from "../../src/chains/definition/definition.ts";
import type { AttritionClass, AttritionCondition } from "../../src/differences/definitions/attrition-conditions.ts";
import { monthsBefore } from "../../src/model/order.ts";
import type { PlainApplication } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

type OnPair = (f: PlainApplication, x: PlainApplication) => boolean;

/** Whether some conditions hold for an application, each read from the contract by itself. */
export type LeftByModel = (x: PlainApplication, conditions: readonly AttritionCondition[]) => boolean;

/** The conditions on x by itself, and those that one and the same earlier grant is to meet. */
export function attritionByModel(
  register: ModelRegister,
  definition: Definition,
  attritionClass: AttritionClass,
): LeftByModel {
  const before = definition.regularAsNareisBefore;
  const regular: readonly string[] = definition.regularProcedures;
  const procedureOf = (one: PlainApplication): string =>
    regular.includes(one.procedure) && before !== null && one.submitted < before ? "nareis" : one.procedure;
  const isFamily = (one: PlainApplication): boolean => ["nareis", "art8", "regular-family"].includes(procedureOf(one));
  const permitsOf = (f: PlainApplication) => register.permits.filter(({ application }) => application === f.id);
  const anchorOf = (f: PlainApplication): string | null =>
    definition.firstAnchor === "decided"
      ? f.decided
      : definition.firstAnchor === "entered"
        ? f.entered
        : (permitsOf(f)
            .map(({ validFrom }) => validFrom)
            .sort()[0] ?? null);
  const isBefore = (one: string, other: string, rule: string): boolean =>
    rule === "after" ? one < other : one <= other;
  const validDay = (x: PlainApplication): string =>
    definition.firstValid === "at-second" ? x.submitted : register.referenceDate;

  const isPermitHeld = (x: PlainApplication): boolean =>
    register.permits.some(
      ({ holder, kind, validFrom, validUntil, withdrawn }) =>
        holder === x.sponsor &&
        kind === "independent" &&
        isBefore(validFrom, x.submitted, definition.sameDay.independentToSecond) &&
        (validUntil || x.submitted) >= x.submitted &&
        (withdrawn === null || withdrawn > x.submitted),
    );

  const isEarlierGrant: OnPair = (f, x) =>
    isFamily(f) &&
    f.outcome === "granted" &&
    f.applicant === x.sponsor &&
    f.submitted < x.submitted &&
    f.decided !== null &&
    f.decided <= x.submitted &&
    isBefore(anchorOf(f) || f.decided, x.submitted, definition.sameDay.firstToSecond);

  const onPairs: { readonly [Condition in AttritionCondition]?: OnPair } = {
    "earlier-grant": () => true,
    "first-dated": (f) => anchorOf(f) !== null,
    "within-look-back": (f, x) => {
      const [year, month, day] = monthsBefore(x.submitted, definition.lookBackMonths ?? 0);
      const [thenYear = 0, thenMonth = 0, thenDay = 0] = (anchorOf(f) as string).split("-").map(Number);
      return (thenYear - year || thenMonth - month || thenDay - day) >= 0;
    },
    "first-valid": (f, x) => {
      const permits = permitsOf(f);
      return permits.length === 0 || permits.some(({ withdrawn }) => withdrawn === null || withdrawn > validDay(x));
    },
    "another-person": (f, x) => x.applicant !== f.sponsor,
    "another-dossier": (f, x) =>
      f.dossier === null ||
      !register.applications.some(
        (one) => one.applicant === x.applicant && one.sponsor === f.sponsor && one.dossier === f.dossier,
      ),
    "first-procedure": (f) => (definition.firstProcedures as readonly string[]).includes(procedureOf(f)),
    independent: (f, x) => {
      if (definition.independent === "held") return isPermitHeld(x);
      return register.applications.some(
        (b) =>
          b.procedure === "asylum" &&
          b.applicant === x.sponsor &&
          !(register.permitsFrom === "table" && permitsOf(b).some(({ kind }) => kind === "derived")) &&
          isBefore(anchorOf(f) ?? "", b.submitted, definition.sameDay.firstToIndependent) &&
          isBefore(b.submitted, x.submitted, definition.sameDay.independentToSecond) &&
          (definition.independent === "requested" ||
            (b.outcome === "granted" &&
              (definition.independent === "granted-later" || (b.decided ?? "") <= x.submitted))),
      );
    },
  };
  const onSecond: { readonly [Condition in AttritionCondition]?: (x: PlainApplication) => boolean } = {
    family: isFamily,
    procedure: (x) => procedureOf(x) === (attritionClass === "nareis-op-nareis" ? "nareis" : "art8"),
    "sponsor-seen": (x) => register.applications.some(({ applicant }) => applicant === x.sponsor),
  };
  return (x, conditions) =>
    conditions.every((condition) => onSecond[condition]?.(x) ?? true) &&
    (!conditions.some((condition) => condition in onPairs) ||
      register.applications.some(
        (f) => isEarlierGrant(f, x) && conditions.every((condition) => onPairs[condition]?.(f, x) ?? true),
      ));
}
