import type { Element, Root } from "hast";
import type { RootContent as Block, BlockContent, DefinitionContent } from "mdast";
import { attributeOf, elementsIn, type Node } from "./hast-values.ts";
import type { FootnoteNumbers, TextContext } from "./text-context.ts";

/** The texts of footnotes. */
interface FootnoteTexts {
  readonly byKey: ReadonlyMap<string, Element>;
  /** Those whose key another one has. Nothing can refer to them. */
  readonly others: readonly Element[];
}

/** Returns the texts of all footnotes. */
export function notesIn(root: Root): FootnoteTexts {
  const byKey = new Map<string, Element>();
  const others: Element[] = [];
  const visit = (nodes: readonly Node[], isList: boolean): void => {
    for (const element of elementsIn(nodes)) {
      const key = isList ? attributeOf(element, "dataFootnote") : undefined;
      if (key === undefined)
        visit(element.children, isList || element.properties.dataFootnotes !== undefined);
      else if (byKey.has(key)) others.push(element);
      else byKey.set(key, element);
    }
  };
  visit(root.children, false);
  return { byKey, others };
}

/** Returns the numbers of footnotes, in the order of their texts. */
export function numbersOf({ byKey }: FootnoteTexts): FootnoteNumbers {
  return { numbers: new Map([...byKey.keys()].map((key, index) => [key, index + 1])), used: new Set() };
}

/** Returns the blocks that stand at the end of a text: its footnotes, and as paragraphs those that nothing refers to. */
export function noteBlocks({ byKey, others }: FootnoteTexts, context: TextContext): readonly Block[] {
  const inside: TextContext = { ...context, place: "part" };
  const texts = [...byKey].map(([key, note]) => ({ key, blocks: inside.blocks(note.children, inside) }));
  const unused = others.flatMap((note) => inside.blocks(note.children, inside));
  const { used, numbers } = context.footnotes;
  const blocks = texts.flatMap(({ key, blocks }): readonly Block[] => {
    const identifier = String(numbers.get(key));
    const isNote = used.has(key) && blocks.length > 0;
    return isNote
      ? [{ type: "footnoteDefinition", identifier, label: identifier, children: blocks.filter(isContent) }]
      : blocks;
  });
  return [...blocks, ...unused];
}

/** Returns the texts of footnotes as readers of the page come to them: those that nothing refers to, then all others. */
export function notesInOrder(
  { byKey, others }: FootnoteTexts,
  { used }: FootnoteNumbers,
): readonly Element[] {
  const unused = [...byKey].filter(([key]) => !used.has(key)).map(([, note]) => note);
  return [...unused, ...others, ...[...used].flatMap((key) => byKey.get(key) ?? [])];
}

/** Returns true for the mark of a footnote that the text has. */
export function isReference(element: Element, { numbers }: FootnoteNumbers): boolean {
  const key = element.tagName === "sup" ? attributeOf(element, "dataFootnote") : undefined;
  return key !== undefined && numbers.has(key);
}

function isContent(block: Block): block is BlockContent | DefinitionContent {
  return block.type !== "text";
}
