import type { Html } from "../../markup/template.ts";
import { textWidth } from "../text-fit.ts";
import { noteRows } from "./annotations.ts";
import { type BarWords, type ChartRow, type RowLayout, type RowsFrame, rowsFrame } from "./bar-layout.ts";
import { type Canvas, type Chart, type ChartText, type Drawing, joined } from "./chart.ts";
import { type KeyItem, keyLines, seriesSample } from "./legend.ts";
import { tickLabels } from "./numbers.ts";
import { block, mark, stroke } from "./shapes.ts";
import { setTicks } from "./ticks.ts";

/** A chart whose figures run sideways, a row for each name. */
export function rowsChart(chart: Chart, canvas: Canvas): Drawing {
  const frame = rowsFrame(chart, canvas);
  const { layout } = frame;
  const notes = notesOf(frame);
  const drawn = chart.type === "bar" ? rowBars(frame) : rowDots(frame);
  const ground = { top: 0, bottom: layout.bottom, shapes: baseOf(frame), texts: namesOf(layout, canvas) };
  const key = keyLines(keyOf(frame), Math.min(notes.top, 0) - canvas.size * 0.3, canvas);
  return joined([ground, notes, drawn, key]);
}

/** Notes on figures hang above, on lines down through all rows. */
function notesOf({ chart, layout, scale, canvas }: RowsFrame): Drawing {
  const hanging = chart.notes.flatMap(({ at, value, text }) =>
    at === undefined && value !== undefined ? [{ x: scale.place(value), text, to: layout.bottom }] : [],
  );
  return noteRows(hanging, -canvas.size * 0.3, canvas);
}

/** The bars of all rows, with their words at their ends. */
function rowBars(frame: RowsFrame): Drawing {
  return {
    top: 0,
    bottom: frame.layout.bottom,
    shapes: frame.words.flatMap((words) => barOf(words, frame)),
    texts: frame.words.flatMap((words) => wordsAt(words, frame)),
  };
}

function barOf(words: BarWords, frame: RowsFrame): readonly Html[] {
  if (words.figure === undefined) return [];
  const { chart, canvas, layout, scale } = frame;
  const { y, end } = placeOf(words, frame);
  const box = {
    x: Math.min(end, scale.base),
    y: y + layout.thickness * 0.08,
    width: Math.abs(end - scale.base),
    height: layout.thickness * 0.84,
  };
  return [block(words.index, box, `${chart.id}-${canvas.name}`)];
}

/** The top of a bar, and where it ends. */
function placeOf({ row, index, figure }: BarWords, { layout, scale }: RowsFrame) {
  return {
    y: (layout.rows[row]?.y ?? 0) + index * layout.thickness,
    end: figure === undefined ? scale.base : scale.place(figure),
  };
}

/** The figure of a bar at its end, and the name of its series behind it. */
function wordsAt(words: BarWords, frame: RowsFrame): readonly ChartText[] {
  const { figure = 0, index, text, name } = words;
  const { size } = frame.canvas;
  const { y, end } = placeOf(words, frame);
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

/** The dots of all rows; those of a row stand on one line. */
function rowDots(frame: RowsFrame): Drawing {
  const { rows, bottom } = frame.layout;
  const axis = frame.words.length > 0 ? { bottom, shapes: [], texts: [] } : axisOf(frame);
  return {
    top: 0,
    bottom: axis.bottom,
    shapes: [...axis.shapes, ...rows.flatMap((row) => dotsIn(row, frame))],
    texts: [...axis.texts, ...frame.words.map((words) => figureAt(words, frame))],
  };
}

/** Where several dots share a row, their figures are told along the bottom. */
function axisOf(frame: RowsFrame): Drawing {
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

/** As many as find room. */
function ticksOf({ scale, canvas }: RowsFrame) {
  const words = tickLabels(scale.ticks, canvas.language);
  const all = scale.ticks.map((tick, index) => ({ x: scale.place(tick), text: words[index] ?? "" }));
  for (let step = 1; step <= all.length; step += 1) {
    const ticks = setTicks(
      all.filter((_, index) => index % step === 0),
      canvas,
    );
    if (ticks) return ticks;
  }
  return [];
}

function dotsIn({ row, y }: ChartRow, { chart, layout, scale, canvas }: RowsFrame): readonly Html[] {
  const middle = y + layout.thickness / 2;
  const places = chart.data.series.flatMap(({ values }, index) => {
    const figure = values[row];
    return figure === undefined ? [] : [{ index, x: scale.place(figure) }];
  });
  const xs = places.map(({ x }) => x);
  return [
    stroke("chart-guide", [layout.left, middle], [canvas.width, middle]),
    ...(places.length > 1
      ? [stroke("chart-between", [Math.min(...xs), middle], [Math.max(...xs), middle])]
      : []),
    ...places.map(({ index, x }) => mark(index, [x, middle], canvas.size * 1.6)),
  ];
}

/** Beside dots that are alone in their rows. */
function figureAt({ row, figure, text }: BarWords, { layout, scale, canvas }: RowsFrame): ChartText {
  const { size } = canvas;
  const isNegative = figure !== undefined && figure < 0;
  return {
    x: figure === undefined ? layout.left : scale.place(figure) + size * (isNegative ? -0.8 : 0.8),
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

function keyOf({ chart, canvas, naming }: RowsFrame): readonly KeyItem[] {
  return naming === "on bars" || chart.data.series.length === 1
    ? []
    : chart.data.series.map(({ name }, index) => ({
        text: name,
        className: `chart-name series-${index + 1}`,
        sample: seriesSample(chart, index, canvas),
      }));
}
