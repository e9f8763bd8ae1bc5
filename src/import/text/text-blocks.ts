import type { Root } from "hast";
import type { RootContent as Block } from "mdast";
import { blocksOf } from "./blocks.ts";
import { noteBlocks, notesIn, notesInOrder, numbersOf } from "./footnotes.ts";
import { LinkTargets } from "./linked-targets.ts";
import { PhraseBuilder } from "./phrase-builder.ts";
import { addPhrases } from "./phrases.ts";
import { imageOf } from "./pictures.ts";
import { shownText } from "./shown-words.ts";
import { HeadingLevels, type TextContext } from "./text-context.ts";
import type { TextNotes } from "./text-notes.ts";

/** A whole text as blocks, and its words as readers of them come to them. */
interface TextBlocks {
  readonly blocks: readonly Block[];
  readonly words: string;
}

/** Returns the blocks of a whole text, its footnotes at the end. Notes its addresses and what can't be carried. */
export function textBlocks(root: Root, notes: TextNotes, parts: readonly string[] = []): TextBlocks {
  const footnotes = notesIn(root);
  const numbers = numbersOf(footnotes);
  const targets = new LinkTargets(root, parts);
  const context: TextContext = {
    notes,
    place: "text",
    depth: 0,
    targets,
    footnotes: numbers,
    levels: new HeadingLevels(),
    blocks: blocksOf,
    line: (nodes, inside) => {
      const line = new PhraseBuilder();
      addPhrases(nodes, line, inside);
      return line.line();
    },
    image: imageOf,
  };
  const blocks = targets.withoutLost([
    ...blocksOf(root.children, context),
    ...noteBlocks(footnotes, context),
  ]);
  return { blocks, words: shownText(root.children, notesInOrder(footnotes, numbers), numbers) };
}
