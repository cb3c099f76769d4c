import { checkLocale, defaultLocale } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import { type Chains, storedChains } from "../chains/detection/stored-chains.ts";
import { checkTimeline } from "../chains/law/check-timeline.ts";
import { type LegalTimeline, legalTimeline } from "../chains/law/legal-timeline.ts";
import { drawn, optionNames, type PictureOptions } from "./drawn.ts";
import { chainPicture } from "./persons/chain-picture.ts";

/** How the timeline of a chain is drawn. */
export interface PlotChainOptions<Made = string> extends PictureOptions<Made> {
  /** The law that stands behind the applications; `legalTimeline` by default. */
  readonly timeline?: LegalTimeline;
}

/**
 * The chain of an application as a timeline: a lane for each person, each application a bar from filing to decision, an
 * arrow from sponsor to family member on the day of filing, and behind them the law of each time. An application that is
 * part of no chain stands alone. It is output about persons, with their ids, for people entitled to see persons' data: its
 * title and its first line say so. A statistical finding, never a verdict. As `plotTable` it is text of SVG, or an element
 * of `document`.
 *
 * @throws TypeError for anything but chains and an id, or a document that is none; RangeError for an application that the
 * register does not know at its reference date, an option that does not exist or cannot be, and where a package is not
 * installed; either for a timeline that cannot be (see `checkTimeline`).
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * const { register } = readRegister({ applications });
 * const svg = await plotChain(findChains(register, memo2023), "A1", { locale: "en" });
 * svg.includes("PERSONAL DATA"); // true
 */
export async function plotChain<Made = string>(
  chains: Chains,
  applicationId: string,
  options: PlotChainOptions<Made> = {},
): Promise<Made> {
  storedChains(chains);
  checkOptions(options, [...optionNames, "timeline"]);
  const { locale = defaultLocale, timeline = legalTimeline } = options;
  checkLocale(locale);
  checkTimeline(timeline);
  return drawn(() => chainPicture(chains, applicationId, timeline, locale), options);
}
