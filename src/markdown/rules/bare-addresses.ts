/** Turns web and mail addresses in a text into links. Names of hosts and files without a scheme or www. stay text. */

import type { MarkdownIt, StateCore, StateInline } from "markdown-it";
import { eastAsianScripts } from "../../i18n/scripts.ts";
import { builtInRule } from "./built-in.ts";

export function bareAddresses(markdown: MarkdownIt): void {
  markdown.set({ linkify: true });
  const { linkify } = markdown;
  const httpAt = (text: string, at: number): string => {
    const form = linkify.re.get_http_validator();
    form.lastIndex = at;
    return addressIn(form.exec(text)?.[0] ?? "");
  };
  linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  for (const scheme of ["ftp:", "//"]) linkify.add(scheme, null);
  for (const scheme of ["http:", "https:"])
    linkify.add(scheme, { validate: (text: string, at: number): number => httpAt(text, at).length });
  linkify.add("www.", {
    validate: (text: string, at: number): number => lengthAfterWww(text, at, httpAt),
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
  markdown.core.ruler.at("linkify", linkSchemeless(builtInRule.core("linkify")));
  markdown.inline.ruler.before("autolink", "bracketed_addresses", linkBracketed);
}

/**
 * Returns the address at the beginning of a text, without what belongs to the sentence around it.
 * @example addressIn("//example.org/a然后") // "//example.org/a"
 */
function addressIn(found: string): string {
  // The end of a shortcode is no part of the address in it.
  let address = found.replace(/\[\/.*$/, "");
  if (unspaced.test(found))
    for (const { index, 0: run } of found.matchAll(firstUnspaced))
      if (isSentence(found.slice(0, index), run)) {
        address = found.slice(0, index);
        break;
      }
  const trimmed = address.slice(0, lengthWithoutEnd(address, ":_~.,;"));
  return withHost.test(trimmed) ? trimmed : "";
}

/** Scripts without spaces, in which the next word would be taken for a part of an address. */
const unspaced = new RegExp(`[${eastAsianScripts}]`, "u");

const firstUnspaced = new RegExp(`(?<![${eastAsianScripts}])[${eastAsianScripts}]+`, "gu");

/** A host needs a dot: one without is a machine or an internal network. */
const withHost = /^\/\/[^/?#:.]+\.[^/?#:.]/;

/**
 * Returns true if a run of these characters continues the sentence, not the address: it is right behind Latin letters,
 * or is grammar.
 */
function isSentence(before: string, run: string): boolean {
  return /[a-z\d]$/i.test(before) || /^\p{sc=Hiragana}/u.test(run) || ending.test(run);
}

/** Korean endings, if they are separate. */
const ending = /^(?:에서|에|를|을|은|는|이|가|로|으로|와|과|의|도|만|부터|까지)$/;

/** Returns the length of a text without the given characters at its end. */
function lengthWithoutEnd(text: string, characters: string): number {
  let length = text.length;
  while (length > 0 && characters.includes(text[length - 1] ?? "")) length -= 1;
  return length;
}

/** Returns the length of the address after www. at a position. */
function lengthAfterWww(text: string, at: number, httpAt: (text: string, at: number) => string): number {
  if (/[\w/@.:=&?#%+~\\-]/.test(text[at - 5] ?? " ")) return 0;
  run.lastIndex = at;
  const found = httpAt(`//www.${run.exec(text)?.[0] ?? ""}`, 0);
  // After www. there must be a host with a dot of its own.
  return /^\/\/www\.[^/?#:.]+\.[^/?#:.]/i.test(found) ? found.length - "//www.".length : 0;
}

/** The longest address without a scheme. */
const run = /\S{0,2000}/y;

/** Links addresses without a scheme; all others were found while the text was parsed. */
function linkSchemeless(linkify: (state: StateCore) => void) {
  return (state: StateCore): void => {
    if (!mayHaveAddress.test(state.src)) return;
    const tokens = state.tokens.filter(
      ({ type, content }) => type === "inline" && mayHaveAddress.test(content),
    );
    linkify({ ...state, tokens });
  };
}

const mayHaveAddress = /@|www\./i;

function linkBracketed(state: StateInline, silent: boolean): boolean {
  const { src, pos, md } = state;
  bracketed.lastIndex = pos;
  const address = src[pos] === "<" ? bracketed.exec(src)?.[1] : undefined;
  if (address === undefined || state.linkLevel > 0) return false;
  if (!silent) {
    const open = state.push("link_open", "a", 1);
    open.attrs = [["href", md.normalizeLink(`https://${address}`)]];
    open.markup = "autolink";
    state.push("text", "", 0).content = md.normalizeLinkText(address);
    state.push("link_close", "a", -1).markup = "autolink";
  }
  state.pos += address.length + 2;
  return true;
}

/** An address in angle brackets that begins with www. */
const bracketed = /<(www\.[^\s<>.]+\.[^\s<>]+)>/iy;
