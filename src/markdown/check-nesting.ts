/** Reports elements at positions where they make a page invalid, though they are closed and allowed. */

import type { Token } from "markdown-it";
import { lineCounter, readMarkup } from "../markup/parse-html.ts";
import { allowedTags } from "./allowed-html.ts";
import { placedTokens, type RenderFindings, textProblem } from "./context.ts";
import { nestingError, textError } from "./html-nesting.ts";

/** Notes elements and text at positions where HTML does not allow them; equal messages only once. */
export function checkNesting(tokens: readonly Token[], findings: RenderFindings): void {
  const outline = outlineOf(tokens);
  const lineAt = lineFinder(outline);
  const open: Open[] = [];
  const names: string[] = [];
  /** Open elements that are not empty. */
  const nonEmpty = new Set<Open | undefined>();
  /** Open elements that have a summary. */
  const withSummary = new Set<Open | undefined>();
  const reported = new Set<string>();
  let current = { startIndex: 0 };
  const report = (line: number, message: string | undefined): void => {
    if (message === undefined || reported.has(message)) return;
    reported.add(message);
    findings.problems.push(textProblem(findings, line, message));
  };
  const closed = (opened: Open, isImplied: boolean): void => {
    const { tag, line } = opened;
    if (isImplied && needsEndTag.has(tag))
      report(
        line,
        `<${tag}> is opened here and never closed, so that what follows would stand in it. Write </${tag}> where it ends.`,
      );
    else if (tag === "details" && !withSummary.has(opened))
      report(
        line,
        "<details> has no <summary>, so that readers would not know what it hides. Write <summary>What it holds</summary> directly after it.",
      );
  };
  readMarkup(outline.markup, {
    onparserinit: (parser) => {
      current = parser;
    },
    onopentag: (tag, _, isImplied) => {
      if (!allowed.has(tag)) return;
      const line = lineAt(current.startIndex);
      // An element may end a paragraph implicitly. The end tag of that paragraph then opens another, which nobody wrote.
      if (!isImplied) report(line, nestingError(tag, names));
      const around = open.at(-1);
      if (tag !== "summary") nonEmpty.add(around);
      else if (nonEmpty.has(around)) report(line, summaryError);
      if (tag === "summary") withSummary.add(around);
      open.push({ tag, line });
      names.push(tag);
    },
    onclosetag: (tag, isImplied) => {
      if (!allowed.has(tag)) return;
      names.pop();
      const opened = open.pop();
      if (opened && !voidTags.has(tag)) closed(opened, isImplied);
    },
    ontext: (text) => {
      if (text.trim() !== "") nonEmpty.add(open.at(-1));
      if (names.length > 0) report(lineAt(current.startIndex), textError(text, names));
    },
  });
}

interface Open {
  readonly tag: string;
  readonly line: number;
}

/** Elements whose end tag must not be left out. */
const needsEndTag = new Set("aside blockquote details div dl figure ol pre section table ul".split(" "));

const voidTags = new Set(["br", "col", "hr", "img", "wbr"]);

const allowed = new Set(allowedTags);

const summaryError = "<summary> does not stand first. Write it directly after <details>.";

/** The elements of a text as markup, with the line of each part. */
interface Outline {
  readonly markup: string;
  readonly starts: readonly number[];
  readonly lines: readonly number[];
}

function outlineOf(tokens: readonly Token[]): Outline {
  let markup = "";
  const starts: number[] = [];
  const lines: number[] = [];
  for (const { token, line } of placedTokens(tokens, () => true)) {
    starts.push(markup.length);
    lines.push(line);
    markup += tokenMarkup(token);
  }
  return { markup, starts, lines };
}

/** Returns the markup of a token, as far as it matters for nesting. */
function tokenMarkup({ type, tag, nesting, hidden, content }: Token): string {
  if (type === "html_block" || type === "html_inline") return content;
  if (hidden || type === "inline") return "";
  if (nesting !== 0) return tag === "" ? "" : `<${nesting < 0 ? "/" : ""}${tag}>`;
  const standIn = standIns[type];
  if (standIn !== undefined) return standIn;
  return content.trim() === "" ? "" : "x";
}

const standIns: Readonly<Record<string, string>> = {
  code_block: "<pre></pre>",
  embed: "<figure></figure>",
  fence: "<pre></pre>",
  graphic: "<figure></figure>",
  hr: "<hr>",
  image: "<img>",
};

/** Returns a function from positions in the outline to lines. Positions must ascend. */
function lineFinder({ markup, starts, lines }: Outline): (index: number) => number {
  const breaksBefore = lineCounter(markup);
  let part = 0;
  let breaksBeforePart = 0;
  return (index) => {
    const before = part;
    while (part + 1 < starts.length && (starts[part + 1] ?? 0) <= index) part += 1;
    if (part !== before) breaksBeforePart = breaksBefore(starts[part] ?? 0);
    return (lines[part] ?? 0) + breaksBefore(index) - breaksBeforePart;
  };
}
