import { hash } from "node:crypto";

/**
 * A short text that stands for some others: equal digests, equal texts in equal order. 120 bits of SHA-256, so that
 * no two that differ will ever meet by chance.
 * @example digestOf(["a", "b"]) !== digestOf(["ab"]) // true
 */
export const digestOf = (parts: readonly string[]): string =>
  hash("sha256", parts.length === 1 ? (parts[0] ?? "") : parts.join("\0"), "base64url").slice(0, 20);
