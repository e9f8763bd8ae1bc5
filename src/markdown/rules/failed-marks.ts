/** Marks that Markdown does not take for any, or that mean something elsewhere, would be printed: editors are warned of them. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { textProblem } from "../context.ts";
import { failedHeadings, failedTable } from "../failed/blocks.ts";
import { failedEmphasis } from "../failed/emphasis.ts";
import { foreignMarks, formulaHint } from "../failed/foreign.ts";
import { failedCode, failedHtml, markdownInHtml } from "../failed/html.ts";
import { failedLinks } from "../failed/links.ts";
import { type FailedMark, looksLike, opaque } from "../failed/mark.ts";
import { marksInWords } from "../failed/marks-in-words.ts";

export function failedMarks(markdown: MarkdownIt): void {
  // Before texts are joined, so that what an editor has escaped is not taken for a mark.
  markdown.core.ruler.before("linkify", "failed_marks", noteMarks);
}

type Warn = (line: number, message: string) => void;

/** What stands further down may be a part of what stands before it. */
const marks: readonly FailedMark[] = [
  ...failedHeadings,
  ...foreignMarks,
  ...failedLinks,
  ...failedEmphasis,
  ...failedHtml,
];

function noteMarks(state: StateCore): void {
  const { notes } = state.env;
  if (!notes) return;
  // What is wrong with a line already may be why its marks failed.
  const reported = new Set(notes.problems.map(({ line }) => line - notes.context.bodyLine));
  const warn: Warn = (at, message) => {
    if (!reported.has(at)) notes.problems.push(textProblem(notes, at, message, "warning"));
  };
  let line = 0;
  state.tokens.forEach((token, index) => {
    // Cells know no line of their own, but their rows do.
    line = token.map?.[0] ?? line;
    if (token.type === "inline" && mayHold(token.content))
      noteBlock(token, state.tokens[index - 2]?.type === "list_item_open", line, warn);
    else if (/^container_.*_open$/.test(token.type)) {
      const marks = marksInWords(argumentOf(token));
      if (marks) warn(line, `${marks.reason} ${marks.hint}`);
    } else if (token.type === "code_block" || token.type === "html_block") {
      const message =
        token.type === "code_block"
          ? failedCode(token.content, htmlAt(state.tokens[index - 1]))
          : markdownInHtml(token.content);
      if (message !== undefined) warn(line, message);
    }
  });
}

/** The signs that marks are made of. */
const signs = /[#[\]|\t•‣▪◦●■∙⁃➤·・‧*{~=＝\\_&`<＃^$]/;

const colons = /::|:[a-z]/;

/** Marks of other signs, at the beginning of a text and of each of its lines. */
const start =
  /^(?:h\d\.|:\s|\d+[.)][\p{L}\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]|\+[-=]|[-+][^\s-]|[-+][^\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]|'''|´´´|’’’|!!!|\?\?\?)/u;

const starts = new RegExp(start, "mu");

/** Most paragraphs hold no sign of any mark, and short searches find that out. */
function mayHold(text: string): boolean {
  return (
    signs.test(text) ||
    (text.includes(":") && colons.test(text)) ||
    (text.includes("\n") ? starts : start).test(text)
  );
}

const task = /^\[[ xX]\]\s/;

/** Brackets that Markdown takes for escaped ones, and TeX for the ends of a formula. */
const formula = /\\[([](?=[^\n]{0,200}(?:[\^={}]|\\[a-z]))[^\n]{1,300}?\\[)\]]/;

function noteBlock(block: Token, isItem: boolean, first: number, warn: Warn): void {
  const lines = linesOf(block.children ?? []);
  const table = failedTable(lines);
  if (table) warn(first + table.index, table.message);
  if (isItem && task.test(lines[0] ?? ""))
    warn(first, looksLike(lines[0] ?? "", "a task to tick off", "Write ☐ or ☑ in place of the brackets."));
  const [tex] = formula.exec(block.content) ?? [];
  if (tex !== undefined) warn(first, looksLike(tex, "a formula of TeX", formulaHint));
  let before: readonly FailedMark[] = [];
  for (const [index, line] of lines.slice(0, table?.index).entries()) {
    const errors = lineErrors(line);
    // Items of a list are many, and one of them is enough to know.
    for (const { mark, message } of errors) if (!before.includes(mark)) warn(first + index, message);
    before = errors.map(({ mark }) => mark);
  }
}

/** What stands in such tags is shown as it is. */
const codeTag = /^<\/?(?:code|kbd|samp|var|pre)\b/i;

/** The lines of a block as they would be printed, with a sign for whatever Markdown has understood. */
function linesOf(children: readonly Token[]): readonly string[] {
  let text = "";
  let isWithinAddress = false;
  let isWithinCode = false;
  for (const { type, content, markup } of children) {
    if (type === "softbreak" || type === "hardbreak") text += "\n";
    else if (type === "html_inline" && codeTag.test(content)) {
      isWithinCode = !content.startsWith("</");
      text += opaque;
    } else if (isWithinCode) text += opaque;
    // A backslash before a letter escapes nothing and is printed.
    else if (type === "text" || (type === "text_special" && content === markup)) text += content;
    else if (type === "link_open" && markup === "linkify") isWithinAddress = true;
    else if (type === "link_close" && isWithinAddress) isWithinAddress = false;
    else text += opaque;
  }
  return text.split("\n").map((line) => line.trim());
}

interface LineError {
  readonly mark: FailedMark;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a line: each mark once, and none in what is told as another already. */
function lineErrors(line: string): readonly LineError[] {
  const errors: LineError[] = [];
  if (!mayHold(line)) return errors;
  for (const mark of marks) {
    const found = mark.sign.exec(line);
    if (!found) continue;
    const [from, to] = [found.index, found.index + found[0].length];
    if (errors.some((error) => from < error.to && error.from < to)) continue;
    const message = mark.message(found, line);
    if (message !== undefined) errors.push({ mark, message, from, to });
  }
  return errors;
}

/** What an editor wrote behind the name of a block. */
function argumentOf({ info }: Token): string {
  return info.trim().replace(/^\S+\s*/, "");
}

function htmlAt(token: Token | undefined): string {
  return token?.type === "html_block" ? token.content : "";
}
