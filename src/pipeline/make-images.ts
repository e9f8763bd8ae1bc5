import { availableParallelism } from "node:os";
import { posix, resolve } from "node:path";
import type { ImageCache } from "../assets/image-cache.ts";
import type { Copy } from "../assets/public-files.ts";
import { type PublishedPicture, type ShownPictures, shownPictures } from "../assets/wanted-images.ts";
import { FileOrigin } from "../content/file-origin.ts";
import { pictureEncoder } from "../images/picture-encoder.ts";
import type { ImageVariant } from "../images/variants.ts";
import { dayInMs } from "../lib/durations.ts";
import { inParallel, type Progress } from "../lib/tasks.ts";
import type { PictureFile } from "../model/image.ts";
import { fieldProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { IdentityFile } from "../pages/identity.ts";
import type { LeadMapFile } from "../pages/images.ts";
import { cardVariant, type PhotoCard, type SocialCard } from "../pages/social-card.ts";
import { drawCards } from "./draw-cards.ts";
import type { BuildOptions } from "./options.ts";
import type { SitePlan } from "./prepare.ts";

interface ImageInputs {
  readonly options: Pick<BuildOptions, "target" | "progress" | "startedAt">;
  readonly plan: SitePlan;
  readonly imageCache: ImageCache;
}

/** How long a file stays that no build has asked for: thirty days, in milliseconds. */
const keptFor = 30 * dayInMs;

/** Encodes the pictures that the image cache does not hold, and reports those that turn out to be damaged. */
export async function encodePictures({
  options,
  plan,
  imageCache,
}: ImageInputs): Promise<readonly Problem[]> {
  const { pictures, photoCards, site } = plan;
  const { target, progress } = options;
  const contentFolder = target.folder;
  const damaged = await encodeImages({ pictures, photoCards, contentFolder, imageCache, progress });
  return damagedPictures(damaged, shownPictures(site));
}

interface DrawingInputs extends ImageInputs {
  /** How many threads may draw. */
  readonly threads: number;
}

/** Draws the maps and social cards that the image cache does not hold, and returns all files that a site copies. */
export async function drawnCopies({
  options,
  plan,
  imageCache,
  threads,
}: DrawingInputs): Promise<readonly Copy[]> {
  const { pictures, cards, photoCards, maps, identity, publicFiles, fontFiles, deskFiles } = plan;
  const { progress, startedAt } = options;
  await drawMaps(maps, imageCache);
  await putCards({ cards, imageCache, progress, threads });
  await drawIdentity(identity, imageCache);
  const files = pictures.flatMap(({ variants }) => variants);
  const urls = [...files, ...maps, ...cards, ...photoCards].map(({ url }) => url);
  const kept = new Set([...urls, ...identity.map(({ cachedAs }) => cachedAs)]);
  imageCache.clear(kept, startedAt - keptFor);
  const icons = identity.map(({ url, cachedAs }) => ({ ...imageCache.copyOf(cachedAs), url }));
  return [...urls.map(imageCache.copyOf), ...icons, ...publicFiles, ...fontFiles, ...deskFiles];
}

/** Encodes the variants of pictures that the image cache does not hold, and returns the pictures that turned out to be damaged. */
async function encodeImages(options: ImageRequest): Promise<readonly PictureFile[]> {
  const { contentFolder, imageCache, progress } = options;
  const works = workIn(options, await cardVariants(options));
  if (works.length === 0) return [];
  using encoder = pictureEncoder();
  const damaged = new Set<PictureFile>();
  progress.stage(
    "Pictures",
    works.reduce((sum, { wanted }) => sum + wanted.length, 0),
  );
  await inParallel(works, availableParallelism(), async ({ source, wanted }) => {
    const variants = await encoder.encode(resolve(contentFolder, source.path), wanted);
    if (variants === "damaged") {
      damaged.add(source);
      return;
    }
    for (const { url, bytes } of variants) imageCache.put(url, bytes);
    progress.advance(variants.length);
  });
  return [...damaged];
}

/** The wanted variants of one picture that are made from the same decoded pixels. */
interface Work {
  readonly source: PictureFile;
  readonly wanted: readonly ImageVariant[];
}

function workIn(
  { pictures, imageCache }: ImageRequest,
  cards: ReadonlyMap<string, readonly ImageVariant[]>,
): readonly Work[] {
  return pictures.flatMap(({ source, variants }) =>
    [
      ...Map.groupBy(
        [...variants.filter(({ url }) => !imageCache.has(url)), ...(cards.get(source.name) ?? [])],
        ({ set }) => set.motion,
      ).values(),
    ].map((wanted) => ({ source, wanted })),
  );
}

/** Returns the social cards that the image cache does not hold as files of their photographs, by the names of these. */
async function cardVariants({
  photoCards = [],
  imageCache,
}: ImageRequest): Promise<ReadonlyMap<string, readonly ImageVariant[]>> {
  const wanted = photoCards.filter(({ url }) => !imageCache.has(url));
  if (wanted.length === 0) return new Map();
  // Loads harfbuzz and fonts only if there is something to draw.
  const { cardBand } = await import("../cards/card-band.ts");
  const variants: ImageVariant[] = [];
  for (const { url, picture, band } of wanted)
    variants.push({ ...cardVariant(picture, url), band: await cardBand(band) });
  return Map.groupBy(variants, ({ set }) => set.source.name);
}

/** Draws the maps that the image cache does not hold. */
async function drawMaps(maps: readonly LeadMapFile[], imageCache: ImageCache): Promise<void> {
  const wanted = maps.filter(({ url }) => !imageCache.has(url));
  if (wanted.length === 0) return;
  // Loads d3 only if there is something to draw.
  const { mapFile } = await import("../graphics/maps/file.ts");
  for (const { url, facts } of wanted) imageCache.put(url, Buffer.from(mapFile(facts)));
}

/** Draws the icons that the image cache does not hold. */
async function drawIdentity(files: readonly IdentityFile[], imageCache: ImageCache): Promise<void> {
  const wanted = files.filter(({ cachedAs }) => !imageCache.has(cachedAs));
  if (wanted.length === 0) return;
  // Loads harfbuzz and fonts only if there is something to draw.
  const { identityFile } = await import("../cards/identity-file.ts");
  for (const { cachedAs, facts } of wanted) imageCache.put(cachedAs, await identityFile(facts));
}

interface CardRequest extends Pick<DrawingInputs, "threads"> {
  readonly cards: readonly SocialCard[];
  readonly imageCache: ImageCache;
  readonly progress: Progress;
}

/** Draws the social cards that the image cache does not hold. */
async function putCards({ cards, imageCache, progress, threads }: CardRequest): Promise<void> {
  const wanted = cards.filter(({ url }) => !imageCache.has(url));
  if (wanted.length === 0) return;
  progress.stage("Cards", wanted.length);
  for await (const files of drawCards(wanted, threads)) {
    for (const { url, bytes } of files) imageCache.put(url, bytes);
    progress.advance(files.length);
  }
}

export interface ImageRequest {
  readonly pictures: readonly PublishedPicture[];
  readonly photoCards?: readonly PhotoCard[];
  readonly contentFolder: string;
  readonly imageCache: ImageCache;
  readonly progress: Progress;
}

/** Reports pictures that can't be read to their end, at every place where they are shown. */
export function damagedPictures(
  damaged: readonly PictureFile[],
  { leads, onCards, portraits, inTexts }: ShownPictures,
): readonly Problem[] {
  const names = new Set(damaged.map(({ name }) => name));
  return [...new Set([...leads, ...onCards, ...portraits, ...inTexts])]
    .filter(({ name }) => names.has(name))
    .map(({ named: { file, field, line = 0 }, path }) => {
      const message = `The picture "${posix.basename(path)}" is damaged: it can't be read to its end. Save it anew from its original.`;
      return field === undefined
        ? lineProblem(file, line, message)
        : fieldProblem(new FileOrigin(file), field, message);
    });
}
