import type { Token } from "markdown-it";
import { unspacedScripts } from "../../i18n/scripts.ts";
import { boundedCache } from "../../lib/cache.ts";

/**
 * Returns the text of a paragraph as it is read: emphasis and links do not separate the characters around them. What is
 * no text, or must not change, is masked character by character.
 */
export function linearText(tokens: readonly Token[]): LinearText {
  const parts: LinearText["parts"][number][] = [];
  const addresses = addressTexts(tokens);
  let text = "";
  for (const token of tokens) {
    const isText = token.type === "text" && !addresses.has(token);
    if (isText) parts.push({ token, at: text.length });
    text += isText ? maskedAddresses(token.content) : placeholderOf(token);
  }
  return { text, parts };
}

/** The text of a paragraph in one piece, with the offset of each of its tokens. */
export interface LinearText {
  readonly text: string;
  readonly parts: readonly { readonly token: Token; readonly at: number }[];
}

/** Returns the texts of links that are nothing but an address. */
export function addressTexts(tokens: readonly Token[]): ReadonlySet<Token> {
  return new Set(
    tokens.filter(
      ({ type, content }, index) =>
        type === "text" &&
        tokens[index - 1]?.type === "link_open" &&
        tokens[index + 1]?.type === "link_close" &&
        (/^(?:autolink|linkify)$/.test(tokens[index - 1]?.markup ?? "") ||
          /^(?:[a-z][a-z\d+.-]*:|www\.)\S+$/i.test(content)),
    ),
  );
}

function placeholderOf({ type, content }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  if (type === "html_inline") return /^<br\b/i.test(content) ? "\n" : "";
  // Escaped quotation marks are masked, since they must not change.
  if (type === "text_special" && content !== '"' && content !== "'") return content;
  return ["text", "text_special", "code_inline", "image"].includes(type) ? objectCharacter : "";
}

/** Masks each character of the addresses in a text. */
export function maskedAddresses(text: string): string {
  return mayHoldAddress(text) ? text.replace(address, (found) => objectCharacter.repeat(found.length)) : text;
}

/** Changes all of a text but its addresses. */
export function changedOutsideAddresses(text: string, change: (part: string) => string): string {
  if (!mayHoldAddress(text)) return change(text);
  let from = 0;
  let changed = "";
  for (const { 0: found, index } of text.matchAll(address)) {
    changed += change(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return changed + change(text.slice(from));
}

function mayHoldAddress(text: string): boolean {
  return text.includes("/") || text.includes("www.") || text.includes("@") || text.includes("xn--");
}

const letter = "[\\p{L}\\p{N}]";

/** The beginning of an address without a scheme. */
const start = `(?<!${letter}[-]?|[.@/])`;

/** A label of a host name. Two hyphens are a dash of the sentence. */
const label = `(?=${letter})(?:${letter}|-(?=${letter})){1,63}`;

const host = `(?:${label}\\.){1,8}\\p{L}{2,24}(?::\\d{1,5})?`;

/** The prefix of a DOI (10.1000/182). */
const doi = "10\\.\\d{4,9}";

/** Up to the last character that is not of the sentence: neither a mark nor the suffix of ex.org/a's. */
const path = `(?:(?!'s?(?![\\p{L}\\p{N}/]))[^\\s"<>«»“”„‹›「」])*[\\p{L}\\p{N}/#=&_~-]`;

/** An internationalised host name in Punycode, which has two hyphens. */
const plainHost = `(?:${label}\\.){0,8}xn--[a-z\\d-]{1,59}(?:\\.[a-z\\d-]{1,63}){1,8}`;

const mail = "(?<![\\w.+'-])[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}";

/**
 * A web address, the path on a host without a scheme, or a mail address. A host alone may be a file or a missing space.
 */
const address = new RegExp(
  `(?:https?://|www\\.|${start}(?:${host}|${doi})/)${path}|${start}${plainHost}(?:/${path})?|${mail}`,
  "giu",
);

/** Stands for what is no text in a line: a picture, code, an address. */
export const objectCharacter = "\uFFFC";

/** Returns the side that a character is, cached. */
export function sideOf(character: string): Side {
  return sidesByCharacter(character, newSide);
}

/** A neighbour of a quotation mark, as far as it matters for the mark's role. */
export interface Side {
  readonly kind: "space" | "letter" | "digit" | "opening" | "closing" | "dash";
  /** How words of its script are separated. */
  readonly script: "spaced" | "unspaced" | "hebrew" | "arabic";
  readonly character: string;
}

/** The neighbour at the beginning and at the end of a text. */
export const textEdge: Side = { kind: "space", script: "spaced", character: "" };

const sidesByCharacter = boundedCache<Side, string>();

function newSide(character: string): Side {
  return { kind: kindOf(character), script: scriptOf(character), character };
}

function kindOf(character: string): Side["kind"] {
  if (/\s/.test(character)) return "space";
  if (/\p{N}/u.test(character)) return "digit";
  if (/[\p{Ps}\p{Pi}¿¡„‚]/u.test(character)) return "opening";
  if (/[\p{Pe}\p{Pf}.,;:!?…·‥、。，．：；！？،؛؟։՝՜՞।॥。、]/u.test(character)) return "closing";
  return /[\p{Pd}+=/\\|&*<>~^_`]/u.test(character) ? "dash" : "letter";
}

function scriptOf(character: string): Side["script"] {
  if (unspaced.test(character)) return "unspaced";
  if (/\p{Script=Hebrew}/u.test(character)) return "hebrew";
  return /\p{Script=Arabic}/u.test(character) ? "arabic" : "spaced";
}

/** Scripts without spaces between words, or with suffixes on whatever is before them; and their punctuation. */
const unspaced = new RegExp(
  String.raw`[${unspacedScripts}\p{Script=Hangul}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303f\uff01-\uff60]`,
  "u",
);
