/**
 * A language as the news sitemap names it: by its ISO 639 code alone, but Chinese by its script.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @example newsLanguage("zh-HK") // "zh-tw"
 */
export const newsLanguage = (language: string): string => {
  const { language: code = language, script } = new Intl.Locale(language).maximize();
  if (code !== "zh") return code;
  return script === "Hant" ? "zh-tw" : "zh-cn";
};
