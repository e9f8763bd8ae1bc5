import { type GeneratorId, generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import { reportNames } from "./report-names.ts";
import type { Result } from "./result.ts";

/** One mark of the plot; times in seconds. */
export interface PlotMark {
  readonly generator: GeneratorId;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Whether it is this work that was measured, or the full build that stands for it. */
  readonly inputsHash: "measured" | "full build";
}

/** The marks of one work at one size. */
export interface PlotGroup {
  readonly title: string;
  readonly marks: readonly PlotMark[];
}

const markOf = ({ generator, wall, work }: Result, wanted: Result["work"]): PlotMark => ({
  generator,
  median: wall.median / 1000,
  least: wall.least / 1000,
  most: wall.most / 1000,
  inputsHash: work === wanted ? "measured" : "full build",
});

/** Results as groups of marks. Where a generator has no other way than a full build, that one stands for the work. */
export const plotGroups = (results: readonly Result[]): readonly PlotGroup[] =>
  [...Map.groupBy(results, ({ size, work }) => `${size} ${work}`).values()].flatMap(([first]) => {
    if (!first) return [];
    const { size, work } = first;
    const marks = generatorIds.flatMap((generator) => {
      const own = results.filter((one) => one.size === size && one.generator === generator);
      const result = own.find((one) => one.work === work) ?? own.find((one) => one.work === "clean");
      return result ? [markOf(result, work)] : [];
    });
    return [{ title: `${inUnits.count(size)} articles: ${reportNames.works[work]}`, marks }];
  });
