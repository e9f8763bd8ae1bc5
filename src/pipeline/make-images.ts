import { availableParallelism } from "node:os";
import { join, posix } from "node:path";
import type { ImageCache } from "../assets/image-cache.ts";
import type { Copy } from "../assets/public-files.ts";
import { type PublishedPicture, type ShownPictures, shownPictures } from "../assets/wanted-images.ts";
import type { ImageVariant } from "../images/variants.ts";
import { inParallel, type Progress } from "../lib/tasks.ts";
import type { PictureFile } from "../model/image.ts";
import type { Problem } from "../model/problem.ts";
import type { LeadMapFile } from "../pages/images.ts";
import type { SocialCard } from "../pages/social-card.ts";
import type { BuildOptions } from "./options.ts";
import type { PreparedSite } from "./prepare.ts";

interface Facts {
  readonly options: Pick<BuildOptions, "target" | "progress" | "startedAt">;
  readonly prepared: PreparedSite;
  readonly imageCache: ImageCache;
}

interface ImagesToPublish {
  /** Empty where there are faults. */
  readonly pictures: readonly Copy[];
  readonly errors: readonly Problem[];
}

/** What no build asked for in so many milliseconds is forgotten: thirty days. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Every file that is published of the site's pictures, its maps and its social cards, made where none is kept from an earlier build. */
export async function makeImages({ options, prepared, imageCache }: Facts): Promise<ImagesToPublish> {
  const { pictures, cards, maps, site } = prepared;
  const { target, progress, startedAt } = options;
  const damaged = await encodeImages({ pictures, contentFolder: target.folder, imageCache, progress });
  if (damaged.length > 0) return { pictures: [], errors: damagedPictures(damaged, shownPictures(site)) };
  await drawMaps(maps, imageCache);
  await drawCards({ cards, imageCache, progress });
  const files = pictures.flatMap(({ variants }) => variants);
  const urls = [...files, ...maps, ...cards].map(({ url }) => url);
  imageCache.clear(new Set(urls), startedAt - keptFor);
  return { pictures: urls.map(imageCache.copyOf), errors: [] };
}

/** Makes the files of pictures that no build made before, and gives the pictures that turned out to be damaged. */
async function encodeImages(options: ImageRequest): Promise<readonly PictureFile[]> {
  const { contentFolder, imageCache, progress } = options;
  const works = workIn(options);
  if (works.length === 0) return [];
  // Loaded where there is something to make: a build that changes no picture does without.
  const { variantsOf } = await import("../images/encode.ts");
  const damaged = new Set<PictureFile>();
  progress.stage(
    "Pictures",
    works.reduce((sum, { wanted }) => sum + wanted.length, 0),
  );
  await inParallel(works, availableParallelism(), async ({ source, wanted }) => {
    for await (const made of variantsOf(join(contentFolder, source.path), wanted)) {
      if (made === "damaged") {
        damaged.add(source);
        return;
      }
      imageCache.put(made.url, made.bytes);
      progress.advance(1);
    }
  });
  return [...damaged];
}

/** The wanted files of one picture that are cut and sized together. */
interface Work {
  readonly source: PictureFile;
  readonly wanted: readonly ImageVariant[];
}

function workIn({ pictures, imageCache }: ImageRequest): readonly Work[] {
  return pictures.flatMap(({ source, variants }) =>
    [
      ...Map.groupBy(
        variants.filter(({ url }) => !imageCache.has(url)),
        ({ set }) => `${set.stem} ${set.width}`,
      ).values(),
    ].map((wanted) => ({ source, wanted })),
  );
}

/** Draws the files of maps that no build drew before. */
async function drawMaps(maps: readonly LeadMapFile[], imageCache: ImageCache): Promise<void> {
  const wanted = maps.filter(({ url }) => !imageCache.has(url));
  if (wanted.length === 0) return;
  // Loaded where there is something to draw: most builds have no new map.
  const { mapFile } = await import("../graphics/maps/file.ts");
  for (const { url, facts } of wanted) imageCache.put(url, Buffer.from(mapFile(facts)));
}

interface CardRequest {
  readonly cards: readonly SocialCard[];
  readonly imageCache: ImageCache;
  readonly progress: Progress;
}

/** Draws the social cards that no build drew before. */
async function drawCards({ cards, imageCache, progress }: CardRequest): Promise<void> {
  const wanted = cards.filter(({ url }) => !imageCache.has(url));
  if (wanted.length === 0) return;
  // Fonts and what sets text in them are loaded where there is something to draw.
  const { cardFile } = await import("../cards/drawing.ts");
  progress.stage("Cards", wanted.length);
  await inParallel(wanted, availableParallelism(), async (card) => {
    imageCache.put(card.url, await cardFile(card));
    progress.advance(1);
  });
}

export interface ImageRequest {
  readonly pictures: readonly PublishedPicture[];
  readonly contentFolder: string;
  readonly imageCache: ImageCache;
  readonly progress: Progress;
}

/** Pictures that can't be read to their end, as problems of all the places where they are shown. */
export function damagedPictures(
  damaged: readonly PictureFile[],
  { leads, portraits, inTexts }: ShownPictures,
): readonly Problem[] {
  const names = new Set(damaged.map(({ name }) => name));
  return [...leads, ...portraits, ...inTexts]
    .filter(({ name }) => names.has(name))
    .map(({ named, path }) => ({
      severity: "error",
      ...named,
      message: `The picture "${posix.basename(path)}" is damaged: it can't be read to its end. Save it anew from its original.`,
    }));
}
