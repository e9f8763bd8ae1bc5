import { rfc822Date } from "../../src/i18n/rfc822-date.ts";
import { cdata, type Xml, xml, xmlLines } from "../../src/markup/template.ts";
import type { FeedItem, FeedView } from "../../src/pages/views/files.ts";

const namespaces = xml`xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** Returns a feed as RSS 2.0. https://www.rssboard.org/rss-specification */
export function rss(view: FeedView): Xml {
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<rss version="2.0" ${namespaces}>`,
    xml`<channel>`,
    xml`<title>${view.title}</title>`,
    xml`<link>${view.homeUrl}</link>`,
    xml`<atom:link rel="self" type="application/rss+xml" href="${view.urls.rss}"/>`,
    description(view.description),
    xml`<language>${view.language}</language>`,
    view.updated !== undefined && xml`<lastBuildDate>${rfc822Date(view.updated)}</lastBuildDate>`,
    xml`<generator>Dateline</generator>`,
    xml`<docs>https://www.rssboard.org/rss-specification</docs>`,
    ...view.items.map((item) => itemOf(item, view)),
    xml`</channel>`,
    xml`</rss>\n`,
  ]);
}

/**
 * Feed readers take a description as HTML, but a title as text. So markup in a description is escaped twice.
 * https://www.rssboard.org/rss-profile#data-types-characterdata
 */
function description(text: string): Xml {
  return xml`<description>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</description>`;
}

/**
 * Authors are named in Dublin Core's element, since that of RSS requires an e-mail address. The summary
 * precedes the whole text, since readers that know only one of the two take the first.
 */
function itemOf(item: FeedItem, { language }: FeedView): Xml {
  return xmlLines([
    xml`<item>`,
    xml`<title>${item.title}</title>`,
    xml`<link>${item.url}</link>`,
    xml`<guid isPermaLink="false">${item.id}</guid>`,
    xml`<pubDate>${rfc822Date(item.published)}</pubDate>`,
    ...item.authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>`),
    item.language !== language && xml`<dc:language>${item.language}</dc:language>`,
    ...item.categories.map((category) => xml`<category>${category}</category>`),
    item.summary !== undefined && description(item.summary),
    xml`<content:encoded>${cdata(item.html)}</content:encoded>`,
    item.image &&
      xml`<enclosure url="${item.image.url}" length="${item.image.bytes}" type="${item.image.type}"/>`,
    xml`</item>`,
  ]);
}
