/** What stands for the folder of every command. */
export const FOLDER: string = "folder of register files, or a file of applications alone";

/** Below the help of the program. */
export const PROGRAM_EXAMPLES: string = `
Examples:
  nareis demo                                        the memo's four tables, from invented data
  nareis demo --write my-register                    the same, and leave the register as files
  nareis tables my-register --as-of 2023-05-31       the tables of your own files
  nareis check my-register                           what is wrong with the files
  nareis chains my-register --format ndjson          every chain, one a line
  nareis explain my-register A0001                   why one application is or is not stacked
  nareis signals my-register                         signals entered by hand beside what is detected
  nareis follow-up my-register                       what followed on stacked applications
  nareis revisions my-register --since 2023-05-31    why figures are not what they were
  nareis verify table.json my-register               whether a published table comes out again
  nareis definitions                                 how much a definition matters, on the demonstration register
  nareis attrition my-register                       how many are left after each condition of a definition

A link is a statistical finding about a registered sequence, never a verdict on a person.
Exit status: 0 done, 1 the register has errors, 2 wrong usage.
nareis COMMAND --help says more of each command.`;

/** Below the help of `nareis demo`. */
export const DEMO_EXAMPLES: string = `
Examples:
  nareis demo
  nareis demo --locale en --format markdown
  nareis demo --write my-register`;

/** Below the help of `nareis tables`. */
export const TABLES_EXAMPLES: string = `
Examples:
  nareis tables my-register --as-of 2023-05-31
  nareis tables my-register --definition law-since-2014 --unit sponsors
  nareis tables my-register --definition ten-years.json
  nareis tables applications.csv --by quarter --from 2021 --format csv
  nareis tables my-register --class all-forms --locale en --format html > tables.html
  nareis tables my-register --breakdown art8-group
  nareis tables my-register --breakdown column:municipality:applicant
  nareis tables my-register --exact --format json    exact counts: not to be published`;

/** Below the help of `nareis chains`. */
export const CHAINS_EXAMPLES: string = `
Examples:
  nareis chains my-register --format ndjson
  nareis chains my-register --class nareis-op-nareis --as-of 2023-05-31
This is output about persons: for people entitled to see it.`;

/** Below the help of `nareis check`. */
export const CHECK_EXAMPLES: string = `
Examples:
  nareis check my-register
  nareis check my-register --locale en
  nareis check export.csv --encoding windows-1252 --dates dutch --format json`;

/** Below the help of `nareis definitions`. */
export const DEFINITIONS_EXAMPLES: string = `
Examples:
  nareis definitions                                 the presets, on the demonstration register
  nareis definitions my-register --as-of 2023-05-31
  nareis definitions my-register --definition memo-2023-08 --definition ten-years.json --locale en
  nareis definitions my-register --exact --format json   exact counts: not to be published`;

/** Below the help of `nareis attrition`. */
export const ATTRITION_EXAMPLES: string = `
Examples:
  nareis attrition my-register --as-of 2023-05-31
  nareis attrition my-register --class art8-after-nareis --locale en --format markdown
  nareis attrition my-register --exact --format json exact counts: not to be published`;

/** Below the help of `nareis verify`. */
export const VERIFY_EXAMPLES: string = `
Examples:
  nareis tables my-register --as-of 2023-05-31 --format json > table.json
  nareis verify table.json my-register
  nareis verify table.json my-register --locale en --format json
Exit status: 0 equal, 1 the table differs or the register has errors, 2 wrong usage.`;

/** Below the help of `nareis revisions`. */
export const REVISIONS_EXAMPLES: string = `
Examples:
  nareis revisions my-register --since 2023-05-31
  nareis revisions my-register --since 2023-05-31 --as-of 2024-01-31 --locale en
  nareis revisions my-register --since 2023-05-31 --unit sponsors --format markdown
  nareis revisions my-register --since 2023-05-31 --exact --format json  exact counts: not to be published`;

/** Below the help of `nareis signals`. */
export const SIGNALS_EXAMPLES: string = `
Examples:
  nareis signals my-register --as-of 2023-05-31
  nareis signals my-register --class all-forms --locale en --format markdown
  nareis signals my-register --exact --format json   exact counts: not to be published`;

/** Below the help of `nareis follow-up`. */
export const FOLLOW_UP_EXAMPLES: string = `
Examples:
  nareis follow-up my-register --as-of 2023-05-31 --unit sponsors
  nareis follow-up my-register --by quarter --from 2021 --locale en --format csv
  nareis follow-up my-register --exact --format json exact counts: not to be published`;

/** Below the help of `nareis explain`. */
export const EXPLAIN_EXAMPLES: string = `
Examples:
  nareis explain my-register A0001
  nareis explain my-register A0001 --locale en --format json
  nareis explain my-register A0001 --format mermaid --stack
This is output about persons: for people entitled to see it.`;
