import { type Box, isInside, overlap } from "../geometry.ts";
import { textWidth } from "../text-fit.ts";

/** A dot of the map, and what is to stand beside it. */
export interface MarkedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Which of the map's places it is. */
  readonly place: number;
}

export interface PlacedLabel extends MarkedPoint {
  /** Where the text begins, ends or has its middle, and its base line. */
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "middle" | "end";
  /** Whether a line leads from the dot to it. */
  readonly distance: "near" | "far";
}

interface LabelSpace {
  readonly frame: Box;
  /** What no label may cover. */
  readonly taken: readonly Box[];
  /** The size of the type, and the radius of a dot. */
  readonly size: number;
  readonly dot: number;
  /** Where dots stand, if not at the labelled points alone. */
  readonly dots?: readonly MarkedPoint[];
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly box: Box;
}

/** How many candidates are tried before the search is given up. */
const patience = 20_000;

/** Labels that neither meet nor leave the frame, or undefined where there is no room for all of them. */
export function placedLabels(
  points: readonly MarkedPoint[],
  space: LabelSpace,
): readonly PlacedLabel[] | undefined {
  const { frame, taken, dot, dots = points } = space;
  const fixed = [...taken, ...dots.map((point) => dotBox(point, dot))];
  const candidates = points.map((point) =>
    candidatesFor(point, space).filter(
      ({ box }) => isInside(box, frame) && !fixed.some((other) => overlap(box, other)),
    ),
  );
  let tries = 0;
  const search = (placed: readonly Candidate[]): readonly Candidate[] | undefined => {
    if (placed.length === points.length) return placed;
    for (const candidate of candidates[placed.length] ?? []) {
      tries += 1;
      if (tries > patience) return undefined;
      if (placed.some(({ box }) => overlap(box, candidate.box))) continue;
      const whole = search([...placed, candidate]);
      if (whole) return whole;
    }
    return undefined;
  };
  return search([])?.map(({ label }) => label);
}

function dotBox({ x, y }: MarkedPoint, dot: number): Box {
  return {
    x: x - dot,
    y: y - dot,
    width: dot * 2,
    height: dot * 2,
  };
}

/** How far off a label may stand, in sizes of its type. */
const distances: readonly number[] = [0.35, 1.4, 2.4, 3.6, 5];

/** Directions from the dot, the best first: a label is read best at the end side of its dot, and a little raised. */
const directions: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
  [0, -1.3],
  [0, 1.3],
];

function candidatesFor(point: MarkedPoint, { size, dot }: LabelSpace): readonly Candidate[] {
  return distances.flatMap((far) =>
    directions.map(([x, y]): Candidate => {
      const reach = dot + far * size;
      const width = textWidth(point.name, size);
      const anchor = x > 0 ? "start" : x < 0 ? "end" : "middle";
      const [textX, middleY] = [point.x + x * reach, point.y + y * reach];
      const left = anchor === "start" ? textX : anchor === "end" ? textX - width : textX - width / 2;
      const distance = far > 1 ? "far" : "near";
      return {
        label: { ...point, textX, textY: middleY + size * 0.35, anchor, distance },
        box: { x: left, y: middleY - size * 0.6, width, height: size * 1.2 },
      };
    }),
  );
}

/** Which places are named: where there is room for some only, the first ones. */
export type Naming = "all" | "some" | "none";

/** The labels of a map; undefined where all places have to be named and there is no room for that. */
export function fittingLabels(
  points: readonly MarkedPoint[],
  space: LabelSpace,
  names: Naming,
): readonly PlacedLabel[] | undefined {
  if (names === "none") return [];
  const labels = placedLabels(points, space);
  if (labels || names === "all") return labels;
  for (let count = points.length - 1; count > 0; count -= 1) {
    const fewer = placedLabels(points.slice(0, count), { ...space, dots: points });
    if (fewer) return fewer;
  }
  return [];
}
