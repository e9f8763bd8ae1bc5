/**
 * Returns an address without white space around and in it, or undefined if browsers would run it or it leads to a file of the
 * reader's own machine.
 */
export function safeAddress(address: string): string | undefined {
  // Browsers drop these before they read the scheme.
  const plain = address.replace(dropped, "").trim();
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return plain !== "" && (scheme === undefined || allowed.has(scheme)) ? plain : undefined;
}

/** Returns the scheme of an address that `safeAddress` refuses, as in "javascript:". Pictures in the text itself are no danger. */
export function refusedScheme(address: string): string | undefined {
  if (!address.includes(":")) return undefined;
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(address.replace(dropped, ""))?.[1]?.toLowerCase();
  return scheme === undefined || allowed.has(scheme) ? undefined : `${scheme}:`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be dropped
const dropped = /[\u0000-\u001f\u007f]+/g;

const allowed = new Set(["http", "https", "mailto", "tel"]);
