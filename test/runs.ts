/** How many cases each property draws: more at night, through NAREIS_RUNS. */
export const runs: number = Number(process.env["NAREIS_RUNS"] ?? 100);
