import { escapeMarkup } from "../../../markup/template.ts";
import { type AttachmentIndex, figureOf, isPicture } from "./attachments.ts";
import { embedOf } from "./paragraphs.ts";
import type { Shortcode } from "./shortcodes.ts";

/** What shortcodes of a text may refer to. */
export interface ShortcodeContext {
  readonly attachments: AttachmentIndex;
  /** The number of the post. */
  readonly post: string;
  /** Returns the HTML of the content of a shortcode. */
  readonly inner: (content: string) => string;
  /** Takes a footnote and returns the mark for its place. */
  readonly footnote: (content: string) => string;
}

type Handler = (shortcode: Shortcode, context: ShortcodeContext) => string | undefined;

/**
 * Returns the HTML of a shortcode of WordPress itself or of a plugin that many newsrooms have; undefined if it is none, or if
 * what it refers to is not there.
 */
export function knownShortcode(shortcode: Shortcode, context: ShortcodeContext): string | undefined {
  return Object.hasOwn(handlers, shortcode.name) ? handlers[shortcode.name]?.(shortcode, context) : undefined;
}

const handlers: Readonly<Record<string, Handler>> = {
  caption: captioned,
  wp_caption: captioned,
  gallery,
  playlist,
  embed: ({ content, attributes }) => address(content ?? attributes.get("src")),
  audio: (shortcode) => player("audio", shortcode),
  video: (shortcode) => player("video", shortcode),
  "media-credit": credited,
  code: verbatim,
  sourcecode: verbatim,
  pullquote: (shortcode, context) => quote(shortcode, context, "pullquote"),
  blockquote: (shortcode, context) => quote(shortcode, context, ""),
  quote: (shortcode, context) => quote(shortcode, context, ""),
  ref: note,
  efn_note: note,
  footnote: note,
  fn: note,
  iframe: (shortcode) => frame(shortcode),
  googlemaps: (shortcode) => frame(shortcode),
  "wp-embed": embedded(),
  youtube: embedded("https://www.youtube.com/watch?v="),
  vimeo: embedded("https://vimeo.com/"),
  dailymotion: embedded("https://www.dailymotion.com/video/"),
  soundcloud: embedded(),
  tweet: embedded("https://twitter.com/i/status/"),
  twitter: embedded(),
  instagram: embedded(),
  facebook: embedded(),
  spotify: embedded(),
  bandcamp: embedded(),
  tiktok: embedded(),
  ted: embedded("https://www.ted.com/talks/"),
  flickr: embedded(),
  gist: embedded("https://gist.github.com/"),
  scribd: embedded(),
  slideshare: embedded(),
  documentcloud: embedded(),
};

function captioned(
  { attributes, content = "" }: Shortcode,
  { attachments, inner }: ShortcodeContext,
): string | undefined {
  const picture = /(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?/i.exec(content);
  if (!picture) return undefined;
  const words = content.slice(picture.index + picture[0].length).trim() || (attributes.get("caption") ?? "");
  const id = /\d+/.exec(attributes.get("id") ?? "")?.[0] ?? "";
  const credit = attachments.byId(id)?.credit ?? "";
  const cite = credit === "" || words.includes(credit) ? "" : ` <cite>${escapeMarkup(credit)}</cite>`;
  return block(`<figure>${picture[0]}<figcaption>${inner(words)}${cite}</figcaption></figure>`);
}

function credited({ attributes, content = "" }: Shortcode, { inner }: ShortcodeContext): string {
  const name = attributes.get("name") ?? "";
  const picture = /^(\s*(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content);
  if (!picture || name === "") return inner(content);
  const words = (picture[2] ?? "").trim();
  return block(
    `<figure>${picture[1]}<figcaption>${inner(words)} <cite>${escapeMarkup(name)}</cite></figcaption></figure>`,
  );
}

function gallery({ attributes }: Shortcode, { attachments, post }: ShortcodeContext): string | undefined {
  const named = ids(attributes.get("ids") ?? attributes.get("include"));
  const excluded = ids(attributes.get("exclude"));
  const found =
    named.length > 0
      ? named.flatMap((id) => attachments.byId(id) ?? [])
      : attachments
          .ofPost(attributes.get("id") ?? post)
          .filter((one) => isPicture(one) && !excluded.includes(one.id));
  return found.length === 0 ? undefined : block(`<div data-gallery>${found.map(figureOf).join("")}</div>`);
}

function playlist({ attributes }: Shortcode, { attachments, post }: ShortcodeContext): string | undefined {
  const kind = attributes.get("type") === "video" ? "video" : "audio";
  const named = ids(attributes.get("ids") ?? attributes.get("include"));
  const found =
    named.length > 0
      ? named.flatMap((id) => attachments.byId(id) ?? [])
      : attachments.ofPost(attributes.get("id") ?? post).filter((one) => !isPicture(one));
  if (found.length === 0) return undefined;
  return block(
    found
      .map(
        ({ url, title }) => `<${kind} src="${escapeMarkup(url)}" title="${escapeMarkup(title)}"></${kind}>`,
      )
      .join(""),
  );
}

function ids(list = ""): readonly string[] {
  return list.match(/\d+/g) ?? [];
}

function player(kind: "audio" | "video", { attributes, content = "" }: Shortcode): string | undefined {
  const key = ["src", "mp4", "mp3", "m4v", "m4a", "webm", "ogv", "ogg", "wav", "flv", "wmv", "0"].find(
    (name) => attributes.has(name),
  );
  const src =
    (key === undefined ? undefined : attributes.get(key)) ?? /https?:\/\/[^\s<"]+/.exec(content)?.[0];
  if (src === undefined || src === "") return undefined;
  if (/^https?:\/\/(?!.*\.\w{2,4}(?:[?#]|$))/i.test(src)) return address(src);
  const poster = attributes.get("poster");
  const shown = poster === undefined ? "" : ` poster="${escapeMarkup(poster)}"`;
  return block(`<${kind} src="${escapeMarkup(src)}"${shown}></${kind}>`);
}

/** Code stands in shortcodes as its author wrote it, or as HTML. */
function verbatim({ content }: Shortcode): string | undefined {
  if (content === undefined) return undefined;
  const isHtml = /&(?:lt|gt|amp|quot|#\d+);/.test(content) && !/<[a-z]/i.test(content);
  const code = content.replace(/^\r?\n/, "");
  return block(`<pre><code>${isHtml ? code : escapeMarkup(code)}</code></pre>`);
}

function quote({ content }: Shortcode, { inner }: ShortcodeContext, kind: string): string | undefined {
  if (content === undefined) return undefined;
  const name = kind === "" ? "" : ` class="${kind}"`;
  return block(`<blockquote${name}>\n\n${inner(content.trim())}\n\n</blockquote>`);
}

function note({ content = "" }: Shortcode, { footnote, inner }: ShortcodeContext): string | undefined {
  const line = inner(content).replaceAll(notOfALine, " ").trim();
  return line === "" ? undefined : footnote(line);
}

/** Tags that can't stand in a footnote, which is one line. */
const notOfALine =
  /<!--[^>]{0,1000}-->|<\/?(?!(?:a|abbr|b|br|cite|code|del|em|i|q|s|small|strong|sub|sup|u)[\s/>])[a-z][^<>]*>/gi;

function frame({ attributes }: Shortcode): string | undefined {
  const src = attributes.get("src") ?? attributes.get("0") ?? "";
  return /^(?:https?:)?\/\//.test(src) ? block(`<iframe src="${escapeMarkup(src)}"></iframe>`) : undefined;
}

/** Returns a handler for what another site shows: by an address, or by an id if the site has one form of address. */
function embedded(base?: string): Handler {
  return ({ attributes, content }) => {
    const given =
      ["url", "id", "0", "src"].map((name) => attributes.get(name)).find(isFilled) ?? content?.trim() ?? "";
    if (/^https?:\/\/[^\s<>"]+$/.test(given)) return address(given);
    return base !== undefined && /^[\w/-]{3,80}$/.test(given) ? address(`${base}${given}`) : undefined;
  };
}

function isFilled(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function address(written: string | undefined): string | undefined {
  const url = (written ?? "").trim().replaceAll("&amp;", "&");
  return /^https?:\/\/[^\s<>"]+$/.test(url) ? block(embedOf(url)) : undefined;
}

/** Blocks have blank lines around, by which paragraphs are told. */
function block(html: string): string {
  return `\n\n${html}\n\n`;
}
