import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { Drawing } from "./drawing.ts";
import { stroke } from "./stroke.ts";
import { wrappedText } from "./wrappedText.ts";

/** A note that stands above the plot, at the head of a line down to what it is about. */
export interface HangingNote {
  readonly x: number;
  readonly text: string;
  /** Where its line ends. */
  readonly to: number;
}

interface SetNote extends HangingNote {
  readonly lines: readonly string[];
  readonly width: number;
}

interface PlacedNote extends SetNote {
  /** Counted upwards. */
  readonly row: number;
  readonly left: number;
  readonly anchor: "start" | "end";
}

/** How wide a note may be, as a part of the drawing. */
const widest: Readonly<Record<Canvas["name"], number>> = { wide: 0.34, narrow: 0.46 };

const setNote = (note: HangingNote, { name, width, size }: Canvas): SetNote => {
  const lines = wrappedText(note.text, { width: widest[name] * width, size });
  return { ...note, lines, width: Math.max(...lines.map((line) => textWidth(line, size))) };
};

const covers = ({ left, width }: PlacedNote, x: number): boolean => x > left - 1 && x < left + width + 1;

/** Words must not meet, and no line may run through words that stand lower. */
const clash = (one: PlacedNote, other: PlacedNote, gap: number): boolean => {
  const meet = one.left < other.left + other.width + gap && other.left < one.left + one.width + gap;
  if (one.row === other.row) return meet || covers(one, other.x) || covers(other, one.x);
  return one.row > other.row ? covers(other, one.x) : covers(one, other.x);
};

const sidesOf = (note: SetNote, { size, width }: Canvas): readonly Pick<PlacedNote, "left" | "anchor">[] => {
  const gap = size * 0.4;
  const start = { left: note.x + gap, anchor: "start" } as const;
  const end = { left: note.x - gap - note.width, anchor: "end" } as const;
  const within = Math.min(Math.max(0, start.left), width - note.width);
  const fitting = [start, end].filter(({ left }) => left >= 0 && left + note.width <= width);
  return [...fitting, { left: within, anchor: "start" }];
};

/** How many places are tried before lines may run behind words. */
const patience = 3000;

const placedIn = (
  notes: readonly SetNote[],
  rows: number,
  canvas: Canvas,
): readonly PlacedNote[] | undefined => {
  let tries = 0;
  const search = (placed: readonly PlacedNote[]): readonly PlacedNote[] | undefined => {
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
};

const placedNotes = (notes: readonly SetNote[], canvas: Canvas): readonly PlacedNote[] => {
  for (let rows = 1; rows <= notes.length; rows += 1) {
    const placed = placedIn(notes, rows, canvas);
    if (placed) return placed;
  }
  return notes.map((note, row) => {
    const side = sidesOf(note, canvas).at(-1) ?? { left: 0, anchor: "start" };
    return { ...note, ...side, row };
  });
};

/** Notes in rows above the plot, the lowest of which ends at `bottom`, in as few rows as they find room in. */
export const noteRows = (notes: readonly HangingNote[], bottom: number, canvas: Canvas): Drawing => {
  const { size } = canvas;
  const placed = placedNotes(
    notes.map((note) => setNote(note, canvas)).sort((one, other) => one.x - other.x),
    canvas,
  );
  const heights = placed.map((_, row) =>
    Math.max(
      0,
      ...placed.map((note) => (note.row === row ? note.lines.length * size * 1.25 + size * 0.3 : 0)),
    ),
  );
  const topOf = ({ row }: PlacedNote): number =>
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
        look: "chart-note",
      })),
    ),
  };
};
