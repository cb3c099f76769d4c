// Reads a register in a process of its own, whose memory can be measured: prints the issues by code, and megabytes.

import { issueListOf } from "../../src/cases/reading/result-with-issues.ts";
import { issueKinds } from "../../src/display/screens/issue-kinds.ts";
import { type FileReadOptions, readRegisterFiles } from "../../src/files/index.ts";

const [folder, options] = process.argv.slice(2) as [string, string];
const before = process.resourceUsage().maxRSS;
const result = await readRegisterFiles(folder, JSON.parse(options) as FileReadOptions);
const counts: Record<string, number> = {};
for (const { code, rows } of issueKinds(issueListOf(result))) counts[code] = (counts[code] ?? 0) + Math.max(rows, 1);
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ counts, megabytes }));
