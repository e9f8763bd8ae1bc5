/** Warns of marks that Markdown does not recognise, or that belong to other programs: they would be printed. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { careProblem, textProblem } from "../context.ts";
import { blockError, failedBlocks } from "../failed/blocks.ts";
import { failedEmphasis } from "../failed/emphasis.ts";
import { foreignMarks, formulaHint } from "../failed/foreign.ts";
import { failedCode, failedHtml, markdownInHtml } from "../failed/html.ts";
import { failedLinks } from "../failed/links.ts";
import { type FailedMark, looksLike, opaque } from "../failed/mark.ts";
import { marksInWords } from "../failed/marks-in-words.ts";

export function failedMarks(markdown: MarkdownIt): void {
  // Before texts are joined, so that an escaped character is not taken for a mark.
  markdown.core.ruler.before("linkify", "failed_marks", noteMarks);
}

function noteMarks(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  // An error on the line may be the reason why its marks failed.
  const reported = new Set(findings.problems.map(({ line }) => line - findings.context.bodyLine));
  const warn: Warn = (at, message) => {
    if (!reported.has(at))
      findings.problems.push(careProblem("marks", textProblem(findings, at, message, "warning"), findings));
  };
  let line = 0;
  state.tokens.forEach((token, index) => {
    // Cells have no line of their own, but their rows have.
    line = token.map?.[0] ?? line;
    if (token.type === "inline" && mayHaveMark(token.content))
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

type Warn = (line: number, message: string) => void;

function noteBlock(block: Token, isItem: boolean, first: number, warn: Warn): void {
  const lines = linesOf(block.children ?? []);
  const table = blockError(lines);
  if (table) warn(first + table.index, table.message);
  if (isItem && task.test(lines[0] ?? ""))
    warn(first, looksLike(lines[0] ?? "", "a task to tick off", "Write ☐ or ☑ in place of the brackets."));
  const [tex] = formula.exec(block.content) ?? [];
  if (tex !== undefined) warn(first, looksLike(tex, "a formula of TeX", formulaHint));
  let before: readonly FailedMark[] = [];
  for (const [index, line] of lines.slice(0, table?.index).entries()) {
    const errors = lineErrors(line);
    // Lists have many items, and one warning is enough.
    for (const { mark, message } of errors) if (!before.includes(mark)) warn(first + index, message);
    before = errors.map(({ mark }) => mark);
  }
}

const task = /^\[[ xX]\]\s/;

/** Brackets that are escaped in Markdown, and delimit a formula in TeX. */
const formula = /\\[([](?=[^\n]{0,200}(?:[\^={}]|\\[a-z]))[^\n]{1,300}?\\[)\]]/;

/** Returns the printed lines of a block, with an opaque character for all that Markdown has recognised. */
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

/** Their content is shown verbatim. */
const codeTag = /^<\/?(?:code|kbd|samp|var|pre)\b/i;

interface LineError {
  readonly mark: FailedMark;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** Returns the errors of a line: each mark once, without those inside another match. */
function lineErrors(line: string): readonly LineError[] {
  const errors: LineError[] = [];
  if (!mayHaveMark(line)) return errors;
  for (const mark of marks) {
    const found = mark.pattern.exec(line);
    if (!found) continue;
    const [from, to] = [found.index, found.index + found[0].length];
    if (errors.some((error) => from < error.to && error.from < to)) continue;
    const message = mark.message(found, line);
    if (message !== undefined) errors.push({ mark, message, from, to });
  }
  return errors;
}

/** Earlier entries take precedence: later ones may match a part of them. */
const marks: readonly FailedMark[] = [
  ...failedBlocks,
  ...foreignMarks,
  ...failedLinks,
  ...failedEmphasis,
  ...failedHtml,
];

/** Returns false for most paragraphs, which have no mark, after short searches. */
function mayHaveMark(text: string): boolean {
  return (
    markCharacters.test(text) ||
    (text.includes(":") && colons.test(text)) ||
    (text.includes("\n") ? anyLineStart : lineStart).test(text)
  );
}

/** The characters of which marks consist. */
const markCharacters = /[#[\]|\t•‣▪◦●■∙⁃➤·・‧*{~=＝\\_&`<＃^$]/;

const colons = /::|:[a-z]/;

/** Marks of other characters, at the beginning of a line. */
const lineStart =
  /^(?:h\d\.|:\s|\d+[.)][\p{L}\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]|\+[-=]|[-+][^\s-]|[-+][^\S ]|[\u00ad\u200b-\u200f\u2060\ufeff]|'''|´´´|’’’|!!!|\?\?\?)/u;

const anyLineStart = new RegExp(lineStart, "mu");

/** Returns what the editor wrote after the name of a container. */
function argumentOf({ info }: Token): string {
  return info.trim().replace(/^\S+\s*/, "");
}

function htmlAt(token: Token | undefined): string {
  return token?.type === "html_block" ? token.content : "";
}
