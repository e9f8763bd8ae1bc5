const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Adds a rule to markdown-it that gives headings an id. */
export const headingIds = (markdown) => {
  markdown.core.ruler.push("heading-ids", ({ tokens }) => {
    for (const [index, token] of tokens.entries())
      if (token.type === "heading_open") token.attrSet("id", slug(tokens[index + 1].content));
  });
};
