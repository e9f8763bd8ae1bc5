import { type GeneratorId, generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import type { Report } from "./report.ts";
import { reportNames } from "./report-names.ts";
import { type Result, resultsOf, type WorkId } from "./results.ts";

/** Returns a report in Markdown: the table, the failures, and the conditions. */
export function reportText(report: Report): string {
  return [
    resultTable(report),
    ...failuresOf(report),
    "*Dateline as it comes* makes what a new publication has: search, a social card for each article, and the pictures of ten photographs. The other rows of Dateline are without cards and photographs (`cards: false`), and the last ones without search too (`search: false`), since Hugo and Eleventy make none of these. *Hugo with search* is Hugo, and then Pagefind's own command over the finished site. Peak memory is that of all processes together.",
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

function conditions({ date, machine, programs, samples }: Report): string {
  const { processor, cores, memory, system, node } = machine;
  const measured = new Set(generatorIds.flatMap((id) => programs[id] ?? []));
  return `Measured on ${date} with \`npm run bench\`: ${[...measured].join(", ")} in turn, ${formatRuns(samples)}, Node ${node}; ${processor}, ${cores} cores, ${inUnits.bytes(memory)} of memory, ${system}.`;
}

/** Returns the results of a report as a Markdown table, one a row. */
export function resultTable(report: Report): string {
  const results = resultsOf(report.samples);
  const rows = [...Map.groupBy(results, ({ size, work }) => workOf(size, work)).values()].flatMap((group) => [
    ...group.map((result) => row(result, results)),
    ...group.slice(0, 1).flatMap((first) => (first.work === "clean" ? emptyRows(first.size, report) : [])),
  ]);
  return [columns, columns.map((_, index) => (index < 2 ? "---" : "---:")), ...rows].map(line).join("\n");
}

const columns = [
  ...["Work", "Generator", "Time, median (range)", "Against Hugo's full build", "Against Hugo with search"],
  ...["Processor time", "Peak memory", "Files written", "Site"],
];

function row(result: Result, all: readonly Result[]): readonly string[] {
  const { size, work, generator, cpu, memory, files, bytes, written } = result;
  return [
    workOf(size, work),
    reportNames.generators[generator],
    timeOf(result),
    ratio(result, "hugo", all),
    searches.includes(generator) ? ratio(result, "hugo-with-search", all) : "",
    inUnits.seconds(cpu.median),
    memory ? inUnits.bytes(memory.median) : "unknown",
    inUnits.count(written),
    `${inUnits.count(files)} files, ${inUnits.bytes(bytes)}`,
  ];
}

/** Those that make search. */
const searches: readonly GeneratorId[] = ["dateline-as-it-comes", "dateline-with-search", "hugo-with-search"];

function workOf(size: number, work: WorkId): string {
  return `${inUnits.count(size)} articles, ${reportNames.works[work]}`;
}

/** Returns rows for the generators that were measured, but not at this size. */
function emptyRows(size: number, { samples, programs }: Report): readonly (readonly string[])[] {
  return generatorIds
    .filter((id) => programs[id] && !samples.some((one) => one.size === size && one.generator === id))
    .map((id) => {
      const cells = [workOf(size, "clean"), reportNames.generators[id], "not measured"];
      return columns.map((_, index) => cells[index] ?? "");
    });
}

/** "2.50 s (2.00–3.00 s)"; a single run has no range. */
function timeOf({ wall: { median, min, max }, runs }: Result): string {
  const middle = inUnits.seconds(median);
  return runs > 1 ? `${middle} (${inUnits.seconds(min).replace(" s", "")}–${inUnits.seconds(max)})` : middle;
}

/** Returns the time divided by that of a peer's clean build of the same size: "0.25 ×". */
function ratio({ size, wall }: Result, peer: GeneratorId, all: readonly Result[]): string {
  const full = all.find((one) => one.generator === peer && one.work === "clean" && one.size === size);
  return full ? `${(wall.median / full.wall.median).toFixed(2)} ×` : "";
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
