import { readMarkup } from "../../markup/parse-html.ts";
import { type ComparedWord, comparedSigns, comparedWords } from "./compared-words.ts";
import { dividesWords } from "./element-kinds.ts";
import { unmatched } from "./word-sequence.ts";

/**
 * Returns the passages of a source that a page lacks, in their order. What stands at another place of the page is not missing.
 * @param source the words that readers of the source saw
 * @param page the HTML of the page's text
 * @example missingWords("The old ferry sails again", "<p>The ferry sails</p>") // ["old", "again"]
 */
export function missingWords(source: string, page: string): readonly string[] {
  const html = withoutFootnoteMarks(page);
  // Of most pages nothing is missing, and all that follows takes ten times as long.
  if (sameWords(source, withoutTags(html))) return [];
  const text = textOfHtml(html);
  if (comparedSigns(source) === comparedSigns(text)) return [];
  const wanted = comparedWords(source);
  const shown = comparedWords(text);
  const { missing, added } = unmatched(wanted, shown);
  const unplaced = missing.filter((run) => !isMoved(run, added));
  return unplaced.map((run) => run.map(({ written }) => written).join(" "));
}

/** The numbers of footnotes are the page's own, and so are the arrows from their texts back. */
function withoutFootnoteMarks(html: string): string {
  return html.includes('class="footnote-') ? html.replace(footnoteMark, "") : html;
}

const footnoteMark =
  /<sup class="footnote-ref"><a [^<>]*>\d+<\/a><\/sup>| ?<a href="[^"<>]*" class="footnote-back"[^<>]*>[^<>]*<\/a>/g;

/** Returns true if two texts are the same but for spaces and the marks of sentences. */
export function sameWords(source: string, text: string): boolean {
  return isSameButForSpaces(source, text) || withoutMarks(source) === withoutMarks(text);
}

/** Most texts differ in spaces alone, and to take marks out of a text takes ten times as long. */
function isSameButForSpaces(one: string, other: string): boolean {
  let at = 0;
  let to = 0;
  // A list of two would be made for each character.
  while (at < one.length && to < other.length) {
    const code = one.charCodeAt(at);
    const otherCode = other.charCodeAt(to);
    if (code === otherCode) {
      at += 1;
      to += 1;
    } else if (isSpace(code)) at += 1;
    else if (isSpace(otherCode)) to += 1;
    else return false;
  }
  return isEmptyFrom(one, at) && isEmptyFrom(other, to);
}

function isEmptyFrom(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at === text.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

/** Returns a text without spaces and the marks of sentences, some of which typography changes. */
function withoutMarks(text: string): string {
  return text.replace(marks, "");
}

const marks = /[\s.,;:!?…'"’‘“”„«»‹›()|\u00ad\u200b-\u200f\u2060\ufeff–—-]+/g;

/** Returns the text of plain HTML, as texts are rendered. A tag that it does not understand leaves more words, not fewer. */
function withoutTags(html: string): string {
  const text = html.replace(/<[^<>]*>/g, "");
  return text.includes("&")
    ? text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? "")
    : text;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": "\u00a0",
};

function textOfHtml(html: string): string {
  let text = "";
  readMarkup(html, {
    onopentag: (tag) => {
      if (dividesWords(tag)) text += " ";
    },
    onclosetag: (tag) => {
      if (dividesWords(tag)) text += " ";
    },
    ontext: (part) => {
      text += part;
    },
  });
  return text;
}

/**
 * Returns true if a run of words stands whole among the words that the page has besides. A word or two could stand there by
 * chance, so that they must be all that stands there.
 */
function isMoved(run: readonly ComparedWord[], added: readonly (readonly ComparedWord[])[]): boolean {
  const words = keyOf(run);
  return added.some((other) => (run.length > 2 ? keyOf(other).includes(words) : keyOf(other) === words));
}

function keyOf(run: readonly ComparedWord[]): string {
  return ` ${run.map(({ compared }) => compared).join(" ")} `;
}
