import type { SitemapView } from "../src/pages/views/machineViews.ts";
import { type Xml, xml } from "../src/text/xml.ts";
import { xmlLines } from "../src/text/xmlLines.ts";

/** Pages for search engines. https://www.sitemaps.org/protocol.html */
export const sitemap = (view: SitemapView): Xml =>
  xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...view.entries.map(
      ({ url, modified }) =>
        xml`<url><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}</url>`,
    ),
    xml`</urlset>\n`,
  ]);
