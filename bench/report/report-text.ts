import { generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import type { Report } from "./report.ts";
import { reportNames } from "./report-names.ts";
import { resultTable } from "./result-table.ts";
import { resultsOf } from "./results-of.ts";

/** Returns a report in Markdown: the table, the failures, and the conditions. */
export function reportText(report: Report): string {
  return [
    resultTable(resultsOf(report.samples)),
    ...failuresOf(report),
    "Search is measured apart: Dateline's own rows are without it (`search: false`), those of Dateline with search tell what the rest costs with it.",
    "Eleventy and Hugo build the whole site again after every change, so their clean build stands for those too.",
    conditions(report),
  ].join("\n\n");
}

function failuresOf({ samples }: Report): readonly string[] {
  return samples.flatMap(({ failure, generator, work, size }) =>
    failure === undefined
      ? []
      : [
          `${reportNames.generators[generator]} failed at ${inUnits.count(size)} articles, ${reportNames.works[work]}: ${failure.split("\n")[0]}`,
        ],
  );
}

/** Says how many runs there were. Large sites take long, so that the number may differ by size. */
function formatRuns(samples: Report["samples"]): string {
  const bySize = [...Map.groupBy(samples, ({ size }) => size)].map(([size, measured]) => {
    const runs = Math.max(...measured.map(({ run }) => run));
    return { size, words: `${runs} ${runs === 1 ? "run" : "runs"} each` };
  });
  return new Set(bySize.map(({ words }) => words)).size > 1
    ? bySize.map(({ size, words }) => `${words} at ${inUnits.count(size)} articles`).join(" and ")
    : (bySize[0]?.words ?? "0 runs each");
}

function conditions({ date, machine, versions, samples }: Report): string {
  const { processor, cores, memory, system, node } = machine;
  const measured = generatorIds.flatMap((id) =>
    versions[id] === undefined || id === "searching" ? [] : [`${reportNames.generators[id]} ${versions[id]}`],
  );
  return `Measured on ${date} with \`npm run bench\`: ${measured.join(", ")} in turn, ${formatRuns(samples)}, Node ${node}; ${processor}, ${cores} cores, ${inUnits.bytes(memory)} of memory, ${system}.`;
}
