import { isPlainObject } from "../../../lib/plain-object.ts";
import { textOfHtml } from "../../../markup/plain-text.ts";
import { escapeMarkup } from "../../../markup/template.ts";
import { type Fields, isSet, textAt } from "./rows.ts";

/** Returns the HTML of a card; undefined for one that is not known. E-mails alone have some cards, which are left out. */
export function lexicalCard(node: Fields, markdownHtml: (source: string) => string): string | undefined {
  switch (textAt(node, "type")) {
    case "image":
      return figure(image(node), node);
    case "gallery":
      return galleryHtml(node);
    case "bookmark":
      return bookmarkHtml(node);
    case "embed":
      return embedHtml(node);
    case "callout":
      return `<div data-note=""><div>${htmlAt(node, "calloutText")}</div></div>`;
    case "html":
      return textAt(node, "html");
    case "markdown":
      return markdownHtml(textAt(node, "markdown"));
    case "codeblock":
      return codeHtml(node);
    case "horizontalrule":
      return "<hr>";
    case "toggle":
      return `<details><summary>${lineAt(node, "heading")}</summary>${htmlAt(node, "content")}</details>`;
    case "button":
      return buttonHtml(textAt(node, "buttonUrl"), lineAt(node, "buttonText"));
    case "header":
      return headerHtml(node);
    case "audio":
    case "video":
      return figure(
        `<${textAt(node, "type")}${attribute("src", node.src)}${attribute("title", node.title)}></${textAt(node, "type")}>`,
        node,
      );
    case "file":
      return fileHtml(node);
    case "product":
      return productHtml(node);
    case "call-to-action":
      return callHtml(node);
    case "email":
    case "email-cta":
      return "";
    default:
      return undefined;
  }
}

/** Returns the words of a node that is not known, with its name. */
export function unknownNode(type: string, html: string): string {
  const name = /^[a-z][\w -]{0,40}$/i.test(type) ? type : "unknown";
  return `<dateline-uncarried data-kind="html" data-name="${name} card">${html}</dateline-uncarried>`;
}

/** Returns true for a card that nobody saw on the web. */
export function isHiddenNode({ visibility }: Fields): boolean {
  if (!isPlainObject(visibility)) return false;
  const { web, showOnWeb, emailOnly } = visibility;
  const isForNobody = isPlainObject(web) && web.nonMember === false && web.memberSegment === "";
  return showOnWeb === false || emailOnly === true || isForNobody;
}

/** Puts the marks of Ghost around a card that only members saw, by which the whole text is known to have a part for them. */
export function withGate({ visibility }: Fields, html: string): string {
  const web: unknown = isPlainObject(visibility) ? visibility.web : undefined;
  return isPlainObject(web) && web.nonMember === false
    ? `<!--kg-gated-block:begin nonMember:false -->${html}<!--kg-gated-block:end-->`
    : html;
}

/** Returns a field that holds HTML. What its editor adds to each piece says nothing. */
function htmlAt(node: Fields, name: string): string {
  return textAt(node, name).replaceAll(/ style="white-space: pre-wrap;?"/g, "");
}

/** Returns the words of a field, as HTML. */
function lineAt(node: Fields, name: string): string {
  return escapeMarkup(textOfHtml(textAt(node, name)));
}

function attribute(name: string, value: unknown): string {
  return typeof value === "string" && value !== "" ? ` ${name}="${escapeMarkup(value)}"` : "";
}

function figure(html: string, node: Fields): string {
  const caption = htmlAt(node, "caption");
  return `<figure>${html}${element("figcaption", caption)}</figure>`;
}

function image(node: Fields): string {
  const html = `<img${attribute("src", node.src)} alt="${escapeMarkup(textAt(node, "alt"))}">`;
  const href = attribute("href", node.href);
  return href === "" ? html : `<a${href}>${html}</a>`;
}

function galleryHtml(node: Fields): string {
  const images: readonly unknown[] = Array.isArray(node.images) ? node.images : [];
  return figure(images.filter(isPlainObject).map(image).join(""), node);
}

function bookmarkHtml(node: Fields): string {
  const metadata = isPlainObject(node.metadata) ? node.metadata : {};
  const url = textAt(node, "url") || textAt(metadata, "url");
  const sender = [lineAt(metadata, "author"), lineAt(metadata, "publisher")].filter(Boolean).join(" · ");
  const lines = [lineAt(metadata, "description"), sender];
  const caption = htmlAt(node, "caption");
  return linkedLines(url, lineAt(metadata, "title") || escapeMarkup(url), lines) + paragraph(caption);
}

function embedHtml(node: Fields): string {
  const html = textAt(node, "html");
  return html === ""
    ? `<div${attribute("data-embed", node.url)}>${lineAt(node, "caption")}</div>`
    : figure(html, node);
}

function codeHtml(node: Fields): string {
  const language = textAt(node, "language");
  const code = `<code${attribute("class", language && `language-${language}`)}>${escapeMarkup(textAt(node, "code"))}</code>`;
  return `<pre>${code}</pre>${paragraph(htmlAt(node, "caption"))}`;
}

function headerHtml(node: Fields): string {
  const header = htmlAt(node, "header");
  const button = isSet(node, "buttonEnabled")
    ? buttonHtml(textAt(node, "buttonUrl"), lineAt(node, "buttonText"))
    : "";
  return `${element("h2", header)}${paragraph(htmlAt(node, "subheader"))}${button}`;
}

function fileHtml(node: Fields): string {
  const name = lineAt(node, "fileName");
  const title = lineAt(node, "fileTitle") || name;
  return linkedLines(textAt(node, "src"), title, [lineAt(node, "fileCaption"), name === title ? "" : name]);
}

/** The stars of a product are drawings; how many there are is not said in words. */
function productHtml(node: Fields): string {
  const picture = attribute("src", node.productImageSrc);
  const title = htmlAt(node, "productTitle");
  const button = isSet(node, "productButtonEnabled")
    ? buttonHtml(textAt(node, "productUrl"), lineAt(node, "productButton"))
    : "";
  return [
    picture === "" ? "" : `<figure><img${picture} alt=""></figure>`,
    paragraph(element("strong", title)),
    element("div", htmlAt(node, "productDescription")),
    button,
  ].join("");
}

function callHtml(node: Fields): string {
  const picture = isSet(node, "hasImage") ? attribute("src", node.imageUrl) : "";
  return [
    isSet(node, "hasSponsorLabel") ? element("div", htmlAt(node, "sponsorLabel")) : "",
    picture === "" ? "" : `<figure><img${picture} alt=""></figure>`,
    element("div", htmlAt(node, "textValue")),
    isSet(node, "showButton") ? buttonHtml(textAt(node, "buttonUrl"), lineAt(node, "buttonText")) : "",
  ].join("");
}

function linkedLines(url: string, title: string, lines: readonly string[]): string {
  const rest = lines.filter((line) => line !== "").map((line) => `<br>${line}`);
  return `<p><a${attribute("href", url)}>${title}</a>${rest.join("")}</p>`;
}

function buttonHtml(url: string, words: string): string {
  return paragraph(words === "" ? "" : `<a${attribute("href", url)}>${words}</a>`);
}

function paragraph(html: string): string {
  return element("p", html);
}

/** Returns an element around some HTML, or nothing around nothing. */
export function element(name: string, html: string): string {
  return html === "" ? "" : `<${name}>${html}</${name}>`;
}
