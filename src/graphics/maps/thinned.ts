import type { GeoStream } from "d3-geo";

type Point = readonly [x: number, y: number];

/** In units of the drawing: what lies less far off a line, or covers less, is left out. */
export interface Fineness {
  readonly distance: number;
  readonly area: number;
}

const areaOf = (points: readonly Point[]): number =>
  Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** How far a point lies off the line between two others. */
const offset = ([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dx * (y - y1) - dy * (x - x1)) / length;
};

/** The points that a line bends at by more than `most` (Ramer, Douglas and Peucker), its ends among them. */
const bends = (points: readonly Point[], most: number): readonly Point[] => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const offsets = points.map((point) => offset(point, first, last));
  const farthest = offsets.reduce((best, far, index) => (far > (offsets[best] ?? 0) ? index : best), 0);
  if ((offsets[farthest] ?? 0) <= most) return [first, last];
  return [...bends(points.slice(0, farthest + 1), most), ...bends(points.slice(farthest), most).slice(1)];
};

/** Passes lines and rings on without what no eye would miss. */
export const thinned = (to: GeoStream, { distance, area }: Fineness): GeoStream => {
  let points: Point[] = [];
  let isRing = false;
  return {
    point: (x, y) => {
      points.push([x, y]);
    },
    sphere: () => to.sphere?.(),
    polygonStart: () => {
      isRing = true;
      to.polygonStart();
    },
    polygonEnd: () => {
      isRing = false;
      to.polygonEnd();
    },
    lineStart: () => {
      points = [];
    },
    lineEnd: () => {
      if (isRing && areaOf(points) < area) return;
      to.lineStart();
      for (const [x, y] of bends(points, distance)) to.point(x, y);
      to.lineEnd();
    },
  };
};
