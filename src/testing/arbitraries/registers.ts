import fc from "fast-check";
import type { Tables } from "../../model/contract-tables.ts";
import { rowsOfSketch } from "./sketched-rows.ts";
import { application, followUp, identity, permit, sketch } from "./sketches.ts";

/** A register in which every row is valid whatever the reference date. */
export const cleanRegister: fc.Arbitrary<Tables> = sketch.map((drawn) => rowsOfSketch(drawn, true));

/** As `cleanRegister`, but a sponsor can be the applicant, directly and through aliases, and identities repeat. */
export const selfSponsoredRegister: fc.Arbitrary<Tables> = sketch.map((drawn) => rowsOfSketch(drawn, false));

/**
 * As `cleanRegister`, but of three persons who ask for each other again and again, and with most permits, decisions and
 * follow-up on a few applications: several grants, asylum applications and permits compete for one answer.
 */
export const crowdedRegister: fc.Arbitrary<Tables> = fc
  .record({
    drawn: sketch,
    applications: fc.array(application, { minLength: 8, maxLength: 20, size: "max" }),
    permits: fc.option(fc.array(permit, { minLength: 4, maxLength: 16, size: "max" }), { freq: 2 }),
    followUp: fc.array(followUp, { maxLength: 10, size: "max" }),
    identities: fc.option(fc.array(identity, { maxLength: 2 }), { freq: 1 }).map((some) => some ?? []),
    stretch: fc.constantFrom(3, 6, 12),
  })
  .map(({ drawn, applications, permits, followUp, identities, stretch }) => {
    const onFew = <One extends { readonly application: number | null }>(one: One): One =>
      one.application === null ? one : { ...one, application: one.application % 5 };
    const crowd = applications.map((one) => ({ ...one, submitted: 4 + (one.submitted % stretch), recorded: null }));
    return rowsOfSketch(
      {
        ...drawn,
        people: 3,
        applications: [...crowd, ...drawn.applications],
        permits: permits?.map(onFew) ?? null,
        followUp: followUp.map(onFew),
        decisions: drawn.decisions?.map(onFew) ?? null,
        identities,
      },
      true,
    );
  });
