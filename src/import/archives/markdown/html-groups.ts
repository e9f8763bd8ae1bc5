import type { RootContent } from "mdast";
import { nodesIn } from "./syntax-tree.ts";

/** Returns the blocks of a text in groups: a block alone, or those from a tag of HTML to the one that closes it. */
export function htmlGroups(blocks: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const groups: (readonly RootContent[])[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = groupEnd(blocks, at);
    groups.push(blocks.slice(at, end));
    at = end;
  }
  return groups;
}

/** Returns the index behind the block that closes what a block opens. What is never closed is a group of its own. */
function groupEnd(blocks: readonly RootContent[], from: number): number {
  let open: string[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block) open = stillOpen(open, block.type === "html" ? tagsIn(block.value) : inlineTags(block));
    if (open.length === 0) return at + 1;
  }
  return from + 1;
}

function inlineTags(block: RootContent): readonly string[] {
  return [...nodesIn(block)].flatMap((node) => (node.type === "html" ? tagsIn(node.value) : []));
}

/** Returns the names of the tags in some HTML, with a slash before those that close. */
function tagsIn(markup: string): readonly string[] {
  const seen = markup
    .replace(/<!--.*?(?:-->|$)/gs, "")
    .replace(/<(script|style|textarea|pre)\b.*?<\/\1>/gis, "");
  return [...seen.matchAll(/<(\/?)([a-z][a-z\d-]*)(?![a-z\d-])((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi)].flatMap(
    ([, slash = "", name = "", rest = ""]) =>
      rest.endsWith("/") || withoutEnd.has(name.toLowerCase()) ? [] : [slash + name.toLowerCase()],
  );
}

/** Elements without an end tag, and those whose end tag may be left out. */
const withoutEnd: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option".split(
    " ",
  ),
);

function stillOpen(open: readonly string[], tags: readonly string[]): string[] {
  const stack = [...open];
  for (const tag of tags)
    if (!tag.startsWith("/")) stack.push(tag);
    else {
      const at = stack.lastIndexOf(tag.slice(1));
      if (at >= 0) stack.length = at;
    }
  return stack;
}
