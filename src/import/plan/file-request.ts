import type { RowReader, SpooledItem, SpoolRange } from "../inputs/spool.ts";
import type { yamlText } from "../text/yaml-text.ts";
import type { ArticleDecisions } from "./article-fields.ts";

/** The file of an article or page that is to be made. It is small, since it waits until all of an import is planned. */
export interface FileRequest {
  /** Where its `FilePlan` lies. */
  readonly plan: SpoolRange;
  readonly aliases?: readonly string[] | undefined;
  /** The old names of its parts to which other texts link. */
  readonly parts?: readonly string[] | undefined;
  /** Where its `ImportedText` lies, if that was made of its HTML already. */
  readonly text?: SpoolRange | undefined;
}

/** What a plan decides on a file, as plain data that lies in the spool. */
export type FilePlan = ArticleFilePlan | PageFilePlan;

interface CommonPlan {
  /** The path of the file in the content folder, without its ending. */
  readonly stem: string;
  /** The path of the file that an earlier import wrote; undefined if there is none. */
  readonly existing?: string | undefined;
  /** True if it takes the place of that file. */
  readonly isReplacing: boolean;
  /** Root-relative. */
  readonly url: string;
  /** Where its item lies. */
  readonly item: SpoolRange;
}

interface ArticleFilePlan extends CommonPlan {
  readonly style: "wire" | "archive";
  readonly decisions: ArticleDecisions;
}

interface PageFilePlan extends CommonPlan {
  readonly style: "page";
  readonly isDraft: boolean;
  readonly fields: FileFields;
}

/** The fields of a file, by their names. */
export type FileFields = Parameters<typeof yamlText>[0];

/** A request with what the spool has of it, but for its text. */
export interface ReadRequest extends FileRequest {
  readonly decided: FilePlan;
  readonly item: SpooledItem;
}

/** Reads what a request is about. */
export function readRequest(request: FileRequest, read: RowReader): ReadRequest {
  const decided = read<FilePlan>(request.plan);
  return { ...request, decided, item: read<SpooledItem>(decided.item) };
}
