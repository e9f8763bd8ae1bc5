import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { type CborValue, cborValue } from "./cbor.ts";
import { keysOfLocations } from "./posting-keys.ts";

/** What Pagefind indexes as one page. */
export interface PagefindPage {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** An index that Pagefind made. */
export interface PagefindIndex {
  readonly version: string;
  readonly includeCharacters: readonly string[];
  /** By language. Each has its pages in the order in which they were given, without those that have no words at all. */
  readonly languages: ReadonlyMap<string, PagefindLanguage>;
  /** The files that search an index, by path: scripts, and the code for each language. */
  readonly code: ReadonlyMap<string, Uint8Array>;
}

/** What Pagefind found in the pages of one language. */
export interface PagefindLanguage {
  /** The name of the code for the language; null if Pagefind has none for it. */
  readonly wasm: string | null;
  readonly pages: readonly PagefindText[];
  /** Makes the postings of each word on each call. */
  readonly words: () => Iterable<PagefindWord>;
}

/** The text of a page as Pagefind has segmented it. */
export interface PagefindText {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
}

/** A word as it stands in an index. */
interface PagefindWord {
  /** Stemmed and without diacritics. */
  readonly base: string;
  /** The same with its diacritics; empty if it has none. */
  readonly variant: string;
  /** The pages that contain it, with the keys of their postings. */
  readonly pages: readonly { readonly page: number; readonly keys: readonly number[] }[];
}

/** The last run of Pagefind on this thread, whatever became of it. */
let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs Pagefind's process over pages, and ends it. A thread has one such process: who asks while it runs waits for its end.
 * @throws Error with the messages of Pagefind
 */
export function pagefindIndex(pages: readonly PagefindPage[]): Promise<PagefindIndex> {
  const run = lastRun.then(() => ownRun(pages));
  lastRun = run.catch(() => undefined);
  return run;
}

async function ownRun(pages: readonly PagefindPage[]): Promise<PagefindIndex> {
  try {
    return decodedIndex(await bundleOf(pages));
  } finally {
    await close();
  }
}

async function bundleOf(pages: readonly PagefindPage[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  throwIfAny(errors);
  if (!index) throw new Error("Pagefind did not start.");
  for (let at = 0; at < pages.length; at += batchSize) {
    const added = pages.slice(at, at + batchSize).map((page) => index.addCustomRecord({ ...page }));
    for (const { errors } of await Promise.all(added)) throwIfAny(errors);
  }
  const { files, errors: failures } = await index.getFiles();
  throwIfAny(failures);
  return new Map(files.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
}

/** The number of pages that are added at once; Pagefind takes them in the order in which they come. */
const batchSize = 50;

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(" ")}`);
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
  readonly include_characters: readonly string[];
}

function decodedIndex(files: ReadonlyMap<string, Uint8Array>): PagefindIndex {
  const entry: Entry = JSON.parse(Buffer.from(files.get("pagefind-entry.json") ?? []).toString());
  const opened = (path: string): Buffer => decompressed(files.get(path) ?? Buffer.of());
  const languages = new Map(
    Object.entries(entry.languages).map(([name, { hash, wasm }]) => {
      const [, pages, chunks] = listOf(cborValue(opened(`pagefind.${hash}.pf_meta`)));
      const texts = listOf(pages).map((page): PagefindText => {
        const [fragment] = listOf(page);
        return JSON.parse(opened(`fragment/${fragment}.pf_fragment`).toString());
      });
      const words = function* (): Generator<PagefindWord> {
        for (const chunk of listOf(chunks)) yield* wordsOf(opened(`index/${listOf(chunk)[2]}.pf_index`));
      };
      return [name, { wasm, pages: texts, words }];
    }),
  );
  const code = new Map([...files].filter(([path]) => isCode(path)));
  return { version: entry.version, includeCharacters: entry.include_characters, languages, code };
}

/** Returns true for the files that search an index; a site needs no interface of Pagefind's own. */
function isCode(path: string): boolean {
  return /^(?:pagefind(?:-worker)?\.js|wasm\.[^/]+\.pagefind)$/.test(path);
}

function* wordsOf(chunk: Buffer): Generator<PagefindWord> {
  const [words] = listOf(cborValue(chunk));
  for (const word of listOf(words)) {
    const [base, pages, variants] = listOf(word);
    yield { base: textOf(base), variant: "", pages: pagesOf(pages) };
    for (const one of listOf(variants)) {
      const [variant, ownPages] = listOf(one);
      yield { base: textOf(base), variant: textOf(variant), pages: pagesOf(ownPages) };
    }
  }
}

/** Each page is told by its distance from the one before. */
function pagesOf(pages: CborValue | undefined): PagefindWord["pages"] {
  let page = 0;
  return listOf(pages).map((one) => {
    const [distance, content, meta] = listOf(one);
    page += Number(distance);
    return { page, keys: keysOfLocations(listOf(content).map(Number), listOf(meta).map(Number)) };
  });
}

function listOf(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value === "object") return value;
  throw new Error("The search index holds something else than a list.");
}

function textOf(value: CborValue | undefined): string {
  if (typeof value === "string") return value;
  throw new Error("The search index holds something else than a text.");
}

/** Each file of an index is packed with gzip, and begins with this. */
const signature = Buffer.from("pagefind_dcd");

function decompressed(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

/** Returns the file of an index with some content. */
export function compressed(content: Buffer): Buffer {
  return withoutSystem(gzipSync(Buffer.concat([signature, content]), packing));
}

/** Does the same on a thread of its own, which pays for large contents. */
export async function compressedAside(content: Buffer): Promise<Buffer> {
  return withoutSystem(await promisify(gzip)(Buffer.concat([signature, content]), packing));
}

/** The highest level takes nine times as long, for two per cent less. */
const packing = { level: 5 } as const;

function withoutSystem(file: Buffer): Buffer {
  // By default this byte names the operating system (RFC 1952, section 2.3: OS); 255 is "unknown".
  file.writeUInt8(255, 9);
  return file;
}
