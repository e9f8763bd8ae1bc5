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

/** Draws notes in rows above the plot, in as few rows as possible. The lowest row ends at `bottom`. */
export function drawNoteRows(notes: readonly HangingNote[], bottom: number, canvas: Canvas): Drawing {
  const { size } = canvas;
  const placed = rowNotes(
    notes.map((note) => wrappedNote(note, canvas)).sort((one, other) => one.x - other.x),
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

/** A note above the plot, with a line down to what it is about. */
interface HangingNote {
  readonly x: number;
  readonly text: string;
  /** The y at which its line ends. */
  readonly to: number;
}

interface WrappedNote extends HangingNote {
  readonly lines: readonly string[];
  readonly width: number;
}

interface RowNote extends WrappedNote {
  /** Counted upwards from 0. */
  readonly row: number;
  readonly left: number;
  readonly anchor: "start" | "end";
}

function rowNotes(notes: readonly WrappedNote[], canvas: Canvas): readonly RowNote[] {
  for (let rows = 1; rows <= notes.length; rows += 1) {
    const placed = arrangedIn(notes, rows, canvas);
    if (placed) return placed;
  }
  return notes.map((note, row) => {
    const side = sidesOf(note, canvas).at(-1) ?? { left: 0, anchor: "start" };
    return { ...note, ...side, row };
  });
}

function arrangedIn(
  notes: readonly WrappedNote[],
  rows: number,
  canvas: Canvas,
): readonly RowNote[] | undefined {
  let tries = 0;
  const search = (placed: readonly RowNote[]): readonly RowNote[] | undefined => {
    const note = notes[placed.length];
    if (!note) return placed;
    for (let row = 0; row < rows; row += 1)
      for (const side of sidesOf(note, canvas)) {
        tries += 1;
        if (tries > maxTries) return undefined;
        const candidate = { ...note, ...side, row };
        if (placed.some((other) => collide(candidate, other, canvas.size * 0.8))) continue;
        const whole = search([...placed, candidate]);
        if (whole) return whole;
      }
    return undefined;
  };
  return search([]);
}

/** After so many tries, lines may run behind words. */
const maxTries = 3000;

function sidesOf(note: WrappedNote, { size, width }: Canvas): readonly Pick<RowNote, "left" | "anchor">[] {
  const gap = size * 0.4;
  const start = { left: note.x + gap, anchor: "start" } as const;
  const end = { left: note.x - gap - note.width, anchor: "end" } as const;
  const within = Math.min(Math.max(0, start.left), width - note.width);
  const fitting = [start, end].filter(({ left }) => left >= 0 && left + note.width <= width);
  return [...fitting, { left: within, anchor: "start" }];
}

/** Returns true if two notes overlap, or if the line of one runs through a lower one. */
function collide(one: RowNote, other: RowNote, gap: number): boolean {
  const meet = one.left < other.left + other.width + gap && other.left < one.left + one.width + gap;
  if (one.row === other.row) return meet || covers(one, other.x) || covers(other, one.x);
  return one.row > other.row ? covers(other, one.x) : covers(one, other.x);
}

function covers({ left, width }: RowNote, x: number): boolean {
  return x > left - 1 && x < left + width + 1;
}

function wrappedNote(note: HangingNote, { name, width, size }: Canvas): WrappedNote {
  const lines = wrappedText(note.text, { width: maxWidth[name] * width, size });
  return { ...note, lines, width: Math.max(...lines.map((line) => textWidth(line, size))) };
}

/** The maximum width of a note, as a part of the drawing. */
const maxWidth: Readonly<Record<Canvas["name"], number>> = { wide: 0.34, narrow: 0.46 };

/** Resolves where notes are on the first column. Returns the errors of those that are nowhere. */
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
    const position =
      axis.kind === "name" ? namedPosition(String(at), axis) : measuredPosition(String(at), axis);
    if ("at" in position) return [{ text, value, at: position.at }];
    errors.push({ field: `${field}.at`, message: position.error });
    return [];
  });
  return { notes: placed, errors };
}

type Axis = ChartData["axis"];

type AxisPosition = { readonly at: number } | { readonly error: string };

function namedPosition(text: string, { texts, values }: Axis): AxisPosition {
  const at = values[texts.indexOf(text)];
  if (at !== undefined) return { at };
  const near = closest(text, texts);
  return {
    error: `"${text}" is not in the first column. ${near === undefined ? "Write one of its names." : `Did you mean ${near}?`}`,
  };
}

/** A date may be more precise than those of the column, such as a day on an axis of years. */
function measuredPosition(text: string, { kind, values, texts }: Axis): AxisPosition {
  const textKind = kindOfText(text);
  if (
    textKind === "name" ||
    (isDateKind(kind) ? textKind === "number" : isDateKind(textKind) && textKind !== "year")
  )
    return { error: `"${text}" is not like the values of the first column. Write it like ${texts[0]}.` };
  const { value, error } = axisValue(text, kind === "number" ? kind : textKind);
  if (error !== undefined) return { error };
  return value < (values[0] ?? 0) || value > (values.at(-1) ?? 0)
    ? { error: `"${text}" lies outside of the chart. Write a value from ${texts[0]} to ${texts.at(-1)}.` }
    : { at: value };
}
