/** Things of other sites: `@[provider](id "What it shows")` on a line of its own, and frames that editors paste. */
import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import { nearest } from "../../text/nearest.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import type { Embed } from "../embeds/embed.ts";
import { embedHtml } from "../embeds/embedHtml.ts";
import { embedProviders } from "../embeds/embedProviders.ts";
import { framedEmbed } from "../embeds/framedEmbed.ts";
import { embedAt } from "../embeds/knownEmbed.ts";
import { noteEmbed } from "../embeds/noteEmbed.ts";
import { markFor } from "../insertedMarkup.ts";
import { placedTokens } from "../placedTokens.ts";
import { problemAt } from "../problemAt.ts";

/** Each run of spaces can be read in one way only, or a long one would take time by its square. */
const form = /^@\[([^\]]*)\]\(\s*(?:([^\s()]+)(?:\s+(?="|\)))?)?(?:"([^"]*)"\s*)?\)$/;

type Found = { readonly embed: Embed; readonly fault?: undefined } | { readonly fault: string };

/** What a line that begins like an embed stands for, or what is wrong with it. */
const embedIn = (line: string): Found => {
  const [, name = "", reference = "", title = ""] = form.exec(line.trimEnd()) ?? [];
  if (name === "" && /^@\[[^\]]*\]\([^"]*"[^"]*"./.test(line.trimEnd()) && /"[^"]*"[^"]*"/.test(line))
    return {
      fault: `What an embed shows stands between two straight quotation marks, and holds none itself. Write “ and ” for those inside: ${withCurlyInside(line.trimEnd())}`,
    };
  if (name === "")
    return {
      fault:
        'This begins like an embed and is none. Write it like @[youtube](M7lc1UVf-VE "What it shows"), alone on its line.',
    };
  const provider = Object.hasOwn(embedProviders, name) ? embedProviders[name] : undefined;
  if (!provider) {
    const near = nearest(name, Object.keys(embedProviders));
    const known = Object.keys(embedProviders).join(", ");
    return {
      fault: `"${name}" is not a provider of embeds that is known. ${near ? `Did you mean ${near}?` : `Write ${known}, or paste its frame and name its host under embeds in site.yaml.`}`,
    };
  }
  const found = embedAt(provider, reference);
  return found
    ? { embed: { ...found, title: title.trim() } }
    : { fault: `"${reference}" leads to nothing on ${provider.name}. Write ${provider.advice}.` };
};

/** The line with curly marks in place of the straight ones between its first and its last. */
const withCurlyInside = (line: string): string => {
  const [from, to] = [line.indexOf('"') + 1, line.lastIndexOf('"')];
  const inside = line.slice(from, to).replace(/\\?"([^"\\]*)\\?"/g, "“$1”");
  return line.slice(0, from) + inside.replace(/\\?"/g, "”") + line.slice(to);
};

const embedLine = (state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const { notes } = state.env;
  if (!notes || !state.src.startsWith("@[", start)) return false;
  if (silent) return true;
  const found = embedIn(state.src.slice(start, state.eMarks[startLine]));
  if (found.fault !== undefined) notes.problems.push(problemAt(notes, startLine, found.fault));
  else noteEmbed(state.push("embed", "figure", 0), found.embed, notes);
  state.line = startLine + 1;
  return true;
};

const strayEmbed = (children: readonly Token[], at: number): string | undefined => {
  const [before, link, name] = [children[at - 1], children[at], children[at + 1]];
  if (link?.type !== "link_open" || !before?.content.endsWith("@") || !name) return undefined;
  return Object.hasOwn(embedProviders, name.content) ? name.content : undefined;
};

/** An embed in the middle of a line is a link with an at sign before it, and would lead nowhere or to another site. */
const noteStray = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes || !state.src.includes("@[")) return;
  const stray = new Map<Token, string>();
  for (const { children } of state.tokens)
    for (const [at, token] of (children ?? []).entries()) {
      const name = strayEmbed(children ?? [], at);
      if (name !== undefined) stray.set(token, name);
    }
  if (stray.size === 0) return;
  for (const { token, line } of placedTokens(state.tokens, (token) => stray.has(token)))
    notes.problems.push(
      problemAt(
        notes,
        line,
        `An embed stands alone on its line. Put @[${stray.get(token)}](…) on one of its own.`,
      ),
    );
};

/** Whether a block holds a frame from its beginning to its end. */
const holdsFrame = (markup: string): boolean => {
  const from = markup.search(/<iframe\b/i);
  return from >= 0 && /<\/iframe/i.test(markup.slice(from));
};

/** The tags of frames leave no more behind than their line breaks. */
const withoutFrames = (markup: string): string =>
  markup.replace(/<\/?iframe\b[^<>]*>/gi, (tag) => tag.replace(/[^\n]/g, ""));

const replaceFrames = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  for (const token of state.tokens) {
    if (token.type !== "html_block" || !holdsFrame(token.content)) continue;
    const found = framedEmbed(token.content, notes.context.embeds);
    if (found.embed) {
      token.type = "embed";
      noteEmbed(token, found.embed, notes);
    } else {
      notes.problems.push(problemAt(notes, token.map?.[0] ?? 0, found.fault));
      // What else stands there is checked like all HTML.
      token.content = withoutFrames(token.content);
    }
  }
};

export const embeds = (markdown: MarkdownIt): void => {
  markdown.block.ruler.before("paragraph", "embed", embedLine, { alt: ["paragraph"] });
  markdown.core.ruler.push("embeds", (state) => {
    replaceFrames(state);
    noteStray(state);
  });
  markdown.renderer.rules.embed = (tokens, index, _options, env) => {
    const { notes } = env ?? {};
    const embed = notes?.embeds[Number(tokens[index]?.meta?.place)];
    return notes && embed ? markFor(embedHtml(embed, wordsFor(notes.context.language)), notes.inserted) : "";
  };
};
