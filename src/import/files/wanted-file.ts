import type { ImportedPicture, ImportedText } from "../imported-item.ts";
import type { SpooledItem } from "../inputs/spool.ts";
import { type FieldsSetting, plannedFields } from "../plan/article-fields.ts";
import { htmlText } from "../text/html-text.ts";
import type { FileFields, FileRequest } from "./file-request.ts";

/** The file of an article or page that is to be made, with all that goes into it. */
export interface WantedFile extends Omit<FileRequest, "row" | "aliases" | "decisions" | "fields"> {
  /** All but the lead picture. */
  readonly fields: FileFields;
  /** The lead picture, if the article has one. */
  readonly image?: ImportedPicture | undefined;
  readonly text: ImportedText;
  /** True if a wire forbids its publication for now. */
  readonly isHeldBack: boolean;
  /** The file that it comes from, for messages. */
  readonly source: string;
  /** Each the rest of a sentence about it. */
  readonly notices: readonly string[];
}

/** Returns the file that a plan has decided on, with what its item says. */
export function wantedFile(request: FileRequest, item: SpooledItem, setting: FieldsSetting): WantedFile {
  const { fields, notices } = fieldsOf(request, item, setting);
  return {
    ...request,
    fields: { ...fields, aliases: request.aliases?.slice() },
    image: item.type === "article" ? item.image : undefined,
    text: convertedText(item.text, request.parts),
    isHeldBack: item.release.state === "draft" && item.release.isOrdered === true,
    source: item.source.file,
    notices,
  };
}

function fieldsOf(
  request: FileRequest,
  item: SpooledItem,
  setting: FieldsSetting,
): Pick<WantedFile, "fields" | "notices"> {
  if (request.style === "page") return { fields: request.fields, notices: item.notices };
  if (item.type !== "article") throw new Error("The item of an article is a page.");
  const { fields, notices } = plannedFields(item, request.decisions, request.style, setting);
  return { fields: { ...fields }, notices };
}

function convertedText(source: SpooledItem["text"], parts: FileRequest["parts"]): ImportedText {
  if (!("html" in source)) return source;
  const text = htmlText(source.html, parts);
  return { ...text, uncarried: [...text.uncarried, ...source.uncarried] };
}
