import { generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import type { Report } from "./report.ts";
import { reportNames } from "./report-names.ts";
import { type Result, resultsOf } from "./results.ts";

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

/** Returns results as a Markdown table, one a row, in the given order. */
export function resultTable(results: readonly Result[]): string {
  return [
    line(columns),
    line(columns.map((_, index) => (index < 2 ? "---" : "---:"))),
    ...results.map((result) => line(row(result, results))),
  ].join("\n");
}

const columns = [
  ...[
    "Work",
    "Generator",
    "Time, median (range)",
    "Against Hugo's full build",
    "Processor time",
    "Peak memory",
  ],
  ...["Files written", "Site"],
];

function row(result: Result, all: readonly Result[]): readonly string[] {
  const { size, work, generator, cpu, memory, files, bytes, written } = result;
  return [
    `${inUnits.count(size)} articles, ${reportNames.works[work]}`,
    reportNames.generators[generator],
    timeOf(result),
    ratio(result, all),
    inUnits.seconds(cpu.median),
    memory ? inUnits.bytes(memory.median) : "unknown",
    inUnits.count(written),
    `${inUnits.count(files)} files, ${inUnits.bytes(bytes)}`,
  ];
}

/** "2.50 s (2.00–3.00 s)"; a single run has no range. */
function timeOf({ wall: { median, min, max }, runs }: Result): string {
  const middle = inUnits.seconds(median);
  return runs > 1 ? `${middle} (${inUnits.seconds(min).replace(" s", "")}–${inUnits.seconds(max)})` : middle;
}

/** Returns the time divided by that of Hugo's clean build of the same size: "0.25 ×". */
function ratio(result: Result, all: readonly Result[]): string {
  const hugo = all.find(
    ({ generator, work, size }) => generator === "hugo" && work === "clean" && size === result.size,
  );
  return hugo ? `${(result.wall.median / hugo.wall.median).toFixed(2)} ×` : "";
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
