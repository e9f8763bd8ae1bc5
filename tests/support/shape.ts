/**
 * Prints the shape of the code: how many modules there are, how long they are, and which imports go round in circles.
 *
 *     npx node tests/support/shape.ts
 *     npx node tests/support/shape.ts walk src/pipeline/build.ts
 */
import {
  cyclesIn,
  fileGraph,
  folderGraph,
  reachableFrom,
  type SourceModule,
  sourceModules,
} from "./import-graph.ts";

const [command, ...entries] = process.argv.slice(2);
const modules = sourceModules(["src", "layouts"]);
const lines = command === "walk" ? entries.map(walkFrom) : [...shape(), ...cycles()];
process.stdout.write(`${lines.join("\n")}\n`);

function shape(): readonly string[] {
  const titles = ["", "modules", "lines", "median", "<= 20", "> 250", "half in >=", "longest"];
  const rows = [titles, ...["src", "layouts"].map(shapeOf)];
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(8) : cell.padStart(11))).join(""),
  );
}

function shapeOf(folder: string): readonly string[] {
  const own = modules.filter(({ path }) => path.startsWith(`${folder}/`));
  const sorted = own.toSorted((one, other) => other.lines - one.lines);
  const [longest] = sorted;
  const tiny = own.filter((module) => module.lines <= 20).length;
  return [
    folder,
    `${own.length}`,
    `${linesOf(own)}`,
    `${sorted[Math.floor(sorted.length / 2)]?.lines}`,
    `${Math.round((100 * tiny) / own.length)} %`,
    `${own.filter((module) => module.lines > 250).length}`,
    `${halfOf(sorted)}`,
    `  ${longest?.path} (${longest?.lines})`,
  ];
}

function linesOf(some: readonly SourceModule[]): number {
  return some.reduce((sum, module) => sum + module.lines, 0);
}

/** Returns the length of the shortest of the longest modules that hold half of all lines together. */
function halfOf(longestFirst: readonly SourceModule[]): number {
  let left = linesOf(longestFirst) / 2;
  for (const module of longestFirst) {
    left -= module.lines;
    if (left <= 0) return module.lines;
  }
  return 0;
}

function cycles(): readonly string[] {
  const files = fileGraph(modules);
  return [
    ...listed("Cycles of files, types included", cyclesIn(files)),
    ...listed("Cycles of folders", cyclesIn(folderGraph(files))),
  ];
}

function listed(title: string, found: readonly string[]): readonly string[] {
  return [`${title}: ${found.length}`, ...found.map((cycle) => `  ${cycle}`)];
}

function walkFrom(entry: string): string {
  if (!modules.some(({ path }) => path === entry)) return `${entry}: no such module`;
  const count = (kinds: Parameters<typeof reachableFrom>[2]): number =>
    reachableFrom(entry, modules, kinds).size;
  const [atOnce, withLazy, withTypes] = [
    count(["static"]),
    count(["static", "lazy"]),
    count(["static", "lazy", "type"]),
  ];
  return `${entry}: ${atOnce} modules by static imports, ${withLazy} with lazy ones, ${withTypes} with types`;
}
