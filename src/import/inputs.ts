import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { withSlashes } from "../lib/files.ts";
import { errorCode } from "../lib/system-error.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import type { ImportInput, InputFile } from "./import-format.ts";

/** The files that a user named, and what is wrong with some of the names. */
interface OpenedInputs {
  readonly inputs: readonly ImportInput[];
  readonly problems: readonly Problem[];
}

/** Lists the files behind the names that a user typed: files and folders. Reads none of them. */
export async function openInputs(names: readonly string[]): Promise<OpenedInputs> {
  const inputs: ImportInput[] = [];
  const problems: Problem[] = [];
  for (const name of names)
    try {
      inputs.push(await openInput(name));
    } catch (error) {
      problems.push(fileProblem(name, unreadableReason(error)));
    }
  return { inputs, problems };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
};

/** Returns the message for a file that the system does not give. */
function unreadableReason(error: unknown): string {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return reasons[code] ?? `The file can't be read (${code}). Check that it is there and may be read.`;
}

async function openInput(name: string): Promise<ImportInput> {
  const stats = await stat(name);
  if (!stats.isDirectory()) return { name, files: [inputFile(name, basename(name), name, stats.size)] };
  const paths = await filesBelow(name);
  const files = await Promise.all(
    paths.map(async (path) => {
      const file = join(name, path);
      return inputFile(file, path, file, (await stat(file)).size);
    }),
  );
  return { name, files };
}

/** Returns the paths of the files of a folder in order, without hidden ones and without what links lead to. */
async function filesBelow(folder: string, inner = ""): Promise<readonly string[]> {
  const entries = await readdir(join(folder, inner), { withFileTypes: true });
  const paths = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith(".") && name !== "__MACOSX" && name !== "node_modules")
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(async (entry): Promise<readonly string[]> => {
        const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
        if (entry.isDirectory()) return filesBelow(folder, path);
        return entry.isFile() ? [withSlashes(path)] : [];
      }),
  );
  return paths.flat();
}

/** The part of a file by which its format is recognised, in bytes. */
export const headLength = 65_536;

function inputFile(file: string, path: string, shown: string, size: number): InputFile {
  return {
    path,
    shown,
    size,
    head: () => headOf(file),
    bytes: () => readFile(file),
    chunks: () => chunksOf(file),
  };
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
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
