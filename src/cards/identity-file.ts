import { type Xml, xml } from "../markup/template.ts";
import { grounds } from "../model/colour.ts";
import type { IdentityFacts } from "../pages/identity.ts";
import { cardBitmap } from "./card-bitmap.ts";
import { type CardLayer, card } from "./card-layout.ts";
import { pathData } from "./glyph-outline.ts";
import { indexedPng } from "./indexed-png.ts";
import { letterPng, type PlacedLetter, pageLines, placedLetter } from "./letter-icon.ts";
import { brokenLines } from "./line-breaking.ts";
import { cardPalette } from "./plain-card.ts";
import { type Typesetter, typesetter } from "./shaping.ts";

/** Draws an icon of a publication, or the card of its pages that have no other. */
export async function identityFile(facts: IdentityFacts): Promise<Uint8Array> {
  const { form, letter, language, accent, direction } = facts;
  if (form.type === "card") {
    const setter = await typesetter([facts.name, facts.description, "…"], language);
    return nameCard(facts, setter);
  }
  const shaped = (await typesetter([letter], language)).line(letter, direction);
  const iconColours = { ground: accent.light, letter: grounds.light.paper };
  const pngOf = (size: number, reach: number): Uint8Array =>
    letterPng(size, placedLetter(shaped, size, reach), iconColours);
  switch (form.type) {
    case "png":
      return pngOf(form.size, form.reach);
    case "ico":
      return iconFile([16, 32, 48].map((size) => ({ size, png: pngOf(size, smallReach) })));
    case "svg":
      return Buffer.from(letterSvg(placedLetter(shaped, svgWidth, smallReach), facts));
  }
}

/** In tabs a letter needs more of the space. */
const smallReach = 0.66;

const svgWidth = 32;

function letterSvg(letter: PlacedLetter | undefined, { accent }: IdentityFacts): string {
  const { light, dark } = grounds;
  const look = `.g{fill:${accent.light}}.l{fill:${light.paper}}@media(prefers-color-scheme:dark){.g{fill:${accent.dark}}.l{fill:${dark.paper}}}`;
  const drawn = letter ? drawnLetter(letter) : pageLines(svgWidth).map(drawnLine);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${svgWidth} ${svgWidth}"><style>${look}</style><rect class="g" width="${svgWidth}" height="${svgWidth}"/><g class="l">${drawn}</g></svg>\n`
    .markup;
}

function drawnLetter({ shaped, size, left, baseline }: PlacedLetter): readonly Xml[] {
  return shaped.glyphs
    .filter(({ outline }) => outline.commands.length > 0)
    .map(({ outline, x, y }) => {
      const scale = (size * outline.unit).toFixed(6);
      const at = `${(left + x * size).toFixed(2)} ${(baseline - y * size).toFixed(2)}`;
      return xml`<path transform="matrix(${scale} 0 0 -${scale} ${at})" d="${pathData(outline)}"/>`;
    });
}

function drawnLine({ x, y, width, height }: ReturnType<typeof pageLines>[number]): Xml {
  return xml`<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

/**
 * Returns icons of several sizes as one file of the format of Windows, with PNG in it.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
function iconFile(icons: readonly { readonly size: number; readonly png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * icons.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(icons.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of icons.entries()) {
    const at = 6 + 16 * index;
    head.set([size, size], at);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(bitsAPixel, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...icons.map(({ png }) => png)]);
}

const bitsAPixel = 4;

/** Returns the card of a publication: its name between rules, and what it says of itself. */
function nameCard(facts: IdentityFacts, setter: Typesetter): Uint8Array {
  const { rows } = cardBitmap([nameLayer(facts, setter)]);
  const palette = cardPalette(facts.accent.light);
  return indexedPng({ width: card.width, height: card.height, palette, rows });
}

function nameLayer(
  { name, description, language, direction }: IdentityFacts,
  { settable, line, widths }: Typesetter,
): CardLayer {
  const width = card.width - 2 * card.margin;
  const nameplate = line(settable(name), direction);
  const size = Math.min(largestName, width / Math.max(nameplate.width, 0.01));
  const text = settable(description);
  const broken = brokenLines(text, {
    language,
    width: width / descriptionSize,
    widthOf: widths(text, direction),
  });
  const lines = broken.length > mostLines ? [] : broken;
  const centred = (shaped: typeof nameplate, size: number) => ({
    shaped,
    size,
    left: (card.width - shaped.width * size) / 2,
  });
  const rule = { x: card.margin, width, colour: "ink" } as const;
  return {
    lines: [
      { ...centred(nameplate, size), baseline: nameBaseline, colour: "ink" },
      ...lines.map((one, index) => ({
        ...centred(line(one, direction), descriptionSize),
        baseline: nameBaseline + 130 + index * 50,
        colour: "ink" as const,
      })),
    ],
    boxes: [
      { ...rule, y: nameBaseline + 56, height: 5 },
      { ...rule, y: nameBaseline + 65, height: 1 },
      { x: 0, y: card.height - edgeHeight, width: card.width, height: edgeHeight, colour: "accent" },
    ],
  };
}

/** Font sizes in pixels. */
const largestName = 128;
const descriptionSize = 36;

const nameBaseline = 300;

/** A longer description would be cut. */
const mostLines = 3;

const edgeHeight = 28;
