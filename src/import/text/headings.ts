import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import type { Node } from "./hast-values.ts";
import { hasWords } from "./linked-phrases.ts";
import { paragraphOf } from "./pictures.ts";
import type { TextContext } from "./text-context.ts";

/** Returns a heading with the level that it has in the text, or bold words where no heading may stand. */
export function headingOf(element: Element, context: TextContext): readonly Block[] {
  const { children, pictures } = context.line(element.children.flatMap(withoutBold), context);
  const before = pictures.map(paragraphOf);
  if (children.length === 0) return before;
  // A heading must have words. Footnotes alone are no heading.
  if (!children.some(hasWords)) return [...before, { type: "paragraph", children }];
  if (context.place === "part")
    return [...before, { type: "paragraph", children: [{ type: "strong", children }] }];
  const id = context.targets.placeAt(element);
  return [
    ...before,
    {
      type: "heading",
      depth: context.levels.next(Number(element.tagName.slice(1))),
      children: id === undefined ? children : [...children, { type: "html", value: ` {#${id}}` }],
    },
  ];
}

/** Headings are bold as it is. */
function withoutBold(node: Node): readonly Node[] {
  return node.type === "element" && (node.tagName === "strong" || node.tagName === "b")
    ? node.children
    : [node];
}
