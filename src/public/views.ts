/** The types of what layouts, parts and slots of a publication get: "dateline-press/views". */
import type { LayoutName, PartName, SlotName } from "../customisation/names.ts";
import type { Html, Xml } from "../markup/template.ts";
import type { DocumentPage, Views } from "../pages/page.ts";
import type { ArticleView } from "../pages/views/article.ts";
import type { FrontView } from "../pages/views/front.ts";
import type { ListingView } from "../pages/views/listings.ts";
import type * as originals from "./layouts.ts";

export type { Heading } from "../model/body.ts";
export type { CorrectionRecord } from "../model/correction.ts";
// A star, so that a publication can add to `ExtraTypes`, an interface of groups of `PlainValue`.
export type * from "../model/extra.ts";
export type {
  ArticleData,
  AuthorData,
  NamedData,
  PictureData,
  PublicationData,
  SectionData,
  SiteData,
  StaticPageData,
  TagData,
} from "../model/site-data.ts";
export type { Status } from "../model/status.ts";
export type { Direction, Moment } from "../model/time.ts";
export type { DocumentKind, DocumentPage, PageKind, Views } from "../pages/page.ts";
export type * from "../pages/views/article.ts";
export type * from "../pages/views/desk.ts";
export type * from "../pages/views/files.ts";
export type * from "../pages/views/front.ts";
export type * from "../pages/views/listings.ts";
export type * from "../pages/views/live.ts";
export type * from "../pages/views/ninjs.ts";
export type * from "../pages/views/shared.ts";
export type * from "../pages/views/standalone.ts";
export type { LayoutName, PartName, SlotName };

/** The layout of a kind of page. */
export type Layout<Name extends LayoutName> = (view: Views[Name]) => Html | Xml | string;

/** A part. It has the arguments of the generator's own. */
export type PartOf<Name extends PartName> = (...values: Parameters<(typeof originals)[Name]>) => Shown;

/** What a part or a slot returns: `false` and `null` show nothing. */
type Shown = Html | false | null | undefined;

/** The views of slots on pages of one kind. */
interface SlotViews {
  readonly beforeArticle: ArticleView;
  readonly afterLead: ArticleView;
  readonly afterText: ArticleView;
  readonly afterArticle: ArticleView;
  readonly aside: ArticleView;
  readonly beforeListing: ListingView;
  readonly afterListing: ListingView;
  readonly beforeFront: FrontView;
  readonly afterFront: FrontView;
}

/** What fills a slot. If pages of many kinds show it, its second argument says which kind the first is the view of. */
export type Slot<Name extends SlotName> = (
  ...page: Name extends keyof SlotViews ? [view: SlotViews[Name]] : DocumentArguments
) => Html | false | null;

type DocumentArguments = DocumentPage extends infer Page
  ? Page extends DocumentPage
    ? [view: Page["view"], kind: Page["kind"]]
    : never
  : never;
