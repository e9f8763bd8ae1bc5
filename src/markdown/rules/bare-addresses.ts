/** Web and mail addresses that stand in a text become links; names of hosts and files without a scheme or www. stay words. */

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
  markdown.core.ruler.at("linkify", linkOthers(builtInRule.core("linkify")));
  markdown.inline.ruler.before("autolink", "bracketed_addresses", linkBracketed);
}

/** Scripts without spaces between words, whose next word would be taken for a part of an address. */
const unspaced = new RegExp(`[${eastAsianScripts}]`, "u");

/** The longest address without a scheme that is looked for. */
const run = /\S{0,2000}/y;

const firstUnspaced = new RegExp(`(?<![${eastAsianScripts}])[${eastAsianScripts}]+`, "gu");

/** A host with a dot: one without is of a machine or a network of its own. */
const withHost = /^\/\/[^/?#:.]+\.[^/?#:.]/;

/**
 * The address that a text begins with, without what belongs to the sentence around it.
 * @example addressIn("//example.org/a然后") // "//example.org/a"
 */
function addressIn(found: string): string {
  // The end of a command in brackets is no part of the address in it.
  let address = found.replace(/\[\/.*$/, "");
  if (unspaced.test(found))
    for (const { index, 0: run } of found.matchAll(firstUnspaced))
      if (isSentence(found.slice(0, index), run)) {
        address = found.slice(0, index);
        break;
      }
  const trimmed = address.slice(0, lengthWithout(address, ":_~.,;"));
  return withHost.test(trimmed) ? trimmed : "";
}

/** Korean endings, as far as they stand alone. */
const ending = /^(?:에서|에|를|을|은|는|이|가|로|으로|와|과|의|도|만|부터|까지)$/;

/**
 * Whether a run of such letters goes on with the sentence, not with the address: it stands right behind Latin letters, or is
 * grammar.
 */
function isSentence(before: string, run: string): boolean {
  return /[a-z\d]$/i.test(before) || /^\p{sc=Hiragana}/u.test(run) || ending.test(run);
}

/** How long a text is without the signs at its end. */
function lengthWithout(text: string, signs: string): number {
  let length = text.length;
  while (length > 0 && signs.includes(text[length - 1] ?? "")) length -= 1;
  return length;
}

/** How long the address is that goes on after www. at a place. */
function lengthAfterWww(text: string, at: number, httpAt: (text: string, at: number) => string): number {
  if (/[\w/@.:=&?#%+~\\-]/.test(text[at - 5] ?? " ")) return 0;
  run.lastIndex = at;
  const found = httpAt(`//www.${run.exec(text)?.[0] ?? ""}`, 0);
  // Behind www. stands a host of its own, with a dot.
  return /^\/\/www\.[^/?#:.]+\.[^/?#:.]/i.test(found) ? found.length - "//www.".length : 0;
}

const mayHold = /@|www\./i;

/** Those without a scheme; all others were found while the text was read. */
function linkOthers(linkify: (state: StateCore) => void) {
  return (state: StateCore): void => {
    if (!mayHold.test(state.src)) return;
    const tokens = state.tokens.filter(({ type, content }) => type === "inline" && mayHold.test(content));
    linkify({ ...state, tokens });
  };
}

/** An address in angle brackets that begins with www. */
const bracketed = /<(www\.[^\s<>.]+\.[^\s<>]+)>/iy;

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
