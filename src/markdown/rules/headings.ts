/** Headings get an id of their own words; levels begin at 2 and never jump. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { reservedIds } from "../../model/reservedIds.ts";
import { slugOf } from "../../text/slugOf.ts";
import { problemAt } from "../problemAt.ts";

const plainText = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map((child) => (child.type === "text" || child.type === "code_inline" ? child.content : ""))
    .join("");

/** The ids that are taken, each with the number up to which its followers are taken too. */
type UsedIds = Map<string, number>;

const unusedId = (text: string, used: UsedIds): string => {
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
};

const levelFault = (level: number, before: number): string | undefined => {
  if (level === 1)
    return "A heading with one # is the headline's level, and the headline is already there. Write ## instead.";
  if (level > before + 1)
    return `A heading of level ${level} follows one of level ${before}. Write ${"#".repeat(before + 1)} instead.`;
  return undefined;
};

const markHeadings = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  const used: UsedIds = new Map(reservedIds.map((id) => [id, 1]));
  let before = 1;
  state.tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const level = Number(token.tag.slice(1));
    const fault = levelFault(level, before);
    if (fault) notes.problems.push(problemAt(notes, token.map?.[0] ?? 0, fault));
    before = level;
    const text = plainText(state.tokens[index + 1]);
    const id = unusedId(text, used);
    token.attrSet("id", id);
    notes.headings.push({ id, level, text });
  });
};

export const headings = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push("headings", markHeadings);
};
