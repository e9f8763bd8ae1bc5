import type { Root } from "hast";
import type { RootContent as Block } from "mdast";
import { blocksOf } from "./blocks.ts";
import { noteBlocks, notesIn, numbersOf } from "./footnotes.ts";
import { LinkTargets } from "./linked-targets.ts";
import { PhraseBuilder } from "./phrase-builder.ts";
import { addPhrases } from "./phrases.ts";
import { imageOf } from "./pictures.ts";
import { HeadingLevels, type TextContext } from "./text-context.ts";
import type { TextNotes } from "./text-notes.ts";

/** Returns the blocks of a whole text, its footnotes at the end. Notes its addresses and what can't be carried. */
export function textBlocks(root: Root, notes: TextNotes, parts: readonly string[] = []): readonly Block[] {
  const footnotes = notesIn(root);
  const targets = new LinkTargets(root, parts);
  const context: TextContext = {
    notes,
    place: "text",
    depth: 0,
    targets,
    footnotes: numbersOf(footnotes),
    levels: new HeadingLevels(),
    blocks: blocksOf,
    line: (nodes, inside) => {
      const line = new PhraseBuilder();
      addPhrases(nodes, line, inside);
      return line.line();
    },
    image: imageOf,
  };
  return targets.withoutLost([...blocksOf(root.children, context), ...noteBlocks(footnotes, context)]);
}
