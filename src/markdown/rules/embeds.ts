/**
 * Embeds: `@[provider](id "What it shows")` on a line of its own, frames that editors paste, and URLs of known
 * providers that are alone between empty lines.
 */

import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";
import { messagesFor } from "../../i18n/languages.ts";
import type { FoundPicture } from "../../images/finder.ts";
import type { Picture } from "../../model/image.ts";
import { placedTokens, type RenderFindings, registerMarkup, textProblem } from "../context.ts";
import { embedIn } from "../embed-line.ts";
import { type Embed, embedAt, embedProviders, knownEmbed } from "../embed-providers.ts";
import { embedHtml, framedEmbed } from "../embeds.ts";
import { typographicText } from "../typography.ts";

export function embeds(markdown: MarkdownIt): void {
  markdown.block.ruler.before("paragraph", "embed", embedLine, { alt: ["paragraph"] });
  markdown.core.ruler.push("embeds", (state) => {
    replaceFrames(state);
    noteMisplaced(state);
  });
  markdown.renderer.rules.embed = (tokens, index, _options, env) => {
    const { findings } = env ?? {};
    const embed = findings?.embeds[Number(tokens[index]?.meta?.index)];
    return findings && embed
      ? registerMarkup(embedHtml(embed, messagesFor(findings.context.language)), findings.inserted)
      : "";
  };
}

function embedLine(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const { findings } = state.env;
  if (!findings || !state.src.startsWith("@[", start)) return false;
  if (silent) return true;
  const found = embedIn(state.src.slice(start, state.eMarks[startLine]));
  if (found.error !== undefined) findings.problems.push(textProblem(findings, startLine, found.error));
  else {
    const token = state.push("embed", "figure", 0);
    token.map = [startLine, startLine + 1];
    noteEmbed(token, found.embed, findings);
  }
  state.line = startLine + 1;
  return true;
}

/** Notes an embed. Its token holds the index among the embeds of the body. */
function noteEmbed(token: Token, embed: Embed, findings: RenderFindings): void {
  const title = typographicText(embed.title, findings.context.language);
  token.meta = { index: findings.embeds.length };
  findings.embeds.push({ ...embed, title, picture: posterOf(embed, token.map?.[0] ?? 0, findings) });
}

/** Finds the still picture of an embed, and reports one that is not there. */
function posterOf({ poster, title }: Embed, line: number, findings: RenderFindings): Picture | undefined {
  if (!poster) return undefined;
  const { file, bodyLine, findPicture, language } = findings.context;
  const found: FoundPicture =
    poster.src === undefined
      ? {
          error:
            "A credit stands here without its picture. Add poster= with the name of a file, like ferry.jpg.",
        }
      : findPicture(poster.src);
  if (found.error !== undefined) {
    findings.problems.push(textProblem(findings, line, found.error));
    return undefined;
  }
  const credit = poster.credit ?? found.picture.credit;
  const picture: Picture = {
    ...found.picture,
    alt: title,
    credit: credit && typographicText(credit, language),
    named: { file, line: bodyLine + line },
  };
  findings.pictures.push(picture);
  return picture;
}

function replaceFrames(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  for (const token of state.tokens) {
    if (token.type !== "html_block" || !hasFrame(token.content)) continue;
    const found = framedEmbed(token.content, findings.context.embeds);
    if (found.embed) {
      token.type = "embed";
      noteEmbed(token, found.embed, findings);
    } else {
      findings.problems.push(textProblem(findings, token.map?.[0] ?? 0, found.error));
      // The rest of the block is checked like all HTML.
      token.content = withoutFrames(token.content);
    }
  }
}

/** Returns true if a block contains a whole frame. */
function hasFrame(markup: string): boolean {
  const from = markup.search(/<iframe\b/i);
  return from >= 0 && /<\/iframe/i.test(markup.slice(from));
}

/** Removes the tags of frames except for their line breaks. */
function withoutFrames(markup: string): string {
  return markup.replace(/<\/?iframe\b[^<>]*>/gi, (tag) => tag.replace(/[^\n]/g, ""));
}

/** Reports embeds in the middle of a line: each would be a link after an at sign, to nowhere or to another site. */
function noteMisplaced(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes("@[")) return;
  const misplaced = new Map<Token, string>();
  for (const { children } of state.tokens)
    for (const [at, token] of (children ?? []).entries()) {
      const name = misplacedEmbed(children ?? [], at);
      if (name !== undefined) misplaced.set(token, name);
    }
  if (misplaced.size === 0) return;
  for (const { token, line } of placedTokens(state.tokens, (token) => misplaced.has(token)))
    findings.problems.push(
      textProblem(
        findings,
        line,
        `An embed stands alone on its line. Put @[${misplaced.get(token)}](…) on one of its own.`,
      ),
    );
}

function misplacedEmbed(children: readonly Token[], at: number): string | undefined {
  const [before, link, name] = [children[at - 1], children[at], children[at + 1]];
  if (link?.type !== "link_open" || !before?.content.endsWith("@") || !name) return undefined;
  return Object.hasOwn(embedProviders, name.content) ? name.content : undefined;
}

export function providerAddresses(markdown: MarkdownIt): void {
  markdown.core.ruler.before("linkify", "provider_addresses", showCards);
}

function showCards(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes("/")) return;
  const cards = new Map<Token, Token>();
  state.tokens.forEach((token, index) => {
    const block = state.tokens[index + 1];
    if (token.type !== "paragraph_open" || token.level > 0 || !block?.content.includes("/")) return;
    const card = cardOf(block, findings, state);
    if (card) cards.set(token, card);
  });
  if (cards.size === 0) return;
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const card = cards.get(token);
    if (card) return [card];
    const isInside = [1, 2].some((back) => cards.has(tokens[index - back] ?? token));
    return isInside ? [] : [token];
  });
}

/** Returns the token of a paragraph's card, or undefined if it has none. Warns about what could have been one. */
function cardOf(block: Token, findings: RenderFindings, state: StateCore): Token | undefined {
  const children = block.children ?? [];
  for (const own of ownLines(children)) {
    const embed = knownEmbed(own.address);
    if (embed && own.form !== "bracketed" && !children.some(isBreak)) {
      const token = new state.Token("embed", "figure", 0);
      token.map = block.map;
      noteEmbed(token, { ...embed, title: "" }, findings);
      return token;
    }
    const name = embed ? undefined : likelyProvider(own);
    const message = embed ? notAloneHint(embed, own) : name && hintFor(name, own.address);
    if (message)
      findings.problems.push(textProblem(findings, (block.map?.[0] ?? 0) + own.line, message, "warning"));
  }
  return undefined;
}

/** An address on a line of its own. */
interface OwnLine {
  readonly address: string;
  readonly line: number;
  readonly form: "bare" | "bracketed" | "schemeless";
}

/** Returns the addresses of a paragraph that are alone on a line. */
function ownLines(children: readonly Token[]): readonly OwnLine[] {
  let line = 0;
  const found: OwnLine[] = [];
  children.forEach((token, index) => {
    if (isBreak(token)) line += 1;
    else if (isBreak(children[index - 1])) {
      const own = ownLine(token, line);
      if (own && isBreak(children[index + (token.type === "text" ? 1 : 3)])) found.push(own);
    }
  });
  return found;
}

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.type === "softbreak" || token.type === "hardbreak";
}

/** Returns the address that a token is or begins. */
function ownLine(token: Token, line: number): OwnLine | undefined {
  const { type, markup, content } = token;
  if (type === "text")
    return schemeless.test(content) ? { address: `https://${content}`, line, form: "schemeless" } : undefined;
  if (type !== "link_open" || !/^(?:linkify|autolink)$/.test(markup)) return undefined;
  const address = withHttps(String(token.attrGet("href")));
  return { address, line, form: markup === "linkify" ? "bare" : "bracketed" };
}

/** A host, and a path on it. */
const schemeless = /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}\/\S+$/i;

/** All providers use https, whatever an old address says. */
function withHttps(address: string): string {
  return address.replace(/^http:/i, "https:");
}

/** Returns the name of a provider without a host of its own whose addresses have this form. */
function likelyProvider({ address, form }: OwnLine): string | undefined {
  return form === "schemeless"
    ? undefined
    : Object.entries(embedProviders).find(
        ([, provider]) => provider.host === "any" && embedAt(provider, address),
      )?.[0];
}

function notAloneHint({ provider }: Omit<Embed, "title">, { address, form }: OwnLine): string {
  if (form === "bracketed")
    return `This address of ${provider} stands in angle brackets and is printed as a link. Write it without them, between empty lines, to show a card, or [words](${address}) to keep a link.`;
  const printed =
    form === "schemeless" && !/^https:\/\/www\./i.test(address) ? "in plain words" : "as a link";
  return `This address of ${provider} stands on a line of its own and is printed ${printed}, since lines stand before or after it. Write an empty line before and after it to show a card.`;
}

function hintFor(name: string, address: string): string {
  return `This looks like an address of ${embedProviders[name]?.name} and is printed as a link. Write @[${name}](${address} "What it shows") to show a card.`;
}
