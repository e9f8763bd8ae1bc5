/**
 * Returns a Markdown file with front matter. Values are JSON, which is also YAML.
 * @example frontMatter({ title: "A" }, "Text.\n") // '---\ntitle: "A"\n---\n\nText.\n'
 */
export function frontMatter(
  fields: Readonly<Record<string, string | number | boolean | readonly string[] | object>>,
  body: string,
): string {
  return `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n")}\n---\n\n${body}`;
}
