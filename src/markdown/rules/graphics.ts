/** Fenced blocks that are called map or chart become graphics, for which a mark stands until the text is sanitised. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Problem } from "../../model/problem.ts";
import { type GraphicKind, graphicKinds, markFor, type RenderContext, textProblem } from "../context.ts";

export function graphics(markdown: MarkdownIt): void {
  markdown.core.ruler.push("graphics", drawGraphics);
  markdown.renderer.rules.graphic = (tokens, index) => `${tokens[index]?.content ?? ""}\n`;
}

/** As many as are drawn in a few seconds, and more than any text needs. */
const most: Readonly<Record<GraphicKind, number>> = { map: 20, chart: 100 };

function drawGraphics(state: StateCore): void {
  const { notes } = state.env;
  if (!notes) return;
  const counts: Record<GraphicKind, number> = { map: 0, chart: 0 };
  for (const token of state.tokens) {
    const kind = kindOf(token);
    if (!kind) continue;
    counts[kind] += 1;
    if (counts[kind] > most[kind]) {
      if (counts[kind] === most[kind] + 1) notes.problems.push(tooMany(kind, token, notes));
      continue;
    }
    const index = notes.graphics.length;
    // The fence itself stands on the line before.
    const line = notes.context.bodyLine + (token.map?.[0] ?? 0) + 1;
    const { markup, problems } = notes.context.drawGraphic({ kind, source: token.content, line, index });
    for (const problem of problems) notes.problems.push(problem);
    notes.graphics.push(markup);
    token.type = "graphic";
    token.content = markFor(markup, notes.inserted);
  }
}

function kindOf({ type, info }: Token): GraphicKind | undefined {
  const name = type === "fence" ? info.trim().split(/\s/)[0] : undefined;
  return graphicKinds.find((kind) => kind === name);
}

function tooMany(kind: GraphicKind, { map }: Token, notes: RenderContext): Problem {
  return textProblem(
    notes,
    map?.[0] ?? 0,
    `More than ${most[kind]} ${kind}s stand in one text. Keep those that readers need, or split the text.`,
  );
}
