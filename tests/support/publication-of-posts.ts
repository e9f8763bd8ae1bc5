import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";
import { writtenFiles } from "./written-files.ts";

/**
 * Makes a new content folder of the posts of a Jekyll or Eleventy blog, as somebody would convert them by hand: fields that
 * both know are kept as typed, and other fields and pictures are left out. Returns its absolute path.
 * @param folder holds the posts, each `yyyy-mm-dd-name.md`
 */
export function publicationOfPosts(folder: string): string {
  const posts = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => postOf(name, readFileSync(join(folder, name), "utf8")));
  const authors = new Set(posts.flatMap(({ authors }) => authors));
  const content = temporaryFolder();
  writtenFiles(content, {
    "site.yaml":
      "name: The Blog\nurl: https://blog.example/\nlanguage: en\ntimeZone: America/New_York\ndescription: Posts.\n",
    "sections/blog.md": "---\nname: Blog\n---\n",
    ...Object.fromEntries(posts.map(({ path, text }) => [path, text])),
    ...Object.fromEntries([...authors].map((id) => [`authors/${id}.md`, `---\nname: ${id}\n---\n`])),
  });
  return content;
}

/** The fields of a post, and their names here. */
const names: Readonly<Record<string, string>> = {
  title: "title",
  date: "date",
  authors: "authors",
  tags: "tags",
  excerpt: "description",
  redirect_from: "aliases",
};

interface Post {
  readonly path: string;
  readonly text: string;
  readonly authors: readonly string[];
}

function postOf(name: string, text: string): Post {
  const [, front = "", body = ""] = /^---\r?\n(.*?)\r?\n---[ \t]*\r?\n(.*)$/s.exec(text) ?? [];
  const fields = front
    .split(/^(?=[A-Za-z_-]+:)/m)
    .map((field) => ({ name: field.slice(0, field.indexOf(":")), lines: field.trimEnd() }))
    .filter((field) => field.lines !== `${field.name}:` && names[field.name] !== undefined);
  const lines = fields.map((field) => `${names[field.name]}${field.lines.slice(field.name.length)}`);
  const dated = fields.some((field) => field.name === "date");
  const written = [...lines, ...(dated ? [] : [`date: ${name.slice(0, 10)}`]), "section: blog"];
  return {
    path: `articles/${name.slice(0, 4)}/${name.slice(5)}`,
    text: `---\n${written.join("\n")}\n---\n${body}`,
    authors: listed(fields.find((field) => field.name === "authors")?.lines ?? ""),
  };
}

/** Returns the entries of a list with one on each line. */
function listed(field: string): readonly string[] {
  return [...field.matchAll(/^\s*- *["']?([a-z0-9-]+)["']? *$/gm)].map((match) => match[1] ?? "");
}
