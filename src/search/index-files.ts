import { hash } from "node:crypto";
import { compressed } from "./pagefind.ts";

/** A file of an index; its path is relative to the folder of the index. */
export interface IndexFile {
  readonly path: string;
  /** Stands for its content before that is compressed. */
  readonly hash: string;
  /** Undefined if the known file is still right. */
  readonly bytes?: Uint8Array | undefined;
}

/** Hashes of contents by path: the files that the last build made with the same code. */
export type KnownFiles = ReadonlyMap<string, string>;

/** Returns a file that is published as it is. */
export function plainFile(path: string, bytes: Uint8Array, known: KnownFiles): IndexFile {
  const contentHash = hexHash(bytes).slice(0, hashLength);
  return { path, hash: contentHash, bytes: known.get(path) === contentHash ? undefined : bytes };
}

/** Names of kinds of files as Pagefind forms them, each with its number of hex digits. */
const kinds = {
  fragment: { digits: 7, pathOf: (name: string) => `fragment/${name}.pf_fragment` },
  index: { digits: 7, pathOf: (name: string) => `index/${name}.pf_index` },
  filter: { digits: 7, pathOf: (name: string) => `filter/${name}.pf_filter` },
  meta: { digits: 10, pathOf: (name: string) => `pagefind.${name}.pf_meta` },
} as const;

/** Returns the name of a file by which others of the index name it, and the file. */
type NamedFile = (
  kind: keyof typeof kinds,
  content: Buffer,
) => { readonly name: string; readonly file: IndexFile };

/**
 * Returns a function that names the files of a language by their content, and compresses those that are not known. Names are
 * as short as Pagefind's, because browsers load the list of all; if two would be equal, the later one is longer.
 */
export function namedFiles(language: string, known: KnownFiles): NamedFile {
  const taken = new Map<string, string>();
  return (kind, content) => {
    const { digits, pathOf } = kinds[kind];
    const hex = hexHash(content);
    const contentHash = hex.slice(0, hashLength);
    for (let length: number = digits; ; length += 1) {
      const name = `${language}_${hex.slice(0, length)}`;
      const path = pathOf(name);
      const other = taken.get(path);
      if (other !== undefined && other !== contentHash) continue;
      taken.set(path, contentHash);
      const bytes = known.get(path) === contentHash ? undefined : compressed(content);
      return { name, file: { path, hash: contentHash, bytes } };
    }
  };
}

function hexHash(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** 120 bits: long enough that no two differing contents ever meet by chance. */
const hashLength = 30;
