import { dividesWords } from "./element-kinds.ts";
import { type Node, textOf } from "./hast-values.ts";
import { isUnseen } from "./phrases.ts";

/** Returns the words that readers of a page saw, with a space between blocks. */
export function shownWords(nodes: readonly Node[]): string {
  const words = new SpacedWords();
  collect(nodes, words);
  return words.text.trimEnd();
}

/** Words with single spaces between them, and none before the first. */
class SpacedWords {
  text = "";
  #endsInSpace = true;

  add(value: string): void {
    const words = untidy.test(value) ? value.replace(spaces, " ") : value;
    const added = this.#endsInSpace && words.startsWith(" ") ? words.slice(1) : words;
    if (added === "") return;
    this.text += added;
    this.#endsInSpace = added.endsWith(" ");
  }

  space(): void {
    if (!this.#endsInSpace) this.text += " ";
    this.#endsInSpace = true;
  }
}

const spaces = /\s+/g;

/** White space that is no single space, as most is. */
const untidy = /\s(?:\s|(?<! ))/;

function collect(nodes: readonly Node[], words: SpacedWords): void {
  for (const node of nodes)
    if (node.type === "text") words.add(node.value);
    else if (node.type === "element" && !isUnseen(node) && !isFallback(node.tagName)) {
      const isApart = dividesWords(node.tagName) && (node.tagName !== "cite" || textOf(node).trim() !== "");
      if (isApart) words.space();
      collect(node.children, words);
      if (isApart) words.space();
    }
}

/** What stands in these is for browsers that can't show them. */
function isFallback(tagName: string): boolean {
  return fallbacks.has(tagName);
}

const fallbacks: ReadonlySet<string> = new Set(["applet", "audio", "canvas", "iframe", "object", "video"]);
