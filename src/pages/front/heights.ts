import type { Card } from "../views/shared.ts";

/**
 * How tall the cards of a front are, so that columns can be filled to the same height. The numbers follow
 * `layouts/styles/blocks.css` at the design width, a window of 1440 pixels. At other widths the style sheet spreads the rest.
 */

/** What of a card decides how tall it is. */
type CardText = Pick<
  Card,
  "title" | "shortTitle" | "kicker" | "description" | "picture" | "kind" | "language"
>;

/** Where a card stands. */
export type CardPlace = keyof typeof places;

/** Sizes in pixels. */
interface PlaceRule {
  /** Of the card. */
  readonly width: number;
  /** The size of its headline's letters. */
  readonly headline: number;
  /** "short" for a place of short titles, as in `layouts/card-sizes.ts`. */
  readonly title?: "short";
  /** What its lines are taller than those of other headlines, as a share of the size. */
  readonly loose?: number;
  /** The size of its standfirst's letters; undefined for a place without. */
  readonly standfirst?: number;
  /** "wide" across the card, or the side of a square beside the text; undefined for a place without. */
  readonly picture?: "wide" | number;
  /** Of the date. */
  readonly facts: number;
  /** Space and lines around it. */
  readonly around: number;
  /** The width of a column for the time at the start of the line. */
  readonly time?: number;
}

const places = {
  /** The lead, without the links below it. */
  lead: { width: 625, headline: 50, loose: -0.07, standfirst: 20, picture: "wide", facts: 24, around: 6 },
  /** A link below the lead. */
  related: { title: "short", width: 607, headline: 18, loose: 0.1, facts: 0, around: 9 },
  /** One of two abreast below the lead. */
  under: { width: 293, headline: 21, standfirst: 16, facts: 24, around: 39 },
  /** In the column next to the lead. */
  beside: { width: 312, headline: 21, standfirst: 16, picture: "wide", facts: 24, around: 28 },
  /** Below these, in the same column. */
  brief: { title: "short", width: 312, headline: 19, picture: 88, facts: 24, around: 25 },
  /** In the list of the newest. */
  latest: { title: "short", width: 312, headline: 16, loose: 0.15, facts: 0, around: 14, time: 54 },
  /** The same places at the top of a front without a list of the newest, in columns of 7 and 5. */
  wideLead: { width: 752, headline: 50, loose: -0.07, standfirst: 20, picture: "wide", facts: 24, around: 6 },
  wideUnder: { width: 356, headline: 21, standfirst: 16, facts: 24, around: 39 },
  wideBeside: { width: 537, headline: 25, standfirst: 16, picture: "wide", facts: 24, around: 28 },
  wideBrief: { title: "short", width: 537, headline: 19, picture: 88, facts: 24, around: 25 },
  /** The large card of a block of the full width. */
  large: { width: 625, headline: 36, standfirst: 17, picture: "wide", facts: 24, around: 0 },
  /** One of two abreast beside the large one. */
  companion: { width: 293, headline: 21, standfirst: 16, picture: "wide", facts: 24, around: 0 },
  /** One of two abreast below these. */
  headline: { title: "short", width: 293, headline: 18, facts: 24, around: 25 },
  /** The first card of a group of which three stand abreast. */
  groupLead: { width: 417, headline: 25, standfirst: 16, picture: "wide", facts: 24, around: 12 },
  /** Those below it. */
  groupCard: { title: "short", width: 417, headline: 19, picture: 88, facts: 24, around: 25 },
} as const satisfies Readonly<Record<string, PlaceRule>>;

/** The width of a picture to its height. */
const wideRatio = 16 / 9;

/** Between a picture and the text below or beside it. */
const pictureGap = 12;

/** The height of the words above a headline. */
const labelHeight = 20;

/** Returns how tall a card is in a place, in pixels, with its share of the space between cards. */
export function heightOf(card: CardText, place: CardPlace): number {
  const rule: PlaceRule = places[place];
  const side = card.picture && typeof rule.picture === "number" ? rule.picture : 0;
  const width = rule.width - (rule.time ?? 0) - (side > 0 ? side + pictureGap : 0);
  const above = card.picture && rule.picture === "wide" ? rule.width / wideRatio + pictureGap : 0;
  const { headline, text } = leadingOf(card.language);
  const label = card.kind === "news" ? card.kicker : card.kind;
  const shown = rule.title === "short" ? (card.shortTitle ?? card.title) : card.title;
  // In lists by the hour, the label is in the first line of the headline.
  const title = label !== undefined && rule.time !== undefined ? `${label} ${shown}` : shown;
  const words =
    (label !== undefined && rule.time === undefined ? labelHeight : 0) +
    linesOf(title, width / rule.headline / tightness(rule)) * rule.headline * (headline + (rule.loose ?? 0)) +
    (rule.standfirst !== undefined && card.description !== undefined
      ? 6 + linesOf(card.description, width / rule.standfirst / textTightness) * rule.standfirst * text
      : 0) +
    rule.facts;
  return Math.round(rule.around + above + Math.max(words, side));
}

/**
 * Returns how many items of a list come closest to a height together.
 * @example countFilling(100, [40, 40, 40, 40]) // 3, which take 120
 */
export function countFilling(height: number, items: readonly number[]): number {
  let sum = 0;
  for (const [index, item] of items.entries()) {
    if (height - sum < item / 2) return index;
    sum += item;
  }
  return items.length;
}

/** The line heights of headlines and texts, as `layouts/styles/tokens.css` has them. */
function leadingOf(language: string): { readonly headline: number; readonly text: number } {
  const base = language.split("-")[0] ?? "";
  if (["ar", "fa", "ur", "he"].includes(base)) return { headline: 1.3, text: 1.7 };
  return ["ko", "ja", "zh"].includes(base) ? { headline: 1.25, text: 1.6 } : { headline: 1.1, text: 1.42 };
}

/** How wide letters are in the cut for texts, as a share of those of headlines. */
const textTightness = 0.89;

/** Large headlines are set tighter. Lines of lists are in the cut for texts. */
function tightness({ headline, loose = 0 }: PlaceRule): number {
  if (loose > 0) return textTightness;
  return headline > 30 ? 0.96 : 0.99;
}

/** Returns how many lines a text takes in a width, which is given in ems. */
function linesOf(text: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = emsOf(word);
    if (used > 0 && used + space + length > ems) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? space : 0);
    // Scripts without spaces break anywhere.
    while (used > ems) {
      lines += 1;
      used -= ems;
    }
  }
  return lines;
}

const space = 0.23;

function emsOf(word: string): number {
  let sum = 0;
  for (const letter of word) sum += emOf(letter);
  return sum;
}

/** Returns about how wide a letter of a headline is. Those of texts are a little narrower. */
function emOf(letter: string): number {
  if (/[ijlI.,:;'’‘!|()[\]-]/.test(letter)) return 0.28;
  if (/[cfrst“”]/.test(letter)) return 0.44;
  if (/[mwMW—%@&]/.test(letter)) return 0.9;
  if (/\p{Lu}/u.test(letter)) return 0.74;
  if (/\p{N}/u.test(letter)) return 0.62;
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(letter)) return 1;
  return /\p{Script=Latin}/u.test(letter) ? 0.57 : 0.5;
}
