import { areaScale, type DrawnElement, hrefTarget } from "./drawn-elements.ts";

/** Returns a function that counts the tiles of the pattern with an id, at a scale. Of several with one id, the largest counts. */
export function tileFinder(
  root: DrawnElement,
  byId: ReadonlyMap<string, readonly DrawnElement[]>,
): (id: string, scale: number) => number {
  const known = new Map<string, readonly [fixed: number, scaled: number]>();
  const found = (id: string): readonly [number, number] => {
    const patterns = (byId.get(id) ?? []).filter(({ name }) => name === "pattern");
    const tiles = patterns.map((pattern) => patternTiles(pattern, root, byId));
    const scaled = tiles.filter(({ isScaled }) => isScaled);
    const fixed = tiles.filter(({ isScaled }) => !isScaled);
    return [largestCount(fixed), largestCount(scaled)];
  };
  return (id, scale) => {
    const [fixed, scaled] = known.get(id) ?? found(id);
    known.set(id, [fixed, scaled]);
    return Math.max(fixed, scaled / (scale || 1));
  };
}

interface PatternTiles {
  readonly count: number;
  /** True if their size is in units of the drawing, so that there are more of them in a shape that is scaled down. */
  readonly isScaled: boolean;
}

function largestCount(tiles: readonly PatternTiles[]): number {
  return tiles.reduce((largest, { count }) => Math.max(largest, count), 0);
}

/**
 * Returns the number of tiles of a pattern on its drawing, or on the shape that it fills if its size is relative to that.
 * @example <pattern id="a" width=".1" height=".1"/> // { count: 100, isScaled: false }
 */
function patternTiles(
  pattern: DrawnElement,
  root: DrawnElement,
  byId: ReadonlyMap<string, readonly DrawnElement[]>,
): PatternTiles {
  const given = (name: string): string | undefined => inheritedFrom(pattern, name, byId);
  const isScaled = given("patternUnits") === "userSpaceOnUse";
  const [across, down] = isScaled ? sizeOf(root) : [1, 1];
  const width = lengthIn(given("width"), across);
  const height = lengthIn(given("height"), down);
  // A pattern without a size is not drawn.
  if (!(width > 0 && height > 0)) return { count: 0, isScaled };
  const count = ((across / width) * (down / height)) / (areaScale(given("patternTransform")) || 1);
  return { count, isScaled };
}

function lengthIn(value: string | undefined, whole: number): number {
  const number = Number.parseFloat(value ?? "");
  return value?.trim().endsWith("%") ? (number / 100) * whole : number;
}

/** Returns an attribute of a pattern, or else that of the pattern that it refers to. */
function inheritedFrom(
  pattern: DrawnElement,
  name: string,
  byId: ReadonlyMap<string, readonly DrawnElement[]>,
): string | undefined {
  let at: DrawnElement | undefined = pattern;
  for (let steps = 0; at && steps < 10; steps += 1) {
    if (at.attributes[name] !== undefined) return at.attributes[name];
    at = byId.get(hrefTarget(at) ?? "")?.[0];
  }
  return undefined;
}

/** Returns the size of a drawing in its own units. The default of browsers is 300 by 150. */
function sizeOf({ attributes }: DrawnElement): readonly [number, number] {
  const [, , width, height] = (attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return [
    width || Number.parseFloat(attributes.width ?? "") || 300,
    height || Number.parseFloat(attributes.height ?? "") || 150,
  ];
}
