import type { KnownSites } from "../addresses/address-book.ts";
import type { MediaFolder } from "../import-settings.ts";
import type { PictureSource } from "./article-pictures.ts";
import { mediaIndex } from "./media-index.ts";
import { unpackedFiles } from "./unpacked-files.ts";

/** Returns where pictures of an import may lie. Nothing of an archive is read before a picture of it is wanted. */
export function pictureSources({
  media,
  known,
  unpacked,
}: {
  readonly media: readonly MediaFolder[];
  readonly known: Pick<KnownSites, "hosts" | "oldSite">;
  /** The folder into which pictures of archives are unpacked. */
  readonly unpacked: string;
}): readonly PictureSource[] {
  const hosts = known.oldSite === undefined ? undefined : [...known.hosts];
  return media.map(({ folder, kind, paths }) => ({
    index: mediaIndex(paths, hosts),
    fileAt: kind === "archive" ? unpackedFiles(folder, unpacked) : async (path) => `${folder}/${path}`,
  }));
}
