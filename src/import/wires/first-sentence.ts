import type { Root, RootContent } from "hast";
import { oneLine } from "../text/lines.ts";

/** The longest title that is made of a sentence, in characters. */
const longest = 120;

/** Returns the first sentence of a text, as the title of an item that has no headline. Cuts it between two words. */
export function firstSentence(root: Root): string {
  const line = oneLine(root.children.map(textOf).join(" "));
  const sentence = /^.{10,}?[.!?…]["'”’»]?(?= \p{Lu}| \p{N}|$)/u.exec(line)?.[0] ?? line;
  const plain = sentence.replace(/\.$/, "");
  return plain.length <= longest ? plain : `${plain.slice(0, longest).replace(/\s+\S*$/, "")} …`;
}

function textOf(node: RootContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  return node.tagName === "br" ? " " : node.children.map(textOf).join("");
}
