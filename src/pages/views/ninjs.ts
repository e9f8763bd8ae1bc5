/** An article, or the list of the newest, as ninjs 3.0: the views are what the files hold. https://iptc.org/std/ninjs/ */
export interface NinjsView {
  readonly item: NinjsItem;
}

/** An item of ninjs. Times are ISO 8601 with an offset, addresses are absolute. */
export interface NinjsItem {
  readonly uri: string;
  readonly name?: string;
  readonly type: "text" | "picture" | "composite";
  readonly representationType?: "full" | "partial";
  readonly version?: string;
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly pubStatus: "usable";
  readonly language?: string;
  readonly title?: string;
  readonly by?: string | undefined;
  readonly located?: string | undefined;
  readonly copyrightHolder?: string;
  readonly expires?: string | undefined;
  readonly headlines?: readonly NinjsText[];
  readonly descriptions?: readonly NinjsText[];
  readonly bodies?: readonly (NinjsText & { readonly wordCount: number })[];
  readonly people?: readonly NinjsConcept[];
  readonly subjects?: readonly NinjsConcept[];
  readonly genres?: readonly Pick<NinjsConcept, "name">[];
  readonly renditions?: readonly NinjsRendition[];
  readonly associations?: readonly NinjsItem[];
  readonly standard?: { readonly name: string; readonly version: string; readonly schema: string };
}

interface NinjsText {
  readonly role: string;
  readonly contentType?: string;
  readonly value: string;
}

/** What an item is about, or who made it. */
interface NinjsConcept {
  readonly name: string;
  readonly rel: string;
  readonly uri?: string | undefined;
}

/** A file of an item. */
export interface NinjsRendition {
  readonly name: string;
  readonly href: string;
  readonly contentType?: string;
  readonly width?: number;
  readonly height?: number;
}
