import { areaScale, type DrawnElement, hrefTarget } from "./drawnElements.ts";

export interface PatternTiles {
  readonly count: number;
  /** Whether they are measured as the drawing is, and so more where what they paint is made smaller. */
  readonly isScaled: boolean;
}

/**
 * How many tiles of a pattern lie side by side on its drawing, or on what it paints where it is measured by that.
 * @example <pattern id="a" width=".1" height=".1"/> // { count: 100, isScaled: false }
 */
export const patternTiles = (
  pattern: DrawnElement,
  root: DrawnElement,
  byId: ReadonlyMap<string, readonly DrawnElement[]>,
): PatternTiles => {
  const given = (name: string): string | undefined => inheritedFrom(pattern, name, byId);
  const isScaled = given("patternUnits") === "userSpaceOnUse";
  const [across, down] = isScaled ? sizeOf(root) : [1, 1];
  const width = lengthIn(given("width"), across);
  const height = lengthIn(given("height"), down);
  // A pattern without a size is not drawn.
  if (!(width > 0 && height > 0)) return { count: 0, isScaled };
  const count = ((across / width) * (down / height)) / (areaScale(given("patternTransform")) || 1);
  return { count, isScaled };
};

/** A pattern takes over from another what it does not say itself. */
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

/** What a drawing measures in its own units; browsers give one that does not say it 300 by 150. */
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

const lengthIn = (value: string | undefined, whole: number): number => {
  const number = Number.parseFloat(value ?? "");
  return value?.trim().endsWith("%") ? (number / 100) * whole : number;
};
