import type { DatabaseSync } from "node:sqlite";
import type { ParsedFile } from "../content/collect.ts";
import type { FileStat } from "../lib/file-stat.ts";
import { recordNumbers, recordTexts } from "./article-cells.ts";
import type { RecordColumns } from "./cached-article.ts";
import { type ColumnRow, columnTable } from "./column-table.ts";
import type { LazyFields } from "./lazy-body.ts";
import { columnsOf, decodeRecord, type EncodedRecordFile } from "./record-codec.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A text of the content folder, as a build read it. */
export interface CachedRecord extends FileStat {
  /** The number of its row in the table of bodies. */
  readonly id: number;
  /** Its position in the table; undefined if it is not there yet. */
  readonly position: number | undefined;
  /** Relative to the content folder. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  readonly parsed: ParsedFile;
}

/** What the table knows of a file beside its record. */
type FileFacts = Omit<CachedRecord, "id" | "parsed" | "position">;

/** The columns before those of the record. */
const fileTexts = ["path", "hash"] as const;
const fileNumbers = ["id", "size", "modified", "changed", "readAt"] as const;

const textCount = fileTexts.length + Object.keys(recordTexts).length;
const numberCount = fileNumbers.length + Object.keys(recordNumbers).length;

/** Stores records by column. Their bodies stand in rows of their own, because most builds read few of them. */
export function recordTable(database: DatabaseSync) {
  const table = columnTable(database, "records", { texts: textCount, numbers: numberCount });
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const deleteBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, checksum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let nextId = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM bodies").get()?.last) + 1;
  const column = (id: number, index: 1 | 2): string => textIn(checkedValues(body.get(id))[index]);
  const lazyFields: LazyFields = { html: (id) => column(id, 1), details: (id) => column(id, 2) };
  const put = (position: number | undefined, row: ColumnRow): number => {
    if (position === undefined) return table.append(row);
    table.replace(position, row);
    return position;
  };
  return {
    /** Passes each record of the last build to `take`. Keeps none in memory itself. */
    each: (take: (record: CachedRecord) => void): void => {
      const cells = cellsIn(table);
      const columns: RecordColumns = {
        text: (column, at) => cells.text(fileTexts.length + column, at),
        number: (column, at) => cells.number(fileNumbers.length + column, at),
        lazyFields,
      };
      for (const [position, path] of table.texts(0).entries()) {
        if (path === "") continue;
        const row = { path, id: cells.number(0, position) };
        take(new StoredRecord(cells, position, decodeRecord(columns, position, row)));
      }
      table.unload();
    },
    /** Puts a record, in place of the one at a position if there is one. Returns it as the table holds it. */
    put: (facts: FileFacts, encoded: EncodedRecordFile, position?: number): CachedRecord => {
      const { path, size, modified, changed, readAt, hash } = facts;
      const { texts, numbers, html, details } = encoded;
      const id = nextId;
      nextId += 1;
      const placed = put(position, {
        texts: [path, hash, ...texts],
        numbers: [id, size, modified, changed, readAt, ...numbers],
      });
      putBody.run(id, html, details, checksumOf([id, html, details]));
      const parsed = decodeRecord(columnsOf(encoded, lazyFields), 0, { path, id });
      return { ...facts, id, position: placed, parsed };
    },
    /** Puts a new stat of a file whose bytes are unchanged. */
    touch: ({
      size,
      modified,
      changed,
      readAt,
      position = -1,
    }: Omit<FileFacts, "hash"> & Pick<CachedRecord, "position">): void => {
      const { texts, numbers } = table.row(position);
      table.replace(position, {
        texts,
        numbers: [numbers[0] ?? 0, size, modified, changed, readAt, ...numbers.slice(fileNumbers.length)],
      });
    },
    delete: ({ id, position }: Pick<CachedRecord, "id" | "path" | "position">): void => {
      if (position !== undefined) table.delete(position);
      deleteBody.run(id);
    },
    clear: (): void => {
      table.clear();
      database.exec("DELETE FROM bodies");
    },
    flush: table.flush,
  };
}

type Cells = ReturnType<typeof cellsIn>;

/** The texts that a build with few changes looks at in all records. Others are decoded where they are asked for. */
const commonTexts: ReadonlySet<number> = new Set([
  0,
  ...[recordTexts.file, recordTexts.id, recordTexts.url, recordTexts.published, recordTexts.section].map(
    afterFile,
  ),
  ...[recordTexts.authors, recordTexts.tags, recordTexts.hash, recordTexts.links, recordTexts.rest].map(
    afterFile,
  ),
]);

function afterFile(column: number): number {
  return fileTexts.length + column;
}

/** Returns the cells of a table as the last flush left them. */
function cellsIn(table: Pick<ReturnType<typeof columnTable>, "texts" | "textReader" | "numbers">) {
  const readers = Array.from({ length: textCount }, (_, column): ((at: number) => string) => {
    if (!commonTexts.has(column)) return table.textReader(column);
    const cells = table.texts(column);
    return (at) => cells[at] ?? "";
  });
  const numbers = Array.from({ length: numberCount }, (_, column) => table.numbers(column));
  return {
    text: (column: number, at: number): string => readers[column]?.(at) ?? "",
    number: (column: number, at: number): number => numbers[column]?.[at] ?? 0,
  };
}

/** A record in the table. It reads its cells when they are asked for. */
class StoredRecord implements CachedRecord {
  readonly position: number;
  readonly parsed: ParsedFile;
  readonly #cells: Cells;
  constructor(cells: Cells, position: number, parsed: ParsedFile) {
    this.position = position;
    this.parsed = parsed;
    this.#cells = cells;
  }
  get path(): string {
    return this.parsed.path;
  }
  get hash(): string {
    return this.#cells.text(1, this.position);
  }
  get id(): number {
    return this.#cells.number(0, this.position);
  }
  get size(): number {
    return this.#cells.number(1, this.position);
  }
  get modified(): number {
    return this.#cells.number(2, this.position);
  }
  get changed(): number {
    return this.#cells.number(3, this.position);
  }
  get readAt(): number {
    return this.#cells.number(4, this.position);
  }
}
