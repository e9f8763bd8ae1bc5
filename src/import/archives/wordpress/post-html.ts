import { escapeMarkup } from "../../../markup/template.ts";
import { type AttachmentIndex, fileStem } from "./attachments.ts";
import { blockHtml } from "./block-html.ts";
import { withShortcodeHtml } from "./shortcode-html.ts";
import type { WxrItem } from "./wxr-item.ts";

/** What texts of an export may refer to. */
interface PostContext {
  readonly attachments: AttachmentIndex;
  /** Returns the content of a block that several texts share, by its number. */
  readonly shared: (id: string) => string | undefined;
}

/** The text of a post as HTML that `htmlText` understands, and the names of what is not known in it. */
interface PostHtml {
  readonly html: string;
  readonly lost: readonly string[];
}

/** Returns the text of a post as plain HTML: without blocks and shortcodes, with paragraphs, figures and footnotes. */
export function postHtml(item: Pick<WxrItem, "id" | "content" | "meta">, context: PostContext): PostHtml {
  const { attachments, shared } = context;
  const lost: string[] = [];
  const lose = (name: string): void => {
    lost.push(name);
  };
  const notes: Footnote[] = [];
  const expanded = withShortcodeHtml(item.content, {
    attachments,
    post: item.id,
    lose,
    footnote: (html) => {
      const key = `s${notes.length + 1}`;
      notes.push({ key, html });
      return `<sup data-footnote="${key}">${notes.length}</sup>`;
    },
  });
  const html = withPictures(blockHtml(expanded, { shared, lose }), attachments);
  const all = [...notes, ...savedFootnotes(item.meta.get("footnotes"))];
  return { html: all.length === 0 ? html : withFootnotes(html, all), lost };
}

interface Footnote {
  readonly key: string;
  readonly html: string;
}

/** Returns the footnotes that the block editor keeps beside a text. */
function savedFootnotes(json: string | undefined): readonly Footnote[] {
  if (json === undefined) return [];
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.flatMap(footnoteOf) : [];
  } catch {
    return [];
  }
}

function footnoteOf(value: unknown): readonly Footnote[] {
  if (typeof value !== "object" || value === null || !("id" in value) || !("content" in value)) return [];
  const { id, content } = value;
  return typeof id === "string" && typeof content === "string" ? [{ key: id, html: content }] : [];
}

function withFootnotes(html: string, notes: readonly Footnote[]): string {
  const marked = html.replaceAll(
    /<sup\s[^<>]*\bdata-fn="([^"]+)"[^<>]*>([\s\S]*?)<\/sup>/g,
    (_, key: string, inner: string) =>
      `<sup data-footnote="${key}">${escapeMarkup(inner.replaceAll(/<[^<>]*>/g, ""))}</sup>`,
  );
  const texts = notes.map(({ key, html }) => `<p data-footnote="${escapeMarkup(key)}">${html}</p>`);
  return `${marked}<div data-footnotes>${texts.join("")}</div>`;
}

/**
 * Gives pictures of the library their alternative text, if the text has none, and leads resized copies to the file itself. Takes
 * away links around pictures that lead to the page that WordPress made for them.
 */
function withPictures(html: string, attachments: AttachmentIndex): string {
  if (!html.includes("<img")) return html;
  return html
    .replaceAll(
      /<a\s[^<>]*(?:\brel="[^"]*\battachment\b|\/\?attachment_id=\d)[^<>]*>\s*(<img\s[^<>]*>)\s*<\/a>/gi,
      "$1",
    )
    .replaceAll(/<img\s[^<>]*>/gi, (tag) => {
      const id = /\b(?:wp-image-|data-id=")(\d+)/.exec(tag)?.[1] ?? "";
      const src = /\ssrc="([^"]*)"/i.exec(tag)?.[1] ?? "";
      const attachment = attachments.byAddress(src) ?? attachments.byId(id);
      if (!attachment) return tag;
      // Networks that deliver pictures put hosts and folders of their own before its name.
      const isCopy = fileStem(src) === fileStem(attachment.url);
      const whole = isCopy ? tag.replace(/\ssrc="[^"]*"/i, ` src="${escapeMarkup(attachment.url)}"`) : tag;
      if (attachment.alt === "" || /\salt="\s*[^\s"][^"]*"/i.test(whole)) return whole;
      return whole
        .replace(/\salt(?:="[^"]*"|='[^']*')?(?=[\s/>])/i, "")
        .replace(/^<img/i, `<img alt="${escapeMarkup(attachment.alt)}"`);
    });
}
