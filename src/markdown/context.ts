/** Markup of our own, for which marks stand while a text is rendered and sanitised. */

import type { Token } from "markdown-it";
import type { FoundPicture } from "../images/finder.ts";
import { lazy } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import type { Html } from "../markup/template.ts";
import type { BodyLink, Heading } from "../model/body.ts";
import type { Picture } from "../model/image.ts";
import { lineProblem, type Problem } from "../model/problem.ts";
import type { EmbedHost } from "../model/publication.ts";
import type { Embed } from "./embed-providers.ts";

export const graphicKinds = ["map", "chart"] as const;

export type GraphicKind = (typeof graphicKinds)[number];

/** A block of a body that is to be drawn. */
export interface GraphicBlock {
  readonly kind: GraphicKind;
  readonly source: string;
  /** The line of the file on which the source begins, counted from 1. */
  readonly line: number;
  /** How many graphics stand before it. */
  readonly index: number;
}

/** What the rules are told of the body that they work on. */
export interface BodyContext {
  /** For messages. */
  readonly file: string;
  /** The line of the file on which the body begins, counted from 1. */
  readonly bodyLine: number;
  /** The root-relative url of the page that the body stands on. */
  readonly url: string;
  readonly language: string;
  /** The hosts that frames may be loaded from, beside the known providers'. */
  readonly embeds: readonly EmbedHost[];
  /** Finds a picture by its name relative to the file. */
  readonly findPicture: (src: string) => FoundPicture;
  /** Draws a map or a chart; what it gives is markup that is trusted as it stands. */
  readonly drawGraphic: (block: GraphicBlock) => {
    readonly markup: Html;
    readonly problems: readonly Problem[];
  };
}

interface InsertedMarkup {
  /** What every mark of a text begins with. */
  readonly key: () => string;
  readonly all: Html[];
}

/** What the rules find out while they work; it lives as long as one rendering. */
export interface RenderContext {
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
}

/** A problem of the body on the given line of it, counted from 0. */
export function textProblem(
  notes: RenderContext,
  line: number,
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  return lineProblem(notes.context.file, notes.context.bodyLine + line, message, severity);
}

export interface PlacedToken {
  readonly token: Token;
  /** The block-level token that holds it, or the token itself. */
  readonly block: Token;
  /** The line of the body that it stands on, counted from 0. */
  readonly line: number;
}

/**
 * The wanted tokens with their lines, those inside paragraphs and headings too. Markdown-it knows lines of blocks
 * only; within a block each line break moves one on.
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

/** How many line breaks of the body a token inside a paragraph or heading holds. */
function lineBreaksIn(token: Token): number {
  if (token.type === "softbreak" || token.type === "hardbreak") return 1;
  if (token.type === "html_inline" || token.type === "code_inline")
    return token.content.split("\n").length - 1;
  return 0;
}

/**
 * The insertions of a text, none yet. Its marks hold a digest of all that its author wrote, so that nobody can write one: not
 * by an entity or a percent sign either, as no text holds the digest of itself.
 */
export function noInsertions(source: string): InsertedMarkup {
  return {
    // Few texts hold any.
    key: lazy(() => `inserted-${hashOf([source])}-`),
    all: [],
  };
}

/** The mark that stands for some markup until `withInsertions` puts that in its place. */
export function markFor(markup: Html, { key, all }: InsertedMarkup): string {
  return `${key()}${all.push(markup) - 1}-`;
}

/** A text with the markup in place of its marks. */
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
    notes?: RenderContext;
  }
}
