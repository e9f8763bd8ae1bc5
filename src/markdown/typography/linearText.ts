import type { Token } from "markdown-it";
import { objectSign } from "./sideOf.ts";

/** The text of a paragraph in one piece, in which each of its tokens has a place. */
export interface LinearText {
  readonly text: string;
  readonly parts: readonly { readonly token: Token; readonly at: number }[];
}

/**
 * What a reader reads of a paragraph: emphasis and links don't part the signs around them. What is no text, and what
 * must stay as it is, has a sign of its own for each of its characters.
 */
export const linearText = (tokens: readonly Token[]): LinearText => {
  const parts: LinearText["parts"][number][] = [];
  const addresses = addressTexts(tokens);
  let text = "";
  for (const token of tokens) {
    const isText = token.type === "text" && !addresses.has(token);
    if (isText) parts.push({ token, at: text.length });
    text += isText ? withoutAddresses(token.content) : standIn(token);
  }
  return { text, parts };
};

/** The texts of links that are nothing but an address. */
export const addressTexts = (tokens: readonly Token[]): ReadonlySet<Token> =>
  new Set(
    tokens.filter(
      ({ type, content }, index) =>
        type === "text" &&
        tokens[index - 1]?.type === "link_open" &&
        tokens[index + 1]?.type === "link_close" &&
        (/^(?:autolink|linkify)$/.test(tokens[index - 1]?.markup ?? "") ||
          /^(?:[a-z][a-z\d+.-]*:|www\.)\S+$/i.test(content)),
    ),
  );

/** A text with a sign for each character of an address in it. */
export const withoutAddresses = (text: string): string =>
  mayHoldAddress(text) ? text.replace(address, (found) => objectSign.repeat(found.length)) : text;

/** A text of which all but its addresses was changed. */
export const changedAround = (text: string, change: (part: string) => string): string => {
  if (!mayHoldAddress(text)) return change(text);
  let from = 0;
  let changed = "";
  for (const { 0: found, index } of text.matchAll(address)) {
    changed += change(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return changed + change(text.slice(from));
};

const mayHoldAddress = (text: string): boolean =>
  text.includes("/") || text.includes("www.") || text.includes("@") || text.includes("xn--");

const letter = "[\\p{L}\\p{N}]";
/** A part of a host's name; two hyphens are a dash of the sentence. */
const label = `(?=${letter})(?:${letter}|-(?=${letter})){1,63}`;
/** Where no address without a scheme can go on from before. */
const start = `(?<!${letter}[-]?|[.@/])`;
const host = `(?:${label}\\.){1,8}\\p{L}{2,24}(?::\\d{1,5})?`;
/** The name of a host in the letters of machines, which has two hyphens. */
const plainHost = `(?:${label}\\.){0,8}xn--[a-z\\d-]{1,59}(?:\\.[a-z\\d-]{1,63}){1,8}`;
/** The number of a paper (10.1000/182). */
const paper = "10\\.\\d{4,9}";
/** Up to its last sign that is none of the sentence: neither a mark nor the ending of ex.org/a's. */
const path = `(?:(?!'s?(?![\\p{L}\\p{N}/]))[^\\s"<>«»“”„‹›「」])*[\\p{L}\\p{N}/#=&_~-]`;
const mail = "(?<![\\w.+'-])[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}";

/** A web address, the path on a host without a scheme, or a mail address. A host alone may be a file or a missing space. */
const address = new RegExp(
  `(?:https?://|www\\.|${start}(?:${host}|${paper})/)${path}|${start}${plainHost}(?:/${path})?|${mail}`,
  "giu",
);

const standIn = ({ type, content }: Token): string => {
  if (type === "softbreak" || type === "hardbreak") return "\n";
  if (type === "html_inline") return /^<br\b/i.test(content) ? "\n" : "";
  // Marks that an editor has escaped are no others than these.
  if (type === "text_special" && content !== '"' && content !== "'") return content;
  return ["text", "text_special", "code_inline", "image"].includes(type) ? objectSign : "";
};
