/** A first paragraph, with its dateline split off. */
export interface OpenedText {
  /** The city, and perhaps the country, in which the report was written. */
  readonly dateline?: string | undefined;
  /** The day in its dateline, as written there. */
  readonly day?: string | undefined;
  /** The agency in its dateline. */
  readonly agency?: string | undefined;
  /** The paragraph without its dateline, or all of it if it has none. */
  readonly text: string;
}

/**
 * Splits the first paragraph of a report into its dateline, as news agencies write it, and the text. The paragraph must be
 * one line.
 * @example datelineOf("PARIS, Nov 9 (AFP) — Ferries sail again.")
 * // { dateline: "PARIS", day: "Nov 9", agency: "AFP", text: "Ferries sail again." }
 */
export function datelineOf(paragraph: string): OpenedText {
  const groups = forms.map((form) => form.exec(paragraph)?.groups).find((found) => found !== undefined);
  const { place, day: named, agency: sender, desk, mark = "", text = "" } = groups ?? {};
  const rest = text.trimStart();
  if (place === undefined) return afterAgency(paragraph);
  if (!isPlace(place, mark) || !opensSentence(rest)) return { text: paragraph };
  return { dateline: place, day: named, agency: (sender ?? desk)?.trim(), text: rest };
}

// A city in capitals, or two: SEOUL, ST. LOUIS, PORT-AU-PRINCE, SEOUL/TOKYO.
const word = String.raw`\p{Lu}(?:\p{Lu}|\p{M}|['’.-](?=\p{Lu}))*\.?`;

const city = `${word}(?:[ /]${word}){0,4}`;

const agency = String.raw`[\p{L}\p{N}][\p{L}\p{N} .&/-]{0,30}`;

const sent = String.raw` ?\((?<agency>${agency})\)`;

const mark = `(?<mark> ?:| ?[—–]| ?--(?!-)| -(?= ))`;

// An optional country or state: South Korea, D.C., Bosnia and Herzegovina.
const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

const weekday =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)";

const region = `(?:, (?!${weekday}\\b)${name}(?: (?:(?:and|of|the) ){0,2}${name}){0,3}){0,2}`;

// An optional day: Nov 9, Nov. 9, 2023, 9 November.
const month = String.raw`\p{L}{3,10}\.?`;

const day = String.raw`(?:${weekday}|(?:${month} \d{1,2}|\d{1,2}\.? ${month})(?:,? \d{4})?)`;

/** An agency between brackets or slashes is proof enough of a dateline: then the city may be in small letters. */
const forms: readonly RegExp[] = [
  formOf(city, `(?:${sent})?${mark}`),
  formOf(
    `${name}(?: ${name}){0,3}`,
    String.raw`(?:${sent}|[.,]? ?/(?<desk>${agency})/)(?:${mark}|(?<end>\.[-–—]?(?= )| _(?= )| (?=\p{Lu})))`,
  ),
  // All of it in brackets: (New York, N.Y. - October 21).
  new RegExp(
    String.raw`^\((?<place>${name}(?: ${name}){0,3}${region})(?:,| ?[-–—]) ?(?<day>${day})\)(?: ?[-–—:])?(?<text> .+)$`,
    "u",
  ),
];

const agencyAlone = new RegExp(`^${sent} ?(?:[—–]|--?) (?<text>.+)$`, "u");

/** Splits off an agency that stands alone before the text: "(NTA) - Ferries sail". */
function afterAgency(paragraph: string): OpenedText {
  const { agency: sender = "", text = "" } = agencyAlone.exec(paragraph)?.groups ?? {};
  const isLabel = labels.has(/^\p{L}+/u.exec(sender)?.[0].toUpperCase() ?? "");
  return sender === "" || isLabel || !opensSentence(text) ? { text: paragraph } : { agency: sender, text };
}

function formOf(place: string, sender: string): RegExp {
  return new RegExp(`^(?<place>${place}${region})(?:, (?<day>${day}))?${sender}(?<text>.+)$`, "u");
}

/** Words in capitals that editors write before a colon or a dash, but that name no place. */
const labels = new Set(
  (
    "ALERT ADVISORY ANALYSIS ANSWER BREAKING COMMENT CORRECTED CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FACTBOX FLASH " +
    "INTERVIEW LIVE NOTE OPINION PHOTOS PROFILE QUESTION REVIEW TIMELINE UPDATE UPDATED URGENT VIDEO WARNING WATCH"
  ).split(" "),
);

/** Returns true for names of at least three letters, or four before a colon, since "EU: Ministers met" names no place. */
function isPlace(place: string, mark: string): boolean {
  const first = /^\p{Lu}+/u.exec(place)?.[0] ?? "";
  const letters = place.replace(/[^\p{L}]/gu, "").length;
  return !labels.has(first) && letters >= (mark.endsWith(":") && !place.includes(",") ? 4 : 3);
}

/**
 * Returns true if a text begins a sentence: with a capital, a digit or a letter of a script without capitals, perhaps
 * after a quotation mark.
 */
function opensSentence(text: string): boolean {
  return /^["'“‘«„‚»›‹「『¿¡(]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(text);
}
