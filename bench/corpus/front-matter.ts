/**
 * A Markdown file with front matter. Values are written as JSON, which YAML reads.
 * @example frontMatter({ title: "A" }, "Text.\n") // '---\ntitle: "A"\n---\n\nText.\n'
 */
export const frontMatter = (
  fields: Readonly<Record<string, string | number | boolean | readonly string[] | object>>,
  body: string,
): string =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n\n${body}`;
