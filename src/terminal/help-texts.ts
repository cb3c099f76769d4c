/** Below the help of the program. */
export const programExamples: string = `
Examples:
  nareis demo                                        the memo's four tables, from invented data
  nareis demo --write my-register                    the same, and write the register as files
  nareis tables my-register --as-of 2023-05-31       the tables of your own files
  nareis check my-register                           what is wrong with the files, and how to mend it
  nareis words my-register > mapping.json            words without a code, to fill in for --mapping
  nareis chains my-register --format ndjson          every chain, one a line
  nareis explain my-register Z0017430                why one application is or is not stacked
  nareis signals my-register                         signals entered by hand beside what is detected
  nareis follow-up my-register                       what followed on stacked applications
  nareis shares my-register                          the share that is stacked, and the share rejected
  nareis sheet my-register --output sheet.html       the information sheet to publish
  nareis plan my-register > plan.json                a first plan of a release
  nareis release plan.json my-register --output out  all that is published together, into a folder
  nareis revisions my-register --since 2023-05-31    why figures are not what they were
  nareis revisions old-register new-register         the same, between two releases
  nareis audit table.json                            what anybody can conclude from printed figures
  nareis verify table.json my-register               whether a published table comes out the same
  nareis definitions                                 how much each option of a definition changes
  nareis attrition my-register                       how many are left after each condition of a definition
  nareis sql --dialect duckdb > script.sql           a definition as a script for a database
  nareis identities my-register > identities.csv     who is who, for such a script

A link is a statistical finding about a registered sequence, never a verdict on a person.
Exit status: 0 done, 1 the register has errors, 2 wrong usage, 3 too large for memory.
nareis help COMMAND says more about a command.`;

/** Below the help of each command. */
export const examples: Readonly<Record<string, string>> = {
  demo: `
Examples:
  nareis demo
  nareis demo --locale en --format markdown
  nareis demo --write my-register`,
  check: `
Examples:
  nareis check my-register
  nareis check my-register --locale en
  nareis check export.csv --encoding windows-1252 --dates dutch --format json`,
  words: `
Examples:
  nareis words my-register > mapping.json
  nareis words export.csv --encoding windows-1252 --output mapping.json
  nareis tables my-register --mapping mapping.json
Only words in ten rows or more are shown. A file nareis.json beside the data can hold the mapping too:
  { "encoding": "windows-1252", "dates": "dutch", "empty": ["NULL"], "mapping": "mapping.json" }`,
  audit: `
Examples:
  nareis audit table.json
  nareis audit typed.csv --base 10 --threshold 10 --ties unknown
  nareis audit august.csv february.csv --format json    two releases of the same cells
  nareis audit years.json months.json                   a year beside its months
  nareis audit table.json --format svg --output audit.svg    one published table as a chart
A table typed in has a label first, then periods, and total last; cells as printed:
  label,2022,2023,total
  granted,20,<10,30*
Status 1 where a figure hides less than promised, or where no counts can be so.`,
  tables: `
Examples:
  nareis tables my-register --as-of 2023-05-31
  nareis tables my-register --definition law-since-2014 --unit sponsors
  nareis tables my-register --definition ten-years.json
  nareis tables applications.csv --by quarter --from 2021 --format csv
  nareis tables my-register --class all-forms --locale en --format html --output tables.html
  nareis tables my-register --breakdown art8-group
  nareis tables my-register --breakdown column:municipality:applicant
  nareis tables my-register --policy fives --final
  nareis tables my-register --withhold 2/2022,2/total     the second row without these figures
  nareis tables my-register --format xlsx --output tables.xlsx        an accessible workbook
  nareis tables my-register --format svg --output tables.svg          a chart
  nareis tables my-register --format csv-excel --output tables.csv    opens as columns in Excel
  nareis tables my-register --format csv --output tables.csv
  nareis tables my-register --format csv-metadata --output tables.csv-metadata.json
  nareis tables my-register --exact --format json    exact counts: not to be published`,
  chains: `
Examples:
  nareis chains my-register --format ndjson
  nareis chains my-register --class nareis-op-nareis --as-of 2023-05-31
This is output about persons: for people entitled to see it.`,
  explain: `
Examples:
  nareis explain my-register Z0017430
  nareis explain my-register Z0017430 --locale en --format json
  nareis explain my-register Z0017430 --format mermaid --stack
This is output about persons: for people entitled to see it.`,
  definitions: `
Examples:
  nareis definitions                                 the presets, on the demonstration register
  nareis definitions my-register --as-of 2023-05-31
  nareis definitions my-register --definition memo-2023-08 --definition ten-years.json --locale en
  nareis definitions my-register --format svg --output definitions.svg    side by side, as a chart
  nareis definitions my-register --definition memo-2023-08 --format svg   what each option changes
  nareis definitions my-register --exact --format json   exact counts: not to be published`,
  attrition: `
Examples:
  nareis attrition my-register --as-of 2023-05-31
  nareis attrition my-register --class art8-after-nareis --locale en --format markdown
  nareis attrition my-register --exact --format json exact counts: not to be published`,
  revisions: `
Examples:
  nareis revisions my-register --since 2023-05-31
  nareis revisions my-register --since 2023-05-31 --as-of 2024-01-31 --locale en
  nareis revisions register-2023 register-2024
  nareis revisions my-register --since 2023-05-31 --unit sponsors --format markdown
  nareis revisions my-register --since 2023-05-31 --exact --format json  exact counts: not to be published`,
  signals: `
Examples:
  nareis signals my-register --as-of 2023-05-31
  nareis signals my-register --class all-forms --locale en --format markdown
  nareis signals my-register --exact --format json   exact counts: not to be published`,
  shares: `
Examples:
  nareis shares my-register --as-of 2023-05-31
  nareis shares my-register --class art8-after-nareis --by quarter --locale en`,
  sheet: `
Examples:
  nareis sheet my-register --as-of 2023-05-31 --output sheet.html
  nareis sheet my-register --locale en --format markdown
  nareis sheet my-register --policy fives --final --output sheet.html
  nareis sheet my-register --contact "cijfers@example.org" --output sheet.html
  nareis sheet my-register --previous release-2022 --output sheet.html
  nareis sheet my-register --previous table-2022.json --output sheet.html

A page of HTML has a chart of each class where @observablehq/plot and linkedom
are installed beside nareis.`,
  "follow-up": `
Examples:
  nareis follow-up my-register --as-of 2023-05-31 --unit sponsors
  nareis follow-up my-register --by quarter --from 2021 --locale en --format csv
  nareis follow-up my-register --exact --format json exact counts: not to be published`,
  plan: `
Examples:
  nareis plan my-register --as-of 2023-05-31 > plan.json
  nareis plan my-register --output plan.json`,
  release: `
Examples:
  nareis release plan.json my-register --output release-2023
  nareis release plan.json my-register --output release-2023 --force    replaces an earlier release
  nareis release plan.json my-register --previous release-2022 --output release-2023
  nareis verify release-2023 my-register
The folder gets its name when all of it is written. "status": "final" in the plan makes the figures
final, and "cleared": { "by": "...", "on": "2023-06-30" } says who cleared them.`,
  verify: `
Examples:
  nareis tables my-register --as-of 2023-05-31 --format json --output table.json
  nareis verify table.json my-register
  nareis verify table.json my-register --locale en --format json
  nareis verify release-2023 my-register
  nareis verify release-2023 my-register release-2022
Exit status: 0 equal, 1 the table differs or the register has errors, 2 wrong usage,
3 too large for memory.`,
  sql: `
Examples:
  nareis sql --dialect duckdb > script.sql           then: duckdb lake.duckdb < script.sql
  nareis sql --dialect postgres --tables permits,decisions,register --output script.sql
  nareis sql --dialect spark --definition ten-years.json --as-of 2023-05-31 --by quarter
The script reads applications and the relations that --tables names, with the columns of
docs/register.md, and leaves nareis_issues, nareis_chains and nareis_counts. Its chains are
output about persons, and its counts are exact: not to be published.`,
  identities: `
Examples:
  nareis identities my-register --as-of 2023-05-31 --output identities_resolved.csv
  nareis identities my-register --format ndjson
  nareis sql --dialect duckdb --as-of 2023-05-31 --tables identities_resolved --output script.sql
Give both the same --as-of. This is output about persons: for people entitled to see it.`,
};
