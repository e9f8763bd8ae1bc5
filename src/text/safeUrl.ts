/**
 * An address that does nothing but lead somewhere: http, https, mailto, tel, or one on this site.
 * Anything else (javascript:, data:, //host) becomes an address that leads nowhere.
 * @example safeUrl("javascript:alert(1)") // "about:blank"
 */
export const safeUrl = (url: string): string => {
  // Browsers drop tabs, newlines and leading control characters before they read the scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: see above
  const seen = url.replace(/[\u0000-\u0020]/g, "");
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(seen)) return url;
  if (/^(?:\/(?![/\\])|#)/.test(seen)) return url;
  return "about:blank";
};
