import { codeFence } from "../../text/code-fence.ts";
import { renderedLine } from "./rendered-markdown.ts";

/** HTML for what shortcodes and commands of templates show, in the vocabulary of `htmlText`. */

/** What a command says of a picture. */
interface CommandPicture {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly link?: string | undefined;
}

/** Returns a picture, as a figure if it has a caption or a credit. These may hold Markdown and HTML. */
export function pictureMarkup({ src, alt, caption, credit, link }: CommandPicture): string {
  const image = `<img src="${escaped(src)}" alt="${escaped(alt ?? "")}">`;
  const linked = link === undefined ? image : `<a href="${escaped(link)}">${image}</a>`;
  if (caption === undefined && credit === undefined) return linked;
  const cite = credit === undefined ? "" : `<cite>${renderedLine(credit)}</cite>`;
  return `<figure>${linked}<figcaption>${[caption && renderedLine(caption), cite].filter(Boolean).join(" ")}</figcaption></figure>`;
}

/** Returns an embed by the address of its page. */
export function embedMarkup(address: string, title: string | undefined): string {
  return `<div data-embed="${escaped(address)}">${escaped(title ?? "")}</div>`;
}

/** Returns the address of what a command of a known name embeds; undefined if it is none or lacks its id. */
export function embeddedAddress(
  name: string,
  [first = "", second = ""]: readonly string[],
): string | undefined {
  if (first === "") return undefined;
  if (/^https?:\/\//.test(first)) return embedNames.test(name) ? first : undefined;
  switch (name) {
    case "youtube":
    case "youtube_embed":
      return `https://www.youtube.com/watch?v=${first}`;
    case "vimeo":
      return `https://vimeo.com/${first}`;
    case "x":
    case "tweet":
    case "twitter":
      return second === "" ? undefined : `https://x.com/${first}/status/${second}`;
    case "instagram":
      return `https://www.instagram.com/p/${first}/`;
    case "gist":
      return `https://gist.github.com/${second === "" || /[./]/.test(first) ? first : `${first}/${second}`}`;
    default:
      return undefined;
  }
}

/** Returns a text of a command in HTML. References to characters stay, for sites put such texts into HTML as they are. */
export function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w{1,31};)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\s+/g, " ");
}

/** Returns code as a block of Markdown, however many backticks it holds. `indent` stands before each of its lines. */
export function codeBlock(code: string, language: string, indent: string): string {
  const fence = codeFence(code);
  const lines = code.replace(/^[ \t]*\n|\n?(?<![ \t])[ \t]*$/g, "").split("\n");
  const placed = lines.map((line) => (line.startsWith(indent) || line === "" ? line : indent + line));
  return `${fence}${/^[\w+#-]+$/.test(language) ? language : ""}\n${placed.join("\n")}\n${indent}${fence}`;
}

/** Commands that embed what stands at an address. */
const embedNames =
  /^(?:bluesky|embed|gist|instagram|mastodon|oembed|soundcloud|tweet|twitter|video|vimeo|x|youtube)$/;
