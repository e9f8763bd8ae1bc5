import { allowedTags } from "../allowedHtml.ts";
import { shown } from "./failedMark.ts";

const start = "Lines that begin with four spaces or a tab after an empty line are printed as code, as here";

const words = /^[\p{L}\p{M}\p{N}\s.,;:!?'"“”‘’„«»()%–—…-]+$/u;

/** What is wrong with a piece of code that was made by its indentation alone: it was meant for something else. */
export const failedCode = (code: string): string | undefined => {
  const text = code.trim();
  const [first = ""] = text.split("\n");
  const advice = `${start}: "${shown(first)}". Begin them at the beginning of the line.`;
  const tag = /^<\/?([a-z][a-z\d]*)(?:\s+[^<>]*)?\/?>/i.exec(first)?.[1]?.toLowerCase();
  if (tag !== undefined && (tag === "iframe" || allowedTags.includes(tag))) return advice;
  if (/^(?:!?\[[^[\]]+\]\([^()]+\)|#{2,6} \S|:::+ ?[a-z]|> \S|[-*+] \S|\d{1,2}[.)] \S)/.test(first))
    return advice;
  const isProse = words.test(text) && /[.!?…]["”’»]?$/.test(text) && text.split(/\s+/).length > 7;
  return isProse ? advice : undefined;
};
