import type { SitemapIndexView } from "../src/pages/views/machineViews.ts";
import { type Xml, xml } from "../src/text/xml.ts";
import { xmlLines } from "../src/text/xmlLines.ts";

/** The list of all sitemaps. https://www.sitemaps.org/protocol.html#index */
export const sitemapIndex = (view: SitemapIndexView): Xml =>
  xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...view.sitemaps.map(
      ({ url, modified }) =>
        xml`<sitemap><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}</sitemap>`,
    ),
    xml`</sitemapindex>\n`,
  ]);
