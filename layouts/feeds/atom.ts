import { cdata, type Xml, xml, xmlLines } from "../../src/markup/template.ts";
import type { FeedItem, FeedView } from "../../src/pages/views/files.ts";

/**
 * The date of an empty feed if there is no article at all. Atom requires one (RFC 4287, section 4.1.1); other
 * empty feeds have the date of the publication's first article.
 */
const never = "1970-01-01T00:00:00Z";

/** Returns a feed as Atom. https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(view: FeedView): Xml {
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">`,
    xml`<id>${view.id}</id>`,
    xml`<title>${view.title}</title>`,
    xml`<subtitle>${view.description}</subtitle>`,
    xml`<link rel="alternate" type="text/html" href="${view.homeUrl}"/>`,
    xml`<link rel="self" type="application/atom+xml" href="${view.urls.atom}"/>`,
    xml`<updated>${view.updated ?? view.since ?? never}</updated>`,
    xml`<author><name>${view.publisher}</name></author>`,
    xml`<icon>${view.iconUrl}</icon>`,
    xml`<generator>Dateline</generator>`,
    ...view.items.map(entryOf),
    xml`</feed>\n`,
  ]);
}

function entryOf(item: FeedItem): Xml {
  return xmlLines([
    xml`<entry xml:lang="${item.language}">`,
    xml`<id>${item.id}</id>`,
    xml`<title>${item.title}</title>`,
    xml`<link rel="alternate" type="text/html" href="${item.url}"/>`,
    xml`<published>${item.published}</published>`,
    xml`<updated>${item.updated ?? item.published}</updated>`,
    ...item.authors.map(authorOf),
    ...item.categories.map((category) => xml`<category term="${category}"/>`),
    item.summary !== undefined && xml`<summary>${item.summary}</summary>`,
    xml`<content type="html">${cdata(item.html)}</content>`,
    item.image &&
      xml`<link rel="enclosure" type="${item.image.type}" length="${item.image.bytes}" href="${item.image.url}"/>`,
    xml`</entry>`,
  ]);
}

function authorOf({ name, url }: FeedItem["authors"][number]): Xml {
  return xml`<author><name>${name}</name>${url !== undefined && xml`<uri>${url}</uri>`}</author>`;
}
