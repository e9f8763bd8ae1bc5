import type { NewsSitemapView } from "../src/pages/views/machineViews.ts";
import { type Xml, xml } from "../src/text/xml.ts";
import { xmlLines } from "../src/text/xmlLines.ts";

const namespaces = xml`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;

/** The newest articles for news search. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const newsSitemap = ({ name, entries }: NewsSitemapView): Xml =>
  xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<urlset ${namespaces}>`,
    ...entries.map(({ url, title, published, language }) =>
      xmlLines([
        xml`<url><loc>${url}</loc><news:news>`,
        xml`<news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication>`,
        xml`<news:publication_date>${published}</news:publication_date>`,
        xml`<news:title>${title}</news:title>`,
        xml`</news:news></url>`,
      ]),
    ),
    xml`</urlset>\n`,
  ]);
