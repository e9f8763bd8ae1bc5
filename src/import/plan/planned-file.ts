import type { ImportSource } from "../imported-item.ts";
import type { SpoolRange } from "../inputs/spool.ts";
import type { FilePlan, FileRequest } from "./file-request.ts";

/** What is held of an article or page once it is planned. The plan itself lies in the spool until the file is made. */
export interface PlannedFile {
  readonly style: FilePlan["style"];
  readonly source: ImportSource;
  readonly plan: SpoolRange;
  /** Root-relative. */
  readonly url: string;
  readonly oldAddresses: readonly string[];
  /** The addresses of parts of pages to which its text links, if there are some. */
  readonly linkedParts?: readonly string[] | undefined;
  readonly tags: readonly string[];
  /** The date of an article, in milliseconds since 1970; 0 for a page. */
  readonly ms: number;
  readonly isDraft: boolean;
  /** Why it is a draft, as the rest of a sentence. */
  readonly draftReason?: string | undefined;
  /** True if an earlier import wrote it. */
  readonly isThere: boolean;
}

/** A planned file whose old addresses have found their places, and which is to be made. */
export interface RequestedFile
  extends FileRequest,
    Pick<PlannedFile, "style" | "source" | "ms" | "isDraft" | "draftReason"> {}

/** What requests take of the whole import, by urls. */
interface RequestSurroundings {
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

/** Returns a file with the aliases that it gets. Nothing else of its addresses is held any longer. */
export function requestedFile(
  { style, source, plan, url, ms, isDraft, draftReason }: PlannedFile,
  { aliases, parts }: RequestSurroundings,
): RequestedFile {
  return { style, source, plan, ms, isDraft, draftReason, aliases: aliases.get(url), parts: parts.get(url) };
}

/** Returns when something comes out, in milliseconds since 1970; infinite for a draft. */
export function publishedFrom({ ms, isDraft }: Pick<PlannedFile, "ms" | "isDraft">): number {
  return isDraft ? Number.POSITIVE_INFINITY : ms;
}
