import { type Xml, xml, xmlLines } from "../../src/markup/template.ts";
import { inUnits } from "./in-units.ts";
import type { PlotGroup, PlotMark } from "./plot-groups.ts";
import { type PlotScale, plotScale } from "./plot-scale.ts";
import { plotStyle } from "./plot-style.ts";
import { reportNames } from "./report-names.ts";

/** In the units of the drawing. */
const width = 760;

const plot = { left: 160, right: 650, top: 84 };

const rowHeight = 22;

const titleHeight = 26;

const groupGap = 14;

const footHeight = 60;

const margin = 24;

/**
 * Returns the times of all kinds of work as an SVG plot: a dot for the median, a line for the range, on a logarithmic
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

function groupHeight({ marks }: PlotGroup): number {
  return titleHeight + marks.length * rowHeight + groupGap;
}

function timeOf({ median }: PlotMark): string {
  return inUnits.seconds(median * 1000);
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

function groupAt(group: PlotGroup, top: number, scale: PlotScale): Xml {
  return xmlLines([
    xml`<text class="group" x="${margin}" y="${top + 14}">${group.title}</text>`,
    ...group.marks.map((mark, index) => markAt(mark, top + titleHeight + (index + 0.5) * rowHeight, scale)),
  ]);
}

function grid({ ticks, at }: PlotScale, bottom: number): readonly Xml[] {
  return ticks.flatMap((tick) => {
    const x = at(tick).toFixed(1);
    return [
      xml`<line class="grid" x1="${x}" x2="${x}" y1="${plot.top - 8}" y2="${bottom}"/>`,
      xml`<text class="faint" x="${x}" y="${bottom + 18}" text-anchor="middle">${tick} s</text>`,
    ];
  });
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
