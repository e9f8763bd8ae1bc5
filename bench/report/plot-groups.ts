import { type GeneratorId, generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import { reportNames } from "./report-names.ts";
import type { Result } from "./result.ts";

/** One mark of the plot; times in seconds. */
export interface PlotMark {
  readonly generator: GeneratorId;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** What was measured: this work itself, or the clean build that stands for it. */
  readonly source: "measured" | "clean";
}

/** The marks of one kind of work at one size. */
export interface PlotGroup {
  readonly title: string;
  readonly marks: readonly PlotMark[];
}

/** Groups results into marks. For a generator without incremental builds, its clean build stands for all work. */
export function plotGroups(results: readonly Result[]): readonly PlotGroup[] {
  return [...Map.groupBy(results, ({ size, work }) => `${size} ${work}`).values()].flatMap(([first]) => {
    if (!first) return [];
    const { size, work } = first;
    const marks = generatorIds.flatMap((generator) => {
      const own = results.filter((one) => one.size === size && one.generator === generator);
      const result = own.find((one) => one.work === work) ?? own.find((one) => one.work === "clean");
      return result ? [markOf(result, work)] : [];
    });
    return [{ title: `${inUnits.count(size)} articles: ${reportNames.works[work]}`, marks }];
  });
}

function markOf({ generator, wall, work }: Result, wanted: Result["work"]): PlotMark {
  return {
    generator,
    median: wall.median / 1000,
    min: wall.min / 1000,
    max: wall.max / 1000,
    source: work === wanted ? "measured" : "clean",
  };
}
