/** Reports links inside links: browsers would end the outer one before it, empty. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { placedTokens, textProblem } from "../context.ts";

export function nestedLinks(markdown: MarkdownIt): void {
  // Bare addresses become links after this, and never inside others.
  markdown.core.ruler.after("inline", "nested_links", noteNestedLinks);
}

function noteNestedLinks({ tokens, env, src }: StateCore): void {
  const { findings } = env;
  if (!findings || !src.includes("](")) return;
  let open: Token[] = [];
  for (const { token, line } of placedTokens(tokens, isLinkOrBlock)) {
    if (token.type === "inline") open = [];
    else if (token.type === "link_close") open.pop();
    else {
      const around = open.at(-1);
      open.push(token);
      if (around) findings.problems.push(textProblem(findings, line, errorOf(token, around)));
    }
  }
}

function isLinkOrBlock({ type }: Token): boolean {
  return type === "inline" || type === "link_open" || type === "link_close";
}

function errorOf(inner: Token, around: Token): string {
  const [inside, outside] = [inner, around].map((token) => String(token.attrGet("href") ?? ""));
  return `The link "${inside}" stands inside of the link "${outside}". Write only one of them${inner.markup === "autolink" ? ", or the inner address without < and >" : ""}.`;
}
