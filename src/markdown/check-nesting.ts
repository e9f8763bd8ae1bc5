/** HTML that is closed and allowed may still make no valid page: elements that stand where they must not are told. */

import type { Token } from "markdown-it";
import { readMarkup } from "../markup/parse-html.ts";
import { placedTokens, type RenderContext, textProblem } from "./context.ts";
import { nestingError, wordsError } from "./html-nesting.ts";
import { allowedTags } from "./sanitize.ts";

interface Open {
  readonly tag: string;
  readonly line: number;
}

/** Those whose end may be left out, and those that end with what is around them. */
const isLeftOpen = new Set("aside blockquote details div dl figure ol pre section table ul".split(" "));

const allowed = new Set(allowedTags);

const summaryError = "<summary> does not stand first. Write it directly after <details>.";

const empty = new Set(["br", "col", "hr", "img", "wbr"]);

/** Notes what of the elements of a text stands where it must not, each kind of fault once. */
export function checkNesting(tokens: readonly Token[], notes: RenderContext): void {
  const outline = outlined(tokens);
  const lineAt = lineFinder(outline);
  const open: Open[] = [];
  const names: string[] = [];
  /** Those of the open ones that hold something already. */
  const begun = new Set<Open | undefined>();
  /** Those of the open ones that have a summary. */
  const summed = new Set<Open | undefined>();
  const reported = new Set<string>();
  let place = { startIndex: 0 };
  const tell = (line: number, message: string | undefined): void => {
    if (message === undefined || reported.has(message)) return;
    reported.add(message);
    notes.problems.push(textProblem(notes, line, message));
  };
  const closed = (own: Open, isImplied: boolean): void => {
    const { tag, line } = own;
    if (isImplied && isLeftOpen.has(tag))
      tell(
        line,
        `<${tag}> is opened here and never closed, so that what follows would stand in it. Write </${tag}> where it ends.`,
      );
    else if (tag === "details" && !summed.has(own))
      tell(
        line,
        "<details> has no <summary>, so that readers would not know what it hides. Write <summary>What it holds</summary> directly after it.",
      );
  };
  readMarkup(outline.markup, {
    onparserinit: (parser) => {
      place = parser;
    },
    onopentag: (tag, _, isImplied) => {
      if (!allowed.has(tag)) return;
      const line = lineAt(place.startIndex);
      // Where an element has ended a paragraph, the paragraph's own end opens another, which nobody wrote.
      if (!isImplied) tell(line, nestingError(tag, names));
      const around = open.at(-1);
      if (tag !== "summary") begun.add(around);
      else if (begun.has(around)) tell(line, summaryError);
      if (tag === "summary") summed.add(around);
      open.push({ tag, line });
      names.push(tag);
    },
    onclosetag: (tag, isImplied) => {
      if (!allowed.has(tag)) return;
      names.pop();
      const own = open.pop();
      if (own && !empty.has(tag)) closed(own, isImplied);
    },
    ontext: (text) => {
      if (text.trim() !== "") begun.add(open.at(-1));
      if (names.length > 0) tell(lineAt(place.startIndex), wordsError(text, names));
    },
  });
}

/** A text as the elements that it becomes, with the line of each part. */
interface Outline {
  readonly markup: string;
  readonly starts: readonly number[];
  readonly lines: readonly number[];
}

function outlined(tokens: readonly Token[]): Outline {
  let markup = "";
  const starts: number[] = [];
  const lines: number[] = [];
  for (const { token, line } of placedTokens(tokens, () => true)) {
    starts.push(markup.length);
    lines.push(line);
    markup += outlineOf(token);
  }
  return { markup, starts, lines };
}

const drawings: Readonly<Record<string, string>> = {
  code_block: "<pre></pre>",
  embed: "<figure></figure>",
  fence: "<pre></pre>",
  graphic: "<figure></figure>",
  hr: "<hr>",
  image: "<img>",
};

/** What a part of a text becomes, as far as it matters where elements stand. */
function outlineOf({ type, tag, nesting, hidden, content }: Token): string {
  if (type === "html_block" || type === "html_inline") return content;
  if (hidden || type === "inline") return "";
  if (nesting !== 0) return tag === "" ? "" : `<${nesting < 0 ? "/" : ""}${tag}>`;
  const drawn = drawings[type];
  if (drawn !== undefined) return drawn;
  return content.trim() === "" ? "" : "x";
}

/** The lines of places that are asked for in their order. */
function lineFinder({ markup, starts, lines }: Outline): (index: number) => number {
  let part = 0;
  let from = 0;
  let extra = 0;
  return (index) => {
    while (part + 1 < starts.length && (starts[part + 1] ?? 0) <= index) {
      part += 1;
      from = starts[part] ?? 0;
      extra = 0;
    }
    for (
      let next = markup.indexOf("\n", from);
      next >= 0 && next < index;
      next = markup.indexOf("\n", from)
    ) {
      extra += 1;
      from = next + 1;
    }
    return (lines[part] ?? 0) + extra;
  };
}
