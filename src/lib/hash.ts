import { hash } from "node:crypto";

/**
 * A short text that stands for some others: equal digests, equal texts in equal order. 120 bits of SHA-256, so that
 * no two that differ will ever meet by chance.
 * @example hashOf(["a", "b"]) !== digestOf(["ab"]) // true
 */
export function hashOf(parts: readonly string[]): string {
  return hash("sha256", parts.length === 1 ? (parts[0] ?? "") : parts.join("\0"), "base64url").slice(0, 20);
}

/** A short text that stands for the content of a file. 120 bits of SHA-256. */
export function hashBytes(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "base64url").slice(0, 20);
}

/** So much of a hash tells the files of any publication apart. */
const length = 12;

/** A short text that stands for some others, of signs that any address and any file system takes as they are. */
export function urlHash(parts: readonly string[]): string {
  return hash("sha256", parts.join("\0"), "hex").slice(0, length);
}
