import type { Token } from "markdown-it";
import { unspacedScripts } from "../../i18n/scripts.ts";
import { boundedCache } from "../../lib/cache.ts";

/** The text of a paragraph in one piece, in which each of its tokens has a place. */
export interface LinearText {
  readonly text: string;
  readonly parts: readonly { readonly token: Token; readonly at: number }[];
}

/**
 * What a reader reads of a paragraph: emphasis and links don't part the signs around them. What is no text, and what
 * must stay as it is, has a sign of its own for each of its characters.
 */
export function linearText(tokens: readonly Token[]): LinearText {
  const parts: LinearText["parts"][number][] = [];
  const addresses = addressTexts(tokens);
  let text = "";
  for (const token of tokens) {
    const isText = token.type === "text" && !addresses.has(token);
    if (isText) parts.push({ token, at: text.length });
    text += isText ? withoutAddresses(token.content) : standIn(token);
  }
  return { text, parts };
}

/** The texts of links that are nothing but an address. */
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

const letter = "[\\p{L}\\p{N}]";

/** Where no address without a scheme can go on from before. */
const start = `(?<!${letter}[-]?|[.@/])`;

/** A part of a host's name; two hyphens are a dash of the sentence. */
const label = `(?=${letter})(?:${letter}|-(?=${letter})){1,63}`;

const host = `(?:${label}\\.){1,8}\\p{L}{2,24}(?::\\d{1,5})?`;

/** The number of a paper (10.1000/182). */
const paper = "10\\.\\d{4,9}";

/** Up to its last sign that is none of the sentence: neither a mark nor the ending of ex.org/a's. */
const path = `(?:(?!'s?(?![\\p{L}\\p{N}/]))[^\\s"<>«»“”„‹›「」])*[\\p{L}\\p{N}/#=&_~-]`;

/** The name of a host in the letters of machines, which has two hyphens. */
const plainHost = `(?:${label}\\.){0,8}xn--[a-z\\d-]{1,59}(?:\\.[a-z\\d-]{1,63}){1,8}`;

const mail = "(?<![\\w.+'-])[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}";

/** A web address, the path on a host without a scheme, or a mail address. A host alone may be a file or a missing space. */
const address = new RegExp(
  `(?:https?://|www\\.|${start}(?:${host}|${paper})/)${path}|${start}${plainHost}(?:/${path})?|${mail}`,
  "giu",
);

/** A text with a sign for each character of an address in it. */
export function withoutAddresses(text: string): string {
  return mayHoldAddress(text) ? text.replace(address, (found) => objectSign.repeat(found.length)) : text;
}

/** A text of which all but its addresses was changed. */
export function changedAround(text: string, change: (part: string) => string): string {
  if (!mayHoldAddress(text)) return change(text);
  let from = 0;
  let changed = "";
  for (const { 0: found, index } of text.matchAll(address)) {
    changed += change(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return changed + change(text.slice(from));
}

function standIn({ type, content }: Token): string {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  if (type === "html_inline") return /^<br\b/i.test(content) ? "\n" : "";
  // Marks that an editor has escaped are no others than these.
  if (type === "text_special" && content !== '"' && content !== "'") return content;
  return ["text", "text_special", "code_inline", "image"].includes(type) ? objectSign : "";
}

function mayHoldAddress(text: string): boolean {
  return text.includes("/") || text.includes("www.") || text.includes("@") || text.includes("xn--");
}

/** What stands beside a quotation mark, as far as it tells which way the mark turns. */
export interface Side {
  readonly kind: "space" | "letter" | "digit" | "opening" | "closing" | "dash";
  /** How words of its script stand beside each other. */
  readonly script: "spaced" | "unspaced" | "hebrew" | "arabic";
  readonly sign: string;
}

/** What stands for a thing in a line that is no text: a picture, code, an address. */
export const objectSign = "\uFFFC";

/** The end and the beginning of a text. */
export const edge: Side = { kind: "space", script: "spaced", sign: "" };

const sides = boundedCache<Side, string>();

/** The side that a character is. */
export function sideOf(sign: string): Side {
  return sides(sign, madeSide);
}

function madeSide(sign: string): Side {
  return { kind: kindOf(sign), script: scriptOf(sign), sign };
}

function kindOf(sign: string): Side["kind"] {
  if (/\s/.test(sign)) return "space";
  if (/\p{N}/u.test(sign)) return "digit";
  if (/[\p{Ps}\p{Pi}¿¡„‚]/u.test(sign)) return "opening";
  if (/[\p{Pe}\p{Pf}.,;:!?…·‥、。，．：；！？،؛؟։՝՜՞।॥。、]/u.test(sign)) return "closing";
  return /[\p{Pd}+=/\\|&*<>~^_`]/u.test(sign) ? "dash" : "letter";
}

/** Scripts that put no spaces between words, or hang endings on whatever stands before; and their own punctuation. */
const unspaced = new RegExp(
  String.raw`[${unspacedScripts}\p{Script=Hangul}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303f\uff01-\uff60]`,
  "u",
);

function scriptOf(sign: string): Side["script"] {
  if (unspaced.test(sign)) return "unspaced";
  if (/\p{Script=Hebrew}/u.test(sign)) return "hebrew";
  return /\p{Script=Arabic}/u.test(sign) ? "arabic" : "spaced";
}
