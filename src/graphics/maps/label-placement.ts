import { type Box, isInside, overlap } from "../geometry.ts";
import { textWidth } from "../text-fit.ts";

/** Returns labels that neither overlap nor leave the frame; undefined if there is no room for all of them. */
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
      if (tries > maxTries) return undefined;
      if (placed.some(({ box }) => overlap(box, candidate.box))) continue;
      const whole = search([...placed, candidate]);
      if (whole) return whole;
    }
    return undefined;
  };
  return search([])?.map(({ label }) => label);
}

/** A dot of the map, and its label. */
export interface MarkedPoint {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Index in the places of the map. */
  readonly placeIndex: number;
}

export interface PlacedLabel extends MarkedPoint {
  /** The start, middle or end of the text, and its base line. */
  readonly textX: number;
  readonly textY: number;
  readonly anchor: "start" | "middle" | "end";
  /** A far label has a line from its dot. */
  readonly distance: "near" | "far";
}

interface LabelSpace {
  readonly frame: Box;
  /** Areas that no label may cover. */
  readonly taken: readonly Box[];
  /** The font size, and the radius of a dot. */
  readonly size: number;
  readonly dot: number;
  /** All dots, if more points have one than have a label. */
  readonly dots?: readonly MarkedPoint[];
}

interface Candidate {
  readonly label: PlacedLabel;
  readonly box: Box;
}

/** After so many candidates, the search gives up. */
const maxTries = 20_000;

function dotBox({ x, y }: MarkedPoint, dot: number): Box {
  return {
    x: x - dot,
    y: y - dot,
    width: dot * 2,
    height: dot * 2,
  };
}

function candidatesFor(point: MarkedPoint, { size, dot }: LabelSpace): readonly Candidate[] {
  return distances.flatMap((gap) =>
    directions.map(([x, y]): Candidate => {
      const reach = dot + gap * size;
      const width = textWidth(point.name, size);
      const anchor = x > 0 ? "start" : x < 0 ? "end" : "middle";
      const [textX, middleY] = [point.x + x * reach, point.y + y * reach];
      const left = anchor === "start" ? textX : anchor === "end" ? textX - width : textX - width / 2;
      const distance = gap > 1 ? "far" : "near";
      return {
        label: { ...point, textX, textY: middleY + size * 0.35, anchor, distance },
        box: { x: left, y: middleY - size * 0.6, width, height: size * 1.2 },
      };
    }),
  );
}

/** Possible distances of a label from its dot, in font sizes. */
const distances: readonly number[] = [0.35, 1.4, 2.4, 3.6, 5];

/** Directions from the dot, the best first: a label is most legible at the end side of its dot, and a little raised. */
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

/** Returns the labels of a map; undefined if all places need one and there is no room. */
export function fittingLabels(
  points: readonly MarkedPoint[],
  space: LabelSpace,
  names: LabelledPlaces,
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

/** Which places get a label: "some" means the first ones, as many as there is room for. */
export type LabelledPlaces = "all" | "some" | "none";
