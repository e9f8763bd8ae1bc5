import type { Box } from "../graphics/geometry.ts";
import type { Direction } from "../model/time.ts";
import type { SocialCard } from "../pages/social-card.ts";
import type { ShapedText } from "./fonts.ts";
import { fittedText } from "./line-breaking.ts";
import { type Typesetter, typesetter } from "./shaping.ts";

/** Opens the fonts of all texts of a card. */
export function cardTypesetter({
  publication,
  section,
  headline,
  language,
  map,
}: CardFacts): Promise<Typesetter> {
  const names = map?.places?.map(({ name }) => name) ?? [];
  return typesetter([publication, section, headline, "…", ...names], language);
}

/** Returns what all cards of a section have: the publication, the rules under it, and the section. */
export function headLayer(facts: CardFacts, { settable, line }: Typesetter): CardLayer {
  const { publication, section, direction } = facts;
  const columns = columnsOf(facts);
  const { left, width } = columns;
  const nameplate = line(settable(publication), direction);
  const label = line(settable(section), direction);
  return {
    lines: [
      lineIn(columns, direction, {
        shaped: nameplate,
        size: sizeFor(nameplate, 54, columns),
        baseline: 104,
        colour: "ink",
      }),
      lineIn(columns, direction, {
        shaped: label,
        size: sizeFor(label, 34, columns),
        baseline: 200,
        colour: "accent",
      }),
    ],
    boxes: [
      { x: left, y: 128, width, height: 5, colour: "ink" },
      { x: left, y: 137, width, height: 1, colour: "ink" },
    ],
  };
}

/** Returns the headline, and the coloured edge at the bottom. */
export function headlineLayer(facts: CardFacts, { settable, line, widths }: Typesetter): CardLayer {
  const { language, direction } = facts;
  const columns = columnsOf(facts);
  const text = settable(facts.headline);
  const { top, height } = headlineSpace;
  const { lines, size, leading } = fittedText(text, {
    language,
    width: columns.width,
    height,
    widthOf: widths(text, direction),
  });
  return {
    lines: lines.map((one, index) => {
      const baseline = Math.round(top + leading * (index + 0.8));
      return lineIn(columns, direction, { shaped: line(one, direction), size, baseline, colour: "ink" });
    }),
    boxes: [{ x: 0, y: card.height - edgeHeight, width: card.width, height: edgeHeight, colour: "accent" }],
  };
}

/** Returns the frame of a card's map; undefined if it has none. */
export function mapFrame(facts: CardFacts): Box | undefined {
  return columnsOf(facts).map;
}

export type CardFacts = SocialCard["facts"];

/** Text and filled boxes of a card, and where they are. Lengths are in pixels. */
export interface CardLayer {
  readonly lines: readonly CardLine[];
  readonly boxes: readonly CardBox[];
}

/** A line of text. */
export interface CardLine {
  readonly shaped: ShapedText;
  /** The font size. */
  readonly size: number;
  /** The distance of the first letter from the left edge of the card. */
  readonly left: number;
  /** The distance of the base line from the top. */
  readonly baseline: number;
  readonly colour: CardColour;
}

export interface CardBox extends Box {
  readonly colour: CardColour;
}

export type CardColour = "ink" | "accent";

/** The card and its margins. */
export const card = { width: 1200, height: 630, margin: 64 } as const;

/** Light paper and ink, as in layouts/styles/tokens.css. */
export const colours = { paper: "#fdfbf6", ink: "#1b1915" } as const;

/** The space for the headline, from the top of the card. */
const headlineSpace = { top: 232, height: 318 } as const;

const edgeHeight = 14;

/** Places a line where lines of its direction begin. */
function lineIn({ left, width }: Columns, direction: Direction, line: Omit<CardLine, "left">): CardLine {
  return { ...line, left: direction === "rtl" ? left + width - line.shaped.width * line.size : left };
}

/** Returns the font size of a short line, smaller than usual if it is too long: a publication may have a long name. */
function sizeFor(text: ShapedText, size: number, { width }: Columns): number {
  return Math.min(size, width / Math.max(text.width, 0.01));
}

/** Where on the card the text and the map are. */
interface Columns {
  /** Left edge of the text. */
  readonly left: number;
  readonly width: number;
  readonly map?: Box;
}

function columnsOf({ map, direction }: CardFacts): Columns {
  const { width, margin } = card;
  if (!map) return { left: margin, width: width - 2 * margin };
  const box = { y: 0, width: mapWidth, height: card.height - edgeHeight };
  const text = width - mapWidth - 2 * margin;
  return direction === "rtl"
    ? { left: mapWidth + margin, width: text, map: { x: 0, ...box } }
    : { left: margin, width: text, map: { x: width - mapWidth, ...box } };
}

/** The map is on the side where lines end, down to the coloured edge. */
const mapWidth = 540;
