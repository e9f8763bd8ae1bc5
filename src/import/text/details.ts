import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import { textOf } from "./hast-values.ts";
import type { TextContext } from "./text-context.ts";
import { htmlOf } from "./written-html.ts";

/** Returns content that readers open, between HTML tags. Without a name it is always open. */
export function detailsOf(element: Element, context: TextContext): readonly Block[] {
  const isSummary = (node: Element["children"][number]): boolean =>
    node.type === "element" && node.tagName === "summary";
  const summary = element.children.find(isSummary);
  const blocks = context.blocks(
    element.children.filter((child) => child !== summary),
    context,
  );
  if (summary?.type !== "element" || textOf(summary).trim() === "") return blocks;
  const words = htmlOf(summary.children, context).trim();
  return [
    { type: "html", value: `<details>\n<summary>${words}</summary>` },
    ...blocks,
    { type: "html", value: "</details>" },
  ];
}
