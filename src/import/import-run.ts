import type { Progress } from "../lib/tasks.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import { type PlannedArticle, plannedArticle } from "./article-plan.ts";
import { importFormats } from "./formats.ts";
import type { ImportFormat } from "./import-format.ts";
import type { ImportSettings } from "./import-settings.ts";
import { openInputs } from "./inputs.ts";
import { type Losses, lossCollector } from "./losses.ts";
import { type HeldImport, readRecognised } from "./reading.ts";
import { recognise } from "./recognition.ts";
import { openSpool, type Spool } from "./spool.ts";
import { openStaging } from "./staging.ts";
import { articleWriter, placeConflicts, tagErrors, type WrittenArticle } from "./writing.ts";

/** What a user asks of one import. */
interface ImportRequest {
  readonly names: readonly string[];
  readonly settings: ImportSettings;
  /** The format of all inputs; undefined to recognise it. */
  readonly format?: ImportFormat | undefined;
  readonly isDryRun: boolean;
  readonly progress: Progress;
  /** The number of the process, for names of temporary files. */
  readonly process: number;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  readonly articles: readonly PlannedArticle[];
  readonly held: HeldImport;
  readonly losses: Losses;
  /** The errors. If there are any, nothing was written. */
  readonly problems: readonly Problem[];
}

/** Imports what the user named. Writes all of it, or nothing if there is an error. */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const spool = openSpool();
  try {
    return await importInto(spool, request);
  } finally {
    spool.end();
  }
}

async function importInto(spool: Spool, request: ImportRequest): Promise<ImportOutcome> {
  const { settings, progress } = request;
  const { publication, importTable } = settings.records;
  progress.stage("Recognising", 0);
  const { inputs, problems: missing } = await openInputs(request.names);
  const { groups, problems: unknown } = await recognise(
    inputs,
    request.format ? [request.format] : importFormats,
  );
  progress.stage("Reading", 0);
  const held = await readRecognised(groups, {
    context: {
      now: settings.now,
      timeZone: publication.timeZone,
      language: publication.language,
      providers: new Map(
        Object.entries(importTable.table.providers ?? {}).map(([name, said]) => [name.toLowerCase(), said]),
      ),
      date: settings.options.date,
    },
    spool,
    advance: () => progress.advance(1),
  });
  const articles = held.articles.map((article) => plannedArticle(article, settings));
  progress.stage("Writing", articles.length);
  const losses = lossCollector();
  const staging = openStaging(settings.folder, request.process);
  try {
    const write = articleWriter(settings);
    const written = articles.map((article): readonly [PlannedArticle, WrittenArticle] => {
      const text = spool.read(article.held.text);
      const result = write(article, text);
      losses.addUncarried(article.held.source, text.uncarried);
      if (!request.isDryRun) staging.write(article.path, result.text);
      progress.advance(1);
      return [article, result];
    });
    const problems = [
      ...missing,
      ...unknown,
      ...held.problems,
      ...written.flatMap(([, { problems }]) => problems),
      ...tagErrors(written, settings),
      ...placeConflicts(articles, settings),
    ].sort(compareProblems);
    if (problems.length === 0 && !request.isDryRun) staging.publish();
    return { articles, held, losses, problems };
  } finally {
    staging.end();
  }
}
