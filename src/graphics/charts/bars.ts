import type { Html } from "../../markup/template.ts";
import { textWidth } from "../text-fit.ts";
import { drawNoteRows } from "./annotations.ts";
import { type BarLabel, type ChartRow, type RowLayout, type RowsFrame, rowsFrame } from "./bar-layout.ts";
import { type Canvas, type Chart, type ChartText, type Drawing, merged } from "./chart.ts";
import { drawLegend, type LegendItem, seriesSample } from "./legend.ts";
import { tickLabels } from "./numbers.ts";
import { block, mark, stroke } from "./shapes.ts";
import { placedTicks } from "./ticks.ts";

/** Draws a horizontal chart, with a row for each name. */
export function drawRows(chart: Chart, canvas: Canvas): Drawing {
  const frame = rowsFrame(chart, canvas);
  const { layout } = frame;
  const notes = drawNotes(frame);
  const drawn = chart.type === "bar" ? drawBars(frame) : drawDots(frame);
  const ground = { top: 0, bottom: layout.bottom, shapes: baseOf(frame), texts: namesOf(layout, canvas) };
  const legend = drawLegend(legendItems(frame), Math.min(notes.top, 0) - canvas.size * 0.3, canvas);
  return merged([ground, notes, drawn, legend]);
}

/** Notes on figures are above the chart, with lines down through all rows. */
function drawNotes({ chart, layout, scale, canvas }: RowsFrame): Drawing {
  const hanging = chart.notes.flatMap(({ at, value, text }) =>
    at === undefined && value !== undefined ? [{ x: scale.position(value), text, to: layout.bottom }] : [],
  );
  return drawNoteRows(hanging, -canvas.size * 0.3, canvas);
}

/** Draws the bars of all rows, with labels at their ends. */
function drawBars(frame: RowsFrame): Drawing {
  return {
    top: 0,
    bottom: frame.layout.bottom,
    shapes: frame.labels.flatMap((label) => barOf(label, frame)),
    texts: frame.labels.flatMap((label) => labelTexts(label, frame)),
  };
}

function barOf(label: BarLabel, frame: RowsFrame): readonly Html[] {
  if (label.figure === undefined) return [];
  const { chart, canvas, layout, scale } = frame;
  const { y, end } = barPosition(label, frame);
  const box = {
    x: Math.min(end, scale.base),
    y: y + layout.thickness * 0.08,
    width: Math.abs(end - scale.base),
    height: layout.thickness * 0.84,
  };
  return [block(label.index, box, `${chart.id}-${canvas.name}`)];
}

/** Returns the top of a bar and the x of its end. */
function barPosition({ row, index, figure }: BarLabel, { layout, scale }: RowsFrame) {
  return {
    y: (layout.rows[row]?.y ?? 0) + index * layout.thickness,
    end: figure === undefined ? scale.base : scale.position(figure),
  };
}

/** Returns the figure of a bar at its end, and the name of its series behind it. */
function labelTexts(label: BarLabel, frame: RowsFrame): readonly ChartText[] {
  const { figure = 0, index, text, name } = label;
  const { size } = frame.canvas;
  const { y, end } = barPosition(label, frame);
  const away = figure < 0 ? -1 : 1;
  const x = end + away * size * 0.4;
  const common = {
    y: y + frame.layout.thickness / 2 + size * 0.35,
    anchor: figure < 0 ? "end" : "start",
  } as const;
  return [
    { ...common, x, text, className: "chart-figure" },
    ...(name === undefined
      ? []
      : [
          {
            ...common,
            x: x + away * (textWidth(text, size) + size * 0.5),
            text: name,
            className: `chart-name series-${index + 1}`,
          },
        ]),
  ];
}

/** Draws the dots of all rows; those of a row are on one line. */
function drawDots(frame: RowsFrame): Drawing {
  const { rows, bottom } = frame.layout;
  const axis = frame.labels.length > 0 ? { bottom, shapes: [], texts: [] } : drawAxis(frame);
  return {
    top: 0,
    bottom: axis.bottom,
    shapes: [...axis.shapes, ...rows.flatMap((row) => dotsIn(row, frame))],
    texts: [...axis.texts, ...frame.labels.map((label) => figureAt(label, frame))],
  };
}

/** If several dots share a row, an axis along the bottom shows their figures. */
function drawAxis(frame: RowsFrame): Drawing {
  const { size } = frame.canvas;
  const { bottom } = frame.layout;
  const ticks = ticksOf(frame);
  return {
    top: 0,
    bottom: bottom + size * 1.6,
    shapes: ticks.map(({ x }) => stroke("chart-grid", [x, 0], [x, bottom])),
    texts: ticks.map(({ textX, text }) => ({
      x: textX,
      y: bottom + size * 1.2,
      text,
      anchor: "middle",
      className: "chart-tick",
    })),
  };
}

/** Returns as many ticks as there is room for. */
function ticksOf({ scale, canvas }: RowsFrame) {
  const texts = tickLabels(scale.ticks, canvas.language);
  const all = scale.ticks.map((tick, index) => ({ x: scale.position(tick), text: texts[index] ?? "" }));
  for (let step = 1; step <= all.length; step += 1) {
    const ticks = placedTicks(
      all.filter((_, index) => index % step === 0),
      canvas,
    );
    if (ticks) return ticks;
  }
  return [];
}

function dotsIn({ row, y }: ChartRow, { chart, layout, scale, canvas }: RowsFrame): readonly Html[] {
  const middle = y + layout.thickness / 2;
  const points = chart.data.series.flatMap(({ values }, index) => {
    const figure = values[row];
    return figure === undefined ? [] : [{ index, x: scale.position(figure) }];
  });
  const xs = points.map(({ x }) => x);
  return [
    stroke("chart-guide", [layout.left, middle], [canvas.width, middle]),
    ...(points.length > 1
      ? [stroke("chart-between", [Math.min(...xs), middle], [Math.max(...xs), middle])]
      : []),
    ...points.map(({ index, x }) => mark(index, [x, middle], canvas.size * 1.6)),
  ];
}

/** Returns the label beside a dot that is alone in its row. */
function figureAt({ row, figure, text }: BarLabel, { layout, scale, canvas }: RowsFrame): ChartText {
  const { size } = canvas;
  const isNegative = figure !== undefined && figure < 0;
  return {
    x: figure === undefined ? layout.left : scale.position(figure) + size * (isNegative ? -0.8 : 0.8),
    y: (layout.rows[row]?.y ?? 0) + layout.thickness / 2 + size * 0.35,
    text,
    anchor: isNegative ? "end" : "start",
    className: "chart-figure",
  };
}

function baseOf({ chart, layout, scale, canvas }: RowsFrame): readonly Html[] {
  return chart.type === "bar"
    ? [stroke("chart-base", [scale.base, 0], [scale.base, layout.bottom - canvas.size * 0.4])]
    : [];
}

function namesOf({ rows, left }: RowLayout, { size }: Canvas): readonly ChartText[] {
  return rows.flatMap(({ name, nameY, notes, notesY }) => [
    ...name.map((text, index) => ({ x: 0, y: nameY + index * size * 1.2, text, className: "chart-row" })),
    ...notes.map((text, index) => ({
      x: left + size * 0.8,
      y: notesY + index * size * 1.2,
      text,
      className: "chart-note",
    })),
  ]);
}

function legendItems({ chart, canvas, naming }: RowsFrame): readonly LegendItem[] {
  return naming === "bars" || chart.data.series.length === 1
    ? []
    : chart.data.series.map(({ name }, index) => ({
        text: name,
        className: `chart-name series-${index + 1}`,
        sample: seriesSample(chart, index, canvas),
      }));
}
