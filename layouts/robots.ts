import type { RobotsView } from "../src/pages/views/machineViews.ts";

/** What robots may read, and where the sitemaps lie. https://www.rfc-editor.org/rfc/rfc9309 */
export const robots = ({ indexed, sitemapUrls }: RobotsView): string => {
  const sitemaps = sitemapUrls.map((url) => `Sitemap: ${url}\n`);
  const rules = `User-agent: *\n${indexed ? "Allow" : "Disallow"}: /\n`;
  return sitemaps.length > 0 ? `${rules}\n${sitemaps.join("")}` : rules;
};
