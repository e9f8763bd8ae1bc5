/** Reports numeric references to characters that no page may contain: readers would see a replacement character. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { placedTokens, textProblem } from "../context.ts";

export function characterNumbers(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "character_numbers", noteNumbers);
}

function noteNumbers({ tokens, env, src }: StateCore): void {
  const { findings } = env;
  if (!findings || !src.includes("&#")) return;
  for (const { token, line } of placedTokens(tokens, isMissing))
    findings.problems.push(
      textProblem(
        findings,
        line,
        `"${token.markup}" is the number of a character that no page may contain. Remove it, or write the character that you mean.`,
      ),
    );
}

function isMissing({ type, info, content, markup }: Token): boolean {
  return type === "text_special" && info === "entity" && content === "\ufffd" && !/fffd|65533/i.test(markup);
}
