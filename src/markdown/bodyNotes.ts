import type { BodyLink } from "../model/body.ts";
import type { EmbedHost } from "../model/embedHost.ts";
import type { Heading } from "../model/heading.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Html } from "../text/html.ts";
import type { Embed } from "./embeds/embed.ts";
import type { InsertedMarkup } from "./insertedMarkup.ts";

/** What a picture's name in a body leads to: the picture, or what is wrong with the name. */
export type FoundPicture =
  | { readonly picture: Omit<Picture, "alt" | "focus" | "named">; readonly fault?: undefined }
  | { readonly picture?: undefined; readonly fault: string };

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

/** What the rules find out while they work; it lives as long as one rendering. */
export interface BodyNotes {
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

declare module "markdown-it" {
  interface Env {
    /** Set by `renderBody` before any rule runs. */
    notes?: BodyNotes;
  }
}
