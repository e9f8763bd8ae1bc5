/** What the sanitiser will take out of hand-written HTML is told to the editor, with its line. */

import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import { cameToItsEnd, deepestMarkup, depthGuard, readMarkup } from "../markup/parse-html.ts";
import { placedTokens, type RenderContext, textProblem } from "./context.ts";
import { frameAmongText } from "./embeds.ts";
import { linkError } from "./rules/links.ts";
import { allowedTags, isAllowedAttribute, strangeClasses } from "./sanitize.ts";

/** Notes the problems, links and pictures of every piece of hand-written HTML among the tokens. */
export function checkRawHtml(tokens: readonly Token[], notes: RenderContext): void {
  checkOpenTags(tokens, notes);
  for (const { token, line } of placedTokens(tokens, isRawHtml)) {
    const linesBefore = lineCounter(token.content);
    let place = { startIndex: 0 };
    readMarkup(token.content, {
      onparserinit: (parser) => {
        place = parser;
      },
      onopentag: (tag, attributes) => checkTag(tag, attributes, line + linesBefore(place.startIndex), notes),
      oncomment: () =>
        notes.problems.push(
          textProblem(
            notes,
            line + linesBefore(place.startIndex),
            "A comment was removed. Readers would have found it in the page's source.",
            "warning",
          ),
        ),
    });
  }
}

/** Tells where tags nest deeper than they are read. */
export function noteDepth(tokens: readonly Token[], notes: RenderContext): void {
  notes.problems.push(
    textProblem(
      notes,
      deepestLine(tokens),
      `More than ${deepestMarkup} HTML tags are open inside of one another here. Close each with its end tag, like </b>, or remove them.`,
    ),
  );
}

function checkOpenTags(tokens: readonly Token[], notes: RenderContext): void {
  for (const block of tokens) {
    const parts = block.type === "html_block" ? [block] : (block.children ?? []);
    const markup = parts.filter(({ type }) => type.startsWith("html_")).map(({ content }) => content);
    const open = leftOpen(markup.join(""));
    if (open !== undefined)
      notes.problems.push(
        textProblem(
          notes,
          block.map?.[0] ?? 0,
          `${open} is opened here and never closed, so that the text after it would be lost. Close it or remove it.`,
        ),
      );
  }
}

/** What HTML reads to its closing tag without looking for any other, so that an open one swallows what follows. */
const swallowing =
  /<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b|<!--|-->/gi;

/** The tag or comment that a block opens and does not close. */
function leftOpen(markup: string): string | undefined {
  let open: string | undefined;
  for (const [whole, slash, tag] of markup.matchAll(swallowing)) {
    const name = tag === undefined ? "<!--" : `<${tag.toLowerCase()}>`;
    const closes = tag === undefined ? whole === "-->" : slash === "/";
    if (open === undefined && !closes) open = name;
    else if (open === name && closes) open = undefined;
  }
  return open;
}

function isRawHtml({ type }: Token): boolean {
  return type === "html_block" || type === "html_inline";
}

/** Counts the lines before places of a text that are asked for in their order, so that it is read once. */
function lineCounter(text: string): (index: number) => number {
  let lines = 0;
  let next = text.indexOf("\n");
  return (index) => {
    for (; next >= 0 && next < index; next = text.indexOf("\n", next + 1)) lines += 1;
    return lines;
  };
}

function checkTag(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
  notes: RenderContext,
): void {
  if (tag === "iframe") {
    notes.problems.push(textProblem(notes, line, frameAmongText));
    return;
  }
  if (!allowedTags.includes(tag)) {
    notes.problems.push(textProblem(notes, line, `<${tag}> is not allowed here and was removed.`, "warning"));
    return;
  }
  if (/^h[2-6]$/.test(tag))
    notes.problems.push(
      textProblem(notes, line, `Headings are written in Markdown. Write ## instead of <${tag}>.`),
    );
  checkClasses(tag, attributes.class ?? "", line, notes);
  for (const name of Object.keys(attributes))
    if (name !== "class" && !isAllowedAttribute(tag, name))
      notes.problems.push(
        textProblem(
          notes,
          line,
          `The attribute ${name} of <${tag}> is not allowed and was removed.`,
          "warning",
        ),
      );
  for (const [name, value] of Object.entries(attributes)) {
    const error = isAllowedAttribute(tag, name) ? attributeError(name, value) : undefined;
    if (error !== undefined) notes.problems.push(textProblem(notes, line, error));
  }
  if (attributes.id !== undefined) notes.writtenIds.push({ id: attributes.id, line });
  if (tag === "img") checkPicture(attributes, line, notes);
  if (tag === "a" && attributes.href !== undefined) checkLink(attributes.href, line, notes);
}

function checkClasses(tag: string, value: string, line: number, notes: RenderContext): void {
  for (const name of strangeClasses(tag, value))
    notes.problems.push(
      textProblem(
        notes,
        line,
        `The class "${name}" of <${tag}> was removed: only those that Markdown itself makes may stand in a text. Leave it out.`,
        "warning",
      ),
    );
}

interface Form {
  readonly is: RegExp;
  readonly hint: string;
}

const count: Form = { is: /^[1-9]\d{0,3}$/, hint: "Write a whole number from 1 on" };

const number: Form = { is: /^-?\d{1,9}$/, hint: "Write a whole number" };

/** The forms of attributes with which a page would not be valid otherwise. */
const forms: Readonly<Record<string, Form>> = {
  colspan: count,
  rowspan: count,
  span: count,
  start: number,
  value: number,
  dir: { is: /^(?:ltr|rtl|auto)$/i, hint: "Write ltr, rtl or auto" },
  scope: { is: /^(?:row|col|rowgroup|colgroup)$/i, hint: "Write row or col" },
  type: { is: /^[1aAiI]$/, hint: "Write 1, a, A, i or I" },
};

/**
 * What is wrong with an attribute's value, or undefined.
 * @example attributeFault("id", "a b") // 'The id "a b" holds a space. Write a hyphen in its place: id="a-b".'
 */
function attributeError(name: string, value: string): string | undefined {
  if (name === "id") {
    if (value.trim() === "") return "An id is empty. Write a name, or leave it out.";
    return /\s/.test(value)
      ? `The id "${value}" holds a space. Write a hyphen in its place: id="${value.trim().replace(/\s+/g, "-")}".`
      : undefined;
  }
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  return form && !form.is.test(value.trim())
    ? `"${value}" can't be the value of ${name}. ${form.hint}, or leave it out.`
    : undefined;
}

function checkPicture(
  attributes: Readonly<Record<string, string>>,
  line: number,
  notes: RenderContext,
): void {
  const found = notes.context.findPicture(attributes.src ?? "");
  if (!found.picture) {
    notes.problems.push(textProblem(notes, line, found.error));
    return;
  }
  const alt = attributes.alt?.trim() ?? "";
  if (alt === "")
    notes.problems.push(
      textProblem(
        notes,
        line,
        `The picture "${attributes.src}" has no alternative text. Say what it shows in alt="…".`,
      ),
    );
  const named = { file: notes.context.file, line: notes.context.bodyLine + line, column: 0 };
  notes.pictures.push({ ...found.picture, alt, named });
}

function checkLink(href: string, line: number, notes: RenderContext): void {
  const error = linkError(href);
  if (error) notes.problems.push(textProblem(notes, line, error));
  else notes.links.push({ href, line: notes.context.bodyLine + line });
}

/** The line of the body, counted from 0, on which most elements that were written by hand are open. */
function deepestLine(tokens: readonly Token[]): number {
  const guard = depthGuard();
  let [depth, deepest, at, before] = [0, 0, 0, 0];
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth > deepest) [deepest, at] = [depth, before];
      guard.open();
    },
    onclosetag: () => {
      depth -= 1;
      guard.close();
    },
  });
  cameToItsEnd(() => {
    for (const { token, line } of placedTokens(tokens, isRawHtml))
      for (const [index, part] of token.content.split(/^/m).entries()) {
        before = line + index;
        parser.write(part);
      }
  });
  return at;
}
