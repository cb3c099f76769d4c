export { firstPlan } from "./first-plan.ts";
export { makeRelease } from "./make-release.ts";
export type { Release, ReleasedTable, ReleaseFile, ReleaseOptions } from "./release.ts";
export { releaseInWords, releaseVerificationInWords, saferPlansInWords } from "./release-in-words.ts";
export type { ManifestFile, ReleaseManifest } from "./release-manifest.ts";
export type { PlannedDefinition, PlannedOptions, PlannedTable, ReleasePlan } from "./release-plan.ts";
export { type ReleasePlanRead, releasePlanFrom } from "./release-plan-from.ts";
export { type SaferPlan, type SaferPlanChange, saferPlans } from "./safer-plans.ts";
export { type NoRelease, type ReleaseVerification, type VerifiedFile, verifyRelease } from "./verify-release.ts";
