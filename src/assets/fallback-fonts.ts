import { readFileSync } from "node:fs";
import { type FontFace, faceFor } from "./font-faces.ts";
import { type FontMeasures, localFonts, sampleText } from "./local-fonts.ts";

/** Fonts of readers' systems that stand in for those of a publication, adapted to their size, until these have come. */
export interface FallbackFonts {
  /** The @font-face rules. */
  readonly css: string;
  /** The names of the fallback families by those of the publication. */
  readonly names: ReadonlyMap<string, string>;
  /** Files that are no fonts; absolute. */
  readonly unreadable: readonly string[];
}

/**
 * Measures the fonts of a publication and makes a fallback for each. `css` is the text that uses them: it tells families with
 * serifs from others.
 */
export async function fallbackFonts(faces: readonly FontFace[], css: string): Promise<FallbackFonts> {
  const rules: string[] = [];
  const names = new Map<string, string>();
  const unreadable: string[] = [];
  for (const [family, all] of Map.groupBy(faces, (face) => face.family)) {
    const group = groupOf(family, css);
    if (group === undefined) continue;
    const made = await fallbackRules(family, all, localFonts[group]);
    if (made.rules.length > 0) names.set(family, `${family} Fallback`);
    rules.push(...made.rules);
    unreadable.push(...made.unreadable);
  }
  return { css: rules.join("\n"), names, unreadable: [...new Set(unreadable)] };
}

/** Returns the @font-face rules of the fallback of one family, of which `faces` are all files. */
export async function fallbackRules(
  family: string,
  faces: readonly FontFace[],
  locals: readonly Local[],
): Promise<{ readonly rules: readonly string[]; readonly unreadable: readonly string[] }> {
  const rules: string[] = [];
  const unreadable: string[] = [];
  for (const local of locals) {
    const face = faceOf(faces, local);
    if (!face) continue;
    const measures = await measuresOf(face, local.weight).catch(() => undefined);
    if (measures) rules.push(fallbackRule(`${family} Fallback`, local, measures));
    else unreadable.push(face.file);
  }
  return { rules, unreadable };
}

type Local = (typeof localFonts)["serif" | "sans"][number];

/** Returns the group of the font that stands in for a family; undefined if its letters all have one width. */
function groupOf(family: string, css: string): keyof typeof localFonts | undefined {
  const name = family.replace(/[^\w\s-]/g, "\\$&");
  const lists = [...css.matchAll(new RegExp(`["']?${name}["']?\\s*,([^;{}]*)`, "g"))].map(
    ([, list = ""]) => list,
  );
  const generic = lists.map((list) => list.split(",").at(-1)?.trim() ?? "");
  if (/\bmono/i.test(family) || generic.some((last) => last.includes("monospace"))) return undefined;
  const isSans = /\bsans\b/i.test(family) || generic.some((last) => /sans-serif|system-ui/.test(last));
  return isSans && !generic.includes("serif") ? "sans" : "serif";
}

/** Returns the file of a family that has the letters of the sample, in the style and nearest to the weight of a local font. */
function faceOf(faces: readonly FontFace[], { style, weight }: Local): FontFace | undefined {
  const wanted = faces.filter((face) => face.style === style);
  const distance = ({ weights: [first, last] }: FontFace): number =>
    Math.max(first - weight, weight - last, 0);
  return faceFor(
    wanted.toSorted((one, other) => distance(one) - distance(other)),
    sampleText,
  );
}

/** Measures a font at a weight, in shares of its size. Throws if the file is damaged or of an unknown kind. */
async function measuresOf({ file }: FontFace, weight: number): Promise<FontMeasures> {
  // Only where a publication has a font of its own.
  const [{ Blob, Buffer, Direction, Face, Font, shape, Variation }, { default: decompress }] =
    await Promise.all([import("harfbuzzjs"), import("wawoff2/decompress.js")]);
  const bytes = readFileSync(file);
  const { buffer } = Uint8Array.from(
    bytes.toString("latin1", 0, 4) === "wOF2" ? await decompress(bytes) : bytes,
  );
  const face = new Face(new Blob(buffer));
  const font = new Font(face);
  const axis = face.getAxisInfos().wght;
  if (axis) font.setVariations([new Variation("wght", Math.min(axis.max, Math.max(axis.min, weight)))]);
  const line = new Buffer();
  line.addText(sampleText);
  line.guessSegmentProperties();
  line.setDirection(Direction.LTR);
  shape(font, line);
  const width = line.getGlyphPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
  const { ascender, descender, lineGap } = font.hExtents();
  const share = (units: number): number => units / face.upem;
  if (!(width > 0 && ascender > 0)) throw new Error(`${file} has no measures.`);
  return {
    width: share(width) / sampleText.length,
    ascent: share(ascender),
    descent: share(Math.abs(descender)),
    gap: share(lineGap),
  };
}

function fallbackRule(name: string, local: Local, own: FontMeasures): string {
  const scale = own.width / local.width;
  const percent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, "")}%`;
  return [
    "@font-face {",
    `font-family: ${JSON.stringify(name)};`,
    `font-style: ${local.style};`,
    `font-weight: ${local.weights};`,
    `src: ${local.names.map((one) => `local(${JSON.stringify(one)})`).join(", ")};`,
    `size-adjust: ${percent(scale)};`,
    `ascent-override: ${percent(own.ascent / scale)};`,
    `descent-override: ${percent(own.descent / scale)};`,
    `line-gap-override: ${percent(own.gap / scale)};`,
    "}",
  ].join(" ");
}
