import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file to write: its path inside a folder, with slashes, and its text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Writes files into a folder, and makes the folders that are missing. */
export function writeTextFiles(folder: string, files: Iterable<TextFile>): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
  }
}

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
