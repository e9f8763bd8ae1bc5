import type { Element, ElementContent, Text } from "hast";
import { withoutPlaceholders } from "../../text/address-placeholder.ts";

/** Returns an element of HTML with its properties as hast names them. */
export function newElement(
  tagName: string,
  children: readonly ElementContent[],
  properties: Element["properties"] = {},
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

/** Returns a node with words of a source. */
export function newText(value: string): Text {
  return { type: "text", value: withoutPlaceholders(value) };
}
