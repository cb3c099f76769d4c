import { type ApplicationColumns, NOBODY } from "../../cases/facts/application.ts";

/**
 * A code for the dossier of each of some applications, or `NOBODY` where it has none: equal for the same dossier number
 * of the same sponsor. The codes of one call say nothing about those of another.
 *
 * @param places of the applications in their columns.
 */
export function dossierCodes(applications: ApplicationColumns, places: Int32Array): Int32Array {
  const { dossier, sponsor } = applications;
  const codes = new Map<string, number>();
  return places.map((application) => {
    if (dossier[application] === "") return NOBODY;
    // The code of the sponsor has no space in it, so that no two pairs run together.
    const key = `${sponsor[application]} ${dossier[application]}`;
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code;
  });
}
