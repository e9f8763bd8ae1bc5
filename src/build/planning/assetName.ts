import { digestOfBytes } from "../../text/digestOfBytes.ts";

/**
 * What a file of the site's own is called in `assets/`: by its content, so that it can be cached for ever.
 * @example assetName("theme", code, "js") // "theme-M3c9xQ0aLb.js"
 */
export const assetName = (name: string, content: Uint8Array | string, ending: string): string => {
  // In a url a hash must hold no mark that a server could read otherwise.
  const hash = digestOfBytes(content)
    .replace(/[^a-z0-9]/gi, "")
    .slice(0, 10);
  return `${name}-${hash}.${ending}`;
};
