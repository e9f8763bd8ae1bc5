import { hash } from "node:crypto";

/** A short text that stands for the content of a file. 120 bits of SHA-256. */
export const digestOfBytes = (bytes: Uint8Array | string): string =>
  hash("sha256", bytes, "base64url").slice(0, 20);
