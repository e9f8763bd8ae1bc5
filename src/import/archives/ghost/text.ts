import MarkdownIt from "markdown-it";
import { lazy } from "../../../lib/cache.ts";
import { escapeMarkup } from "../../../markup/template.ts";
import type { ImportedText, Uncarried } from "../../imported-item.ts";
import { htmlText, treeText } from "../../text/html-text.ts";
import { hasCards, withoutCards } from "./cards.ts";
import { lexicalHtml } from "./lexical.ts";
import { mobiledocHtml } from "./mobiledoc.ts";
import { type Fields, textAt, withOwnAddresses } from "./rows.ts";

/** The text of a post, and remarks on it. */
interface GhostText {
  readonly text: ImportedText;
  readonly notices: readonly string[];
}

/** Returns the HTML of a post, which is what readers saw. Where an export has none, it is made of the source; "" without any. */
export function sourceHtml(post: Fields): string {
  return (
    textAt(post, "html") ||
    lexicalHtml(textAt(post, "lexical"), markdownHtml) ||
    markdownHtml(textAt(post, "markdown")) ||
    mobiledocHtml(textAt(post, "mobiledoc"), markdownHtml)
  );
}

/** Returns the text of a post: its HTML, else its plain text. */
export function ghostText(post: Fields, html: string): GhostText {
  if (html !== "") return { text: withInjections(textOf(html), post), notices: [] };
  const plain = textAt(post, "plaintext");
  const text = htmlText(paragraphs(plain));
  return { text: withInjections(text, post), notices: plain === "" ? [] : [wordsAlone] };
}

const wordsAlone =
  "the export has its words alone, without links and pictures. Open it in Ghost, save it, and export again.";

function textOf(html: string): ImportedText {
  const own = withOwnAddresses(html);
  return hasCards(own) ? treeText(withoutCards(own)) : htmlText(own);
}

const markdown = lazy(() => new MarkdownIt({ html: true, linkify: true }));

function markdownHtml(source: string): string {
  return source === "" ? "" : markdown().render(source);
}

function paragraphs(plain: string): string {
  return plain
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
}

/** Scripts and styles that editors put into a single page can't come along. */
function withInjections(text: ImportedText, post: Fields): ImportedText {
  const found = ["codeinjection_head", "codeinjection_foot"].filter(
    (name) => textAt(post, name).trim() !== "",
  );
  const lost = found.map((): Uncarried => ({ kind: "html", name: "code injection" }));
  return lost.length === 0 ? text : { ...text, uncarried: [...text.uncarried, ...lost] };
}
