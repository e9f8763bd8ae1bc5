import type { ElementContent, Root } from "hast";
import { htmlTree } from "../../text/html-text.ts";
import { plainParagraphs } from "../plain-paragraphs.ts";
import { type JsonObject, objectsAt, textAt } from "./json-object.ts";

/** Returns the text of an item as a tree: the richest of its bodies, with what dpa sends beside it. Undefined if it has none. */
export function ninjsBody(object: JsonObject): Root | undefined {
  const [main, ...others] = bodiesOf(object);
  if (!main) return undefined;
  const beside = ["infobox_html", "linkbox_html"].flatMap((key) => textAt(object, key) ?? []);
  const chosen = main.isHtml ? main : (others.find(({ isHtml }) => isHtml) ?? main);
  const tree = chosen.isHtml ? htmlTree([chosen.value, ...beside].join("\n")) : plainTree(chosen.value);
  return withoutFrame(tree);
}

interface Body {
  readonly value: string;
  readonly isHtml: boolean;
}

/** Returns the bodies in the order in which they are preferred. */
function bodiesOf(object: JsonObject): readonly Body[] {
  const listed = objectsAt(object, "bodies").flatMap((body): readonly Body[] => {
    const value = textAt(body, "value");
    const said = `${textAt(body, "contenttype") ?? ""} ${textAt(body, "role") ?? ""}`;
    return value === undefined || isForEditors(said)
      ? []
      : [{ value, isHtml: /html|richtext/i.test(said) || hasTags(value) }];
  });
  const keys = ["body_xhtml", "body_html", "article_html", "body_richtext", "body_text", "body"];
  const more = [...object.keys()].filter((key) => /^body_/.test(key) && !keys.includes(key)).sort();
  const single = [...keys, ...more].flatMap((key): readonly Body[] => {
    const value = textAt(object, key);
    return value === undefined || isForEditors(key)
      ? []
      : [{ value, isHtml: /html$/.test(key) || hasTags(value) }];
  });
  return [...listed, ...single];
}

/** Returns true for the names of notes that editors write for each other, as dpa's notepad is. */
function isForEditors(name: string): boolean {
  return /non.?public|internal|note(?:s|pad)?\b|_note|footer/i.test(name);
}

function hasTags(value: string): boolean {
  return /<\/?(?:p|div|section|article|h[1-6]|ul|ol|table|br|blockquote)\b[^<>]*>/i.test(value);
}

/** Returns a plain text as a tree of paragraphs. */
export function plainTree(text: string): Root {
  return {
    type: "root",
    children: plainParagraphs(text).map((value) => ({
      type: "element",
      tagName: "p",
      properties: {},
      children: [{ type: "text", value }],
    })),
  };
}

/** Returns the tree without headers, footers and notes for editors, which agencies put round the text of an item. */
function withoutFrame(root: Root): Root {
  const shown = (node: Root["children"][number] | ElementContent): boolean => {
    if (node.type !== "element") return true;
    const classes = String(node.properties.className ?? "");
    return (
      !/^(?:head|title|style|script|header|footer)$/.test(node.tagName) &&
      !isForEditors(classes.replaceAll(",", " "))
    );
  };
  const clean = <T extends Root["children"][number] | ElementContent>(nodes: readonly T[]): T[] =>
    nodes
      .filter(shown)
      .map((node) => (node.type === "element" ? { ...node, children: clean(node.children) } : node));
  return { ...root, children: clean(root.children) };
}
