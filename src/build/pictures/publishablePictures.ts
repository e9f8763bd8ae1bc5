import type { Problem } from "../../model/problem.ts";
import type { BuildOrder } from "../buildSite.ts";
import { madeCards } from "../cards/madeCards.ts";
import type { Copy } from "../planning/copy.ts";
import type { PreparedSite } from "../planning/preparation.ts";
import { shownPictures } from "../planning/shownPictures.ts";
import { damagedPictures } from "./damagedPictures.ts";
import { madeMaps } from "./madeMaps.ts";
import { madePictures } from "./madePictures.ts";
import type { PictureShelf } from "./pictureShelf.ts";

export interface PublishablePictures {
  /** Empty where there are faults. */
  readonly pictures: readonly Copy[];
  readonly faults: readonly Problem[];
}

interface Facts {
  readonly order: Pick<BuildOrder, "edition" | "progress" | "began">;
  readonly prepared: PreparedSite;
  readonly shelf: PictureShelf;
}

/** What no build asked for in so many milliseconds is forgotten: thirty days. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Every file that is published of the site's pictures, its maps and its social cards, made where none is kept from an earlier build. */
export const publishablePictures = async ({
  order,
  prepared,
  shelf,
}: Facts): Promise<PublishablePictures> => {
  const { pictures, cards, maps, site } = prepared;
  const { edition, progress, began } = order;
  const damaged = await madePictures({ pictures, contentFolder: edition.folder, shelf, progress });
  if (damaged.length > 0) return { pictures: [], faults: damagedPictures(damaged, shownPictures(site)) };
  await madeMaps(maps, shelf);
  await madeCards({ cards, shelf, progress });
  const files = pictures.flatMap(({ renditions }) => renditions);
  const urls = [...files, ...maps, ...cards].map(({ url }) => url);
  shelf.clear(new Set(urls), began - keptFor);
  return { pictures: urls.map(shelf.copyOf), faults: [] };
};
