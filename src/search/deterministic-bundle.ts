/**
 * Pagefind names its files by their content, but lists the filters and their values in an order that differs from run
 * to run. Here they are put in order, and the files that hold them are named anew.
 */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** A file of an index; its path is relative to the folder of the index. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface Language {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, Language>>;
  readonly include_characters: readonly string[];
}

const entryName = "pagefind-entry.json";

/** The files of an index as a site publishes them: equal articles, equal files. */
export function deterministicBundle(bundle: readonly BundleFile[]): readonly BundleFile[] {
  const files = new Map(bundle.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
  const entry: Entry = JSON.parse(Buffer.from(files.get(entryName) ?? Buffer.of()).toString());
  const names = Object.keys(entry.languages).sort();
  const languages: Record<string, Language> = {};
  const kept = [...files].flatMap(([path, content]) => (isWanted(path, entry) ? [{ path, content }] : []));
  for (const name of names) {
    const language = entry.languages[name];
    if (!language) continue;
    const { steady, hash } = deterministicLanguage(files, name, language);
    languages[name] = { ...language, hash };
    for (const file of steady) kept.push(file);
  }
  const text = JSON.stringify({ ...entry, languages });
  return [...kept, { path: entryName, content: Buffer.from(text) }];
}

/** What a site needs of an index besides: not the interfaces that Pagefind brings, nor the code of other languages. */
function isWanted(path: string, { languages }: Entry): boolean {
  if (/^(?:fragment|index)\//.test(path) || /^pagefind(?:-worker)?\.js$/.test(path)) return true;
  const [, wasm] = /^wasm\.(.+)\.pagefind$/.exec(path) ?? [];
  return wasm !== undefined && Object.values(languages).some((one) => (one.wasm ?? "unknown") === wasm);
}

/** The filters and the meta file of one language, in order and named by what they hold now. */
function deterministicLanguage(files: ReadonlyMap<string, Uint8Array>, language: string, { hash }: Language) {
  const renamed = new Map<string, string>();
  const steady: BundleFile[] = [];
  for (const [path, content] of files) {
    const [, previous] = new RegExp(`^filter/(${language}_[0-9a-f]+)\\.pf_filter$`).exec(path) ?? [];
    if (previous === undefined) continue;
    const filter = deterministicFilter(unpacked(content));
    const name = nameOf(previous, language, filter);
    renamed.set(previous, name);
    steady.push({ path: `filter/${name}.pf_filter`, content: packed(filter) });
  }
  const meta = deterministicMeta(unpacked(files.get(`pagefind.${hash}.pf_meta`) ?? Buffer.of()), renamed);
  const name = nameOf(hash, language, meta);
  steady.push({ path: `pagefind.${name}.pf_meta`, content: packed(meta) });
  return { steady, hash: name };
}

/** A filter: its name, and for each of its values the articles that have it. */
function deterministicFilter(filter: Buffer): Buffer {
  const { head, items } = cborItems(filter);
  const [name = Buffer.of(), values = Buffer.of()] = items;
  return Buffer.concat([head, name, inByteOrder(values)]);
}

function inByteOrder(list: Buffer): Buffer {
  const { head, items } = cborItems(list);
  return Buffer.concat([head, ...items.toSorted(Buffer.compare)]);
}

const signature = Buffer.from("pagefind_dcd");

function unpacked(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

/** A name as long as the one that it takes the place of, so that what names it keeps its size. */
function nameOf(previous: string, language: string, bytes: Buffer): string {
  return `${language}_${createHash("sha256").update(bytes).digest("hex")}`.slice(0, previous.length);
}

function packed(bytes: Buffer): Buffer {
  const file = gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
  // Which system packed it would be told there.
  file.writeUInt8(255, 9);
  return file;
}

/** What Pagefind knows of all articles of a language: version, articles, chunks of words, filters, orders, fields. */
function deterministicMeta(meta: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const { head, items } = cborItems(meta);
  return Buffer.concat([
    head,
    ...items.map((item, index) => (index === 3 ? replaced(inByteOrder(item), renamed) : item)),
  ]);
}

function replaced(bytes: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const copy = Buffer.from(bytes);
  for (const [previous, name] of renamed) {
    const at = copy.indexOf(previous);
    if (at >= 0) copy.write(name, at);
  }
  return copy;
}

/** The items of a list, each as its bytes; what comes before the first of them is `head`. */
export function cborItems(list: Buffer): { readonly head: Buffer; readonly items: readonly Buffer[] } {
  const { type, value, next } = headAt(list, 0);
  if (type !== 4) throw new Error("The search index holds something else than a list.");
  const items: Buffer[] = [];
  let at = next;
  for (let left = value; left > 0; left -= 1) {
    const end = endOfItem(list, at);
    items.push(list.subarray(at, end));
    at = end;
  }
  return { head: list.subarray(0, next), items };
}

/** As much of CBOR (RFC 8949) as is needed to find the items of a list and to put them into another order. */

interface Head {
  /** The major type. */
  readonly type: number;
  readonly value: number;
  /** Where what the head announces begins. */
  readonly next: number;
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const type = first >> 5;
  const info = first & 0x1f;
  if (info < 24) return { type, value: info, next: at + 1 };
  const width = [1, 2, 4][info - 24];
  if (width === undefined)
    throw new Error(`The search index holds CBOR of a kind that is not known (${first}).`);
  return { type, value: bytes.readUIntBE(at + 1, width), next: at + 1 + width };
}

/** Where the item that begins at a place ends: a number, a text, bytes, or a list of such. */
function endOfItem(bytes: Buffer, at: number): number {
  const { type, value, next } = headAt(bytes, at);
  if (type === 0 || type === 1) return next;
  if (type === 2 || type === 3) return next + value;
  if (type !== 4) throw new Error(`The search index holds CBOR of a type that is not known (${type}).`);
  let end = next;
  for (let left = value; left > 0; left -= 1) end = endOfItem(bytes, end);
  return end;
}
