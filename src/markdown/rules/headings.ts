/** Headings get an id from their text; levels begin at 2 and never skip one. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { slugOf } from "../../lib/names.ts";
import { reservedIds } from "../../model/body.ts";
import { careProblem, textProblem } from "../context.ts";

export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "heading_ids", takeIds);
  markdown.core.ruler.push("headings", markHeadings);
}

/** Takes the ids that editors gave to headings out of their text, before it is parsed. */
function takeIds(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes("{#")) return;
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1];
    const id = token.type === "heading_open" && inline ? writtenId.exec(inline.content)?.[1] : undefined;
    if (id === undefined || !inline) return;
    inline.content = inline.content.replace(writtenId, "");
    const line = token.map?.[0] ?? 0;
    const error = idError(id);
    if (error !== undefined) findings.problems.push(textProblem(findings, line, error));
    else {
      token.attrSet("id", id);
      findings.writtenIds.push({ id, line });
    }
  });
}

const writtenId = /(?<![ \t])[ \t]*\{#([^{}\n]*)\}[ \t]*$/;

/** Returns the error of an id that an editor wrote, or undefined. `of` says what has it. */
export function idError(id: string, of = "a heading"): string | undefined {
  return safeId.test(id)
    ? undefined
    : `"${id}" can't be the id of ${of}. Write a letter first, then letters without accents, digits and hyphens only, like {#what-comes-next}.`;
}

const safeId = /^[a-z][\w-]*$/i;

function markHeadings(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  const written = findings.writtenIds.map(({ id }) => id);
  const used: UsedIds = new Map([...reservedIds, ...written].map((id) => [id, 1]));
  let before: number | undefined;
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const line = token.map?.[0] ?? 0;
    const report = (message: string): void =>
      void findings.problems.push(careProblem("headings", textProblem(findings, line, message), findings));
    const error = levelError(token, before);
    if (error) report(error);
    const parts = [token, state.tokens[index + 2]];
    // In the archive, the headline stays the only heading of its level.
    if (token.tag === "h1" && findings.context.isArchived)
      for (const part of parts) if (part) part.tag = "h2";
    const level = Number(token.tag.slice(1));
    before = level;
    const text = plainText(state.tokens[index + 1]);
    if (text.trim() === "") {
      report("A heading holds no words. Write them after the #, or remove it.");
      if (findings.context.isArchived) {
        for (const part of parts) if (part) part.hidden = true;
        return;
      }
    }
    const id = String(token.attrGet("id") ?? unusedId(text, used));
    token.attrSet("id", id);
    findings.headings.push({ id, level, text });
  });
}

/** Ids in use, each with the highest number that was appended to it. */
type UsedIds = Map<string, number>;

function levelError({ tag, markup }: Token, before: number | undefined): string | undefined {
  const level = Number(tag.slice(1));
  if (markup === "=")
    return "A line of === makes a heading of the headline's level, and the headline is already there. Remove the line, and write ## and a space before the words above it.";
  if (level === 1)
    return "A heading with one # is the headline's level, and the headline is already there. Write ## instead.";
  if (before === undefined)
    return level > 2
      ? `The first heading is of level ${level}, but levels begin at 2. Write ## instead.`
      : undefined;
  if (level > before + 1)
    return `A heading of level ${level} follows one of level ${before}. Write ${"#".repeat(before + 1)} instead.`;
  return undefined;
}

function plainText(token: Token | undefined): string {
  return (token?.children ?? []).map(readableText).join("").replace(/ {2,}/g, " ");
}

/** Returns the readable text of a part of a heading. A picture is its alternative text, a line break a space. */
function readableText({ type, content }: Token): string {
  if (type === "text" || type === "code_inline" || type === "image") return content;
  return type === "softbreak" || type === "hardbreak" || /^<br\b/i.test(content) ? " " : "";
}

/** Returns the id of a heading by its words, with a number if it is used, and notes that it is. */
export function unusedId(text: string, used: UsedIds): string {
  const wanted = headingId(text);
  let id = wanted;
  let count = used.get(wanted) ?? 0;
  while (used.has(id)) {
    count += 1;
    id = `${wanted}-${count}`;
  }
  used.set(id, 1);
  if (id !== wanted) used.set(wanted, count);
  return id;
}

function headingId(text: string): string {
  const slug = slugOf(text);
  // An id that begins with a digit would need escaping in every style sheet and script.
  return /^[a-z]/.test(slug) ? slug : slug === "" ? "part" : `part-${slug}`;
}
