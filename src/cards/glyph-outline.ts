/** The shape of a glyph. There is one object for each glyph of a font, as far as the cache reaches. */
export interface GlyphOutline {
  /** Tells the outlines of all fonts apart, in this thread. */
  readonly id: number;
  /** Closed contours in units of the font, y upwards, by the commands of SVG paths in capitals. */
  readonly commands: readonly PathCommand[];
  /** One unit of the font, in ems. */
  readonly unit: number;
}

interface PathCommand {
  readonly type: string;
  readonly values: readonly number[];
}

/** Returns an outline as data of an SVG path, in whole units of the font. */
export function pathData({ commands }: GlyphOutline): string {
  return commands.map(({ type, values }) => `${type}${values.map(Math.round).join(" ")}`).join("");
}

/**
 * Returns the edges of an outline in ems, y downwards: x and y of the one end and of the other, edge after edge. Curves are
 * divided into straight edges. Level edges are left out, since they bound nothing at their left or right.
 */
export function outlineEdges({ commands, unit }: GlyphOutline): Float64Array {
  const edges: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (nextX: number, nextY: number): void => {
    if (nextY !== y) edges.push(x * unit, -y * unit, nextX * unit, -nextY * unit);
    x = nextX;
    y = nextY;
  };
  for (const { type, values } of commands) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = values;
    const [fromX, fromY] = [x, y];
    if (type === "M") [x, y, startX, startY] = [ax, ay, ax, ay];
    else if (type === "L") lineTo(ax, ay);
    else if (type === "Z") lineTo(startX, startY);
    else if (type === "Q")
      for (const t of curveSteps) lineTo(quadratic(t, fromX, ax, bx), quadratic(t, fromY, ay, by));
    else for (const t of curveSteps) lineTo(cubic(t, fromX, ax, bx, cx), cubic(t, fromY, ay, by, cy));
  }
  return Float64Array.from(edges);
}

/** Eight edges are at most a twentieth of a pixel beside a curve, in the largest size of a headline. */
const curveSteps = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => step / 8);

function quadratic(t: number, from: number, control: number, to: number): number {
  const u = 1 - t;
  return u * u * from + 2 * u * t * control + t * t * to;
}

function cubic(t: number, from: number, first: number, second: number, to: number): number {
  const u = 1 - t;
  return u * quadratic(t, from, first, second) + t * quadratic(t, first, second, to);
}
