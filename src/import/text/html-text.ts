import type { Root } from "hast";
import type { ImportedText } from "../imported-item.ts";
import { withoutDangers } from "./dangers.ts";
import { markdownOf } from "./markdown-blocks.ts";
import { parsedHtml } from "./parsed-html.ts";
import { quickTree } from "./quick-html.ts";
import { textBlocks } from "./text-blocks.ts";
import { TextNotes } from "./text-notes.ts";

/**
 * Returns a text of another system in Dateline's Markdown. What HTML has and Markdown has not stays HTML as far as texts may have
 * it, and all else is left out but for its words. Beside HTML it reads what readers of formats write for their own forms:
 *
 * - `<figure><img src alt><figcaption>Caption <cite>Credit</cite></figcaption></figure>`: a picture
 * - `<div data-gallery>` around such figures: a gallery
 * - `<div data-embed="https://…">What it shows</div>`: the card of a provider, or a link
 * - `<div data-note>…</div>`: a note in a box
 * - `<blockquote class="pullquote">…<cite>Speaker</cite></blockquote>`: a pull quote
 * - `<sup data-footnote="key">1</sup>`, and `<div data-footnotes><p data-footnote="key">…</p></div>` for the texts
 * - `<dateline-uncarried data-kind="shortcode" data-name="contact-form">…`: something that is not known, whose content is kept
 *
 * Embeds keep their address in the text; every other address is a placeholder.
 * @param parts ids of headings to which other texts link
 */
export function htmlText(html: string, parts?: readonly string[]): ImportedText {
  return treeText(quickTree(html) ?? parsedHtml(html), parts);
}

/** Returns the tree of some HTML. */
export function htmlTree(html: string): Root {
  return parsedHtml(html);
}

/** Returns the same for a tree whose elements and properties are named as rehype names them. */
export function treeText(tree: Root, parts: readonly string[] = []): ImportedText {
  const notes = new TextNotes();
  const root = withoutDangers(tree, notes);
  const { blocks, words } = textBlocks(root, notes, parts);
  return {
    markdown: markdownOf(blocks),
    addresses: notes.addresses,
    words,
    uncarried: notes.uncarried,
  };
}
