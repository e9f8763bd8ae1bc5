import { deskProgram } from "../assets/desk-program.ts";
import { imageCacheFolderIn, openImageCache } from "../assets/image-cache.ts";
import { loadStyles } from "../assets/own-styles.ts";
import type { CodeHash } from "../cache/code-hash.ts";
import { isUnwritable } from "../cache/database.ts";
import type { ContentSnapshot } from "../cache/snapshot.ts";
import { openContentFolder } from "../content/folder.ts";
import { type Customisation, checkedCustomisation } from "../customisation/customisation.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import type { CustomisationHashes } from "../customisation/hashes.ts";
import { switchTexts } from "../customisation/texts.ts";
import { hashOf } from "../lib/hash.ts";
import { compareProblems } from "../model/problem.ts";
import type { PreviousOutput } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import { loadPublication } from "./load-publication.ts";
import { loadRecords } from "./load-records.ts";
import { encodePictures } from "./make-images.ts";
import { prepareWithOwnPages } from "./own-pages.ts";
import { type HeldSite, type PreparedSite, type SitePlan, unpreparedSite } from "./prepare.ts";
import { type BuildReport, failedReport } from "./report.ts";
import { type BuildContext, type Foundation, saveBuildRecord } from "./up-to-date.ts";
import { updateOutput } from "./update-output.ts";

interface UpdatedSite {
  readonly report: BuildReport;
  /** Undefined if the content has errors; then nothing was written. */
  readonly plan?: SitePlan | undefined;
  /** What a process may hold of it; undefined if the content has errors. */
  readonly held?: HeldSite | undefined;
}

/**
 * Updates the output folder to what the content says now. Writes nothing there if the content has errors. The caller
 * commits the cache.
 */
export async function updateSite(
  foundation: Foundation,
  snapshot: ContentSnapshot,
  previous: PreviousOutput,
): Promise<UpdatedSite> {
  const { options } = foundation;
  const customisation = await checkedCustomisation(foundation.customFiles);
  // Whatever is read now would be read anew as soon as the config is corrected.
  if (customisation.configStatus === "failed")
    return { report: failedReport(customisation.problems.toSorted(compareProblems)) };
  await switchTexts(customisation.config);
  const context = {
    ...foundation,
    code: withCustomCode(foundation.code, customisation.hashes),
    customisation,
  };
  using imageCache = openImageCache(imageCacheFolderIn(options.cacheFolder));

  const { plan, problems, held } = await prepare(context, snapshot, imageCache.bytesOf);
  if (!plan) return { report: failedReport(problems) };

  const damages = await encodePictures({ plan, options, imageCache });
  if (damages.length > 0) return { report: failedReport([...problems, ...damages].sort(compareProblems)) };

  await tryOverrides(foundation.customFiles);
  const output = await updateOutput({ ...context, imageCache }, plan, previous);
  const report = {
    ...output,
    pages: pageCounts(plan),
    pictures: plan.pictures.length,
    unpublished: [...plan.site.unpublished, ...plan.site.unpublishedUpdates],
    ended: plan.site.ended,
    problems,
  };
  return { report, plan, held };
}

/**
 * Loads the publication's own layouts, parts and slots, even if no page has to be rendered: a build that renders none tells the
 * same mistakes as one that renders all.
 * @throws CustomisationError if one of them can't be loaded
 */
async function tryOverrides(files: CustomisationFiles | undefined): Promise<void> {
  if (!files) return;
  const { loadOverrides } = await import("../customisation/load-overrides.ts");
  await loadOverrides(files);
}

/** Loads the records of the content folder, and plans the site with every check. */
async function prepare(
  { options, code, cache, held, customisation }: Foundation & { readonly customisation: Customisation },
  snapshot: ContentSnapshot,
  imageSize: (url: string) => number,
): Promise<PreparedSite> {
  const { target, startedAt, progress } = options;
  const look = { styles: await loadStyles(customisation), hosts: customisation.config.hosts };
  const planOptions = { ...target, bytesOf: imageSize, held, look };
  const publication = await loadPublication(target, cache, code.content);
  const { value: content, problems: folderProblems } = openContentFolder(target, publication, () => snapshot);
  const problems = [...customisation.problems, ...folderProblems];
  if (!content) return unpreparedSite(problems);
  const records = await loadRecords(content, {
    cache,
    customisation,
    code: code.content,
    now: startedAt,
    progress,
    snapshot,
  });
  progress.stage("Linking", 0);
  const found = { ...records, problems: [...problems, ...records.problems] };
  return prepareWithOwnPages(found, planOptions, { customisation, code: code.all, cache });
}

/** Saves the cache for the next build. Readers have the site already, so a failure is reported, not thrown. */
export function saveBuild(context: BuildContext, { report, plan }: UpdatedSite): BuildReport {
  if (!plan) return report;
  const { site, validity } = plan;
  try {
    const { timeZone, admin } = site.publication;
    const desk = admin && deskProgram()?.version;
    saveBuildRecord(context, report, { validity: validity(), timeZone, desk });
    context.cache.commit();
  } catch (error) {
    // The next build finds the cache as the last one left it, and compares the files' hashes.
    if (!isUnwritable(error)) throw error;
    return { ...report, isCacheUnsaved: true };
  }
  return report;
}

/** Returns hashes of code that cover the publication's own, too. */
function withCustomCode(code: CodeHash, { content, search, render }: CustomisationHashes): CodeHash {
  const both = (own: string, ...custom: readonly string[]): string =>
    custom.every((hash) => hash === "") ? own : hashOf([own, ...custom]);
  return {
    content: both(code.content, content),
    search: both(code.search, content, search),
    render: both(code.render, content, render),
    all: code.all,
  };
}

function pageCounts({ pages }: SitePlan): ReadonlyMap<PageKind, number> {
  const counts = new Map<PageKind, number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
