import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { PictureFile } from "../../model/picture.ts";
import type { Rendition } from "../../pictures/renditionsIn.ts";
import type { PublishedPicture } from "../planning/publishedPictures.ts";
import type { Progress } from "../progress.ts";
import { inParallel } from "./inParallel.ts";
import type { PictureShelf } from "./pictureShelf.ts";

export interface PictureOrder {
  readonly pictures: readonly PublishedPicture[];
  readonly contentFolder: string;
  readonly shelf: PictureShelf;
  readonly progress: Progress;
}

/** The wanted files of one picture that are cut and sized together. */
interface Work {
  readonly source: PictureFile;
  readonly wanted: readonly Rendition[];
}

const workIn = ({ pictures, shelf }: PictureOrder): readonly Work[] =>
  pictures.flatMap(({ source, renditions }) =>
    [
      ...Map.groupBy(
        renditions.filter(({ url }) => !shelf.has(url)),
        ({ set }) => `${set.stem} ${set.width}`,
      ).values(),
    ].map((wanted) => ({ source, wanted })),
  );

/** Makes the files of pictures that no build made before, and gives the pictures that turned out to be damaged. */
export const madePictures = async (order: PictureOrder): Promise<readonly PictureFile[]> => {
  const { contentFolder, shelf, progress } = order;
  const works = workIn(order);
  if (works.length === 0) return [];
  // Loaded where there is something to make: a build that changes no picture does without.
  const { renditionsOf } = await import("./renditionsOf.ts");
  const damaged = new Set<PictureFile>();
  progress.stage(
    "Pictures",
    works.reduce((sum, { wanted }) => sum + wanted.length, 0),
  );
  await inParallel(works, availableParallelism(), async ({ source, wanted }) => {
    for await (const made of renditionsOf(join(contentFolder, source.path), wanted)) {
      if (made === "damaged") {
        damaged.add(source);
        return;
      }
      shelf.put(made.url, made.bytes);
      progress.advance(1);
    }
  });
  return [...damaged];
};
