import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { withSlashes } from "../../lib/files.ts";
import { errorCode } from "../../lib/system-error.ts";
import { fileProblem, type Problem } from "../../model/problem.ts";
import { headLength, type ImportInput, type InputFile } from "../import-format.ts";
import { foreignFormat } from "./foreign-format.ts";
import { withHeldHeads } from "./held-heads.ts";
import { InputError } from "./input-error.ts";
import { isSystemName } from "./system-names.ts";

/** The files that a user named, and what is wrong with some of the names. */
interface OpenedInputs {
  readonly inputs: readonly ImportInput[];
  readonly problems: readonly Problem[];
  /** Closes the archives among them. */
  readonly close: () => void;
}

/** Lists the files behind the names that a user typed: files, folders and ZIP archives. Reads the beginnings of files alone. */
export async function openInputs(names: readonly string[]): Promise<OpenedInputs> {
  const inputs: ImportInput[] = [];
  const problems: Problem[] = [];
  const closers: (() => void)[] = [];
  for (const name of names)
    try {
      const { input, close } = await openInput(name);
      inputs.push({ ...input, files: withHeldHeads(input.files) });
      if (close) closers.push(close);
    } catch (error) {
      problems.push(fileProblem(name, unreadableReason(error)));
    }
  return {
    inputs,
    problems,
    close: () => {
      for (const close of closers) close();
    },
  };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
};

/** Returns the message for a file that the system does not give. */
function unreadableReason(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const code = errorCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `The file can't be read (${code}). Check that it is there and may be read.`;
}

interface OpenedInput {
  readonly input: ImportInput;
  readonly close?: (() => void) | undefined;
}

async function openInput(name: string): Promise<OpenedInput> {
  const stats = statSync(name);
  if (!stats.isDirectory()) {
    const file = inputFile(name, basename(name), name, stats.size);
    if (!isArchive(await file.head())) return { input: { name, kind: "file", files: [file] } };
    // Loaded late: most inputs are no archives.
    const { zipFiles } = await import("./zip-files.ts");
    const { files, close } = await zipFiles(name);
    return { input: { name, kind: "archive", files }, close };
  }
  const paths = await filesBelow(name);
  const files = paths.map((path) => {
    const file = join(name, path);
    return inputFile(file, path, file, statSync(file).size);
  });
  return { input: { name, kind: "folder", files } };
}

/** Returns true for ZIP archives, but not for documents of offices, which are ZIP archives too. */
function isArchive(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && /a ZIP archive/.test(foreignFormat(head) ?? "");
}

/** Returns the paths of the files of a folder in order, without hidden ones and without what links lead to. */
async function filesBelow(folder: string, inner = ""): Promise<readonly string[]> {
  const entries = await readdir(join(folder, inner), { withFileTypes: true });
  const paths = await Promise.all(
    entries
      .filter(({ name }) => !isSystemName(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(async (entry): Promise<readonly string[]> => {
        const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
        if (entry.isDirectory()) return filesBelow(folder, path);
        return entry.isFile() ? [withSlashes(path)] : [];
      }),
  );
  return paths.flat();
}

function inputFile(file: string, path: string, shown: string, size: number): InputFile {
  return {
    path,
    shown,
    size,
    head: async () => headOf(file, size),
    bytes: () => readFile(file),
    chunks: () => chunksOf(file),
  };
}

/** Reads at once: for small files, promises take longer than the reading. */
function headOf(file: string, size: number): Uint8Array {
  if (size <= headLength) return readFileSync(file);
  const handle = openSync(file, "r");
  try {
    const head = Buffer.allocUnsafe(headLength);
    return head.subarray(0, readSync(handle, head, 0, headLength, 0));
  } finally {
    closeSync(handle);
  }
}

async function* chunksOf(file: string): AsyncIterable<Uint8Array> {
  const handle = await open(file);
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: 262_144, autoClose: false }))
      yield chunk;
  } finally {
    await handle.close();
  }
}
