import type { Progress } from "../lib/tasks.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { PlannedArticle } from "./article-plan.ts";
import { fileWriter, type WrittenFile } from "./file-writer.ts";
import { importFormats } from "./formats.ts";
import type { ImportFormat, InputFile } from "./import-format.ts";
import { type ImportPlan, importPlan } from "./import-plan.ts";
import type { ImportSettings } from "./import-settings.ts";
import { openInputs } from "./inputs.ts";
import { type Losses, lossCollector } from "./losses.ts";
import { type MovedAddresses, movedAddresses } from "./moved-addresses.ts";
import type { PlannedPage } from "./page-plan.ts";
import { placeConflicts } from "./place-conflicts.ts";
import { plannedTags } from "./planned-tags.ts";
import { type PatternProposal, proposedPattern } from "./proposed-pattern.ts";
import { type HeldImport, readRecognised } from "./reading.ts";
import { recognise } from "./recognition.ts";
import { openSpool, type Spool } from "./spool.ts";
import { openStaging, type Staging } from "./staging.ts";
import { authorFiles, redirectsFile, sectionFiles, tagFiles } from "./subject-files.ts";

/** What a user asks of one import. */
interface ImportRequest {
  readonly names: readonly string[];
  readonly settings: ImportSettings;
  /** The formats to try. */
  readonly formats?: readonly ImportFormat[] | undefined;
  readonly isDryRun: boolean;
  /** True to leave out what can't be read, instead of writing nothing. */
  readonly skipsBroken: boolean;
  readonly progress: Progress;
  /** The number of the process, for names of temporary files. */
  readonly process: number;
}

/** An article or page with what became of it. */
interface ImportedFile extends Pick<WrittenFile, "path" | "state"> {
  readonly planned: PlannedArticle | PlannedPage;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly files: readonly ImportedFile[];
  readonly plan: ImportPlan;
  readonly moved: MovedAddresses;
  readonly held: HeldImport;
  readonly losses: Losses;
  /** The paths of other files, relative to the content folder: sections, authors, tags, redirects. */
  readonly otherFiles: readonly string[];
  /** A pattern for `articleUrl` that would keep the old addresses of nearly all articles. */
  readonly proposal?: PatternProposal | undefined;
  /** The files of folders and archives that no format reads. */
  readonly unknown: readonly InputFile[];
  /** The errors. If there are any, and they were not to be skipped, nothing was written. */
  readonly problems: readonly Problem[];
}

/** Imports what the user named. Writes all of it, or nothing if there is an error. */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const spool = openSpool();
  const staging = openStaging(request.settings.folder, request.process);
  try {
    return await importInto(spool, staging, request);
  } finally {
    staging.end();
    spool.end();
  }
}

async function importInto(spool: Spool, staging: Staging, request: ImportRequest): Promise<ImportOutcome> {
  const { settings, progress, isDryRun, skipsBroken } = request;
  const { held, unknown, problems } = await readInputs(spool, request);
  const plan = importPlan(held, settings);
  const tagOf = plannedTags(plan, settings);
  const moved = movedAddresses(held, plan, tagOf, settings);
  const losses = lossCollector();
  const writer = fileWriter(plan, moved, settings);
  const files: ImportedFile[] = [];
  const errors: Problem[] = [...problems, ...placeConflicts(plan.articles, settings)];
  const keep = (planned: ImportedFile["planned"], { path, text, state, ...written }: WrittenFile): void => {
    progress.advance(1);
    errors.push(...written.problems);
    if (written.problems.length > 0) return;
    losses.addAddresses(planned.held.source, written.lost);
    losses.addWords(planned.held.source, { file: path, words: written.missing, isDraft: isDraft(planned) });
    files.push({ planned, path, state });
    if (state === "new" && !isDryRun) staging.write(path, text);
  };
  progress.stage("Writing", plan.articles.length + plan.pages.length);
  for (const article of plan.articles) {
    const text = spool.read(article.held.text);
    losses.addUncarried(article.held.source, text.uncarried);
    keep(article, writer.article(article, text));
  }
  for (const page of plan.pages) {
    const text = spool.read(page.held.text);
    losses.addUncarried(page.held.source, text.uncarried);
    keep(page, writer.page(page, text));
  }
  const others = [
    ...sectionFiles(plan, settings),
    ...authorFiles(plan),
    ...tagFiles(held, plan, settings, tagOf),
    ...redirectsFile(moved.redirects, settings),
  ];
  const isRefused = errors.length > 0 && !skipsBroken;
  if (!isRefused && !isDryRun) {
    for (const { path, text } of others) staging.write(path, text);
    staging.publish();
  }
  return {
    files: isRefused ? [] : files,
    plan,
    moved,
    held,
    losses,
    otherFiles: isRefused ? [] : others.map(({ path }) => path),
    unknown,
    proposal: proposedPattern(plan.articles, settings.records.publication.articleUrl),
    problems: errors.sort(compareProblems),
  };
}

function isDraft({ fields }: ImportedFile["planned"]): boolean {
  return fields.draft === true;
}

/** Reads all inputs. */
async function readInputs(
  spool: Spool,
  { names, settings, formats = importFormats, progress }: ImportRequest,
) {
  const { publication } = settings.records;
  progress.stage("Recognising", 0);
  const { inputs, problems, close } = await openInputs(names);
  try {
    const recognised = await recognise(inputs, formats);
    progress.stage("Reading", 0);
    const context = {
      now: settings.now,
      timeZone: publication.timeZone,
      language: publication.language,
      date: settings.options.date,
      providers: new Map(
        Object.entries(settings.records.importTable.table.providers ?? {}).map(([name, said]) => [
          name.toLowerCase(),
          said,
        ]),
      ),
    };
    const held = await readRecognised(recognised.groups, {
      context,
      spool,
      advance: () => progress.advance(1),
    });
    return {
      held,
      unknown: recognised.unknown,
      problems: [...problems, ...recognised.problems, ...held.problems],
    };
  } finally {
    close();
  }
}
