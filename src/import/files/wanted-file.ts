import type { ImportedPicture, ImportedText } from "../imported-item.ts";
import type { SpooledItem } from "../inputs/spool.ts";
import { type FieldsSetting, plannedFields } from "../plan/article-fields.ts";
import type { FileFields, FilePlan, ReadRequest } from "../plan/file-request.ts";
import { publishedFrom } from "../plan/planned-file.ts";

/** The file of an article or page that is to be made, with all that goes into it. */
export interface WantedFile extends Omit<FilePlan, "item" | "decisions" | "isDraft" | "fields"> {
  /** When it comes out, in milliseconds since 1970; infinite for a draft. */
  readonly from: number;
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
export function wantedFile(
  { decided: plan, item, aliases }: ReadRequest,
  text: ImportedText,
  setting: FieldsSetting,
): WantedFile {
  const { fields, notices } = fieldsOf(plan, item, setting);
  return {
    ...plan,
    from: publishedFrom(publicationOf(plan)),
    fields: { ...fields, aliases: aliases?.slice() },
    image: item.type === "article" ? item.image : undefined,
    text,
    isHeldBack: item.release.state === "draft" && item.release.isOrdered === true,
    source: item.source.file,
    notices,
  };
}

function publicationOf(plan: FilePlan): Parameters<typeof publishedFrom>[0] {
  if (plan.style === "page") return { ms: 0, isDraft: plan.isDraft };
  const { isDraft, moment } = plan.decisions;
  return { ms: moment.ms, isDraft };
}

function fieldsOf(
  plan: FilePlan,
  item: SpooledItem,
  setting: FieldsSetting,
): Pick<WantedFile, "fields" | "notices"> {
  if (plan.style === "page") return { fields: plan.fields, notices: item.notices };
  if (item.type !== "article") throw new Error("The item of an article is a page.");
  const { fields, notices } = plannedFields(item, plan.decisions, plan.style, setting);
  return { fields: { ...fields }, notices };
}
