/** Finds the dateline that news agencies put before the first sentence of a report. */
import type { Byline } from "../model/author.ts";

export interface OpenedText extends Pick<WireReport, "dateline" | "day" | "agency"> {
  /** The paragraph without its dateline; the whole of it where there is none. */
  readonly text: string;
}

// The city stands in capitals, one or two of them: SEOUL, ST. LOUIS, PORT-AU-PRINCE, SEOUL/TOKYO.
const word = String.raw`\p{Lu}(?:\p{Lu}|\p{M}|['’.-](?=\p{Lu}))*\.?`;

const city = `${word}(?:[ /]${word}){0,4}`;

const agency = String.raw`[\p{L}\p{N}][\p{L}\p{N} .&/-]{0,30}`;

const sent = String.raw` ?\((?<agency>${agency})\)`;

const mark = `(?<mark> ?:| ?[—–]| ?--(?!-)| -(?= ))`;

// Then perhaps its country or state, as names are written: South Korea, D.C., Bosnia and Herzegovina.
const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

const region = `(?:, ${name}(?: (?:(?:and|of|the) ){0,2}${name}){0,3}){0,2}`;

// Then perhaps the day: Nov 9, Nov. 9, 2023, 9 November.
const month = String.raw`\p{L}{3,10}\.?`;

const day = String.raw`(?:${month} \d{1,2}|\d{1,2}\.? ${month})(?:,? \d{4})?`;

/** A sender between brackets or slashes tells a dateline by itself: then the city may be in small letters. */
const forms: readonly RegExp[] = [
  formOf(city, `(?:${sent})?${mark}`),
  formOf(
    `${name}(?: ${name}){0,3}`,
    String.raw`(?:${sent}|[.,]? ?/(?<desk>${agency})/)(?:${mark}|(?<end>\.[-–—]?(?= )| _(?= )| (?=\p{Lu})))`,
  ),
];

/**
 * The first paragraph of a report, on one line, taken apart into its dateline and the text after it.
 * @example datelineOf("PARIS, Nov 9 (AFP) — Ferries sail again.")
 * // { dateline: "PARIS", day: "Nov 9", agency: "AFP", text: "Ferries sail again." }
 */
export function datelineOf(paragraph: string): OpenedText {
  const groups = forms.map((form) => form.exec(paragraph)?.groups).find((found) => found !== undefined);
  const { place, day: named, agency: sender, desk, mark = "", text = "" } = groups ?? {};
  const rest = text.trimStart();
  if (place === undefined || !isPlace(place, mark) || !opensSentence(rest)) return { text: paragraph };
  return { dateline: place, day: named, agency: (sender ?? desk)?.trim(), text: rest };
}

function formOf(place: string, sender: string): RegExp {
  return new RegExp(`^(?<place>${place}${region})(?:, (?<day>${day}))?${sender}(?<text>.+)$`, "u");
}

/** What editors write in capitals before a colon or dash that is no place. */
const labels = new Set(
  (
    "ALERT ADVISORY ANALYSIS ANSWER BREAKING COMMENT CORRECTED CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FACTBOX FLASH " +
    "INTERVIEW LIVE NOTE OPINION PHOTOS PROFILE QUESTION REVIEW TIMELINE UPDATE UPDATED URGENT VIDEO WARNING WATCH"
  ).split(" "),
);

/** Three letters at least, and four where only a colon tells it from an abbreviation: "EU: Ministers met". */
function isPlace(place: string, mark: string): boolean {
  const first = /^\p{Lu}+/u.exec(place)?.[0] ?? "";
  const letters = place.replace(/[^\p{L}]/gu, "").length;
  return !labels.has(first) && letters >= (mark.endsWith(":") && !place.includes(",") ? 4 : 3);
}

/** A sentence begins: a capital, a digit, a letter of a script that has no capitals, or a quotation mark before one. */
function opensSentence(text: string): boolean {
  return /^["'“‘«„‚»›‹「『¿¡(]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(text);
}

/** A report as another newsroom sent it, whatever its format was. */
export interface WireReport {
  readonly headline: string;
  /** Where it was written. */
  readonly dateline?: string | undefined;
  /** The day that its dateline names, as it stands there. */
  readonly day?: string | undefined;
  /** Who sent it, as its dateline says. */
  readonly agency?: string | undefined;
  /** Whom a line under the headline credits. */
  readonly byline?: Byline | undefined;
  readonly standfirst?: string | undefined;
  /** Under what name the agency files it. */
  readonly slugLine?: string | undefined;
  /** The line that says until when it must not come out. */
  readonly embargo?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

/** A report, or why there is none in the text. */
export type ParsedWire =
  | { readonly report: WireReport; readonly error?: undefined }
  | { readonly report?: undefined; readonly error: string };

/** White space that ends or pads a line; a no-break space is a character like others. */
const spaces = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * Text on one line, with single spaces.
 * @example oneLine("  Harbour\n reopens ") // "Harbour reopens"
 */
export function oneLine(text: string): string {
  return text.replace(spaces, " ").trim();
}
