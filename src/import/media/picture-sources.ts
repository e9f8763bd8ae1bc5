import type { KnownAddresses } from "../addresses/address-book.ts";
import type { MediaFolder } from "../import-settings.ts";
import type { PictureSource } from "./article-pictures.ts";
import { mediaIndex } from "./media-index.ts";

/** Returns where pictures of an import may lie. */
export function pictureSources({
  media,
  known,
}: {
  readonly media: readonly MediaFolder[];
  readonly known: KnownAddresses;
}): readonly PictureSource[] {
  const hosts = known.oldSite === undefined ? undefined : [...known.hosts];
  return media.map(({ folder, paths }) => ({ folder, index: mediaIndex(paths, hosts) }));
}
