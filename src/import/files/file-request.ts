import type { ImportedPicture } from "../imported-item.ts";
import type { SpoolRange } from "../inputs/spool.ts";
import type { PlannedArticle } from "../plan/article-plan.ts";
import type { MovedAddresses } from "../plan/moved-addresses.ts";
import type { PlannedPage } from "../plan/page-plan.ts";
import type { yamlText } from "../text/yaml-text.ts";

/** The file of an article or page that is to be made. It is plain data, so that a thread can make it. */
export interface FileRequest {
  /** The path of the file in the content folder, without its ending. */
  readonly stem: string;
  /** The path of the file that an earlier import wrote; undefined if there is none. */
  readonly existing?: string | undefined;
  /** True if it takes the place of that file. */
  readonly isReplacing: boolean;
  readonly style: "wire" | "archive" | "page";
  readonly fields: FileFields;
  /** The lead picture, if the article has one. */
  readonly image?: ImportedPicture | undefined;
  /** Root-relative. */
  readonly url: string;
  /** When it comes out, in milliseconds since 1970; infinite for a draft. */
  readonly from: number;
  /** The file that it comes from, for messages. */
  readonly source: string;
  readonly text: SpoolRange;
}

/** The fields of a file, by their names. */
export type FileFields = Parameters<typeof yamlText>[0];

export function articleRequest(
  { held, fields, url, moment, stem, existing, isReplacing }: PlannedArticle,
  { aliases }: MovedAddresses,
): FileRequest {
  return {
    stem,
    existing,
    isReplacing,
    style: held.format.origin,
    fields: { ...fields, aliases: aliases.get(url)?.slice() },
    url,
    from: fields.draft ? Number.POSITIVE_INFINITY : moment.ms,
    source: held.source.file,
    image: held.image,
    text: held.text,
  };
}

export function pageRequest(
  { held, fields, path, url, isDraft, isThere }: PlannedPage,
  { aliases }: MovedAddresses,
): FileRequest {
  return {
    stem: path.replace(/\.md$/, ""),
    existing: isThere ? path : undefined,
    isReplacing: false,
    style: "page",
    fields: { ...fields, aliases: aliases.get(url)?.slice() },
    url,
    from: isDraft ? Number.POSITIVE_INFINITY : 0,
    source: held.source.file,
    text: held.text,
  };
}
