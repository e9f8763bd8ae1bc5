import { availableParallelism } from "node:os";
import { imageCacheFolderIn, openImageCache } from "../assets/image-cache.ts";
import { cacheFolderIn } from "../cache/database.ts";
import { readContent } from "../content/read.ts";
import type { EleventyPlan } from "../eleventy/config.ts";
import type { Problem } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import { searchIndexUrl } from "../pages/search.ts";
import { indexBuilder } from "../search/index-builder.ts";
import { searchLexicon } from "../search/lexicon.ts";
import { drawnCopies, encodePictures } from "./make-images.ts";
import { prepareSite, type SitePlan } from "./prepare.ts";

interface FolderPlan {
  /** Undefined if one of the problems is an error. */
  readonly plan?: EleventyPlan | undefined;
  readonly problems: readonly Problem[];
}

/** Plans everything that a content folder publishes. Reuses only the pictures that builds made in the working folder. */
export async function folderPlan(target: BuildTarget & { readonly now: number }): Promise<FolderPlan> {
  using imageCache = openImageCache(imageCacheFolderIn(cacheFolderIn(".")));
  const content = await readContent(target);
  const { plan, problems } = prepareSite(content, { ...target, bytesOf: imageCache.bytesOf });
  if (!plan) return { problems };
  const progress = { stage: () => {}, advance: () => {} };
  const options = { target, progress, startedAt: target.now };
  const damages = await encodePictures({ options, plan, imageCache });
  if (damages.length > 0) return { problems: damages };
  const copies = await drawnCopies({ options, plan, imageCache, threads: availableParallelism() });
  return { plan: { pages: plan.pages, copies, files: await indexFiles(plan) }, problems };
}

/** Makes the files of all search indexes, one index after the other. */
async function indexFiles({ searchYears }: SitePlan): Promise<NonNullable<EleventyPlan["files"]>> {
  const files: { readonly url: string; readonly content: Uint8Array }[] = [];
  const lexicon = searchLexicon();
  for (const { year, months } of searchYears) {
    const { add, endPart, finish } = indexBuilder(lexicon, new Map());
    const articles = months.flatMap((month) => month.articles().flatMap(({ record }) => add([record()])));
    for (const { path, bytes } of [...articles, ...(await endPart()).files, ...(await finish())])
      if (bytes) files.push({ url: `${searchIndexUrl(year)}${path}`, content: bytes });
  }
  return files;
}
