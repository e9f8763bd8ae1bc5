import { isPlainObject } from "../../../lib/plain-object.ts";
/** A block of WordPress's editor: what stands between `<!-- wp:name {…} -->` and `<!-- /wp:name -->`. */
export interface Block {
  /** Without "core/"; "" for what stands between blocks. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Pieces of HTML, and the blocks between them. */
  readonly parts: readonly (string | Block)[];
}

/** Returns true if a text was written in the block editor. */
export function hasBlocks(text: string): boolean {
  return text.includes("<!-- wp:");
}

/**
 * Parses the blocks of a text. The end of a block that is not open is left out; one that has no end goes on to the end of what
 * it lies in.
 */
export function blocksIn(text: string): Block {
  const root: OpenBlock = { name: "", attributes: {}, parts: [] };
  const open = [root];
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    const mark = text.slice(at + 4, end).trim();
    const current = open.at(-1) ?? root;
    if (from < at) current.parts.push(text.slice(from, at));
    from = end + 3;
    if (mark.startsWith("wp:")) {
      const block = openBlock(mark);
      current.parts.push(block);
      if (!mark.endsWith("/") && open.length < deepest) open.push(block);
    } else if (mark.startsWith("/wp:")) {
      const name = shortName(mark.slice(4).trim());
      const index = open.findLastIndex((block) => block.name === name);
      if (index > 0) open.length = index;
    }
    // Other comments are for nobody who reads.
  }
  if (from < text.length) (open.at(-1) ?? root).parts.push(text.slice(from));
  return root;
}

interface OpenBlock extends Block {
  readonly parts: (string | Block)[];
}

/** Columns in groups in covers have some eight levels. */
const deepest = 100;

function openBlock(mark: string): OpenBlock {
  const [, name = "", rest = ""] = /^wp:([^\s{]+)\s*([\s\S]*)$/.exec(mark) ?? [];
  return {
    name: shortName(name.replace(/\/$/, "")),
    attributes: attributesOf(rest.replace(/\/$/, "").trim()),
    parts: [],
  };
}

/** Older names of embeds say whose they are: "core-embed/youtube". */
function shortName(name: string): string {
  return name.startsWith("core-embed/") ? "embed" : name.replace(/^core\//, "");
}

function attributesOf(json: string): Readonly<Record<string, unknown>> {
  if (!json.startsWith("{")) return {};
  try {
    const value: unknown = JSON.parse(json);
    return isPlainObject(value) ? value : {};
  } catch {
    return {};
  }
}
