import { hash } from "node:crypto";

/** So much of a hash tells the files of any publication apart. */
const length = 12;

/** A short text that stands for some others, of signs that any address and any file system takes as they are. */
export const urlDigestOf = (parts: readonly string[]): string =>
  hash("sha256", parts.join("\0"), "hex").slice(0, length);
