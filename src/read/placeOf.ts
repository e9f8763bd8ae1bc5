import { isDeviceName } from "../text/isDeviceName.ts";

/** The folders of content/ and what a file's place in them says of it. */
export type ContentPlace =
  | { readonly noun: "site" }
  | { readonly noun: "article" | "author" | "section" | "tag" | "page"; readonly id: string }
  | { readonly noun: "stray"; readonly message: string }
  | { readonly noun: "asset" };

const folders: ReadonlyMap<string, "author" | "section" | "tag" | "page"> = new Map([
  ["authors", "author"],
  ["sections", "section"],
  ["tags", "tag"],
  ["pages", "page"],
]);

/** The name of a text without its ending. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".md".length);

const stray = (message: string): ContentPlace => ({ noun: "stray", message });

/**
 * What a file of the content folder is, by its path relative to that folder.
 * @example placeOf("authors/mara-lindqvist.md") // { noun: "author", id: "mara-lindqvist" }
 */
export const placeOf = (path: string): ContentPlace => {
  if (path === "site.yaml") return { noun: "site" };
  if (!path.endsWith(".md"))
    return /\.(?:markdown|mdx|mkd|mdown|yml|md)$/i.test(path)
      ? stray("The file's ending is not known. Articles and pages end in .md, the publication is site.yaml.")
      : { noun: "asset" };
  if (path.startsWith("articles/")) {
    const name = nameOf(path);
    return { noun: "article", id: name === "index" ? (path.split("/").at(-2) ?? name) : name };
  }
  const parts = path.split("/");
  // What explains a repository or one of its folders is no text of the publication.
  if (parts.at(-1) === "README.md") return { noun: "asset" };
  const noun = folders.get(parts[0] ?? "");
  if (noun === undefined || parts.length !== 2)
    return stray(
      "The file lies where nothing is read. Move it into articles/, or right into authors/, sections/, tags/ or pages/.",
    );
  const id = nameOf(path);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return stray(
      "The file's name becomes an address, so it may hold small letters, digits and single hyphens only. Rename it.",
    );
  if (isDeviceName(id))
    return stray(
      `The file's name becomes an address, and Windows keeps the name ${id} for a device, so that no folder can have it. Rename it.`,
    );
  return { noun, id };
};
