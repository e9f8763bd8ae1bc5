/** Headings get an id of their own words; levels begin at 2 and never jump. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { slugOf } from "../../lib/names.ts";
import { reservedIds } from "../../model/body.ts";
import { textProblem } from "../context.ts";

export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "heading_ids", takeIds);
  markdown.core.ruler.push("headings", markHeadings);
}

const writtenId = /[ \t]*\{#([^{}\n]*)\}[ \t]*$/;

/** Takes the ids that editors gave to headings out of their words, before these are read as Markdown. */
function takeIds(state: StateCore): void {
  const { notes } = state.env;
  if (!notes || !state.src.includes("{#")) return;
  state.tokens.forEach((token, index) => {
    const words = state.tokens[index + 1];
    const id = token.type === "heading_open" && words ? writtenId.exec(words.content)?.[1] : undefined;
    if (id === undefined || !words) return;
    words.content = words.content.replace(writtenId, "");
    const line = token.map?.[0] ?? 0;
    const error = idError(id);
    if (error !== undefined) notes.problems.push(textProblem(notes, line, error));
    else {
      token.attrSet("id", id);
      notes.writtenIds.push({ id, line });
    }
  });
}

const safeId = /^[a-z][\w-]*$/i;

function idError(id: string): string | undefined {
  return safeId.test(id)
    ? undefined
    : `"${id}" can't be the id of a heading. Write a letter first, then letters without accents, digits and hyphens only, like {#what-comes-next}.`;
}

/** The ids that are taken, each with the number up to which its followers are taken too. */
type UsedIds = Map<string, number>;

function markHeadings(state: StateCore): void {
  const { notes } = state.env;
  if (!notes) return;
  const written = notes.writtenIds.map(({ id }) => id);
  const used: UsedIds = new Map([...reservedIds, ...written].map((id) => [id, 1]));
  let before: number | undefined;
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const level = Number(token.tag.slice(1));
    const error = levelError(token, before);
    if (error) notes.problems.push(textProblem(notes, token.map?.[0] ?? 0, error));
    before = level;
    const text = plainText(state.tokens[index + 1]);
    if (text.trim() === "")
      notes.problems.push(
        textProblem(
          notes,
          token.map?.[0] ?? 0,
          "A heading holds no words. Write them after the #, or remove it.",
        ),
      );
    const id = String(token.attrGet("id") ?? unusedId(text, used));
    token.attrSet("id", id);
    notes.headings.push({ id, level, text });
  });
}

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
  return (token?.children ?? []).map(readPart).join("").replace(/ {2,}/g, " ");
}

/** What is read of a part of a heading: a picture by its words, a line's end as a space. */
function readPart({ type, content }: Token): string {
  if (type === "text" || type === "code_inline" || type === "image") return content;
  return type === "softbreak" || type === "hardbreak" || /^<br\b/i.test(content) ? " " : "";
}

function unusedId(text: string, used: UsedIds): string {
  const slug = slugOf(text);
  // An id that begins with a digit would have to be escaped in every style sheet and script.
  const wanted = /^[a-z]/.test(slug) ? slug : slug === "" ? "part" : `part-${slug}`;
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
