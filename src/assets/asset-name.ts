import { hashBytes } from "../lib/hash.ts";

/**
 * Returns the file name of an asset. It holds a hash of the content, so that browsers can cache it for ever.
 * @example assetName("theme", code, "js") // "theme-M3c9xQ0aLb.js"
 */
export function assetName(name: string, content: Uint8Array | string, ending: string): string {
  // Letters and digits only: some servers treat other characters of a url specially.
  const hash = hashBytes(content)
    .replace(/[^a-z0-9]/gi, "")
    .slice(0, 10);
  return `${name}-${hash}.${ending}`;
}
