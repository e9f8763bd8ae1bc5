import { escapeMarkup } from "../../../markup/template.ts";
import { plainText } from "./names.ts";
import type { WxrItem } from "./wxr-item.ts";

/** A picture or another file of the library of the old site. */
export interface Attachment {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** The number of the post to which it was uploaded. */
  readonly parent: string;
}

/** The attachments of an export. */
export interface AttachmentIndex {
  readonly byId: (id: string) => Attachment | undefined;
  /** Finds a picture by the address of itself or of a copy in another size. */
  readonly byAddress: (address: string) => Attachment | undefined;
  /** Those that were uploaded to a post, in the order of their numbers. */
  readonly ofPost: (id: string) => readonly Attachment[];
}

/** Returns an attachment from its item. */
export function attachmentOf(item: WxrItem): Attachment {
  return {
    id: item.id,
    url: item.attachmentUrl || item.guid,
    title: plainText(item.title),
    alt: plainText(item.meta.get("_wp_attachment_image_alt") ?? ""),
    caption: plainText(item.excerpt),
    credit: plainText(item.meta.get("_media_credit") ?? ""),
    parent: item.parent,
  };
}

/** Returns an index of attachments. */
export function attachmentIndex(attachments: readonly Attachment[]): AttachmentIndex {
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const byStem = new Map(attachments.map((attachment) => [stemOf(attachment.url), attachment]));
  const ofPost = Map.groupBy(attachments, ({ parent }) => parent);
  return {
    byId: (id) => byId.get(id),
    byAddress: (address) => byStem.get(stemOf(address)),
    ofPost: (id) =>
      id === "" || id === "0"
        ? []
        : (ofPost.get(id) ?? []).toSorted((one, other) => Number(one.id) - Number(other.id)),
  };
}

/** Returns a figure of a picture with its caption and credit, in the HTML that `htmlText` understands. */
export function figureOf({ url, alt, caption, credit }: Attachment): string {
  const cite = credit === "" ? "" : `<cite>${escapeMarkup(credit)}</cite>`;
  const words = `${escapeMarkup(caption)}${cite}`;
  const figcaption = words === "" ? "" : `<figcaption>${words}</figcaption>`;
  return `<figure><img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt)}">${figcaption}</figure>`;
}

export function isPicture({ url }: Pick<Attachment, "url">): boolean {
  return (
    /\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)(?:[?#]|$)/i.test(url) ||
    !/\.\w{2,4}(?:[?#]|$)/.test(url)
  );
}

/** Returns the name of a file without its folder, its size and its ending. */
export function fileStem(address: string): string {
  return stemOf(address).replace(/^.*\//, "");
}

/**
 * Returns the path of a file without its size and its ending, which copies in other sizes have in common.
 * @example stemOf("https://example.org/up/quay-300x200.jpg?x=1") // "/up/quay"
 */
function stemOf(address: string): string {
  const path = address.replace(/[?#].*$/s, "").replace(/^(?:https?:)?\/\/[^/]*/i, "");
  return path.replace(/\.\w+$/, "").replace(/(?:-\d+x\d+|-scaled|-rotated|-e\d{10,})+$/, "");
}
