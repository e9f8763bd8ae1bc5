import { hash } from "node:crypto";
import { inOrder } from "../lib/tasks.ts";
import { compressed, compressedAside } from "./pagefind.ts";

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
  const file = { path, hash: hexHash(bytes) };
  return isKnown(file, known) ? file : { ...file, bytes };
}

/**
 * Names of kinds of files as Pagefind forms them, each with its number of hex digits. Those of fragments begin with seven for the
 * minute of the article, by which browsers order what they find.
 */
const kinds = {
  fragment: { digits: 12, pathOf: (name: string) => `fragment/${name}.pf_fragment` },
  index: { digits: 7, pathOf: (name: string) => `index/${name}.pf_index` },
  filter: { digits: 7, pathOf: (name: string) => `filter/${name}.pf_filter` },
  meta: { digits: 10, pathOf: (name: string) => `pagefind.${name}.pf_meta` },
} as const;

/** The names of the files of one language in an index. */
export interface FileNames {
  /** Names a content, and packs it unless it is known. */
  readonly make: (kind: keyof typeof kinds, content: Buffer) => NamedFile;
  /** Does the same for the fragment of an article, in milliseconds since 1970; of a page without a date. */
  readonly makeFragment: (content: Buffer, published: number | undefined) => NamedFile;
  /** Does the same for large contents, several of them at a time. */
  readonly makeAll: (kind: keyof typeof kinds, contents: readonly Buffer[]) => AsyncIterable<NamedFile>;
  /** Returns the file with the hash of a content, without its bytes. */
  readonly withHash: (kind: keyof typeof kinds, contentHash: string) => NamedFile;
  /** Returns true if the last build made a file with the hash of a content under the shortest name that it can have. */
  readonly isKnownByShortest: (kind: keyof typeof kinds, contentHash: string) => boolean;
  /** Returns true if the last build made this file. */
  readonly isKnown: (file: IndexFile) => boolean;
}

interface NamedFile {
  /** The name by which other files of the index name it. */
  readonly name: string;
  readonly file: IndexFile;
}

/**
 * Returns names that follow from the contents, in the order in which they are asked for. They are as short as Pagefind's,
 * because browsers load the list of all; if two would be equal, the later one is longer.
 */
export function fileNames(language: string, known: KnownFiles): FileNames {
  const taken = new Map<string, string>();
  const nameOf = (contentHash: string, length: number): string =>
    `${language}_${contentHash.slice(0, length)}`;
  const withHash: FileNames["withHash"] = (kind, contentHash) => {
    const { digits, pathOf } = kinds[kind];
    for (let length: number = digits; ; length += 1) {
      const name = nameOf(contentHash, length);
      const path = pathOf(name);
      const other = taken.get(path);
      if (other !== undefined && other !== contentHash) continue;
      taken.set(path, contentHash);
      return { name, file: { path, hash: contentHash } };
    }
  };
  const packed = ({ name, file }: NamedFile, content: Buffer): NamedFile => ({
    name,
    file: isKnown(file, known) ? file : { ...file, bytes: compressed(content) },
  });
  return {
    withHash,
    isKnown: (file) => isKnown(file, known),
    isKnownByShortest: (kind, contentHash) => {
      const { digits, pathOf } = kinds[kind];
      return isKnown({ path: pathOf(nameOf(contentHash, digits)), hash: contentHash }, known);
    },
    make: (kind, content) => packed(withHash(kind, hexHash(content)), content),
    makeFragment: (content, published) =>
      packed(
        withHash("fragment", `${minuteDigits(published)}${hexHash(content).slice(0, -minuteLength)}`),
        content,
      ),
    makeAll: (kind, contents) =>
      inOrder(contents, packedAtOnce, async (content) => {
        const { name, file } = withHash(kind, hexHash(content));
        const bytes = isKnown(file, known) ? undefined : await compressedAside(content);
        return { name, file: { ...file, bytes } };
      }),
  };
}

/** As many as there are threads for it. */
const packedAtOnce = 4;

export function isKnown({ path, hash: contentHash }: IndexFile, known: KnownFiles): boolean {
  return known.get(path) === contentHash;
}

const minuteLength = 7;

/** The middle of what the digits of a minute can say: 1970. They begin in 1714 and end in 2225. */
const middle = 16 ** minuteLength / 2;

/** Returns a minute in hex digits, in the order of time; zeros for none. */
function minuteDigits(published: number | undefined): string {
  const minute = published === undefined ? 0 : Math.floor(published / 60_000) + middle;
  return Math.min(Math.max(minute, 0), 2 * middle - 1)
    .toString(16)
    .padStart(minuteLength, "0");
}

/** The first 120 bits: long enough that no two differing contents ever meet by chance. */
function hexHash(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex").slice(0, 30);
}
