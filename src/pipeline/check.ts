import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { imageCacheFolderIn, openImageCache } from "../assets/image-cache.ts";
import { loadStyles } from "../assets/own-styles.ts";
import { shownPictures } from "../assets/wanted-images.ts";
import { readContent } from "../content/read.ts";
import { checkedCustomisation } from "../customisation/customisation.ts";
import { findCustomisation } from "../customisation/files.ts";
import { overrideProblems } from "../customisation/load-overrides.ts";
import { switchTexts } from "../customisation/texts.ts";
import type { Since } from "../history/since.ts";
import { sanitisedDrawing } from "../images/svg-sanitizer.ts";
import { inParallel } from "../lib/tasks.ts";
import type { PictureFile } from "../model/image.ts";
import { compareProblems, type Problem, type Result } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import { damagedPictures, type ImageRequest } from "./make-images.ts";
import { prepareWithOwnPages } from "./own-pages.ts";
import type { PreparedSite, SitePlan } from "./prepare.ts";

interface CheckedContent {
  /** By file and line. */
  readonly problems: readonly Problem[];
  /** The number of content files. */
  readonly recordCount: number;
  /** Undefined if the content has errors. */
  readonly plan?: SitePlan | undefined;
}

/**
 * Returns every problem that a build would report, and the addresses that were published at a revision and are lost. If
 * nothing else is wrong, decodes every picture whose files the image cache does not hold.
 * @throws RevisionError if there is no such revision
 */
export async function checkedContent(
  target: BuildTarget,
  cacheFolder: string,
  since?: Since,
): Promise<CheckedContent> {
  const { content, plan, problems: found, recordCount } = await preparedContent(target);
  const lost = since ? (await import("../history/since.ts")).lostSince(content, target, since) : [];
  const problems = [...found, ...lost].sort(compareProblems);
  if (!plan) return { problems, recordCount };
  const { pictures, site } = plan;
  using imageCache = openImageCache(imageCacheFolderIn(cacheFolder));
  const damaged = await unreadablePictures({ pictures, contentFolder: target.folder, imageCache });
  return {
    plan,
    problems: [...problems, ...damagedPictures(damaged, shownPictures(site))].sort(compareProblems),
    recordCount,
  };
}

/** A site that was read and planned without a cache. */
interface PreparedContent extends Pick<PreparedSite, "plan" | "problems" | "recordCount"> {
  readonly content: Result<Records>;
}

/** Reads a content folder and what the publication adds, and plans the site. */
export async function preparedContent(target: BuildTarget): Promise<PreparedContent> {
  const customFiles = findCustomisation(target.publicationFolder);
  const customisation = await checkedCustomisation(customFiles);
  await switchTexts(customisation.config);
  const look = { styles: await loadStyles(customisation), hosts: customisation.config.hosts };
  const content = await readContent(target, customisation);
  const {
    plan,
    problems: errors,
    recordCount,
  } = await prepareWithOwnPages(content, { ...target, look }, { customisation });
  const unloadable = customFiles ? await overrideProblems(customFiles) : [];
  return {
    content,
    plan,
    problems: [...errors, ...customisation.problems, ...unloadable],
    recordCount,
  };
}

/** Returns the pictures that can't be read to their end. Those whose files are in the image cache were read before. */
async function unreadablePictures({
  pictures,
  contentFolder,
  imageCache,
}: Omit<ImageRequest, "progress">): Promise<readonly PictureFile[]> {
  const unread = pictures.filter(({ variants }) => !variants.every(({ url }) => imageCache.has(url)));
  const unreadable: PictureFile[] = [];
  await inParallel(unread, availableParallelism(), async ({ source }) => {
    if (!(await isReadable(join(contentFolder, source.path), source))) unreadable.push(source);
  });
  return unreadable;
}

/** So small that only decoding takes time. */
const small = { width: 16 } as const;

async function isReadable(file: string, { form }: PictureFile): Promise<boolean> {
  if (form === "drawing") return sanitisedDrawing(readFileSync(file, "utf8")) !== undefined;
  const { singleThreadedSharp } = await import("../images/encode.ts");
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
}
