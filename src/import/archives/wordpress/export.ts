import { assertNever } from "../../../lib/assert-never.ts";
import type {
  Division,
  ImportContext,
  InputFile,
  Piece,
  PieceItems,
  ReadItem,
  UnreadableFile,
} from "../../import-format.ts";
import type { ImportedItem, ImportedMedia, ImportedSite } from "../../imported-item.ts";
import { partOf } from "../told-value.ts";
import { feedAddresses, pathOf } from "./addresses.ts";
import { articleOf } from "./article.ts";
import type { Attachment } from "./attachments.ts";
import { profileOf } from "./people.ts";
import { type Survey, type SurveyedExport, surveyedExport, surveyOf, termKey } from "./survey.ts";
import { categoriesOf, furtherTerms } from "./terms.ts";
import type { WxrPrefixes } from "./wxr-elements.ts";
import { itemElement, wxrParts } from "./wxr-file.ts";
import type { WxrHeadTerm } from "./wxr-head.ts";
import { wxrItem } from "./wxr-item.ts";
import type { WxrSegment } from "./wxr-segments.ts";

/** A part of an export that is read by itself. Its file is named as messages name it. */
type ExportPiece = Piece & { readonly file: string } & (
    | { readonly type: "head" }
    | { readonly type: "attachments"; readonly from: number }
    | (Pick<WxrSegment, "text" | "line"> & { readonly type: "item"; readonly prefixes: WxrPrefixes })
    | UnreadableFile
    | { readonly type: "comments"; readonly count: number }
  );

/** What an item says of those before and behind it. */
interface ToldItem {
  /** As messages name it. */
  readonly file: string;
  /** What no other item has; undefined if it has no number. */
  readonly key: string | undefined;
  /** The categories and tags that no head has. */
  readonly terms: readonly WxrHeadTerm[];
}

/**
 * Divides an export into what articles refer to, and then its articles and pages in the order in which they stand. Files are read
 * twice, since attachments may stand behind the articles that show them, or in another file.
 */
export const exportDivision: Division<SurveyedExport, ExportPiece, ToldItem | undefined> = {
  survey: surveyedExport,
  pieces: exportPieces,
  read: async (piece, surveyed, run) =>
    piece.type === "item"
      ? itemIn(piece, surveyOf(surveyed), run)
      : { items: otherItems(piece, surveyed), told: undefined },
  judge: (surveyed) => {
    const terms = new Set<string>();
    const seen = new Set<string>();
    return {
      judgementOn: (told) => {
        // Exports of single months overlap.
        const isRepeated = told?.key !== undefined && seen.has(told.key);
        if (!told || isRepeated) return { isRepeated, further: [] };
        if (told.key !== undefined) seen.add(told.key);
        const further = told.terms.filter((term) => !terms.has(termKey(term)));
        for (const term of further) terms.add(termKey(term));
        return { isRepeated, further: categoriesOf(further, told.file, surveyed.head?.siteUrl ?? "") };
      },
    };
  },
};

async function* exportPieces(
  files: readonly InputFile[],
  { attachments }: SurveyedExport,
): AsyncGenerator<ExportPiece, undefined> {
  const [first] = files;
  if (!first) return;
  yield { type: "head", file: first.shown, size: 0 };
  for (let from = 0; from < attachments.length; from += attachmentsAtOnce)
    yield { type: "attachments", from, file: first.shown, size: 0 };
  for (const file of files) {
    const { shown } = file;
    let count = 0;
    for await (const part of wxrParts(file)) {
      if (part.type === "unreadable") yield { ...part, file: shown, size: 0 };
      if (part.type !== "item") continue;
      const { text, line, comments } = part.segment;
      count += comments;
      yield { type: "item", file: shown, size: text.length, text, line, prefixes: part.prefixes };
    }
    if (count > 0) yield { type: "comments", count, file: shown, size: 0 };
  }
}

const attachmentsAtOnce = 500;

type ItemPiece = Extract<ExportPiece, { readonly type: "item" }>;

function itemIn(piece: ItemPiece, survey: Survey, run: ImportContext): PieceItems<ToldItem | undefined> {
  const { file } = piece;
  const element = itemElement(piece, piece.prefixes, file);
  if ("severity" in element) return { items: [{ type: "unreadable", problem: element }], told: undefined };
  const item = wxrItem(element);
  const article = articleOf(item, { survey, file, run });
  const key = item.id === "" ? undefined : `${item.type} ${item.id} ${item.guid}`;
  return { items: article ? [article] : [], told: { file, key, terms: furtherTerms(item, survey) } };
}

function otherItems(piece: Exclude<ExportPiece, ItemPiece>, surveyed: SurveyedExport): readonly ReadItem[] {
  switch (piece.type) {
    case "head":
      return headItems(surveyed, piece.file);
    case "attachments":
      return surveyed.attachments
        .slice(piece.from, piece.from + attachmentsAtOnce)
        .map(([attachment, link]) => mediaOf(attachment, link, surveyed, piece.file));
    case "unreadable":
      return [{ type: "unreadable", problem: piece.problem }];
    case "comments":
      return [commentsOf(piece.file, piece.count)];
    default:
      return assertNever(piece);
  }
}

function headItems(surveyed: SurveyedExport, file: string): readonly ImportedItem[] {
  const { head, terms, notices } = surveyed;
  const survey = surveyOf(surveyed);
  const { people, siteUrl } = survey;
  const site: ImportedSite = {
    type: "site",
    source: { file },
    name: head?.title || undefined,
    url: siteUrl || undefined,
    language: head?.language || undefined,
    feeds: feedAddresses(siteUrl),
    notices,
  };
  return [
    site,
    ...people.all.map((person) => profileOf(person, survey, file, siteUrl)),
    ...categoriesOf(terms, file, siteUrl),
  ];
}

function mediaOf(
  { id, url, alt, caption, credit }: Attachment,
  link: string,
  { head }: SurveyedExport,
  file: string,
): ImportedMedia {
  const path = link === url ? undefined : pathOf(link, head?.siteUrl ?? "");
  return {
    type: "media",
    source: { file, part: partOf("attachment", id) },
    address: url,
    alt: alt || undefined,
    caption: caption || undefined,
    credit: credit || undefined,
    oldAddresses: path === undefined ? [] : [path],
  };
}

function commentsOf(file: string, count: number): ImportedItem {
  const comments = `${count.toLocaleString("en")} ${count === 1 ? "comment" : "comments"} of readers`;
  return {
    type: "skipped",
    source: { file },
    reason: `holds ${comments}, which have no place on a site without a server`,
  };
}
