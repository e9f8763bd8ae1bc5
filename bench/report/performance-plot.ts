import { type Xml, xml, xmlLines } from "../../src/markup/template.ts";
import { type GeneratorId, generatorIds } from "../generators/generator.ts";
import { inUnits } from "./in-units.ts";
import { reportNames } from "./report-names.ts";
import type { Result } from "./results.ts";

/**
 * Returns times as an SVG plot: a dot for the median, a line for the range, on a logarithmic
 * axis.
 */
export function performancePlot(groups: readonly PlotGroup[]): string {
  const values = groups.flatMap(({ marks }) => marks.flatMap(({ min, max }) => [min, max]));
  const scale = plotScale(values, { from: plot.left, to: plot.right });
  const topOf = (index: number): number =>
    groups.slice(0, index).reduce((top, group) => top + groupHeight(group), plot.top);
  const bottom = topOf(groups.length);
  const height = bottom + footHeight;
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    xml`<title id="title">How long generators take to build a news site</title>`,
    xml`<desc id="desc">${plotDescription(groups)}</desc>`,
    frame(height),
    ...grid(scale, bottom),
    ...groups.map((group, index) => groupAt(group, topOf(index), scale)),
    xml`</svg>\n`,
  ]).markup;
}

/** In the units of the drawing. */
const width = 760;

const plot = { left: 236, right: 676, top: 84 };

const rowHeight = 22;

const titleHeight = 26;

const groupGap = 14;

const footHeight = 60;

const margin = 24;

/** Draws what all plots share: the ground, the heading and how to read it. */
function frame(height: number): Xml {
  return xmlLines([
    xml`<style>${plotStyle}</style>`,
    xml`<rect class="ground" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"/>`,
    xml`<text class="heading" x="${margin}" y="34">Time to build</text>`,
    xml`<text class="faint" x="${margin}" y="54">Median and range; further left is better. Each line of the scale is ten times the one before it.</text>`,
    xml`<text class="faint" x="${margin}" y="${height - 14}">A hollow dot: the generator has no shorter way, so its clean build stands for this work.</text>`,
  ]);
}

/** Styles of the plot. It has a ground of its own, so that it suits light and dark pages. */
const plotStyle = `
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 13px; fill: var(--text); paint-order: stroke; stroke: var(--ground); stroke-width: 4px; }
.ground { fill: var(--ground); stroke: var(--line); }
.heading { font-size: 17px; font-weight: 600; }
.group { font-weight: 600; }
.faint { fill: var(--faint); font-size: 12px; }
.grid { stroke: var(--line); stroke-width: 1; }
.range { stroke-width: 2; stroke-linecap: round; }
.dot { stroke-width: 2; }
.dateline-as-it-comes, .dateline-with-search, .dateline { --mark: var(--dateline); }
.hugo-with-search, .hugo { --mark: var(--hugo); }
.eleventy { --mark: var(--eleventy); }
.range, .dot { stroke: var(--mark); }
.dot { fill: var(--mark); }
.stands { fill: var(--ground); }
svg { --ground: #fdfbf6; --text: #1d1b16; --faint: #655f52; --line: #ddd6c6; --dateline: #9d2a1c; --hugo: #1c5f94; --eleventy: #5f5a4d; }
@media (prefers-color-scheme: dark) {
  svg { --ground: #14130f; --text: #efe9dc; --faint: #a9a18f; --line: #39352b; --dateline: #ff8f78; --hugo: #7fbdf0; --eleventy: #b9b2a2; }
}
`;

function grid({ ticks, at }: PlotScale, bottom: number): readonly Xml[] {
  return ticks.flatMap((tick) => {
    const x = at(tick).toFixed(1);
    return [
      xml`<line class="grid" x1="${x}" x2="${x}" y1="${plot.top - 8}" y2="${bottom}"/>`,
      xml`<text class="faint" x="${x}" y="${bottom + 18}" text-anchor="middle">${tick} s</text>`,
    ];
  });
}

function groupAt(group: PlotGroup, top: number, scale: PlotScale): Xml {
  return xmlLines([
    xml`<text class="group" x="${margin}" y="${top + 14}">${group.title}</text>`,
    ...group.marks.map((mark, index) => markAt(mark, top + titleHeight + (index + 0.5) * rowHeight, scale)),
  ]);
}

function groupHeight({ marks }: PlotGroup): number {
  return titleHeight + marks.length * rowHeight + groupGap;
}

function markAt(mark: PlotMark, y: number, { at }: PlotScale): Xml {
  const [min, median, max] = [mark.min, mark.median, mark.max].map((value) => at(value).toFixed(1));
  const dot = mark.source === "measured" ? "dot" : "dot stands";
  return xmlLines([
    xml`<g class="${mark.generator}">`,
    xml`<text x="${plot.left - 12}" y="${y + 4}" text-anchor="end">${reportNames.generators[mark.generator]}</text>`,
    xml`<line class="range" x1="${min}" x2="${max}" y1="${y}" y2="${y}"/>`,
    xml`<circle class="${dot}" cx="${median}" cy="${y}" r="5"/>`,
    xml`<text x="${(at(mark.max) + 12).toFixed(1)}" y="${y + 4}">${timeOf(mark)}</text>`,
    xml`</g>`,
  ]);
}

function timeOf({ median }: PlotMark): string {
  return inUnits.seconds(median * 1000);
}

/** Returns the text for readers who cannot see the plot. */
function plotDescription(groups: readonly PlotGroup[]): string {
  return groups
    .map(
      ({ title, marks }) =>
        `${title}: ${marks.map((mark) => `${reportNames.generators[mark.generator]} ${timeOf(mark)}`).join(", ")}.`,
    )
    .join(" ");
}

/** A logarithmic axis. */
export interface PlotScale {
  /** Returns the position of a value, between `from` and `to`. */
  readonly at: (value: number) => number;
  /** The powers of ten on the axis, its ends included. */
  readonly ticks: readonly number[];
}

/**
 * Returns a logarithmic axis for values above 0, from one power of ten to another.
 * @example plotScale([0.3, 40], { from: 0, to: 300 }).ticks // [0.1, 1, 10, 100]
 */
export function plotScale(
  values: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): PlotScale {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
  const at = (value: number): number =>
    from + ((Math.log10(value) - lowest) / (highest - lowest)) * (to - from);
  return { at, ticks };
}

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

/**
 * Groups results of the two works that people wait for most into marks. For a generator without incremental builds, its
 * clean build stands for both.
 */
export function plotGroups(results: readonly Result[]): readonly PlotGroup[] {
  const plotted = results.filter(({ work }) => work === "clean" || work === "article");
  return [...Map.groupBy(plotted, ({ size, work }) => `${size} ${work}`).values()].flatMap(([first]) => {
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
