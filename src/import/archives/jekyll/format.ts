import type { ImportFormat, ImportInput, InputFile } from "../../import-format.ts";
import { datedName, markdownEnding, nameOf, pictureEnding } from "../markdown/site-folder.ts";
import { isConfig } from "./site-files.ts";

/** Sites of Jekyll, and posts with front matter whose names begin with their dates. Their reader is loaded once there is one. */
export const jekyllFormat: ImportFormat = {
  name: "jekyll",
  title: "a Jekyll site",
  origin: "archive",
  recognises,
  read: async function* (files, context) {
    const { readJekyll } = await import("./jekyll.ts");
    yield* readJekyll(files, context);
  },
};

async function recognises({ files }: ImportInput): Promise<readonly InputFile[]> {
  if (files.some(({ path }) => isConfig(path) || /(?:^|\/)_posts\//.test(path))) return files;
  const texts: InputFile[] = [];
  for (const file of files)
    if (markdownEnding.test(file.path) && isPost(await file.head(), file.path)) texts.push(file);
  return texts.length === 0 ? [] : [...texts, ...files.filter(({ path }) => pictureEnding.test(path))];
}

/** Front matter of a post: our own articles have other fields, and no dates in their names. */
function isPost(head: Uint8Array, path: string): boolean {
  const [front] = /^\ufeff?---[ \t]*\r?\n.*?\r?\n---/s.exec(new TextDecoder().decode(head)) ?? [];
  if (front === undefined) return false;
  return datedName(nameOf(path)).date !== undefined || fieldsOfPosts.test(front);
}

const fieldsOfPosts = /^(?:author|categories|category|excerpt|layout|permalink|published|redirect_from):/m;
