import type { PictureSource } from "./article-pictures.ts";
import type { MediaFolder } from "./import-settings.ts";
import { mediaIndex } from "./media/media-index.ts";
import type { KnownAddresses } from "./old-addresses.ts";

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
