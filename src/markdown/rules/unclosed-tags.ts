/**
 * Turns tags in a line that are never closed into text: "use <b> or <code>" would lose them and change what follows.
 */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { allowedTags } from "../allowed-html.ts";
import { type PlacedToken, placedTokens, textProblem } from "../context.ts";

export function unclosedTags(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "unclosed_tags", escapeUnclosedTags);
}

function escapeUnclosedTags(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes("<")) return;
  const tags = placedTokens(state.tokens, isHtmlInline).flatMap(tagOf);
  if (tags.length === 0) return;
  const single = [...Map.groupBy(tags, ({ block }) => block).values()].flatMap(unpairedTags);
  if (single.length === 0) return;
  // An element may begin in one paragraph and end in another.
  const names = new Set([...single.map(({ name }) => name), ...namesInBlocks(state.tokens)]);
  const broken = brokenNames(state.tokens);
  const reported = new Set<string>();
  for (const { token, name, line } of single) {
    if (names.has(partnerOf(name)) || broken.has(name.replace("/", "")) || !bareTag.test(token.content))
      continue;
    if (!reported.has(`${line}${name}`))
      findings.problems.push(textProblem(findings, line, errorOf(token.content, name), "warning"));
    reported.add(`${line}${name}`);
    Object.assign(token, { type: "text_special", markup: `\\${token.content}`, info: "escape" });
  }
}

/** A tag without attributes; one with attributes is certainly meant as an element. */
const bareTag = /^<\/?[a-z][a-z\d]*\s*>$/i;

function isHtmlInline({ type }: Token): boolean {
  return type === "html_inline";
}

interface Tag extends PlacedToken {
  /** Lower case, with a slash before it in a closing tag. */
  readonly name: string;
}

function tagOf(placed: PlacedToken): readonly Tag[] {
  const [name] = namesIn(placed.token.content);
  return name === undefined || voidTags.has(name.replace("/", "")) ? [] : [{ ...placed, name }];
}

function namesIn(markup: string): readonly string[] {
  return [...markup.matchAll(tagName)].map(([, name = ""]) => name.toLowerCase());
}

const tagName = /<(\/?[a-z][a-z\d]*)(?=[\s/>])/gi;

const voidTags = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Returns the tags of a paragraph that open or close nothing in it. */
function unpairedTags(tags: readonly Tag[]): readonly Tag[] {
  const single: Tag[] = [];
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    if (tag.name.startsWith("/")) {
      if (open.get(tag.name.slice(1))?.pop() === undefined) single.push(tag);
    } else if (open.get(tag.name)?.push(tag) === undefined) open.set(tag.name, [tag]);
  }
  const isElement = tags.some(({ name }) => name.startsWith("/"));
  for (const [name, left] of open) if (!(isElement && optionalEndTag.has(name))) single.push(...left);
  return single;
}

/** Elements whose end tag may be left out. */
const optionalEndTag = new Set("dd dt li option rp rt td th tr".split(" "));

function namesInBlocks(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ type, content }) => (type === "html_block" ? namesIn(content) : []));
}

/** Malformed tags may be partners of others; they are reported elsewhere. */
function brokenNames(tokens: readonly Token[]): ReadonlySet<string> {
  const texts = tokens.flatMap(({ children }) =>
    (children ?? []).map(({ type, content }) => (type === "text" ? content : "")),
  );
  return new Set(
    texts.flatMap((text) => [...text.matchAll(brokenTag)].map(([, name = ""]) => name.toLowerCase())),
  );
}

const brokenTag = /<\s{0,3}\/?\s{0,3}([a-z][a-z\d]*)/gi;

function partnerOf(name: string): string {
  return name.startsWith("/") ? name.slice(1) : `/${name}`;
}

function errorOf(written: string, name: string): string {
  const print = `write \\${written} if readers are to see it.`;
  if (name.startsWith("/"))
    return `"${written}" closes nothing and is printed unchanged. Remove it, or ${print}`;
  const may = allowedTags.includes(name) && !/^h\d/.test(name);
  return `"${written}" is never closed and is printed unchanged. ${may ? `Write </${name}> where it ends` : "Remove it"}, or ${print}`;
}
