import type { Row, Tables } from "../../src/model/contract-tables.ts";
import type { PlainApplication } from "../../src/model/register.ts";
import type { ModelRegister } from "../../src/model/register-at.ts";

/**
 * Tables that hold what a register of the slow model knows at its reference date, to be read again. A day of decision
 * before the day of filing stands in the table of decisions where it was so `before`, because only a history of
 * decisions can give it; a row that was changed has to be one that can be read.
 */
export function tablesOfModel(model: ModelRegister, before: ModelRegister): Tables {
  const impossible = before.applications.filter(({ decided, submitted }) => decided !== null && decided < submitted);
  const isByDecision = ({ id }: PlainApplication): boolean => impossible.some((application) => application.id === id);
  return {
    applications: model.applications.map((application) => {
      const { id, procedure, applicant, sponsor, submitted, outcome, decided, dossier, entered } = application;
      const ownDecision = isByDecision(application) ? {} : { outcome, decided_on: decided };
      return written({
        application_id: id,
        procedure,
        applicant_id: applicant,
        sponsor_id: sponsor,
        submitted_on: submitted,
        outcome: "open",
        decided_on: "",
        ...ownDecision,
        dossier_id: dossier,
        entered_on: entered,
      });
    }),
    decisions: model.applications.filter(isByDecision).map(({ id, outcome, decided }) =>
      written({
        decision_id: `of ${id}`,
        application_id: id,
        outcome,
        decided_on: decided,
      }),
    ),
    ...(model.permitsFrom === "table"
      ? {
          permits: model.permits.map(({ id, holder, kind, validFrom, validUntil, withdrawn, application }) =>
            written({
              permit_id: id,
              holder_id: holder,
              kind,
              valid_from: validFrom,
              valid_until: validUntil,
              withdrawn_on: withdrawn,
              application_id: application,
            }),
          ),
        }
      : {
          follow_up: model.permits
            .filter(({ withdrawn }) => withdrawn !== null)
            .map(({ application, withdrawn }, index) =>
              written({
                follow_up_id: `withdrawal ${index}`,
                kind: "permit-withdrawn",
                application_id: application,
                on: withdrawn,
              }),
            ),
        }),
  };
}

/** Nothing as an empty cell. */
function written(cells: Readonly<Record<string, string | null>>): Row {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, cell ?? ""]));
}
