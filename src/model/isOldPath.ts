/** Whether a text is the path of a page that may once have existed on this site. */
export const isOldPath = (text: string): boolean =>
  /^\/(?!\/)[^\s?#"<>\\\p{Cc}]*$/u.test(text) &&
  !/\/\/|\/\.(?!well-known(?:\/|$))/.test(text) &&
  text.split("/").every((part) => Buffer.byteLength(part) <= 200);
