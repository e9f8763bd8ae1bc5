import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/** A file of the preview, or that the folder of this name has to be asked for with a slash at its end. */
export type ServedFile = { readonly kind: "file"; readonly path: string } | { readonly kind: "folder" };

/** What lies at these names below `root`; undefined where nothing does, or where a link leads out of it. */
export const servedFile = async (root: string, names: readonly string[]): Promise<ServedFile | undefined> => {
  const isFolder = names.at(-1) === "";
  const asked = join(root, ...names, isFolder ? "index.html" : "");
  try {
    const [base, path] = await Promise.all([realpath(root), realpath(asked)]);
    if (!isBelow(base, path)) return undefined;
    const facts = await stat(path);
    if (facts.isFile()) return { kind: "file", path };
    return facts.isDirectory() && !isFolder && (await servedFile(root, [...names, ""]))
      ? { kind: "folder" }
      : undefined;
  } catch {
    // Whatever keeps a file from being found or read: it is not shown.
    return undefined;
  }
};

function isBelow(base: string, path: string): boolean {
  const way = relative(base, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
