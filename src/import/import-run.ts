import { join } from "node:path";
import { compareProblems, type Problem } from "../model/problem.ts";
import { nothingLost } from "./addresses/text-addresses.ts";
import { authorFiles } from "./files/author-files.ts";
import type { MadeFile } from "./files/file-maker.ts";
import { articleRequest, pageRequest } from "./files/file-request.ts";
import { cleanedOnInterruption } from "./files/interruption.ts";
import { makerSetting } from "./files/maker-setting.ts";
import { redirectsFile, sectionFiles, tagFiles } from "./files/subject-files.ts";
import type { InputFile } from "./import-format.ts";
import type { ImportSettings } from "./import-settings.ts";
import type { HeldImport } from "./inputs/reading.ts";
import { pictureSources } from "./media/picture-sources.ts";
import type { PlannedArticle } from "./plan/article-plan.ts";
import { type CarelessArticle, carelessProblems } from "./plan/careless-articles.ts";
import { type ImportPlan, importPlan } from "./plan/import-plan.ts";
import { type MovedAddresses, movedAddresses } from "./plan/moved-addresses.ts";
import type { PlannedPage } from "./plan/page-plan.ts";
import { placeConflicts } from "./plan/place-conflicts.ts";
import { plannedTags } from "./plan/planned-tags.ts";
import { type PatternProposal, proposedPattern } from "./plan/proposed-pattern.ts";
import { addPresentParts, wantedParts } from "./plan/wanted-parts.ts";
import { type InputRequest, readInputs } from "./read-inputs.ts";
import { ambiguousNames } from "./report/ambiguous-names.ts";
import { type Losses, lossCollector } from "./report/losses.ts";
import { type HeldBack, heldBackFiles, heldBackItems } from "./versions/held-back.ts";
import { type Kill, killsOf, withdrawnFiles } from "./versions/kills.ts";
import { newestItems } from "./versions/newest-items.ts";
import { wireIndex } from "./versions/wire-versions.ts";
import { linkedAnchors, madeFiles } from "./workers/made-files.ts";
import { openWorkplace, type Workplace } from "./workplace.ts";

/** What a user asks of one import. */
interface ImportRequest extends InputRequest {
  readonly settings: ImportSettings;
  readonly isDryRun: boolean;
  /** True to leave out what can't be read, instead of writing nothing. */
  readonly skipsBroken: boolean;
  /** How many threads share the work; as many as suit the machine if nothing is said. */
  readonly threads?: number | undefined;
  /** The number of the process, for names of temporary files. */
  readonly process: number;
}

/** An article or page with what became of it. */
interface ImportedFile extends Pick<MadeFile, "path" | "state" | "notices"> {
  readonly planned: PlannedArticle | PlannedPage;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly files: readonly ImportedFile[];
  readonly plan: ImportPlan;
  readonly moved: MovedAddresses;
  readonly held: HeldImport;
  /** Orders that what was sent before may no longer be published. */
  readonly kills: readonly Kill[];
  /** Items that the wire holds back now, though their articles are out. */
  readonly heldBack: readonly HeldBack[];
  readonly losses: Losses;
  /** Files of one name in several folders that pictures of texts may be, by old address. */
  readonly ambiguousPictures: ReadonlyMap<string, readonly string[]>;
  /** The paths of other files, relative to the content folder: sections, authors, tags, redirects. */
  readonly otherFiles: readonly string[];
  /** The paths of files that texts link to, relative to the folder of public files. */
  readonly downloads: readonly string[];
  /** A pattern for `articleUrl` that would keep the old addresses of nearly all articles. */
  readonly proposal?: PatternProposal | undefined;
  /** The files of folders and archives that no format reads. */
  readonly unknown: readonly InputFile[];
  /** The errors. If there are any, and they were not to be skipped, nothing was written. */
  readonly problems: readonly Problem[];
}

/** Imports what the user named. Writes all of it, or nothing if there is an error. */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const { settings, threads, process } = request;
  const workplace = openWorkplace(settings, { threads, process });
  const stopListening = cleanedOnInterruption(workplace.end);
  try {
    return await importInto(workplace, request);
  } finally {
    stopListening();
    await workplace.end();
  }
}

async function importInto(workplace: Workplace, request: ImportRequest): Promise<ImportOutcome> {
  const { staging } = workplace;
  const { settings, progress, isDryRun, skipsBroken } = request;
  const { held: read, unknown, folders, problems } = await readInputs(workplace, request);
  const wires = wireIndex(settings.records);
  const held = newestItems(read, wires);
  const plan = importPlan(held, settings, wires);
  const kills = killsOf(held.withdrawals, wires, settings.folder);
  const heldBack = heldBackItems(held.articles, wires, settings.folder);
  const tagOf = plannedTags(plan, settings);
  const moved = movedAddresses(held, plan, tagOf, settings);
  // What forwards leads on, so that links to it can lead there at once.
  for (const [from, to] of moved.redirects)
    if (to.startsWith("/")) plan.book.add([from], { url: to, from: 0 });
  const planned = [...plan.articles, ...plan.pages];
  const surroundings = { ...moved, parts: wantedParts(held, plan.book) };
  addPresentParts(plan.book, surroundings.parts, settings.records);
  const requests = [
    ...plan.articles.map((article) => articleRequest(article, surroundings)),
    ...plan.pages.map((page) => pageRequest(page, surroundings)),
  ];
  const losses = lossCollector();
  const files: ImportedFile[] = [];
  const errors: Problem[] = [...problems, ...placeConflicts(plan.articles, settings)];
  progress.stage("Writing", requests.length);
  const setting = makerSetting(plan, settings, folders, { staging, isDryRun });
  for (const [url, anchors] of await linkedAnchors(requests, setting, workplace.folder))
    plan.book.known.parts.set(url, anchors);
  const careless: CarelessArticle[] = [];
  const downloads = new Set<string>();
  let index = 0;
  for await (const batch of madeFiles(requests, setting, workplace)) {
    for (const { path, state, notices, ...made } of batch) {
      const item = planned[index];
      index += 1;
      if (!item) continue;
      if (made.lacksCare && "stem" in item && item.held.format.origin === "archive")
        careless.push({ planned: item, problems: made.problems });
      else errors.push(...made.problems);
      if (made.problems.length > 0) continue;
      const { source } = item.held;
      losses.addUncarried(source, made.uncarried);
      losses.addAddresses(source, made.lost);
      losses.addWords(source, { file: path, words: made.missing, isDraft: item.isDraft });
      files.push({ planned: item, path, state, notices });
      if (state === "new" || state === "updated")
        for (const one of [path, ...made.pictures]) staging.add(one);
      for (const one of made.downloads) downloads.add(one);
    }
    progress.advance(batch.length);
  }
  errors.push(
    ...carelessProblems(careless, join(settings.folder, "site.yaml"), settings.records.publication.timeZone),
  );
  const authors = await authorFiles(plan.authors, pictureSources(setting));
  for (const { author, lostPicture } of authors)
    if (lostPicture !== undefined)
      losses.addAddresses(author.source, { ...nothingLost(), pictures: [lostPicture] });
  const others = [
    ...sectionFiles(plan, settings),
    ...authors,
    ...tagFiles(held, plan, settings, tagOf),
    ...redirectsFile(moved.redirects, settings),
  ];
  const isRefused = errors.length > 0 && !skipsBroken;
  if (!isRefused && !isDryRun) {
    for (const { path, text } of others) staging.write(path, text);
    for (const { from, to } of authors.flatMap(({ copies }) => copies)) staging.copy(to, from);
    for (const path of downloads) staging.addDownload(path, settings.publicFolder ?? "");
    if (settings.options.applyKills)
      for (const { path, text } of [...withdrawnFiles(kills, settings), ...heldBackFiles(heldBack)])
        staging.write(path, text);
    staging.publish();
  }
  return {
    files: isRefused ? [] : files,
    plan,
    moved,
    held,
    kills,
    heldBack,
    losses,
    ambiguousPictures: ambiguousNames(losses, setting),
    otherFiles: isRefused ? [] : others.map(({ path }) => path),
    downloads: isRefused ? [] : [...downloads],
    unknown,
    proposal: proposedPattern(plan.articles, settings.records.publication.articleUrl),
    problems: errors.sort(compareProblems),
  };
}
