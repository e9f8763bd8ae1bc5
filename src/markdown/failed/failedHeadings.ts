import { type FailedMark, looksLike, shown } from "./failedMark.ts";

/** Spaces that part words in print and are none to Markdown. */
const otherSpace = "[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]";
const unseen = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]";

const kindOf = (mark: string): string => (mark.startsWith("#") ? "a heading" : "an item of a list");

/** Headings and items of lists that Markdown does not take for any. */
export const failedHeadings: readonly FailedMark[] = [
  {
    // A day or a club may begin with a number, a full stop and such a space, and only lines that follow on each other tell.
    sign: new RegExp(`^(#{2,6}|#(?!.\\d)|[-*+](?=.\\p{L})|\\d{1,3}\\))${otherSpace}+(\\S.*)$`, "u"),
    told: ([whole, mark = "", words = ""]) =>
      looksLike(
        whole,
        kindOf(mark),
        `The space after ${mark} is not an ordinary one. Delete it and press the space bar: ${shown(`${mark} ${words}`)}${mark === "*" ? ", or write \\* for the sign itself" : ""}.`,
      ),
  },
  {
    sign: new RegExp(`^${unseen}+((?:#{1,6}|[-*+]|\\d{1,3}[.)])) (\\S.*)$`, "u"),
    told: ([whole, mark = "", words = ""]) =>
      looksLike(
        whole.replace(new RegExp(`^${unseen}+`, "u"), ""),
        kindOf(mark),
        `A sign that can't be seen stands before it. Delete all that stands before ${mark}, and begin the line with ${shown(`${mark} ${words}`)}.`,
      ),
  },
  {
    sign: /^#{2,6} \S.*$/,
    told: ([whole]) =>
      looksLike(
        whole,
        "a heading",
        "Delete the spaces before it, and write an empty line above it where there is none.",
      ),
  },
  {
    sign: /^(#{2,6})([^\s#].*)$/,
    told: ([whole, marks = "", words = ""]) =>
      looksLike(whole, "a heading", `Write a space after ${marks}: ${marks} ${words.trim()}.`),
  },
  {
    sign: /^#{7,}\s*(\S.*)$/,
    told: ([whole, words]) => looksLike(whole, "a heading", `Levels end at six. Write ## ${words}.`),
  },
  {
    sign: /^＃{1,6}\s*(\S.*)$/,
    told: ([whole, words]) =>
      looksLike(whole, "a heading", `Write the narrow sign and a space: ## ${words}.`),
  },
  {
    sign: /^={2,6}\s+(\S.*\S|\S)\s+={2,6}$/,
    told: ([whole, words]) => looksLike(whole, "a heading of a wiki", `Write ## ${words}.`),
  },
  {
    sign: /^h[1-6]\.\s+(\S.*)$/,
    told: ([whole, words]) => looksLike(whole, "a heading of Textile", `Write ## ${words}.`),
  },
  {
    sign: /^[=＝]{3,}$/,
    told: ([whole]) =>
      looksLike(
        whole,
        "a line under a heading",
        "Write ## before the words of the heading, and remove the line.",
      ),
  },
  {
    sign: /^(?:[•‣▪◦●■∙⁃➤]\s*|·\s+)(?=[\p{L}\p{N}\p{Quotation_Mark}(\ufffc])(.*)$/u,
    told: ([whole, words = ""]) =>
      looksLike(
        whole,
        "an item of a list",
        `Write a hyphen and a space in place of the dot: - ${words.replaceAll("\ufffc", "…").slice(0, 40)}.`,
      ),
  },
];
