import { type Xml, xml, xmlLines } from "../src/markup/template.ts";
import type {
  ManifestView,
  NewsSitemapView,
  RedirectsFileView,
  RobotsView,
  ScriptView,
  SitemapIndexView,
  SitemapView,
  StylesheetView,
  TemplateView,
} from "../src/pages/views/files.ts";

/** Returns the web app manifest. The site opens in the browser, not as an app. https://www.w3.org/TR/appmanifest/ */
export function manifest({ name, description, language, direction, startUrl, icons }: ManifestView): string {
  return `${JSON.stringify(
    {
      name,
      description,
      lang: language,
      dir: direction,
      id: startUrl,
      start_url: startUrl,
      scope: startUrl,
      display: "browser",
      icons,
    },
    undefined,
    2,
  )}\n`;
}

const namespaces = xml`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;

/** Returns the news sitemap. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function newsSitemap({ name, entries }: NewsSitemapView): Xml {
  return xmlLines([
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
}

/** Returns one rule a line: source, target and status. */
export function redirectsFile({ redirects }: RedirectsFileView): string {
  return redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join("");
}

/** Returns robots.txt. https://www.rfc-editor.org/rfc/rfc9309 */
export function robots({ indexed, sitemapUrls, closed = [] }: RobotsView): string {
  const sitemaps = sitemapUrls.map((url) => `Sitemap: ${url}\n`);
  const refused = closed.map((path) => `Disallow: ${path}\n`).join("");
  const rules = `User-agent: *\n${indexed ? `Allow: /\n${refused}` : "Disallow: /\n"}`;
  return sitemaps.length > 0 ? `${rules}\n${sitemaps.join("")}` : rules;
}

export function script(view: ScriptView): string {
  return view.code;
}

/** Returns a sitemap. https://www.sitemaps.org/protocol.html */
export function sitemap(view: SitemapView): Xml {
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...view.entries.map(
      ({ url, modified }) =>
        xml`<url><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}</url>`,
    ),
    xml`</urlset>\n`,
  ]);
}

/** Returns the index of all sitemaps. https://www.sitemaps.org/protocol.html#index */
export function sitemapIndex(view: SitemapIndexView): Xml {
  return xmlLines([
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...view.sitemaps.map(
      ({ url, modified }) =>
        xml`<sitemap><loc>${url}</loc>${modified !== undefined && xml`<lastmod>${modified}</lastmod>`}</sitemap>`,
    ),
    xml`</sitemapindex>\n`,
  ]);
}

export function stylesheet(view: StylesheetView): string {
  return view.css;
}

/** Returns what a template or the config of a publication made. */
export function template(view: TemplateView): string {
  return view.text;
}
