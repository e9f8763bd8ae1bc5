import { allowedTags } from "../allowedHtml.ts";
import { shown } from "./failedMark.ts";

const start = "Lines that begin with four spaces or a tab after an empty line are printed as code, as here";

const words = /^[\p{L}\p{M}\p{N}\s.,;:!?'"“”‘’„«»()%–—…-]+$/u;

/**
 * What is wrong with a piece of code that was made by its indentation alone: it was meant for something else. Given the
 * HTML before it, if there is any: what is indented within a tag is no code at all.
 */
export const failedCode = (code: string, htmlBefore: string): string | undefined => {
  const isWithinTag = /<[a-z][^<>]*>\s*$/i.test(htmlBefore);
  const text = code.trim();
  const [first = ""] = text.split("\n");
  const advice = `${start}: "${shown(first)}". Begin them at the beginning of the line.`;
  const tag = /^<\/?([a-z][a-z\d]*)(?:\s+[^<>]*)?\/?>/i.exec(first)?.[1]?.toLowerCase();
  if (tag !== undefined && (tag === "iframe" || allowedTags.includes(tag))) return advice;
  if (/^(?:!?\[[^[\]]+\]\([^()]+\)|#{2,6} \S|:::+ ?[a-z]|> \S|[-*+] \S|\d{1,2}[.)] \S)/.test(first))
    return advice;
  return isProse(text) || (isWithinTag && words.test(text)) ? advice : undefined;
};

/** Long sentences of words alone; short ones too, where they begin with a capital or in letters that have none. */
const isProse = (text: string): boolean => {
  if (!words.test(text)) return false;
  const count = text.split(/\s+/).length;
  if (count > 7 && /[.!?…]["”’»]?$/.test(text)) return true;
  return /^["“„«‘'¿¡]?\p{Lu}[\p{Ll}’']*\s+\p{L}/u.test(text) || /^\p{Lo}{2}/u.test(text);
};
