/** Sizes: containers such as `::: wide` around pictures, maps, charts, tables and quotes, and what stands beside one another. */

import type { MarkdownIt, RendererRule, StateCore, Token } from "markdown-it";
import container from "markdown-it-container";
import { type RenderFindings, textProblem } from "../context.ts";

export function sizes(markdown: MarkdownIt): void {
  for (const name of sizeNames) container(markdown, name, { render: opened(name) });
  markdown.core.ruler.after("inline", "sizes", setSizes);
}

function opened(name: SizeName): RendererRule {
  return (tokens, index) => {
    const token = tokens[index];
    return token?.nesting === 1 ? `<div class="${token.meta?.classes ?? name}">\n` : "</div>\n";
  };
}

/** The names of all sizes. */
export const sizeNames = ["wide", "full", "half", "pair", "gallery"] as const;

type SizeName = (typeof sizeNames)[number];

function setSizes(state: StateCore): void {
  const { findings } = state.env;
  if (!findings || !state.src.includes(":::")) return;
  const { tokens } = state;
  for (const [at, open] of tokens.entries()) {
    const name = nameOf(open);
    const end = name === undefined ? -1 : endOf(open, at, tokens);
    if (name === undefined || end < 0) continue;
    const whole = tokens.slice(at + 1, end);
    const inside = isRow(name) ? whole.flatMap((token, index) => apart(token, index, whole, state)) : whole;
    if (inside.length > whole.length) tokens.splice(at + 1, whole.length, ...inside);
    const content: Content = { open, name, inside };
    const classes = classesOf(content);
    open.meta = { classes };
    for (const image of imagesIn(inside)) image.meta = { ...image.meta, shown: shownAs(name, classes) };
    const beside = name === "half" ? lengthBeside(tokens, at + inside.length + 2, open.level) : leastBeside;
    report(content, beside, findings);
  }
}

/** Returns the index of the token that closes a container; -1 if there is none. */
function endOf({ level }: Token, at: number, tokens: readonly Token[]): number {
  for (let index = at + 1; index < tokens.length; index += 1)
    if (tokens[index]?.nesting === -1 && tokens[index]?.level === level) return index;
  return -1;
}

function nameOf({ type }: Token): SizeName | undefined {
  return sizeNames.find((name) => type === `container_${name}_open`);
}

/** Returns true if what a container holds stands beside one another. */
function isRow(name: SizeName): boolean {
  return name === "pair" || name === "gallery";
}

/** A container, and the tokens of what it holds. */
interface Content {
  readonly open: Token;
  readonly name: SizeName;
  readonly inside: readonly Token[];
}

/** Returns pictures on lines of one paragraph as a paragraph each, and all else as it is. */
function apart(token: Token, index: number, all: readonly Token[], state: StateCore): readonly Token[] {
  const lines = (block: Token | undefined): readonly Token[] => (block && picturesOnly(block)) ?? [];
  // Its paragraph is opened and closed around each picture.
  if (token.type === "paragraph_open" && lines(all[index + 1]).length > 1) return [];
  if (token.type === "paragraph_close" && lines(all[index - 1]).length > 1) return [];
  const pictures = token.type === "inline" ? lines(token) : [];
  const [before, behind] = [all[index - 1], all[index + 1]];
  if (pictures.length < 2 || !before || !behind) return [token];
  const [from = 0] = token.map ?? [];
  return pictures.flatMap((picture, line) => {
    const block = copyOf(token, state);
    block.children = [picture];
    block.map = [from + line, from + line + 1];
    return [copyOf(before, state), block, copyOf(behind, state)];
  });
}

function copyOf(token: Token, { Token: NewToken }: StateCore): Token {
  return Object.assign(new NewToken(token.type, token.tag, token.nesting), token);
}

/** Returns the pictures of a paragraph that holds nothing else. */
function picturesOnly({ children }: Token): readonly Token[] | undefined {
  const pictures = (children ?? []).filter(({ type }) => type === "image");
  const isBlank = ({ type, content }: Token): boolean =>
    type === "softbreak" || type === "hardbreak" || (type === "text" && content.trim() === "");
  return (children ?? []).every((child) => child.type === "image" || isBlank(child)) ? pictures : undefined;
}

function imagesIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "image"));
}

/** Returns the blocks that stand directly in a container. */
function blocksIn({ open, inside }: Content): readonly Token[] {
  return inside.filter(({ level, nesting }) => level === open.level + 1 && nesting >= 0);
}

function classesOf(content: Content): string {
  const { name, open } = content;
  if (name === "half") return argument(open, name) === "start" ? "half half-start" : name;
  if (name !== "gallery") return name;
  const count = blocksIn(content).length;
  return `gallery columns-${count === 2 || count === 4 ? 2 : 3}`;
}

/** Returns the name of the width in which the pictures of a container are shown. `layouts/picture-sizes.ts` knows them. */
function shownAs(name: SizeName, classes: string): string {
  return name === "gallery" ? (classes.split("columns-")[1] === "2" ? "pair" : "third") : name;
}

function argument({ info }: Token, name: string): string {
  return info.trim().slice(name.length).trim();
}

/** `beside` is the length in characters of the text that flows around it. */
function report(content: Content, beside: number, findings: RenderFindings): void {
  const { open, name } = content;
  const line = open.map?.[0] ?? 0;
  const error = argumentError(name, argument(open, name)) ?? countError(content);
  if (error !== undefined) findings.problems.push(textProblem(findings, line, error));
  if (beside < leastBeside && error === undefined)
    findings.problems.push(
      textProblem(
        findings,
        line,
        `${beside === 0 ? "No text stands" : "Hardly any text stands"} beside this ::: half, so that half of the column is empty. Put it before a longer paragraph, or leave ::: half out.`,
        "warning",
      ),
    );
}

function argumentError(name: SizeName, words: string): string | undefined {
  if (words === "") return undefined;
  if (name !== "half")
    return `"${words}" stands behind ::: ${name}, and readers would not see it. Leave it out; what is shown stands on the lines below.`;
  if (words === "start" || words === "end") return undefined;
  return `"${words}" is no side for ::: half. Write ::: half start for the side on which lines begin, or ::: half for the other.`;
}

function countError(content: Content): string | undefined {
  const blocks = blocksIn(content);
  const { length } = blocks;
  switch (content.name) {
    case "pair":
      if (length === 2) return undefined;
      return length > 2
        ? `A pair is two things beside one another, and here are ${length}. Write ::: gallery for more pictures.`
        : `A pair is two things beside one another, and here is ${length === 1 ? "one" : "none"}. Add the other on a line of its own, or write ::: wide.`;
    case "gallery":
      if (blocks.length === 0 || blocks.some((block) => !isPicture(block, content)))
        return 'A gallery holds pictures alone, each on a line of its own: ![What it shows](a.jpg "Caption."). Put all else before or after it.';
      return length === 1
        ? "A gallery holds several pictures, and here is one. Add others, or write ::: wide."
        : undefined;
    default:
      return length === 0
        ? `Nothing stands in this ::: ${content.name}. Put a picture, a map, a chart, a table or a quote on the lines below.`
        : undefined;
  }
}

function isPicture(block: Token, { inside }: Content): boolean {
  const text = inside[inside.indexOf(block) + 1];
  return block.type === "paragraph_open" && text !== undefined && (picturesOnly(text)?.length ?? 0) > 0;
}

/** In characters. A picture of half the column is as high as some eight of its lines. */
const leastBeside = 200;

/** Returns how many characters flow around a container: those of the paragraphs and lists from an index on. */
function lengthBeside(tokens: readonly Token[], from: number, around: number): number {
  let length = 0;
  for (let index = from; length < leastBeside && index < tokens.length; index += 1) {
    const { type, level, nesting, content } = tokens[index] ?? emptyToken;
    if (level < around || (level === around && nesting >= 0 && !flows.test(type))) break;
    if (type === "inline") length += content.length;
  }
  return length;
}

const emptyToken = { type: "", level: 0, nesting: 0, content: "" } as const;

const flows = /^(?:paragraph|bullet_list|ordered_list|blockquote)_open$/;
