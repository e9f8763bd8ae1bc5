/** The tags of HTML that nobody sanitised: any spelling of attributes, comments, scripts. */

/** Attributes, whatever is in their quotes. */
const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** A comment; an element whose content is text, of which only the first tag counts; any other opening tag. */
const parts = new RegExp(
  `<!--[^]*?-->|(?<first><(?<name>script|style|textarea|title)\\b${attributes}>)[^]*?</\\k<name>\\s*>|<[a-z]${attributes}>`,
  "gi",
);

/** Returns HTML with other opening tags. Leaves alone what only looks like a tag, in comments and scripts. */
export function withTags(html: string, change: (tag: string) => string): string {
  return html.replace(parts, (whole: string, ...given: readonly unknown[]) => {
    if (whole.startsWith("<!--")) return whole;
    const groups = given.at(-1);
    const first = isGroups(groups) ? groups.first : undefined;
    return first === undefined ? change(whole) : change(first) + whole.slice(first.length);
  });
}

function isGroups(value: unknown): value is { readonly first?: string } {
  return typeof value === "object" && value !== null;
}

/**
 * Returns the attributes of an opening tag, with names in small letters.
 * @example attributesOf('<a HREF="/a?b&amp;c" download>') // [["href", "/a?b&c"], ["download", ""]]
 */
export function attributesOf(tag: string): readonly (readonly [name: string, value: string])[] {
  return [...tag.replace(/^<[^\s/>]+/, "").matchAll(attribute)].map(
    ([, name = "", double, single, bare]) =>
      [name.toLowerCase(), decoded(double ?? single ?? bare ?? "")] as const,
  );
}

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The characters that template languages escape. */
function decoded(value: string): string {
  return value.replace(/&(?:amp|quot|#39|#x27|lt|gt|#96);/g, (entity) => characters[entity] ?? entity);
}

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&#96;": "`",
};
