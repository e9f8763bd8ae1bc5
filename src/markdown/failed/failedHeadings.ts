import { type FailedMark, looksLike } from "./failedMark.ts";

/** Headings and items of lists that Markdown does not take for any. */
export const failedHeadings: readonly FailedMark[] = [
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
    sign: /^[•‣▪◦●■∙⁃➤]\s*(?=[\p{L}\p{N}\p{Quotation_Mark}(\ufffc])(.*)$/u,
    told: ([whole, words = ""]) =>
      looksLike(
        whole,
        "an item of a list",
        `Write a hyphen and a space in place of the dot: - ${words.replaceAll("\ufffc", "…").slice(0, 40)}.`,
      ),
  },
];
