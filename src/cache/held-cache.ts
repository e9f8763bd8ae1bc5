import { lazy } from "../lib/cache.ts";
import { areSameBits } from "../lib/hash-bits.ts";
import type { BuildCache } from "./cache.ts";
import type { OutputRow, OutputRows } from "./outputs.ts";
import { columnsOf, decodeRecord, type EncodedRecordFile } from "./record-codec.ts";
import type { CachedRecord } from "./records.ts";

/**
 * Returns a cache that holds in memory what was read from it and written to it. A process that builds again and again
 * loads nothing twice.
 */
export function heldCache(cache: BuildCache): BuildCache {
  const records = heldRecords(cache.records);
  const outputs = heldOutputs(cache.outputs);
  return {
    ...cache,
    records: records.records,
    images: heldImages(cache.images),
    outputs: outputs.outputs,
    commit: () => {
      records.save();
      outputs.save();
      cache.commit();
    },
  };
}

/**
 * Keeps records in memory until `save` writes them into the table: one record may change many times until then. Very many
 * new records are written at once, since their texts would fill the memory.
 */
function heldRecords(table: BuildCache["records"]) {
  const held = lazy(() => {
    const records = new Map<string, CachedRecord>();
    table.each((record) => records.set(record.path, record));
    return records;
  });
  /** The changed records, as the table holds them. */
  const stored = new Map<string, CachedRecord | undefined>();
  const encodedFiles = new Map<string, EncodedRecordFile>();
  const change = (path: string, record: CachedRecord | undefined): void => {
    if (!stored.has(path)) stored.set(path, held().get(path));
    if (record) held().set(path, record);
    else held().delete(path);
  };
  const forget = (): void => {
    stored.clear();
    encodedFiles.clear();
  };
  const save = (): void => {
    for (const [path, before] of stored) {
      const record = held().get(path);
      const encoded = encodedFiles.get(path);
      if (before && (encoded || !record)) table.delete(before);
      if (record && encoded) held().set(path, table.put(record, encoded, before?.position));
      else if (record) table.touch(record);
    }
    forget();
  };
  const records: BuildCache["records"] = {
    each: (take) => held().forEach((record) => void take(record)),
    put: (facts, encoded) => {
      const { path, hash } = facts;
      const lazyFields = { html: () => encoded.html, details: () => encoded.details };
      const parsed = decodeRecord(columnsOf(encoded), 0, { path, hash, id: 0 }, lazyFields);
      const record = { ...facts, id: 0, position: undefined, parsed };
      change(path, record);
      encodedFiles.set(path, encoded);
      if (encodedFiles.size >= mostUnsaved) save();
      return record;
    },
    touch: (facts) => {
      const before = held().get(facts.path);
      if (before) change(facts.path, { ...before, ...facts });
    },
    delete: ({ path }) => {
      change(path, undefined);
      encodedFiles.delete(path);
    },
    clear: () => {
      table.clear();
      held().clear();
      forget();
    },
  };
  return { records, save };
}

/** In records: more than an editor changes until everything is saved. */
const mostUnsaved = 1000;

function heldImages(table: BuildCache["images"]): BuildCache["images"] {
  const held = lazy(() => new Map([...table.all()].map((image) => [image.path, image])));
  return {
    all: () => held().values(),
    put: (image) => {
      table.put(image);
      held().set(image.path, image);
    },
    clear: () => {
      table.clear();
      held().clear();
    },
  };
}

/**
 * Keeps rows in memory until `save` writes them into the table. Rows stay as they are during a build, which compares what it
 * makes with those of the last one.
 */
function heldOutputs(table: BuildCache["outputs"]) {
  const loaded = lazy(() => withAllColumns(table.all()));
  /** What was written since the rows were loaded; undefined for a deleted one. */
  const later = new Map<string, OutputRow | undefined>();
  const unsaved = new Map<string, UnsavedOutput>();
  const save = (): void => {
    for (const [path, { row, parts }] of unsaved)
      if (!row) table.delete(path);
      else if (parts === undefined) table.touch(row);
      else table.put(row, parts);
    for (const [path, { row }] of unsaved) later.set(path, row);
    unsaved.clear();
  };
  return {
    save,
    outputs: {
      ...table,
      all: () => {
        for (const [path, { row }] of unsaved) later.set(path, row);
        return later.size === 0 ? loaded() : laterRows(loaded(), later);
      },
      put: (row: OutputRow, parts: string): void => void unsaved.set(row.path, { row, parts }),
      touch: (row: OutputRow): void =>
        void unsaved.set(row.path, { row, parts: unsaved.get(row.path)?.parts }),
      delete: (path: string): void => void unsaved.set(path, {}),
    },
  };
}

interface UnsavedOutput {
  /** Undefined if it was deleted. */
  readonly row?: OutputRow;
  /** Undefined if they are unchanged. */
  readonly parts?: string | undefined;
}

/** Loads all columns, since those that are loaded later would have the order of the rows at that time. */
function withAllColumns(rows: OutputRows): OutputRows {
  for (const path of rows.keys()) {
    rows.get(path);
    break;
  }
  return rows;
}

/** Returns rows of which some were written later. */
function laterRows(loaded: OutputRows, later: ReadonlyMap<string, OutputRow | undefined>): OutputRows {
  const isGone = (path: string): boolean => later.has(path) && later.get(path) === undefined;
  const isNew = (row: OutputRow | undefined): row is OutputRow => row !== undefined && !loaded.has(row.path);
  const rows = [...later.values()].filter(isNew);
  const gone = [...later.keys()].filter((path) => isGone(path) && loaded.has(path));
  const get = (path: string): OutputRow | undefined => (later.has(path) ? later.get(path) : loaded.get(path));
  return {
    get paths() {
      return [...loaded.paths.map((path) => (isGone(path) ? "" : path)), ...rows.map(({ path }) => path)];
    },
    get sizes() {
      const sizes = loaded.paths.map((path, at) => later.get(path)?.size ?? loaded.sizes[at] ?? 0);
      return [...sizes, ...rows.map(({ size }) => size)];
    },
    get modified() {
      const times = loaded.paths.map((path, at) => later.get(path)?.modified ?? loaded.modified[at] ?? 0);
      return [...times, ...rows.map(({ modified }) => modified)];
    },
    size: loaded.size - gone.length + rows.length,
    has: (path) => (later.has(path) ? !isGone(path) : loaded.has(path)),
    keys: () => [...[...loaded.keys()].filter((path) => !isGone(path)), ...rows.map(({ path }) => path)],
    get,
    hasInputs: (path, inputsHash) => {
      const row = later.get(path);
      return later.has(path)
        ? row !== undefined && areSameBits(row.inputsHash, inputsHash)
        : loaded.hasInputs(path, inputsHash);
    },
  };
}
