/** A shortcode of WordPress: `[name key="value"]`, perhaps with content up to `[/name]`. */
export interface Shortcode {
  readonly name: string;
  /** Values by the names of attributes, and by their number if they have none: `[youtube abc]` has "0". */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between it and its end; undefined if it has none. */
  readonly content: string | undefined;
  /** As it is written, without its content and its end. */
  readonly tag: string;
  /** True for the end of one whose beginning has another end: layouts lie in layouts of the same name. */
  readonly isEnd: boolean;
  /** True if nothing else stands on its line. */
  readonly isAlone: boolean;
}

/**
 * Replaces the shortcodes of a text by what `replacement` gives for each, from left to right. It returns undefined for brackets
 * of the text itself, which stay. Brackets in tags of HTML are none. `[[name]]` is how texts show a shortcode.
 */
export function withShortcodes(
  text: string,
  replacement: (shortcode: Shortcode) => string | undefined,
): string {
  if (!text.includes("[")) return text;
  const out: string[] = [];
  const endTagAt = endTagFinder(text);
  let from = 0;
  for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
    const read = shortcodeAt(text, at, endTagAt);
    if (read === undefined || isInTag(text, at)) continue;
    if (text[at - 1] === "[" && text[read.end] === "]") {
      out.push(text.slice(from, at - 1), text.slice(at, read.end));
      from = read.end + 1;
      at = read.end;
      continue;
    }
    const replaced = replacement(read.shortcode);
    if (replaced === undefined) continue;
    out.push(text.slice(from, at), replaced);
    from = read.end;
    at = read.end - 1;
  }
  out.push(text.slice(from));
  return out.join("");
}

interface ReadShortcode {
  readonly shortcode: Shortcode;
  /** Where the text goes on. */
  readonly end: number;
}

/** Names of shortcodes are words in small letters; brackets of a text hold others: [He], [1], [Applause]. */
const opening = /\[(\/?)([a-z][a-z0-9_-]{0,60})(?=[\s=:/\]])/y;

const attribute = /\s*(?:([\w:.-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|“([^”]*)”|((?:[^\s"'\]/]|\/(?!\]))+))/y;

const closing = /\s*(\/?)\]/y;

function shortcodeAt(
  text: string,
  at: number,
  endTagAt: ReturnType<typeof endTagFinder>,
): ReadShortcode | undefined {
  opening.lastIndex = at;
  const [, slash, name] = opening.exec(text) ?? [];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let next = opening.lastIndex;
  // [youtube=https://…] and [soundcloud:https://…] have one value.
  if (text[next] === "=" || text[next] === ":") next += 1;
  for (let count = 0; count <= mostAttributes; count += 1) {
    closing.lastIndex = next;
    const end = closing.exec(text);
    if (end) {
      next = closing.lastIndex;
      const tag = text.slice(at, next);
      const contentEnd = end[1] === "/" || slash !== "" ? -1 : endTagAt(name, next);
      const isClosed = contentEnd >= 0;
      const stop = isClosed ? contentEnd + name.length + 3 : next;
      const content = isClosed ? text.slice(next, contentEnd) : undefined;
      const isEnd = slash !== "";
      return {
        shortcode: { name, attributes, content, tag, isEnd, isAlone: isAlone(text, at, stop) },
        end: stop,
      };
    }
    attribute.lastIndex = next;
    const found = attribute.exec(text);
    if (!found) return undefined;
    next = attribute.lastIndex;
    const [, key, ...values] = found;
    attributes.set(
      key?.toLowerCase() ?? String(attributes.size),
      values.find((value) => value !== undefined) ?? "",
    );
  }
  return undefined;
}

const mostAttributes = 50;

/**
 * Returns a function that finds the next end of a shortcode, -1 if there is none. Positions must ascend: what was found is not
 * looked for again, so that a text of brackets alone is read once for each name.
 */
function endTagFinder(text: string): (name: string, from: number) => number {
  const found = new Map<string, number>();
  return (name, from) => {
    const known = found.get(name);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const at = text.indexOf(`[/${name}]`, from);
    found.set(name, at);
    return at;
  };
}

function isAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  const after = text.slice(to, to + 200);
  return /(?:^|\n|>)[^\S\n]*$/.test(before) && /^[^\S\n]*(?:$|\n|<)/.test(after);
}

/** Returns true for a position in a tag of HTML, none of which is longer than what is looked at. */
function isInTag(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 5000), at);
  const opened = before.lastIndexOf("<");
  return opened >= 0 && /[a-z/!]/i.test(before[opened + 1] ?? "") && before.lastIndexOf(">") < opened;
}
