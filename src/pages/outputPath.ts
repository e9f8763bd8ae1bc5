/**
 * The file that a page is written to, relative to the output folder.
 * @example outputPath("/about/") // "about/index.html"
 */
export const outputPath = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url).slice(1);
