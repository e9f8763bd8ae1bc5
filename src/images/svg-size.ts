/** The width and the height of a picture in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** In bytes. The root element begins before; a regular expression would search a long file for ever. */
const headLength = 16_384;

/**
 * Returns the size of an SVG, by its width and height or else by its viewBox; undefined if the file is no SVG or has no
 * size. https://www.w3.org/TR/SVG2/coords.html#ViewportSpace
 */
export function svgSize(bytes: Buffer): Size | undefined {
  const root = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(bytes.toString("utf8", 0, headLength))?.[0];
  if (root === undefined) return undefined;
  const [width, height] = [pixels(attribute(root, "width")), pixels(attribute(root, "height"))];
  if (width && height) return { width, height };
  const [across, down] = (attribute(root, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .slice(2)
    .map(pixels);
  if (!across || !down) return undefined;
  if (width) return { width, height: Math.floor((width * down) / across) };
  if (height) return { width: Math.floor((height * across) / down), height };
  return { width: across, height: down };
}

/** Returns true if a file begins like an SVG: with an element of that name, and only text before it. */
export function isSvg(bytes: Buffer): boolean {
  return /^[^\0]*<svg\s/.test(bytes.toString("latin1", 0, 1000));
}

function attribute(root: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, "i").exec(root);
  return value?.[1] ?? value?.[2];
}

/** The units of CSS in pixels. https://www.w3.org/TR/css-values-4/#absolute-lengths */
const units: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["px", 1],
  ["in", 96],
  ["cm", 96 / 2.54],
  ["mm", 96 / 25.4],
  ["pt", 96 / 72],
  ["pc", 16],
  ["em", 16],
  ["ex", 8],
]);

/** Returns a length in whole pixels; undefined for a part of the page, such as 100%, and for text that is no length. */
function pixels(length: string | undefined): number | undefined {
  const [, value, unit = ""] = /^([0-9.]+(?:e\d+)?)([a-z]*)$/.exec(length ?? "") ?? [];
  const size = Math.round(Number(value) * (units.get(unit) ?? Number.NaN));
  return Number.isFinite(size) ? size : undefined;
}
