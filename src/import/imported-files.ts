import type { Progress } from "../lib/tasks.ts";
import type { Problem } from "../model/problem.ts";
import type { MadeFile } from "./files/file-maker.ts";
import type { Staging } from "./files/staging.ts";
import type { CarelessArticle } from "./plan/careless-articles.ts";
import type { RequestedFile } from "./plan/planned-file.ts";
import { type Losses, lossCollector } from "./report/losses.ts";

/** An article or page with what became of it. */
interface ImportedFile extends Pick<MadeFile, "path" | "state" | "notices"> {
  readonly planned: RequestedFile;
}

/** What became of all articles and pages. */
export interface ImportedFiles {
  /** Those without an error. */
  readonly files: readonly ImportedFile[];
  readonly losses: Losses;
  /** The paths of files that texts link to, relative to the folder of public files. */
  readonly downloads: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** Articles that would be good in an archive, which need not keep rules of care. */
  readonly careless: readonly CarelessArticle[];
}

/** Collects what becomes of articles and pages, which are made in the order of their requests. */
export async function collectFiles(
  requests: readonly RequestedFile[],
  batches: AsyncIterable<readonly MadeFile[]>,
  { staging, progress }: { readonly staging: Staging; readonly progress: Progress },
): Promise<ImportedFiles> {
  const files: ImportedFile[] = [];
  const losses = lossCollector();
  const downloads = new Set<string>();
  const problems: Problem[] = [];
  const careless: CarelessArticle[] = [];
  const rest = requests.values();
  for await (const batch of batches) {
    for (const made of batch) {
      const { value: planned } = rest.next();
      if (!planned) throw new Error("More files were made than were requested.");
      const { path, state, notices } = made;
      if (made.lacksCare && planned.style === "archive") careless.push({ planned, problems: made.problems });
      else problems.push(...made.problems);
      if (made.problems.length > 0) continue;
      const { source, isDraft } = planned;
      losses.addUncarried(source, made.uncarried);
      losses.addAddresses(source, made.lost);
      losses.addWords(source, { file: path, words: made.missing, isDraft });
      files.push({ planned, path, state, notices });
      if (state === "new" || state === "updated")
        for (const one of [path, ...made.pictures]) staging.add(one);
      for (const one of made.downloads) downloads.add(one);
    }
    progress.advance(batch.length);
  }
  return { files, losses, downloads, problems, careless };
}
