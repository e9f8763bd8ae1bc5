import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performancePlot, plotGroups } from "./performance-plot.ts";
import type { Report } from "./report.ts";
import { reportText } from "./report-text.ts";
import { resultsOf } from "./results.ts";

/** Writes a report's samples, its plot and, if the README has a place for it, its table. Returns the files. */
export function writeReport(repository: string, report: Report): readonly string[] {
  return [
    ...writeSamples(repository, report),
    ...writePlot(repository, report),
    ...writeReadme(repository, report),
  ];
}

/** Writes the samples of each size into a file of their own. */
function writeSamples(repository: string, report: Report): readonly string[] {
  const folder = join(repository, "bench", "results");
  mkdirSync(folder, { recursive: true });
  return [...Map.groupBy(report.samples, ({ size }) => size)].map(([size, samples]) => {
    const file = join(folder, `${report.date}-${size}.json`);
    writeFileSync(file, `${JSON.stringify({ ...report, samples }, null, 2)}\n`);
    return file;
  });
}

function writePlot(repository: string, report: Report): readonly string[] {
  const groups = plotGroups(resultsOf(report.samples));
  if (groups.length === 0) return [];
  const file = join(repository, "docs", "performance.svg");
  writeFileSync(file, performancePlot(groups));
  return [file];
}

function writeReadme(repository: string, report: Report): readonly string[] {
  const file = join(repository, "README.md");
  const page = withReport(readFileSync(file, "utf8"), reportText(report));
  if (page === undefined) return [];
  writeFileSync(file, page);
  return [file];
}

/** Replaces the text between the two report markers of a page. Returns undefined if it has none. */
export function withReport(page: string, report: string): string | undefined {
  const [before, rest] = page.split(begin, 2);
  const after = rest?.split(end).slice(1).join(end);
  if (before === undefined || !rest?.includes(end)) return undefined;
  return `${before}${begin}\n\n${report}\n\n${end}${after}`;
}

const begin = "<!-- bench:begin -->";

const end = "<!-- bench:end -->";
