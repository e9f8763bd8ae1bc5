import type { ArticleKind } from "../model/article-fields.ts";
import type { Byline } from "../model/author.ts";

/** One thing that a file of a wire or an archive holds, in the shape that all formats share. */
export type ImportedItem =
  | ImportedArticle
  | ImportedPage
  | ImportedAuthor
  | ImportedCategory
  | ImportedMedia
  | ImportedSite
  | ImportedRedirect
  | ImportedWithdrawal
  | SkippedItem;

/** Where an item comes from, for messages. */
export interface ImportSource {
  /** The path of the file as the user gave it, with the path inside an archive after it. */
  readonly file: string;
  /** Which of several items of the file it is, as in "post 4711". Never words of the item, which may be secret. */
  readonly part?: string | undefined;
}

/** An article of a wire or an archive. */
export interface ImportedArticle {
  readonly type: "article";
  readonly source: ImportSource;
  readonly release: Release;
  readonly title: string;
  readonly standfirst?: string | undefined;
  /** As ISO 8601. Without an offset it is of the publication's time zone. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  /** From then on it may no longer be shown. */
  readonly expires?: string | undefined;
  readonly credits: readonly ImportedCredit[];
  /** A credit that names nobody with a profile. */
  readonly byline?: Byline | undefined;
  readonly dateline?: string | undefined;
  /** Slugs or names of its categories, the main one first. The writer finds its section among them. */
  readonly categories: readonly string[];
  /** What it is about, as readers read it. */
  readonly tags: readonly string[];
  /** Codes of a wire that say what it is about. A table says which section, tags and kind they stand for. */
  readonly subjects: readonly ImportedSubject[];
  readonly kind?: ArticleKind | undefined;
  readonly lang?: string | undefined;
  /** What its versions in other languages have in common with it, such as a name or a path. */
  readonly translationKey?: string | undefined;
  readonly slug?: string | undefined;
  /** Its identifier in the feeds of the old site. */
  readonly id?: string | undefined;
  readonly canonical?: string | undefined;
  /** Its old addresses as paths, with their queries: the one that it had at last first. */
  readonly oldAddresses: readonly string[];
  readonly image?: ImportedPicture | undefined;
  readonly wire?: ImportedWire | undefined;
  readonly text: ImportedText;
  /** Remarks for the user, each a whole sentence. */
  readonly notices: readonly string[];
}

/** A static page of an archive. */
export interface ImportedPage
  extends Pick<
    ImportedArticle,
    "source" | "release" | "title" | "standfirst" | "updated" | "lang" | "translationKey" | "slug"
  > {
  readonly type: "page";
  readonly oldAddresses: readonly string[];
  readonly text: ImportedText;
  readonly notices: readonly string[];
}

/** Whether readers may see an article. */
export type Release =
  | { readonly state: "public" }
  /** An embargo or a planned time that lies ahead, as ISO 8601. */
  | { readonly state: "embargoed"; readonly until: string }
  /** Why it stays a draft, as the rest of a sentence: "is private", "has an embargo without a time". */
  | {
      readonly state: "draft";
      readonly reason: string;
      /** True if a wire forbids its publication for now, by an embargo or a hold. All other drafts are matters of doubt. */
      readonly isOrdered?: boolean | undefined;
      /** The end of an embargo that lies ahead, as ISO 8601. */
      readonly until?: string | undefined;
    };

/** Somebody who wrote an article. */
export interface ImportedCredit {
  /** The name by which other items of the same import refer to the person; undefined if the name is all there is. */
  readonly key?: string | undefined;
  readonly name: string;
  readonly role?: string | undefined;
}

export interface ImportedPicture {
  /** As the source has it: an address, or a path from the folder of the source. */
  readonly address: string;
  /** A text for those who do not see it. A caption is none. */
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** What a wire says an item is about. */
export interface ImportedSubject {
  /** With its scheme: "medtop:15000000", "subj:04000000". */
  readonly code: string;
  readonly name?: string | undefined;
}

/** What a wire says of an item besides its content. */
export interface ImportedWire {
  readonly provider: string;
  /** Without its version. */
  readonly id: string;
  readonly version?: string | undefined;
  readonly usage?: string | undefined;
}

/** HTML of a text, which a thread turns into Markdown when the item is written. */
export interface HtmlSource {
  readonly html: string;
  /** What could not be carried over before. */
  readonly uncarried: readonly Uncarried[];
}

/** The text of an item. */
export interface ImportedText {
  /** Markdown as Dateline understands it. Each address in it is one of `addressPlaceholder`. */
  readonly markdown: string;
  /** The addresses that these stand for, by their number. */
  readonly addresses: readonly ImportedAddress[];
  /** The words that readers of the source saw, with white space between them. */
  readonly words: string;
  readonly uncarried: readonly Uncarried[];
  /** What the rest is made of on demand; undefined if it is made already. */
  readonly deferred?: HtmlSource | undefined;
}

export interface ImportedAddress {
  readonly kind: "picture" | "link" | "file";
  /** As the source has it. */
  readonly address: string;
}

/** Something of a text that could not be carried over as it was. */
export interface Uncarried {
  readonly kind: "shortcode" | "embed" | "html";
  /** Its name, as in "contact-form", "player.example.org" or "<marquee>". */
  readonly name: string;
}

/** Somebody who has a profile in the archive. */
export interface ImportedAuthor {
  readonly type: "author";
  readonly source: ImportSource;
  /** As credits name it. */
  readonly key: string;
  readonly name: string;
  readonly slug?: string | undefined;
  readonly role?: string | undefined;
  readonly biography?: string | undefined;
  readonly picture?: ImportedPicture | undefined;
  readonly oldAddresses: readonly string[];
  /** The addresses of the feeds of the articles, as paths. */
  readonly feeds?: readonly string[] | undefined;
}

/** A category or a tag of the archive. */
export interface ImportedCategory {
  readonly type: "category" | "tag";
  readonly source: ImportSource;
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** The slug of the category above it. */
  readonly parent?: string | undefined;
  readonly oldAddresses: readonly string[];
  /** The addresses of the feeds of its articles, as paths. */
  readonly feeds?: readonly string[] | undefined;
}

/** A picture or another file of the archive. */
export interface ImportedMedia {
  readonly type: "media";
  readonly source: ImportSource;
  /** By which articles refer to it, if not by its address. */
  readonly key?: string | undefined;
  readonly address: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** The addresses of the page that the old site had for it. */
  readonly oldAddresses: readonly string[];
}

/** What the archive says of the old site. */
export interface ImportedSite {
  readonly type: "site";
  readonly source: ImportSource;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  /** The addresses of its feeds, as paths. */
  readonly feeds: readonly string[];
  /** Remarks on the archive as a whole, each a whole sentence. */
  readonly notices?: readonly string[] | undefined;
}

/** An address of the old site that led to another one. */
export interface ImportedRedirect {
  readonly type: "redirect";
  readonly source: ImportSource;
  readonly from: string;
  readonly to: string;
}

/** An order that an item which was sent before may no longer be published. */
export interface ImportedWithdrawal {
  readonly type: "withdrawal";
  readonly source: ImportSource;
  readonly wire: ImportedWire;
  /** "kill", "withheld" or "canceled", as the wire calls it. */
  readonly order: string;
  /** What an order says that names no identifier: headlines, slug lines, notes. */
  readonly words?: readonly string[] | undefined;
  /** When it was sent, as ISO 8601. */
  readonly date?: string | undefined;
}

/** An item that does not become an article. */
export interface SkippedItem {
  readonly type: "skipped";
  readonly source: ImportSource;
  /** Why, as the rest of a sentence: "is a revision", "is an advisory for editors". */
  readonly reason: string;
}
