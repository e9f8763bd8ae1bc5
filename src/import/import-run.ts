import { join } from "node:path";
import { compareProblems, type Problem } from "../model/problem.ts";
import { nothingLost } from "./addresses/text-addresses.ts";
import { authorFiles } from "./files/author-files.ts";
import type { MadeFile } from "./files/file-maker.ts";
import { cleanedOnInterruption } from "./files/interruption.ts";
import { makerSetting } from "./files/maker-setting.ts";
import type { InputFile } from "./import-format.ts";
import type { ImportSettings } from "./import-settings.ts";
import { pictureSources } from "./media/picture-sources.ts";
import { type CarelessArticle, carelessProblems } from "./plan/careless-articles.ts";
import type { RequestedFile } from "./plan/planned-file.ts";
import { type PlannedImport, plannedImport } from "./planned-import.ts";
import { type InputRequest, readInputs } from "./read-inputs.ts";
import { ambiguousNames } from "./report/ambiguous-names.ts";
import { type Losses, lossCollector } from "./report/losses.ts";
import { heldBackFiles } from "./versions/held-back.ts";
import { withdrawnFiles } from "./versions/kills.ts";
import { newestItems } from "./versions/newest-items.ts";
import { unrepeatedItems } from "./versions/repeated-items.ts";
import { wireIndex } from "./versions/wire-versions.ts";
import { convertedTexts } from "./workers/converted-texts.ts";
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
  readonly planned: RequestedFile;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly files: readonly ImportedFile[];
  readonly plan: PlannedImport;
  readonly losses: Losses;
  /** Files of one name in several folders that pictures of texts may be, by old address. */
  readonly ambiguousPictures: ReadonlyMap<string, readonly string[]>;
  /** The paths of other files, relative to the content folder: sections, authors, tags, redirects. */
  readonly otherFiles: readonly string[];
  /** The paths of files that texts link to, relative to the folder of public files. */
  readonly downloads: readonly string[];
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
  const held = newestItems(unrepeatedItems(read), wires);
  const converting = convertedTexts(held, workplace.workers);
  const plan = plannedImport(held, wires, settings, workplace.spool);
  workplace.spool.flush();
  const losses = lossCollector();
  const files: ImportedFile[] = [];
  const errors: Problem[] = [...problems, ...plan.conflicts];
  progress.stage("Writing", plan.files.length);
  const setting = makerSetting(plan, settings, folders, { staging, isDryRun });
  for (const [url, anchors] of await linkedAnchors(plan.files, setting, workplace.folder))
    plan.addresses.parts.set(url, anchors);
  const careless: CarelessArticle[] = [];
  const downloads = new Set<string>();
  let index = 0;
  for await (const batch of madeFiles(plan.files, await converting, setting, workplace)) {
    for (const { path, state, notices, ...made } of batch) {
      const planned = plan.files[index];
      index += 1;
      if (!planned) continue;
      if (made.lacksCare && planned.style === "archive") careless.push({ planned, problems: made.problems });
      else errors.push(...made.problems);
      if (made.problems.length > 0) continue;
      const { source } = planned;
      losses.addUncarried(source, made.uncarried);
      losses.addAddresses(source, made.lost);
      losses.addWords(source, { file: path, words: made.missing, isDraft: planned.isDraft });
      files.push({ planned, path, state, notices });
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
  const others = [...plan.sectionFiles, ...authors, ...plan.tagFiles, ...plan.redirectsFile];
  const isRefused = errors.length > 0 && !skipsBroken;
  if (!isRefused && !isDryRun) {
    for (const { path, text } of others) staging.write(path, text);
    for (const { from, to } of authors.flatMap(({ copies }) => copies)) staging.copy(to, from);
    for (const path of downloads) staging.addDownload(path, settings.publicFolder ?? "");
    if (settings.options.applyKills)
      for (const { path, text } of [...withdrawnFiles(plan.kills, settings), ...heldBackFiles(plan.heldBack)])
        staging.write(path, text);
    staging.publish();
  }
  return {
    plan,
    files: isRefused ? [] : files,
    losses,
    ambiguousPictures: ambiguousNames(losses, setting),
    otherFiles: isRefused ? [] : others.map(({ path }) => path),
    downloads: isRefused ? [] : [...downloads],
    unknown,
    problems: errors.sort(compareProblems),
  };
}
