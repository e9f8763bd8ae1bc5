/** One size of a picture, as a wire offers it. */
interface WireRendition {
  /** "original", "rnd:highRes", "viewImage". */
  readonly name: string;
  readonly address: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Its type, like "image/jpeg". */
  readonly contentType?: string | undefined;
}

/**
 * Returns the largest rendition of a picture that bears no watermark, or undefined if there is none. Without sizes, the name
 * tells which is the largest.
 */
export function largestPicture(renditions: readonly WireRendition[]): WireRendition | undefined {
  return renditions
    .filter(({ address, contentType = "image/" }) => address !== "" && contentType.startsWith("image/"))
    .filter(({ name, address }) => !/water_?mark|wmark|\bcomp\b/i.test(`${name} ${address}`))
    .toSorted((one, other) => sizeOf(other) - sizeOf(one) || rankOf(one.name) - rankOf(other.name))[0];
}

/** Returns the number of pixels; 0 if it is not known. An original without a size is taken for the largest of all. */
function sizeOf({ name, width = 0, height = 0 }: WireRendition): number {
  if (width * height === 0 && /original|highres|baseimage/i.test(name)) return Number.MAX_SAFE_INTEGER;
  return width * (height === 0 ? width : height);
}

const names = [/original/i, /high/i, /base/i, /main|large|1200|view/i, /preview|medium|quick/i, /^/];

function rankOf(name: string): number {
  const isSmall = /thumb|small|icon/i.test(name);
  return isSmall ? names.length : names.findIndex((form) => form.test(name));
}
