import { type Block, blocksIn, hasBlocks } from "./blocks.ts";
import { embedOf, withoutComments, withParagraphs } from "./paragraphs.ts";

/** What blocks of a text may refer to. */
interface BlockContext {
  /** Returns the content of a block that several texts share, by its number. */
  readonly shared: (id: string) => string | undefined;
  /** Takes the name of something that could not be carried over. */
  readonly lose: (name: string) => void;
}

/** Returns the HTML of a text, whether it was written in the block editor or in the classic one. */
export function blockHtml(text: string, context: BlockContext): string {
  return hasBlocks(text) ? htmlOf(blocksIn(text), context, 0) : withParagraphs(text);
}

type Handler = (block: Block, context: BlockContext, depth: number) => string;

function htmlOf(block: Block, context: BlockContext, depth: number): string {
  if (Object.hasOwn(handlers, block.name)) return handlers[block.name]?.(block, context, depth) ?? "";
  const isEmpty = block.parts.every((part) => typeof part === "string" && !/\S/.test(part));
  // Blocks without HTML are made by the server at each request: lists of newest posts, forms, advertisements.
  if (isEmpty && block.name !== "") context.lose(`wp:${block.name}`);
  return innerHtml(block, context, depth);
}

function innerHtml({ name, parts }: Block, context: BlockContext, depth: number): string {
  return parts
    .map((part) => {
      if (typeof part !== "string") return htmlOf(part, context, depth);
      // What stands outside of all blocks was written in the classic editor.
      return name === "" && /\S/.test(part) ? withParagraphs(part) : part;
    })
    .join("");
}

const handlers: Readonly<Record<string, Handler>> = {
  embed,
  gallery,
  file,
  verse,
  footnotes: nothing,
  more: nothing,
  nextpage: nothing,
  spacer: nothing,
  "jetpack/tiled-gallery": gallery,
  "jetpack/slideshow": gallery,
  freeform: (block, context, depth) => withParagraphs(innerHtml(block, context, depth)),
  shortcode: (block, context, depth) => withParagraphs(innerHtml(block, context, depth)),
  html: (block, context, depth) => withoutComments(innerHtml(block, context, depth)),
  "social-links": ({ name }, context) => lost(name, context),
  "jetpack/contact-form": ({ name }, context) => lost(name, context),
  block: shared,
};

function nothing(): string {
  return "";
}

function lost(name: string, context: BlockContext): string {
  context.lose(`wp:${name}`);
  return "";
}

/** Shared blocks may refer to others, and by mistake to themselves. */
const deepest = 8;

function shared({ name, attributes }: Block, context: BlockContext, depth: number): string {
  const content = depth < deepest ? context.shared(String(attributes.ref)) : undefined;
  if (content === undefined) return lost(name, context);
  return hasBlocks(content) ? htmlOf(blocksIn(content), context, depth + 1) : withParagraphs(content);
}

function embed(block: Block, context: BlockContext, depth: number): string {
  const html = innerHtml(block, context, depth);
  const given = block.attributes.url;
  const url = typeof given === "string" ? given : /https?:\/\/[^\s<>"]+/.exec(html)?.[0];
  if (url === undefined) return html;
  const caption = captionIn(html);
  const others = html.replace(written(url, html), "");
  return lettersIn(others) === lettersIn(caption)
    ? `<figure>${embedOf(url)}${caption}</figure>`
    : `${embedOf(url)}${others}`;
}

/** Returns an address as a text has it, which may be another than that in the JSON; "" if it has none. */
function written(url: string, html: string): string {
  return html.includes(url) ? url : (/https?:\/\/[^\s<>"]+/.exec(html)?.[0] ?? "");
}

/** Returns how many letters of some HTML readers see, by which it is told whether all of them were taken along. */
function lettersIn(html: string): number {
  return html.replaceAll(/<[^<>]*>|\s+/g, "").length;
}

/** Returns the caption that stands last in a block, with its tags. */
function captionIn(html: string): string {
  const start = html.lastIndexOf("<figcaption");
  const end = html.indexOf("</figcaption>", start);
  return start < 0 || end < 0 ? "" : html.slice(start, end + 13);
}

/** Galleries are figures in a figure today, and were lists of figures before. */
function gallery(block: Block, context: BlockContext, depth: number): string {
  const html = innerHtml(block, context, depth).replaceAll(/<\/?(?:ul|li)(?:\s[^<>]*)?>/gi, "");
  const figures = html.match(
    /<figure(?:\s[^<>]*)?>\s*(?:<(?:a|div|picture)\s[^<>]*>\s*)*<img[\s\S]*?<\/figure>/gi,
  );
  if (!figures) return html;
  const caption = /<\/figure>\s*<figcaption[^<>]*>([\s\S]*?)<\/figcaption>/.exec(html)?.[1];
  const shown = `<div data-gallery>${figures.join("")}</div>${caption === undefined ? "" : `<p>${caption}</p>`}`;
  return lettersIn(shown) === lettersIn(html) ? shown : html;
}

/** The second link of a file is its button, and the object shows a preview. */
function file(block: Block, context: BlockContext, depth: number): string {
  return innerHtml(block, context, depth)
    .replaceAll(/<object(?:(?!<object)[\s\S])*?<\/object>/gi, "")
    .replaceAll(/<a\s[^<>]*\bwp-block-file__button\b[^<>]*>[\s\S]*?<\/a>/gi, "");
}

/** The lines of a poem are lines, but they are no code. */
function verse(block: Block, context: BlockContext, depth: number): string {
  const html = innerHtml(block, context, depth).trim();
  const lines = html.replace(/^<pre[^<>]*>/i, "").replace(/<\/pre>$/i, "");
  return lines
    .split(/\n\s*\n/)
    .map((stanza) => `<p>${stanza.trim().replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
}
