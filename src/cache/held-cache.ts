import { lazy } from "../lib/cache.ts";
import type { BuildCache } from "./cache.ts";
import { changeableRows, type OutputRow } from "./outputs.ts";
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
      const { path } = facts;
      const lazyFields = { html: () => encoded.html, details: () => encoded.details };
      const parsed = decodeRecord(columnsOf(encoded, lazyFields), 0, { path, id: 0 });
      const record = { ...facts, id: 0, position: undefined, parsed };
      change(path, record);
      encodedFiles.set(path, encoded);
      if (encodedFiles.size >= mostUnsaved) save();
      return record;
    },
    touch: (facts) => {
      const before = held().get(facts.path);
      if (!before) return;
      // Those of a record in the table are no properties of the object itself.
      const { id, hash, parsed } = before;
      change(facts.path, { id, hash, parsed, ...facts });
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
  const held = lazy(() => changeableRows(table.columns()));
  /** What was written since the build began; undefined for a deleted row. */
  const later = new Map<string, OutputRow | undefined>();
  const unsaved = new Map<string, UnsavedOutput>();
  const write = (path: string, output: UnsavedOutput): void => {
    later.set(path, output.row);
    unsaved.set(path, output);
  };
  const save = (): void => {
    // The table gives its rows no more once it has changed.
    held();
    for (const [path, { row, parts }] of unsaved)
      if (!row) table.delete(path);
      else if (parts === undefined) table.touch(row);
      else table.put(row, parts);
    unsaved.clear();
  };
  return {
    save,
    outputs: {
      ...table,
      all: () => {
        held().change(later);
        later.clear();
        return held().rows();
      },
      put: (row: OutputRow, parts: string): void => write(row.path, { row, parts }),
      touch: (row: OutputRow): void => write(row.path, { row, parts: unsaved.get(row.path)?.parts }),
      delete: (path: string): void => write(path, {}),
    },
  };
}

interface UnsavedOutput {
  /** Undefined if it was deleted. */
  readonly row?: OutputRow;
  /** Undefined if they are unchanged. */
  readonly parts?: string | undefined;
}
