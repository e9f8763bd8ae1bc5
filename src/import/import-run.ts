import { join } from "node:path";
import { compareProblems, type Problem } from "../model/problem.ts";
import { nothingLost } from "./addresses/text-addresses.ts";
import { authorFiles } from "./files/author-files.ts";
import { cleanedOnInterruption } from "./files/interruption.ts";
import { makerSetting } from "./files/maker-setting.ts";
import type { InputFile } from "./import-format.ts";
import type { ImportSettings } from "./import-settings.ts";
import { collectFiles, type ImportedFiles } from "./imported-files.ts";
import { pictureSources } from "./media/picture-sources.ts";
import { carelessProblems } from "./plan/careless-articles.ts";
import { type PlannedImport, plannedImport } from "./planned-import.ts";
import { type InputRequest, readInputs } from "./read-inputs.ts";
import { ambiguousNames } from "./report/ambiguous-names.ts";
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

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly files: ImportedFiles["files"];
  readonly plan: PlannedImport;
  readonly losses: ImportedFiles["losses"];
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
  const { staging, workers, spool, folder } = workplace;
  const { settings, progress, isDryRun, skipsBroken } = request;
  const { held: read, unknown, folders, problems } = await readInputs(workplace, request);
  const wires = wireIndex(settings.records);
  const held = newestItems(unrepeatedItems(read), wires);
  const converting = convertedTexts(held, workers);
  const plan = plannedImport(held, wires, settings, spool);
  spool.flush();
  progress.stage("Writing", plan.files.length);
  const setting = makerSetting(plan, settings, folders, { staging, isDryRun });
  for (const [url, anchors] of await linkedAnchors(plan.files, setting, folder))
    plan.addresses.parts.set(url, anchors);
  const batches = madeFiles(plan.files, await converting, setting, workplace);
  const { files, losses, downloads, ...made } = await collectFiles(plan.files, batches, {
    staging,
    progress,
  });
  const authors = await authorFiles(plan.authors, pictureSources(setting));
  for (const { author, lostPicture } of authors)
    if (lostPicture !== undefined)
      losses.addAddresses(author.source, { ...nothingLost(), pictures: [lostPicture] });
  const others = [...plan.sectionFiles, ...authors, ...plan.tagFiles, ...plan.redirectsFile];
  const errors = [
    ...problems,
    ...plan.conflicts,
    ...made.problems,
    ...carelessProblems(
      made.careless,
      join(settings.folder, "site.yaml"),
      settings.records.publication.timeZone,
    ),
  ];
  const isRefused = errors.length > 0 && !skipsBroken;
  if (!isRefused && !isDryRun) {
    const { applyKills } = settings.options;
    const mended = applyKills
      ? [...withdrawnFiles(plan.kills, settings), ...heldBackFiles(plan.heldBack)]
      : [];
    for (const { path, text } of [...others, ...mended]) staging.write(path, text);
    for (const { from, to } of authors.flatMap(({ copies }) => copies)) staging.copy(to, from);
    for (const path of downloads) staging.addDownload(path, settings.publicFolder ?? "");
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
