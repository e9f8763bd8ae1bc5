import type { Html } from "../../text/html.ts";
import { textWidth } from "../textWidth.ts";
import type { BarWords } from "./barWords.ts";
import { block } from "./block.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import type { RowsFrame } from "./rowsFrame.ts";

/** The top of a bar, and where it ends. */
const placeOf = ({ row, index, figure }: BarWords, { layout, scale }: RowsFrame) => ({
  y: (layout.rows[row]?.y ?? 0) + index * layout.thickness,
  end: figure === undefined ? scale.base : scale.place(figure),
});

/** The figure of a bar at its end, and the name of its series behind it. */
const wordsAt = (words: BarWords, frame: RowsFrame): readonly ChartText[] => {
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
    { ...common, x, text, look: "chart-figure" },
    ...(name === undefined
      ? []
      : [
          {
            ...common,
            x: x + away * (textWidth(text, size) + size * 0.5),
            text: name,
            look: `chart-name series-${index + 1}`,
          },
        ]),
  ];
};

const barOf = (words: BarWords, frame: RowsFrame): readonly Html[] => {
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
};

/** The bars of all rows, with their words at their ends. */
export const rowBars = (frame: RowsFrame): Drawing => ({
  top: 0,
  bottom: frame.layout.bottom,
  shapes: frame.words.flatMap((words) => barOf(words, frame)),
  texts: frame.words.flatMap((words) => wordsAt(words, frame)),
});
