import { closest } from "../../lib/suggest.ts";
import type { ChartNote } from "../../model/graphics.ts";
import type { GraphicError } from "../graphic.ts";
import { textWidth, wrappedText } from "../text-fit.ts";
import { axisValue } from "./axis.ts";
import {
  type Canvas,
  type ChartData,
  type Drawing,
  isDateKind,
  kindOfText,
  type PlacedNote,
} from "./chart.ts";
import { stroke } from "./shapes.ts";

/** A note that stands above the plot, at the head of a line down to what it is about. */
interface HangingNote {
  readonly x: number;
  readonly text: string;
  /** Where its line ends. */
  readonly to: number;
}

interface SetNote extends HangingNote {
  readonly lines: readonly string[];
  readonly width: number;
}

interface RowNote extends SetNote {
  /** Counted upwards. */
  readonly row: number;
  readonly left: number;
  readonly anchor: "start" | "end";
}

/** Notes in rows above the plot, the lowest of which ends at `bottom`, in as few rows as they find room in. */
export function noteRows(notes: readonly HangingNote[], bottom: number, canvas: Canvas): Drawing {
  const { size } = canvas;
  const placed = rowNotes(
    notes.map((note) => setNote(note, canvas)).sort((one, other) => one.x - other.x),
    canvas,
  );
  const heights = placed.map((_, row) =>
    Math.max(
      0,
      ...placed.map((note) => (note.row === row ? note.lines.length * size * 1.25 + size * 0.3 : 0)),
    ),
  );
  const topOf = ({ row }: RowNote): number =>
    bottom - heights.slice(0, row + 1).reduce((sum, height) => sum + height, 0);
  return {
    top: Math.min(bottom, ...placed.map(topOf)),
    bottom,
    shapes: placed.map((note) =>
      stroke("chart-note-line", [note.x, topOf(note) + size * 0.2], [note.x, note.to]),
    ),
    texts: placed.flatMap((note) =>
      note.lines.map((text, index) => ({
        x: note.anchor === "end" ? note.left + note.width : note.left,
        y: topOf(note) + size * (1 + index * 1.25),
        text,
        anchor: note.anchor,
        className: "chart-note",
      })),
    ),
  };
}

function rowNotes(notes: readonly SetNote[], canvas: Canvas): readonly RowNote[] {
  for (let rows = 1; rows <= notes.length; rows += 1) {
    const placed = placedIn(notes, rows, canvas);
    if (placed) return placed;
  }
  return notes.map((note, row) => {
    const side = sidesOf(note, canvas).at(-1) ?? { left: 0, anchor: "start" };
    return { ...note, ...side, row };
  });
}

/** How many places are tried before lines may run behind words. */
const patience = 3000;

function placedIn(notes: readonly SetNote[], rows: number, canvas: Canvas): readonly RowNote[] | undefined {
  let tries = 0;
  const search = (placed: readonly RowNote[]): readonly RowNote[] | undefined => {
    const note = notes[placed.length];
    if (!note) return placed;
    for (let row = 0; row < rows; row += 1)
      for (const side of sidesOf(note, canvas)) {
        tries += 1;
        if (tries > patience) return undefined;
        const candidate = { ...note, ...side, row };
        if (placed.some((other) => clash(candidate, other, canvas.size * 0.8))) continue;
        const whole = search([...placed, candidate]);
        if (whole) return whole;
      }
    return undefined;
  };
  return search([]);
}

function sidesOf(note: SetNote, { size, width }: Canvas): readonly Pick<RowNote, "left" | "anchor">[] {
  const gap = size * 0.4;
  const start = { left: note.x + gap, anchor: "start" } as const;
  const end = { left: note.x - gap - note.width, anchor: "end" } as const;
  const within = Math.min(Math.max(0, start.left), width - note.width);
  const fitting = [start, end].filter(({ left }) => left >= 0 && left + note.width <= width);
  return [...fitting, { left: within, anchor: "start" }];
}

/** Words must not meet, and no line may run through words that stand lower. */
function clash(one: RowNote, other: RowNote, gap: number): boolean {
  const meet = one.left < other.left + other.width + gap && other.left < one.left + one.width + gap;
  if (one.row === other.row) return meet || covers(one, other.x) || covers(other, one.x);
  return one.row > other.row ? covers(other, one.x) : covers(one, other.x);
}

function covers({ left, width }: RowNote, x: number): boolean {
  return x > left - 1 && x < left + width + 1;
}

/** How wide a note may be, as a part of the drawing. */
const widest: Readonly<Record<Canvas["name"], number>> = { wide: 0.34, narrow: 0.46 };

function setNote(note: HangingNote, { name, width, size }: Canvas): SetNote {
  const lines = wrappedText(note.text, { width: widest[name] * width, size });
  return { ...note, lines, width: Math.max(...lines.map((line) => textWidth(line, size))) };
}

type Axis = ChartData["axis"];

/** Notes with their places along the first column, and what is wrong with them. */
export function placedNotes(
  notes: readonly ChartNote[],
  axis: Axis,
): { readonly notes: readonly PlacedNote[]; readonly errors: readonly GraphicError[] } {
  const errors: GraphicError[] = [];
  const placed = notes.flatMap(({ at, value, text }, index): readonly PlacedNote[] => {
    const field = `annotations.${index}`;
    if (at === undefined) {
      if (value === undefined)
        errors.push({ field, message: "belongs to nothing. Write at, value or both." });
      return [{ text, value }];
    }
    const place = axis.kind === "name" ? namedPlace(String(at), axis) : measuredPlace(String(at), axis);
    if ("at" in place) return [{ text, value, at: place.at }];
    errors.push({ field: `${field}.at`, message: place.error });
    return [];
  });
  return { notes: placed, errors };
}

type Place = { readonly at: number } | { readonly error: string };

function namedPlace(text: string, { texts, values }: Axis): Place {
  const at = values[texts.indexOf(text)];
  if (at !== undefined) return { at };
  const near = closest(text, texts);
  return {
    error: `"${text}" is not in the first column. ${near === undefined ? "Write one of its names." : `Did you mean ${near}?`}`,
  };
}

/** Dates may be told more finely than those of the column: a day of a year. */
function measuredPlace(text: string, { kind, values, texts }: Axis): Place {
  const own = kindOfText(text);
  if (own === "name" || (isDateKind(kind) ? own === "number" : isDateKind(own) && own !== "year"))
    return { error: `"${text}" is not like the values of the first column. Write it like ${texts[0]}.` };
  const { value, error } = axisValue(text, kind === "number" ? kind : own);
  if (error !== undefined) return { error };
  return value < (values[0] ?? 0) || value > (values.at(-1) ?? 0)
    ? { error: `"${text}" lies outside of the chart. Write a value from ${texts[0]} to ${texts.at(-1)}.` }
    : { at: value };
}
