import type { Element, Root } from "hast";
import type { RootContent as Block, BlockContent, DefinitionContent } from "mdast";
import { attributeOf, elementsIn, type Node } from "./hast-values.ts";
import type { FootnoteNumbers, TextContext } from "./text-context.ts";

/** Returns the texts of all footnotes, by their keys. */
export function notesIn(root: Root): ReadonlyMap<string, Element> {
  const notes = new Map<string, Element>();
  const visit = (nodes: readonly Node[], isList: boolean): void => {
    for (const element of elementsIn(nodes)) {
      const key = isList ? attributeOf(element, "dataFootnote") : undefined;
      if (key !== undefined && !notes.has(key)) notes.set(key, element);
      else visit(element.children, isList || element.properties.dataFootnotes !== undefined);
    }
  };
  visit(root.children, false);
  return notes;
}

/** Returns the numbers of footnotes, in the order of their texts. */
export function numbersOf(notes: ReadonlyMap<string, Element>): FootnoteNumbers {
  return { numbers: new Map([...notes.keys()].map((key, index) => [key, index + 1])), used: new Set() };
}

/** Returns the blocks that stand at the end of a text: its footnotes, and as paragraphs those that nothing refers to. */
export function noteBlocks(notes: ReadonlyMap<string, Element>, context: TextContext): readonly Block[] {
  const inside: TextContext = { ...context, place: "part" };
  const texts = [...notes].map(([key, note]) => ({ key, blocks: inside.blocks(note.children, inside) }));
  const { used, numbers } = context.footnotes;
  return texts.flatMap(({ key, blocks }): readonly Block[] => {
    const identifier = String(numbers.get(key));
    const isNote = used.has(key) && blocks.length > 0;
    return isNote
      ? [{ type: "footnoteDefinition", identifier, label: identifier, children: blocks.filter(isContent) }]
      : blocks;
  });
}

function isContent(block: Block): block is BlockContent | DefinitionContent {
  return block.type !== "text";
}
