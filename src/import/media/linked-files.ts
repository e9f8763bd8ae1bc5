import { isDeviceName } from "../../lib/names.ts";
import { isDownload } from "../media-endings.ts";
import { type PictureCopy, type PictureSource, sourceFile } from "./article-pictures.ts";
import { pathSegments } from "./old-names.ts";

/** The files that a text links to, such as a PDF or a recording, and that come along at their old paths. */
interface LinkedFiles {
  /** Returns the url of a file by its old address; undefined if it was not found. */
  readonly urlOf: (address: string) => string | undefined;
  /** What is copied, with paths from the folder of public files. */
  readonly copies: readonly PictureCopy[];
}

export const noFiles: LinkedFiles = { urlOf: () => undefined, copies: [] };

/** Returns true for the address of a file that readers load by a link: no page, and nothing that a browser runs. */
export function isFileAddress(address: string): boolean {
  return isDownload(pathSegments(address)?.at(-1) ?? "");
}

/** Finds the files behind some addresses of the old site. They keep their paths, so that old links to them work too. */
export async function linkedFiles(
  addresses: readonly string[],
  sources: readonly PictureSource[],
): Promise<LinkedFiles> {
  const copies = new Map<string, PictureCopy>();
  for (const address of new Set(addresses)) {
    const segments = pathSegments(address) ?? [];
    if (!segments.every(isSafeName)) continue;
    const found = await sourceFile(address, sources);
    if (found) copies.set(address, { from: found.file, to: segments.join("/") });
  }
  return {
    urlOf: (address) => {
      const copy = copies.get(address);
      return copy && `/${copy.to.split("/").map(encodeURIComponent).join("/")}`;
    },
    copies: [...copies.values()],
  };
}

/** Returns true for a name that every system can hold and no server hides. */
function isSafeName(name: string): boolean {
  return !name.startsWith(".") && !isDeviceName(name) && !/[:*?"<>|\\\p{Cc}]|[. ]$/u.test(name);
}
