import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { PictureFile } from "../../model/picture.ts";
import { sanitisedDrawing } from "../../pictures/sanitisedDrawing.ts";
import { inParallel } from "./inParallel.ts";
import type { PictureOrder } from "./madePictures.ts";

/** Small enough that nothing but reading costs anything. */
const small = { width: 16 } as const;

const isReadable = async (file: string, { form }: PictureFile): Promise<boolean> => {
  if (form === "drawing") return sanitisedDrawing(readFileSync(file, "utf8")) !== undefined;
  const { singleThreadedSharp } = await import("./singleThreadedSharp.ts");
  const animated = form === "animation";
  try {
    await singleThreadedSharp(file, { animated, failOn: "error", limitInputPixels: false })
      .resize(small)
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
};

/** The pictures that can't be read to their end. Those of which every file was made before were read then. */
export const unreadablePictures = async ({
  pictures,
  contentFolder,
  shelf,
}: Omit<PictureOrder, "progress">): Promise<readonly PictureFile[]> => {
  const unread = pictures.filter(({ renditions }) => !renditions.every(({ url }) => shelf.has(url)));
  const faulty: PictureFile[] = [];
  await inParallel(unread, availableParallelism(), async ({ source }) => {
    if (!(await isReadable(join(contentFolder, source.path), source))) faulty.push(source);
  });
  return faulty;
};
