import type { Element } from "hast";
import type { RootContent as Block, Heading, Image } from "mdast";
import type { Node } from "./hast-values.ts";
import type { LinkTargets } from "./linked-targets.ts";
import type { OneLine, Wrapping } from "./phrase-builder.ts";
import type { TextNotes } from "./text-notes.ts";

/** What the parts of a text share while it is read. */
export interface TextContext {
  readonly notes: TextNotes;
  /** Headings stand in the text itself, not in its lists and tables. */
  readonly place: "text" | "part";
  /** The number of quotations and lists around. */
  readonly depth: number;
  readonly targets: LinkTargets;
  readonly footnotes: FootnoteNumbers;
  readonly levels: HeadingLevels;
  /** Returns the blocks of some content. */
  readonly blocks: (nodes: readonly Node[], context: TextContext, around?: readonly Wrapping[]) => Block[];
  /** Returns some content as one line. */
  readonly line: (nodes: readonly Node[], context: TextContext) => OneLine;
  readonly image: (element: Element, context: TextContext) => Image | undefined;
}

/** Numbers of footnotes by their keys, and which of them the text refers to. */
export interface FootnoteNumbers {
  readonly numbers: ReadonlyMap<string, number>;
  readonly used: Set<string>;
}

/** Gives headings the levels that a text may have: they begin at 2 and none is skipped. */
export class HeadingLevels {
  readonly #open: number[] = [];

  next(written: number): Heading["depth"] {
    while ((this.#open.at(-1) ?? 0) >= written) this.#open.pop();
    this.#open.push(written);
    return depths[this.#open.length - 1] ?? 6;
  }
}

const depths = [2, 3, 4, 5, 6] as const;
