import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LinkingItem } from "../addresses/text-addresses.ts";
import type { ImportedText } from "../imported-item.ts";
import type { PictureCopy, PictureSource } from "../media/article-pictures.ts";
import { isFileAddress, linkedFiles, noFiles } from "../media/linked-files.ts";
import type { WantedFile } from "./wanted-file.ts";

interface FilePlaces {
  readonly sources: readonly PictureSource[];
  readonly publicFolder?: string | undefined;
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
}

/** The files that a text links to, and what is to be copied of them. */
interface ArticleFiles extends Pick<LinkingItem, "fileAt"> {
  readonly downloads: readonly PictureCopy[];
}

/**
 * Finds the files that a text links to. Files of that folder are published at once, so that nothing comes along for a text that
 * readers can't see yet. A file that is there already stays.
 */
export async function articleFiles(
  { from }: Pick<WantedFile, "from">,
  { addresses }: Pick<ImportedText, "addresses">,
  { sources, publicFolder, now }: FilePlaces,
): Promise<ArticleFiles> {
  const wanted = addresses.flatMap(({ kind, address }) =>
    kind !== "picture" && isFileAddress(address) ? [address] : [],
  );
  if (wanted.length === 0) return { fileAt: () => undefined, downloads: [] };
  const found = sources.length === 0 ? noFiles : await linkedFiles(wanted, sources);
  const isPublic = from <= now;
  return {
    fileAt: (address) => {
      if (!isFileAddress(address)) return undefined;
      const url = found.urlOf(address);
      if (url === undefined) return { reason: missing };
      if (publicFolder === undefined) return { reason: withoutPlace };
      return isPublic ? url : { reason: unpublished };
    },
    downloads:
      isPublic && publicFolder !== undefined
        ? found.copies.filter(({ to }) => !existsSync(join(publicFolder, to)))
        : [],
  };
}

const missing = "was not found. Name a folder or a ZIP archive that holds it by --media";

const withoutPlace = "has no place here. Import in the folder of a publication, which has a folder public/";

const unpublished =
  "would be published before the text. Put it into public/ when you publish that, and link to it";
