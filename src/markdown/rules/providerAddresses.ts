/** The address of a known provider that stands alone between empty lines is its card, as if it had been named. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { BodyNotes } from "../bodyNotes.ts";
import type { Embed } from "../embeds/embed.ts";
import { embedProviders } from "../embeds/embedProviders.ts";
import { embedAt, knownEmbed } from "../embeds/knownEmbed.ts";
import { noteEmbed } from "../embeds/noteEmbed.ts";
import { problemAt } from "../problemAt.ts";

const isBareLink = ({ type, markup }: Token): boolean => type === "link_open" && markup === "linkify";

const isBreak = (token: Token | undefined): boolean =>
  token === undefined || token.type === "softbreak" || token.type === "hardbreak";

/** Providers have long been reached by https, whatever an old address says. */
const addressOf = (link: Token): string => String(link.attrGet("href")).replace(/^http:/i, "https:");

/** The name of a provider that runs on anyone's host and has addresses of this form. */
const likelyProvider = (address: string): string | undefined =>
  Object.entries(embedProviders).find(
    ([, provider]) => provider.runsOn === "any host" && embedAt(provider, address),
  )?.[0];

const adviceFor = (name: string, address: string): string =>
  `This looks like an address of ${embedProviders[name]?.name} and is printed as a link. Write @[${name}](${address} "What it shows") to show a card.`;

const amongText = ({ provider }: Omit<Embed, "title">): string =>
  `This address of ${provider} stands on a line of its own and is printed as a link, since lines stand before or after it. Write an empty line before and after it to show a card.`;

/** The links of a paragraph that have a line for themselves. */
const ownLines = (children: readonly Token[]): readonly { readonly link: Token; readonly line: number }[] => {
  let line = 0;
  const links: { readonly link: Token; readonly line: number }[] = [];
  children.forEach((token, index) => {
    if (isBreak(token)) line += 1;
    else if (isBareLink(token) && isBreak(children[index - 1]) && isBreak(children[index + 3]))
      links.push({ link: token, line });
  });
  return links;
};

/** The token of a paragraph's card, or undefined where it is none; what could be one is told. */
const cardOf = (block: Token, notes: BodyNotes, state: StateCore): Token | undefined => {
  const children = block.children ?? [];
  for (const { link, line } of ownLines(children)) {
    const address = addressOf(link);
    const embed = knownEmbed(address);
    if (embed && children.length === 3) {
      const token = new state.Token("embed", "figure", 0);
      token.map = block.map;
      noteEmbed(token, { ...embed, title: "" }, notes);
      return token;
    }
    const name = embed ? undefined : likelyProvider(address);
    const message = embed ? amongText(embed) : name && adviceFor(name, address);
    if (message) notes.problems.push(problemAt(notes, (block.map?.[0] ?? 0) + line, message, "warning"));
  }
  return undefined;
};

const showCards = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes || !state.src.includes("://")) return;
  const cards = new Map<Token, Token>();
  state.tokens.forEach((token, index) => {
    const block = state.tokens[index + 1];
    if (token.type !== "paragraph_open" || token.level > 0 || !block?.children?.some(isBareLink)) return;
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
