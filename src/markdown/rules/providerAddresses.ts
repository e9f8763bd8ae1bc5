/** The address of a known provider that stands alone between empty lines is its card, as if it had been named. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { BodyNotes } from "../bodyNotes.ts";
import type { Embed } from "../embeds/embed.ts";
import { embedProviders } from "../embeds/embedProviders.ts";
import { embedAt, knownEmbed } from "../embeds/knownEmbed.ts";
import { noteEmbed } from "../embeds/noteEmbed.ts";
import { problemAt } from "../problemAt.ts";

/** An address on a line of its own. */
interface OwnLine {
  readonly address: string;
  readonly line: number;
  readonly typed: "bare" | "in brackets" | "without a scheme";
}

const isBreak = (token: Token | undefined): boolean =>
  token === undefined || token.type === "softbreak" || token.type === "hardbreak";

/** Providers have long been reached by https, whatever an old address says. */
const secure = (address: string): string => address.replace(/^http:/i, "https:");

/** A host, and a path on it. */
const schemeless = /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}\/\S+$/i;

/** The name of a provider that runs on anyone's host and has addresses of this form. */
const likelyProvider = ({ address, typed }: OwnLine): string | undefined =>
  typed === "without a scheme"
    ? undefined
    : Object.entries(embedProviders).find(
        ([, provider]) => provider.runsOn === "any host" && embedAt(provider, address),
      )?.[0];

const adviceFor = (name: string, address: string): string =>
  `This looks like an address of ${embedProviders[name]?.name} and is printed as a link. Write @[${name}](${address} "What it shows") to show a card.`;

const notAlone = ({ provider }: Omit<Embed, "title">, { address, typed }: OwnLine): string => {
  if (typed === "in brackets")
    return `This address of ${provider} stands in angle brackets and is printed as a link. Write it without them, between empty lines, to show a card, or [words](${address}) to keep a link.`;
  const printed =
    typed === "without a scheme" && !/^https:\/\/www\./i.test(address) ? "in plain words" : "as a link";
  return `This address of ${provider} stands on a line of its own and is printed ${printed}, since lines stand before or after it. Write an empty line before and after it to show a card.`;
};

/** The addresses of a paragraph that have a line for themselves. */
const ownLines = (children: readonly Token[]): readonly OwnLine[] => {
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
};

/** The address that a token is or begins. */
const ownLine = (token: Token, line: number): OwnLine | undefined => {
  const { type, markup, content } = token;
  if (type === "text")
    return schemeless.test(content)
      ? { address: `https://${content}`, line, typed: "without a scheme" }
      : undefined;
  if (type !== "link_open" || !/^(?:linkify|autolink)$/.test(markup)) return undefined;
  const address = secure(String(token.attrGet("href")));
  return { address, line, typed: markup === "linkify" ? "bare" : "in brackets" };
};

/** The token of a paragraph's card, or undefined where it is none; what could be one is told. */
const cardOf = (block: Token, notes: BodyNotes, state: StateCore): Token | undefined => {
  const children = block.children ?? [];
  for (const own of ownLines(children)) {
    const embed = knownEmbed(own.address);
    if (embed && own.typed !== "in brackets" && !children.some(isBreak)) {
      const token = new state.Token("embed", "figure", 0);
      token.map = block.map;
      noteEmbed(token, { ...embed, title: "" }, notes);
      return token;
    }
    const name = embed ? undefined : likelyProvider(own);
    const message = embed ? notAlone(embed, own) : name && adviceFor(name, own.address);
    if (message) notes.problems.push(problemAt(notes, (block.map?.[0] ?? 0) + own.line, message, "warning"));
  }
  return undefined;
};

const showCards = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes || !state.src.includes("/")) return;
  const cards = new Map<Token, Token>();
  state.tokens.forEach((token, index) => {
    const block = state.tokens[index + 1];
    if (token.type !== "paragraph_open" || token.level > 0 || !block?.content.includes("/")) return;
    const card = cardOf(block, notes, state);
    if (card) cards.set(token, card);
  });
  if (cards.size === 0) return;
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    const card = cards.get(token);
    if (card) return [card];
    const isInside = [1, 2].some((back) => cards.has(tokens[index - back] ?? token));
    return isInside ? [] : [token];
  });
};

export const providerAddresses = (markdown: MarkdownIt): void => {
  markdown.core.ruler.before("linkify", "provider_addresses", showCards);
};
