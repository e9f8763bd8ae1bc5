/** Marks that were meant for something and became plain text: unknown blocks, and footnotes without a text. */
import type { MarkdownIt, StateCore } from "markdown-it";
import { nearest } from "../../text/nearest.ts";
import { placedTokens } from "../placedTokens.ts";
import { problemAt } from "../problemAt.ts";

const blockNames = ["pullquote", "factbox", "note"];

const blockFault = (text: string): string | undefined => {
  const name = /^:::+\s*(\S*)/.exec(text)?.[1];
  if (name === undefined) return undefined;
  if (name === "" || blockNames.includes(name))
    return "Three colons stand here without their partner. A block begins with ::: and its name, and ends with ::: alone.";
  const near = nearest(name, blockNames);
  return `":::${name}" is not a known block. ${near ? `Did you mean ::: ${near}?` : `Write ${blockNames.join(", ")}.`}`;
};

const footnoteFault = (text: string): string | undefined => {
  const note = /\[\^([^\]\s]+)\]/.exec(text)?.[1];
  return note === undefined
    ? undefined
    : `The footnote [^${note}] has no text. Write a line [^${note}]: followed by it, or remove the mark.`;
};

/** Names of footnotes that no mark points to; the plugin keeps those with the number -1, and prints none of them. */
const unusedFootnotes = ({ env }: StateCore): readonly string[] => {
  const { footnotes } = env;
  if (typeof footnotes !== "object" || footnotes === null || !("refs" in footnotes)) return [];
  return Object.entries(footnotes.refs ?? {})
    .filter(([, number]) => number === -1)
    .map(([key]) => key.slice(1));
};

const unusedFault = (name: string, state: StateCore): readonly [line: number, message: string] => {
  const line = state.src.split("\n").findIndex((text) => text.trimStart().startsWith(`[^${name}]:`));
  return [
    Math.max(line, 0),
    `No mark points to the footnote [^${name}], so that readers would not see it. Write [^${name}] where it belongs, or remove it.`,
  ];
};

const noteLeftovers = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  for (const name of unusedFootnotes(state))
    notes.problems.push(problemAt(notes, ...unusedFault(name, state)));
  // No text holds a mark that the body does not, and few bodies hold one.
  if (!/:::|\[\^/.test(state.src)) return;
  const placed = placedTokens(state.tokens, () => true);
  placed.forEach(({ token, line }, index) => {
    if (token.type !== "text") return;
    const beginsLine = /^(?:inline|softbreak|hardbreak)$/.test(placed[index - 1]?.token.type ?? "inline");
    const fault = (beginsLine ? blockFault(token.content) : undefined) ?? footnoteFault(token.content);
    if (fault !== undefined) notes.problems.push(problemAt(notes, line, fault));
  });
};

export const leftovers = (markdown: MarkdownIt): void => {
  // Before texts are joined, so that what an editor has escaped is not taken for a mark.
  markdown.core.ruler.before("text_join", "leftovers", noteLeftovers);
};
