import { hash } from "node:crypto";

/**
 * Returns a hash of texts in their order: the first 120 bits of SHA-256, as 20 characters of base64url. It is long
 * enough that no two differing lists ever meet by chance.
 * @example hashOf(["a", "b"]) !== hashOf(["ab"]) // true
 */
export function hashOf(parts: readonly string[]): string {
  return hash("sha256", parts.length === 1 ? (parts[0] ?? "") : parts.join("\0"), "base64url").slice(0, 20);
}

/** Returns a hash of the content of a file: the first 120 bits of SHA-256, as 20 characters of base64url. */
export function hashBytes(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "base64url").slice(0, 20);
}

/**
 * Returns the source by which a content security policy allows a text that stands in the page.
 * https://www.w3.org/TR/CSP3/#grammardef-hash-source
 */
export function hashSource(text: string): string {
  return `'sha256-${hash("sha256", text, "base64")}'`;
}

/** Returns a hash of texts that any URL and any file system takes as it is: 12 hex digits. */
export function urlHash(parts: readonly string[]): string {
  return hash("sha256", parts.join("\0"), "hex").slice(0, urlHashLength);
}

/** Hex digits: 48 bits tell the files of any publication apart. */
const urlHashLength = 12;
