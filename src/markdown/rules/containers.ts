/** Containers that begin with three colons: pull quote, fact box and note. */

import type { MarkdownIt, RendererRule } from "markdown-it";
import container from "markdown-it-container";
import { messagesFor } from "../../i18n/languages.ts";
import { typographicText } from "../typography.ts";

export function containers(markdown: MarkdownIt): void {
  container(markdown, "pullquote", { render: pullQuote(markdown) });
  container(markdown, "factbox", { render: box(markdown, "factbox") });
  container(markdown, "note", { render: box(markdown, "note") });
}

function pullQuote(markdown: MarkdownIt): RendererRule {
  return (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token?.nesting === 1) return '<figure class="pullquote"><blockquote>\n';
    // The closing token has no arguments, so the opening one is found at the same level above it.
    let at = index - 1;
    while (at > 0 && !(tokens[at]?.level === token?.level && tokens[at]?.nesting === 1)) at -= 1;
    const language = env?.findings?.context.language ?? "en";
    const speaker = typographicText(argument(tokens[at]?.info ?? "", "pullquote"), language);
    const caption = speaker ? `<figcaption>${markdown.utils.escapeHtml(speaker)}</figcaption>` : "";
    return `</blockquote>${caption}</figure>\n`;
  };
}

function argument(info: string, name: string): string {
  return info.trim().slice(name.length).trim();
}

/** A box is a section: reader modes leave out every aside. */
function box(markdown: MarkdownIt, name: "factbox" | "note"): RendererRule {
  return (tokens, index, _options, env) => {
    const token = tokens[index];
    if (token?.nesting !== 1) return "</section>\n";
    const language = env?.findings?.context.language ?? "en";
    const messages = messagesFor(language);
    const title = argument(token.info, name) || (name === "factbox" ? messages.factBox : "");
    const label = markdown.utils.escapeHtml(typographicText(title || messages.note, language));
    const heading = title ? `<p class="box-title"><strong>${label}</strong></p>\n` : "";
    return `<section class="${name}" role="note" aria-label="${label}">\n${heading}`;
  };
}
