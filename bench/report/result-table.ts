import { inUnits } from "./in-units.ts";
import { reportNames } from "./report-names.ts";
import type { Result } from "./result.ts";

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

/** Returns results as a Markdown table, one a row, in the given order. */
export function resultTable(results: readonly Result[]): string {
  return [
    line(columns),
    line(columns.map((_, index) => (index < 2 ? "---" : "---:"))),
    ...results.map((result) => line(row(result, results))),
  ].join("\n");
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

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
