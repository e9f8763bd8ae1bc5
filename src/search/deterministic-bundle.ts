/**
 * Pagefind names its files by their content, but the order of filters and of their values differs from run to run. This
 * module sorts them and renames the files that contain them.
 */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** Returns the files of an index in the form in which a site publishes them: equal articles give equal bytes. */
export function deterministicBundle(bundle: readonly BundleFile[]): readonly BundleFile[] {
  const files = new Map(bundle.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
  const entry: Entry = JSON.parse(Buffer.from(files.get(entryName) ?? Buffer.of()).toString());
  const names = Object.keys(entry.languages).sort();
  const languages: Record<string, Language> = {};
  const kept = [...files].flatMap(([path, content]) => (isWanted(path, entry) ? [{ path, content }] : []));
  for (const name of names) {
    const language = entry.languages[name];
    if (!language) continue;
    const sorted = sortedLanguage(files, name, language);
    languages[name] = { ...language, hash: sorted.hash };
    for (const file of sorted.files) kept.push(file);
  }
  const text = JSON.stringify({ ...entry, languages });
  return [...kept, { path: entryName, content: Buffer.from(text) }];
}

/** A file of an index; its path is relative to the folder of the index. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, Language>>;
  readonly include_characters: readonly string[];
}

interface Language {
  readonly hash: string;
  readonly wasm: string | null;
  readonly page_count: number;
}

const entryName = "pagefind-entry.json";

/**
 * Returns true for files that a site needs. It needs neither Pagefind's own interfaces nor its code for other
 * languages.
 */
function isWanted(path: string, { languages }: Entry): boolean {
  if (/^(?:fragment|index)\//.test(path) || /^pagefind(?:-worker)?\.js$/.test(path)) return true;
  const [, wasm] = /^wasm\.(.+)\.pagefind$/.exec(path) ?? [];
  return wasm !== undefined && Object.values(languages).some((one) => (one.wasm ?? "unknown") === wasm);
}

/** Returns the filters and the meta file of one language: sorted, and named by their new content. */
function sortedLanguage(files: ReadonlyMap<string, Uint8Array>, language: string, { hash }: Language) {
  const renamed = new Map<string, string>();
  const sorted: BundleFile[] = [];
  for (const [path, content] of files) {
    const [, previous] = new RegExp(`^filter/(${language}_[0-9a-f]+)\\.pf_filter$`).exec(path) ?? [];
    if (previous === undefined) continue;
    const filter = sortedFilter(decompressed(content));
    const name = nameOf(previous, language, filter);
    renamed.set(previous, name);
    sorted.push({ path: `filter/${name}.pf_filter`, content: compressed(filter) });
  }
  const meta = sortedMeta(decompressed(files.get(`pagefind.${hash}.pf_meta`) ?? Buffer.of()), renamed);
  const name = nameOf(hash, language, meta);
  sorted.push({ path: `pagefind.${name}.pf_meta`, content: compressed(meta) });
  return { files: sorted, hash: name };
}

/** Sorts a filter: its name, and for each of its values the articles that have it. */
function sortedFilter(filter: Buffer): Buffer {
  const { head, items } = cborItems(filter);
  const [name = Buffer.of(), values = Buffer.of()] = items;
  return Buffer.concat([head, name, inByteOrder(values)]);
}

/**
 * Sorts what Pagefind stores about all articles of a language: version, articles, word chunks, filters, sort orders,
 * fields. Filters are the fourth item.
 */
function sortedMeta(meta: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const { head, items } = cborItems(meta);
  return Buffer.concat([
    head,
    ...items.map((item, index) => (index === 3 ? replaced(inByteOrder(item), renamed) : item)),
  ]);
}

function inByteOrder(list: Buffer): Buffer {
  const { head, items } = cborItems(list);
  return Buffer.concat([head, ...items.toSorted(Buffer.compare)]);
}

function replaced(bytes: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const copy = Buffer.from(bytes);
  for (const [previous, name] of renamed) {
    const at = copy.indexOf(previous);
    if (at >= 0) copy.write(name, at);
  }
  return copy;
}

/** Returns a name of the same length as the previous one, so that files which contain it keep their size. */
function nameOf(previous: string, language: string, bytes: Buffer): string {
  return `${language}_${createHash("sha256").update(bytes).digest("hex")}`.slice(0, previous.length);
}

function decompressed(content: Uint8Array): Buffer {
  return gunzipSync(content).subarray(signature.length);
}

function compressed(bytes: Buffer): Buffer {
  const file = gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
  // By default this byte names the operating system (RFC 1952, section 2.3: OS); 255 is "unknown".
  file.writeUInt8(255, 9);
  return file;
}

const signature = Buffer.from("pagefind_dcd");

/**
 * Returns the items of a CBOR list, each as its bytes, and the bytes before the first one as `head`. Reads only as much
 * of CBOR (RFC 8949) as Pagefind's files use.
 * @throws Error if the bytes are no list, or use another part of CBOR
 */
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

interface Head {
  /** Major type (RFC 8949, section 3.1). */
  readonly type: number;
  readonly value: number;
  /** Offset of the content after the head. */
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

/** Returns the end of the item at an offset: a number, a text, bytes, or a list of these. */
function endOfItem(bytes: Buffer, at: number): number {
  const { type, value, next } = headAt(bytes, at);
  if (type === 0 || type === 1) return next;
  if (type === 2 || type === 3) return next + value;
  if (type !== 4) throw new Error(`The search index holds CBOR of a type that is not known (${type}).`);
  let end = next;
  for (let left = value; left > 0; left -= 1) end = endOfItem(bytes, end);
  return end;
}
