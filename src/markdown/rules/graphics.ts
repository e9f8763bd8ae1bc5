/** Turns fenced blocks named map or chart into graphics, with placeholders until the text is sanitised. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { Problem } from "../../model/problem.ts";
import {
  type GraphicKind,
  graphicKinds,
  type RenderFindings,
  registerMarkup,
  textProblem,
} from "../context.ts";

export function graphics(markdown: MarkdownIt): void {
  markdown.core.ruler.push("graphics", drawGraphics);
  markdown.renderer.rules.graphic = (tokens, index) => `${tokens[index]?.content ?? ""}\n`;
}

function drawGraphics(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  const counts: Record<GraphicKind, number> = { map: 0, chart: 0 };
  for (const token of state.tokens) {
    const kind = kindOf(token);
    if (!kind) continue;
    counts[kind] += 1;
    if (counts[kind] > maxCount[kind]) {
      if (counts[kind] === maxCount[kind] + 1) findings.problems.push(countError(kind, token, findings));
      continue;
    }
    const index = findings.graphics.length;
    // The fence itself is on the line before.
    const line = findings.context.bodyLine + (token.map?.[0] ?? 0) + 1;
    const { markup, problems } = findings.context.drawGraphic({ kind, source: token.content, line, index });
    for (const problem of problems) findings.problems.push(problem);
    findings.graphics.push(markup);
    token.type = "graphic";
    token.content = registerMarkup(markup, findings.inserted);
  }
}

/** So many are drawn in a few seconds, and no text needs more. */
const maxCount: Readonly<Record<GraphicKind, number>> = { map: 20, chart: 100 };

function kindOf({ type, info }: Token): GraphicKind | undefined {
  const name = type === "fence" ? info.trim().split(/\s/)[0] : undefined;
  return graphicKinds.find((kind) => kind === name);
}

function countError(kind: GraphicKind, { map }: Token, findings: RenderFindings): Problem {
  return textProblem(
    findings,
    map?.[0] ?? 0,
    `More than ${maxCount[kind]} ${kind}s stand in one text. Keep those that readers need, or split the text.`,
  );
}
