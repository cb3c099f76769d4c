// Reads a register in a process of its own, whose memory can be measured: prints the issues by code, and megabytes.
import { type FileReadOptions, readRegisterFiles } from "../../src/files/index.ts";

const [folder, options] = process.argv.slice(2) as [string, string];
const before = process.resourceUsage().maxRSS;
const { issues } = await readRegisterFiles(folder, JSON.parse(options) as FileReadOptions);
const counts: Record<string, number> = {};
for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
const megabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
process.stdout.write(JSON.stringify({ counts, megabytes }));
