/** HTML that runs, loads or sends something, which no text may have. */

/** Returns why no publication may allow a tag in its texts; undefined if it may. */
export function tagError(tag: string): string | undefined {
  if (!/^[a-z][a-z0-9-]*$/.test(tag)) return `"${tag}" is no name of a tag. Write it in small letters.`;
  return refusedTags.has(tag)
    ? `<${tag}> can't be allowed in texts, since it runs, loads or sends something. Put it into a slot or a layout.`
    : undefined;
}

const refusedTags = new Set(
  "animate applet base body button embed fieldset form foreignobject frame frameset head html iframe input link main meta noembed noframes noscript object option param plaintext portal script select set slot style template textarea title use xmp".split(
    " ",
  ),
);

/** Returns why no publication may allow an attribute in its texts; undefined if it may. */
export function attributeError(name: string): string | undefined {
  if (!/^[a-z][a-z0-9:-]*$/.test(name))
    return `"${name}" is no name of an attribute. Write it in small letters.`;
  if (name === "style")
    return "style can't be allowed, since the pages' policy blocks it. Allow class, and write the rules in styles/.";
  return name.startsWith("on") || refusedAttributes.has(name)
    ? `${name} can't be allowed in texts, since it runs, loads or sends something.`
    : undefined;
}

/** Among them are those by which the script of embeds knows what it may load. */
const refusedAttributes = new Set(
  "action archive background classid code codebase data data-frame data-load formaction is nonce ping poster profile slot srcdoc srcset usemap xlink:href xml:base".split(
    " ",
  ),
);
