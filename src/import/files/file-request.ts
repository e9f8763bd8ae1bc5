import type { SpoolRange } from "../inputs/spool.ts";
import type { ArticleDecisions } from "../plan/article-fields.ts";
import type { PlannedArticle } from "../plan/article-plan.ts";
import type { MovedAddresses } from "../plan/moved-addresses.ts";
import type { PlannedPage } from "../plan/page-plan.ts";
import type { yamlText } from "../text/yaml-text.ts";

/** The file of an article or page that is to be made. It is plain data, so that a thread can make it. */
export type FileRequest = ArticleRequest | PageRequest;

interface CommonRequest {
  /** The path of the file in the content folder, without its ending. */
  readonly stem: string;
  /** The path of the file that an earlier import wrote; undefined if there is none. */
  readonly existing?: string | undefined;
  /** True if it takes the place of that file. */
  readonly isReplacing: boolean;
  readonly aliases?: readonly string[] | undefined;
  /** Root-relative. */
  readonly url: string;
  /** When it comes out, in milliseconds since 1970; infinite for a draft. */
  readonly from: number;
  /** The old names of its parts to which other texts link. */
  readonly parts?: readonly string[] | undefined;
  /** Where its item lies. */
  readonly row: SpoolRange;
}

interface ArticleRequest extends CommonRequest {
  readonly style: "wire" | "archive";
  readonly decisions: ArticleDecisions;
}

interface PageRequest extends CommonRequest {
  readonly style: "page";
  readonly fields: FileFields;
}

/** The fields of a file, by their names. */
export type FileFields = Parameters<typeof yamlText>[0];

/** What requests take of the whole import, by urls. */
interface RequestSurroundings extends Pick<MovedAddresses, "aliases"> {
  readonly parts: ReadonlyMap<string, readonly string[]>;
}

export function articleRequest(
  { held, url, stem, existing, isReplacing, draftReason: _, ...decisions }: PlannedArticle,
  { aliases, parts }: RequestSurroundings,
): ArticleRequest {
  return {
    stem,
    existing,
    isReplacing,
    style: held.format.origin,
    decisions,
    aliases: aliases.get(url),
    parts: parts.get(url),
    url,
    from: decisions.isDraft ? Number.POSITIVE_INFINITY : decisions.moment.ms,
    row: held.row,
  };
}

export function pageRequest(
  { held, fields, path, url, isDraft, isThere }: PlannedPage,
  { aliases, parts }: RequestSurroundings,
): PageRequest {
  return {
    stem: path.replace(/\.md$/, ""),
    existing: isThere ? path : undefined,
    isReplacing: false,
    style: "page",
    fields,
    aliases: aliases.get(url),
    parts: parts.get(url),
    url,
    from: isDraft ? Number.POSITIVE_INFINITY : 0,
    row: held.row,
  };
}
