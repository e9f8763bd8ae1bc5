/** What the rules of a text share: its context, and placeholders for generated markup. */

import type { MarkdownIt as Markdown, Token } from "markdown-it";
import type { FoundPicture } from "../images/finder.ts";
import { lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import type { Html } from "../markup/template.ts";
import type { BodyLink, Heading } from "../model/body.ts";
import type { CareRule } from "../model/care.ts";
import type { Picture } from "../model/image.ts";
import { lineProblem, type Problem } from "../model/problem.ts";
import type { EmbedHost } from "../model/publication.ts";
import type { AllowedTags } from "./allowed-html.ts";
import type { Embed } from "./embed-providers.ts";

/** What a publication's config says of Markdown. */
export interface OwnMarkdown {
  /** Adds plugins to the parser of a language. They run after the rules of the generator. */
  readonly addPlugins?: ((markdown: Markdown) => unknown) | undefined;
  /** What texts may hold beside what the generator allows. */
  readonly allowedTags: AllowedTags;
}

/** The body that the rules work on. */
export interface BodyContext {
  /** Path for messages. */
  readonly file: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** The root-relative URL of the page. */
  readonly url: string;
  readonly language: string;
  /** Hosts from which frames may be loaded, besides those of the known providers. */
  readonly embeds: readonly EmbedHost[];
  /** Finds a picture by its name relative to the file. */
  readonly findPicture: (src: string) => FoundPicture;
  /** True for articles of the archive, which need not keep the rules of care. */
  readonly isArchived?: boolean | undefined;
  /** What the publication adds to Markdown; undefined if that is nothing. */
  readonly own?: OwnMarkdown | undefined;
  /** Draws a map or a chart. The markup is trusted and not sanitised. */
  readonly drawGraphic: (block: GraphicBlock) => {
    readonly markup: Html;
    readonly problems: readonly Problem[];
  };
}

/** A fenced block of a body that is drawn as a graphic. */
export interface GraphicBlock {
  readonly kind: GraphicKind;
  readonly source: string;
  /** The line of the file on which the source begins, counted from 1. */
  readonly line: number;
  /** The number of graphics before it. */
  readonly index: number;
}

export type GraphicKind = (typeof graphicKinds)[number];

export const graphicKinds = ["map", "chart"] as const;

/** The findings of the rules. It lives as long as one rendering. */
export interface RenderFindings {
  readonly context: BodyContext;
  readonly problems: Problem[];
  readonly links: BodyLink[];
  readonly pictures: Picture[];
  readonly headings: Heading[];
  readonly embeds: Embed[];
  readonly graphics: Html[];
  /** Graphics and embeds, which no sanitiser would let through. */
  readonly inserted: InsertedMarkup;
  /** Ids that editors wrote in HTML, each with its line of the body, counted from 0. */
  readonly writtenIds: { readonly id: string; readonly line: number }[];
  /** What of handwritten HTML is removed: tags, and attributes behind their tag. */
  readonly removed: Set<string>;
}

interface InsertedMarkup {
  /** The common prefix of all placeholders in a text. */
  readonly key: () => string;
  readonly all: Html[];
}

/** Returns a problem on a line of the body, counted from 0. */
export function textProblem(
  findings: RenderFindings,
  line: number,
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  return lineProblem(findings.context.file, findings.context.bodyLine + line, message, severity);
}

/** Returns a problem of care: the same problem, which is no error in the archive. */
export function careProblem(
  care: CareRule,
  problem: Problem,
  { context }: Pick<RenderFindings, "context">,
): Problem {
  return context.isArchived ? { ...problem, severity: "warning", care } : problem;
}

/**
 * Returns the wanted tokens with their lines, also those inside paragraphs and headings. Markdown-it knows the lines of
 * blocks only; within a block, each line break counts one more.
 */
export function placedTokens(
  tokens: readonly Token[],
  isWanted: (token: Token) => boolean,
): readonly PlacedToken[] {
  const placed: PlacedToken[] = [];
  for (const block of tokens) {
    let line = block.map?.[0] ?? 0;
    if (isWanted(block)) placed.push({ token: block, block, line });
    if (!block.children?.some(isWanted)) continue;
    for (const token of block.children) {
      if (isWanted(token)) placed.push({ token, block, line });
      line += lineBreaksIn(token);
    }
  }
  return placed;
}

export interface PlacedToken {
  readonly token: Token;
  /** The block-level token around it, or the token itself. */
  readonly block: Token;
  /** Its line of the body, counted from 0. */
  readonly line: number;
}

/** Returns the number of line breaks that a token inside a paragraph or heading stands for. */
function lineBreaksIn(token: Token): number {
  if (token.type === "softbreak" || token.type === "hardbreak") return 1;
  if (token.type === "html_inline" || token.type === "code_inline")
    return token.content.split("\n").length - 1;
  return 0;
}

/**
 * Returns an empty list of insertions for a text. Placeholders contain a hash of all that the author wrote, so that no
 * author can write one, not even with entities or percent-encoding: no text contains its own hash.
 */
export function noInsertions(source: string): InsertedMarkup {
  return {
    // Lazy, since few texts have any.
    key: lazy(() => `inserted-${hashOf([source])}-`),
    all: [],
  };
}

/** Registers markup of a text and returns its placeholder, until {@link withInsertions} replaces that. */
export function registerMarkup(markup: Html, { key, all }: InsertedMarkup): string {
  return `${key()}${all.push(markup) - 1}-`;
}

/** Replaces the placeholders of a text by their markup. */
export function withInsertions(text: string, { key, all }: InsertedMarkup): string {
  if (all.length === 0 || !text.includes(key())) return text;
  const [before = "", ...parts] = text.split(key());
  return parts.reduce((done, part) => {
    const end = part.indexOf("-");
    return done + (all[Number(part.slice(0, end))]?.markup ?? "") + part.slice(end + 1);
  }, before);
}

declare module "markdown-it" {
  interface Env {
    /** Set by `renderBody` before any rule runs. */
    findings?: RenderFindings;
  }
}
