import type { Element } from "hast";
import type { RootContent as Block, PhrasingContent } from "mdast";
import { attributeOf, elementsIn, foundIn, textOf } from "./hast-values.ts";
import type { TextContext } from "./text-context.ts";
import { htmlOf } from "./written-html.ts";
import { openingTag } from "./written-tags.ts";

/**
 * Returns a table: in Markdown if it is a head and rows, as HTML if it has a caption, no head or cells that span others. What
 * only lays out a page becomes the blocks that it lays out.
 */
export function tableOf(
  element: Element,
  caption: Element | undefined,
  context: TextContext,
): readonly Block[] {
  const inside: TextContext = { ...context, place: "part" };
  const rows = rowsIn(element);
  const label = caption ?? elementsIn(element.children).find(({ tagName }) => tagName === "caption");
  const [head, ...others] = rows;
  if (!head) return label ? inside.blocks(label.children, inside) : [];
  if (isLayout(element, rows))
    return [
      ...(label ? inside.blocks(label.children, inside) : []),
      ...rows.flatMap((row) => cellsIn(row).flatMap((cell) => inside.blocks(cell.children, inside))),
    ];
  const isPlain = label === undefined && cellsIn(head).every(({ tagName }) => tagName === "th");
  return isPlain && isRegular(head, others)
    ? [markdownTable(head, others, inside)]
    : [{ type: "html", value: htmlTable(element, label, inside) }];
}

function rowsIn(element: Element): readonly Element[] {
  return elementsIn(element.children).flatMap((child) =>
    child.tagName === "tr" ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsIn(child) : [],
  );
}

function cellsIn(row: Element): readonly Element[] {
  return elementsIn(row.children).filter(({ tagName }) => tagName === "td" || tagName === "th");
}

/** Tables with one column, or with pictures, frames and tables in their cells, are no tables of facts. */
function isLayout(element: Element, rows: readonly Element[]): boolean {
  return (
    rows.every((row) => cellsIn(row).length < 2) ||
    rows.some((row) => foundIn(row, isLaidOut) !== undefined) ||
    attributeOf(element, "role") === "presentation"
  );
}

function isLaidOut({ tagName, properties }: Element): boolean {
  return (
    /^(?:audio|details|dl|embed|figure|h[1-6]|hr|iframe|img|object|pre|table|video)$/.test(tagName) ||
    properties.dataEmbed !== undefined ||
    properties.dataFootnote !== undefined
  );
}

function isRegular(head: Element, rows: readonly Element[]): boolean {
  const columns = cellsIn(head).length;
  return (
    [head, ...rows].every((row) => {
      const cells = cellsIn(row);
      return cells.length <= columns && cells.every(isCellOfLine);
    }) && rows.every((row) => cellsIn(row).every(({ tagName }) => tagName === "td"))
  );
}

function isCellOfLine(cell: Element): boolean {
  return (
    ["colSpan", "rowSpan"].every((name) => (attributeOf(cell, name) ?? "1") === "1") &&
    foundIn(cell, ({ tagName }) => /^(?:blockquote|ol|ul)$/.test(tagName)) === undefined &&
    elementsIn(cell.children).filter(({ tagName }) => tagName === "p" || tagName === "div").length < 2
  );
}

function markdownTable(head: Element, rows: readonly Element[], context: TextContext): Block {
  const line = (cell: Element): readonly PhrasingContent[] => context.line(cell.children, context).children;
  return {
    type: "table",
    align: cellsIn(head).map(alignmentOf),
    children: [head, ...rows].map((row) => ({
      type: "tableRow",
      children: cellsIn(row).map((cell) => ({ type: "tableCell", children: [...line(cell)] })),
    })),
  };
}

function alignmentOf(cell: Element): "left" | "right" | "center" | null {
  const style = `${attributeOf(cell, "align") ?? ""} ${/text-align\s*:\s*(\w+)/.exec(attributeOf(cell, "style") ?? "")?.[1] ?? ""}`;
  const [found] = /right|center|left/.exec(style) ?? [];
  return found === "right" || found === "center" || found === "left" ? found : null;
}

function htmlTable(element: Element, label: Element | undefined, context: TextContext): string {
  const lines = ["<table>"];
  if (label && textOf(label).trim() !== "")
    lines.push(`<caption>${htmlOf(label.children, context).trim()}</caption>`);
  const sections = elementsIn(element.children);
  for (const name of ["thead", "tbody", "tfoot"]) {
    const rows = sections.flatMap((child) =>
      child.tagName === name ? rowsIn(child) : name === "tbody" && child.tagName === "tr" ? [child] : [],
    );
    if (rows.length > 0) lines.push(`<${name}>`, ...rows.map((row) => rowHtml(row, context)), `</${name}>`);
  }
  lines.push("</table>");
  return lines.join("\n");
}

function rowHtml(row: Element, context: TextContext): string {
  const cells = cellsIn(row).map(
    (cell) => `${openingTag(cell.tagName, cell)}${htmlOf(cell.children, context).trim()}</${cell.tagName}>`,
  );
  return `<tr>${cells.join("")}</tr>`;
}
