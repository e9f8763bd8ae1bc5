/** Fenced blocks that are called map or chart become graphics, for which a mark stands until the text is sanitised. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { type GraphicKind, graphicKinds } from "../bodyNotes.ts";
import { markFor } from "../insertedMarkup.ts";

const kindOf = ({ type, info }: Token): GraphicKind | undefined => {
  const name = type === "fence" ? info.trim().split(/\s/)[0] : undefined;
  return graphicKinds.find((kind) => kind === name);
};

const drawGraphics = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  for (const token of state.tokens) {
    const kind = kindOf(token);
    if (!kind) continue;
    const index = notes.graphics.length;
    // The fence itself stands on the line before.
    const line = notes.context.bodyLine + (token.map?.[0] ?? 0) + 1;
    const { markup, problems } = notes.context.drawGraphic({ kind, source: token.content, line, index });
    for (const problem of problems) notes.problems.push(problem);
    notes.graphics.push(markup);
    token.type = "graphic";
    token.content = markFor(markup, notes.inserted);
  }
};

export const graphics = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push("graphics", drawGraphics);
  markdown.renderer.rules.graphic = (tokens, index) => `${tokens[index]?.content ?? ""}\n`;
};
