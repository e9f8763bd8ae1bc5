/** Web and mail addresses that stand in a text become links; names of hosts and files without a scheme stay words. */
import type { MarkdownIt, StateCore } from "markdown-it";
import { builtInRule } from "../builtInRule.ts";

/** Scripts without spaces between words, whose next word would be taken for a part of an address. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const firstUnspaced =
  /(?<![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;
/** A host with a dot: one without is of a machine or a network of its own. */
const withHost = /^\/\/[^/?#:.]+\.[^/?#:.]/;
/** Korean endings, as far as they stand alone. */
const ending = /^(?:에서|에|를|을|은|는|이|가|로|으로|와|과|의|도|만|부터|까지)$/;

/**
 * Whether a run of such letters goes on with the sentence, not with the address: it stands right behind Latin letters, or is
 * grammar.
 */
const isSentence = (before: string, run: string): boolean =>
  /[a-z\d]$/i.test(before) || /^\p{sc=Hiragana}/u.test(run) || ending.test(run);

/**
 * The address that a text begins with, without what belongs to the sentence around it.
 * @example addressIn("//example.org/a然后") // "//example.org/a"
 */
const addressIn = (found: string): string => {
  let address = found;
  if (unspaced.test(found))
    for (const { index, 0: run } of found.matchAll(firstUnspaced))
      if (isSentence(found.slice(0, index), run)) {
        address = found.slice(0, index);
        break;
      }
  const trimmed = address.slice(0, lengthWithout(address, ":_~.,;"));
  return withHost.test(trimmed) ? trimmed : "";
};

/** How long a text is without the signs at its end. */
const lengthWithout = (text: string, signs: string): number => {
  let length = text.length;
  while (length > 0 && signs.includes(text[length - 1] ?? "")) length -= 1;
  return length;
};

/** Those that hold a mail address; all others were found while the text was read. */
const linkMail =
  (linkify: (state: StateCore) => void) =>
  (state: StateCore): void => {
    if (!state.src.includes("@")) return;
    const tokens = state.tokens.filter(({ type, content }) => type === "inline" && content.includes("@"));
    linkify({ ...state, tokens });
  };

export const bareAddresses = (markdown: MarkdownIt): void => {
  markdown.set({ linkify: true });
  const { linkify } = markdown;
  const web = {
    validate: (text: string, at: number): number => {
      const form = linkify.re.get_http_validator();
      form.lastIndex = at;
      return addressIn(form.exec(text)?.[0] ?? "").length;
    },
  };
  linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  for (const scheme of ["ftp:", "//"]) linkify.add(scheme, null);
  for (const scheme of ["http:", "https:"]) linkify.add(scheme, web);
  markdown.core.ruler.at("linkify", linkMail(builtInRule.core("linkify")));
};
