import { weakMemo } from "../../../lib/cache.ts";
import type { InputFile } from "../../import-format.ts";
import { ownCopy } from "../../own-copy.ts";
import { type Attachment, type AttachmentIndex, attachmentIndex, attachmentOf } from "./attachments.ts";
import { guestOf, type PeopleIndex, type Person, peopleIndex, personOf } from "./people.ts";
import { itemElement, wxrParts } from "./wxr-file.ts";
import { type WxrHead, type WxrHeadTerm, wxrHead } from "./wxr-head.ts";
import { wxrItem } from "./wxr-item.ts";

/** What articles of an export refer to, as plain data. It may stand after them, or in another file. */
export interface SurveyedExport {
  readonly head: WxrHead | undefined;
  readonly people: readonly Person[];
  readonly terms: readonly WxrHeadTerm[];
  readonly attachments: readonly (readonly [attachment: Attachment, link: string])[];
  /** The contents of blocks that several texts share, by their numbers. */
  readonly shared: ReadonlyMap<string, string>;
  /** The minutes in which so many items say that they were modified that no person did it. */
  readonly massEdits: ReadonlySet<string>;
  /** Remarks on how the files were read, each a whole sentence. */
  readonly notices: readonly string[];
}

/** What articles of an export refer to, for finding it. */
export interface Survey extends Pick<SurveyedExport, "terms" | "shared"> {
  readonly siteUrl: string;
  readonly people: PeopleIndex;
  readonly attachments: AttachmentIndex;
  /** Returns true for a term that the heads of the files have. */
  readonly hasTerm: (term: Pick<WxrHeadTerm, "type" | "slug">) => boolean;
  /** Returns true if so many items say that they were modified in one minute that no person did it. */
  readonly isMassEdit: (modified: string) => boolean;
}

/** Returns the survey of an export, made once for each. */
export const surveyOf = weakMemo((surveyed: SurveyedExport): Survey => {
  const { head, people, terms, attachments, shared, massEdits } = surveyed;
  const termKeys = new Set(terms.map(termKey));
  return {
    siteUrl: head?.siteUrl ?? "",
    people: peopleIndex(people),
    terms,
    attachments: attachmentIndex(attachments.map(([attachment]) => attachment)),
    shared,
    hasTerm: (term) => termKeys.has(termKey(term)),
    isMassEdit: (modified) => massEdits.has(minuteOf(modified) ?? ""),
  };
});

/** Returns what tells a term from all others. */
export function termKey({ type, slug }: Pick<WxrHeadTerm, "type" | "slug">): string {
  return `${type} ${slug}`;
}

/** Reads all files of an export for what its articles refer to. Articles themselves are stepped over. */
export async function surveyedExport(files: readonly InputFile[]): Promise<SurveyedExport> {
  const heads: WxrHead[] = [];
  const guests: Person[] = [];
  const attachments: [Attachment, string][] = [];
  const shared = new Map<string, string>();
  const edits = new Map<string, number>();
  const notices: string[] = [];
  for (const file of files)
    for await (const part of wxrParts(file)) {
      if (part.type === "head") heads.push(wxrHead(part.root));
      if (part.type === "end") notices.push(...part.notices);
      if (part.type !== "item") continue;
      const { text } = part.segment;
      const minute = minuteOf(textAfter(text, ":post_modified_gmt>"));
      if (minute !== undefined) edits.set(minute, (edits.get(minute) ?? 0) + 1);
      const type = /attachment|guest-author|wp_block/.exec(textAfter(text, ":post_type>"))?.[0];
      const element = type === undefined ? undefined : itemElement(part.segment, part.prefixes, file.shown);
      if (element === undefined || "severity" in element) continue;
      const item = wxrItem(element);
      if (type === "attachment") attachments.push([attachmentOf(item), item.link]);
      else if (type === "guest-author") guests.push(guestOf(item));
      else if (item.status === "publish") shared.set(item.id, ownCopy(item.content));
    }
  const terms = new Map(heads.flatMap((head) => head.terms.map((term) => [termKey(term), term] as const)));
  return {
    head: heads[0],
    people: [...heads.flatMap(({ authors }) => authors.map(personOf)), ...guests],
    terms: [...terms.values()],
    attachments,
    shared,
    massEdits: new Set([...edits].flatMap(([minute, count]) => (count >= mass ? [minute] : []))),
    notices,
  };
}

/** Nobody saves so many texts in one minute; tools and bulk actions do. */
const mass = 5;

function textAfter(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? "" : text.slice(at + mark.length, at + mark.length + 40);
}

function minuteOf(text: string): string | undefined {
  const minute = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.exec(text)?.[0];
  return minute === undefined || minute.startsWith("0000") ? undefined : ownCopy(minute);
}
