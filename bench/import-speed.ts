/**
 * Measures an import and a clean build of what it wrote, in one run: a WordPress export, then files in NITF. Search and cards
 * are off. Prints wall and processor time and the memory of each, and how long an import takes of a build.
 *
 *     node bench/import-speed.ts [--posts 20000] [--files 10000]
 *
 * With --bytes it imports a WordPress export of so many bytes instead, and prints the memory.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeTextFiles } from "./corpus/text-files.ts";
import { datelineContent } from "./generators/dateline-content.ts";
import { repository } from "./generators/repository.ts";
import { nitfFile, wordpressExport } from "./generators/wordpress-export.ts";
import { type Measurement, measuredRun } from "./measure/measured-run.ts";
import { workDisk } from "./measure/work-disk.ts";

const { posts, files, bytes } = parseArgs({
  options: {
    posts: { type: "string", default: "20000" },
    files: { type: "string", default: "10000" },
    bytes: { type: "string" },
  },
}).values;

/** The mean length of a post of the corpus in an export, in bytes. */
const bytesOfPost = 7000;

const folder = mkdtempSync(join(workDisk, "dateline-import-"));
try {
  if (bytes === undefined) {
    await measure("WordPress posts", Number(posts), writeExport, ["export.xml"]);
    await measure("NITF files", Number(files), writeWire, ["wire", "--publish"]);
  } else {
    const size = Math.ceil(Number(bytes) / bytesOfPost);
    prepare();
    writeExport(size);
    print(`Import of ${size} posts in ${bytes} bytes`, await dateline("import", "export.xml"));
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(
  name: string,
  size: number,
  write: (size: number) => void,
  words: readonly string[],
): Promise<void> {
  if (size === 0) return;
  prepare();
  write(size);
  const imported = await dateline("import", ...words);
  print(`Import of ${size} ${name}`, imported);
  const built = await dateline("build", "--output", "out");
  print("Clean build of what was written", built);
  process.stdout.write(
    `The import took ${((100 * imported.wall) / built.wall).toFixed(0)} % of the build's time, and ${((100 * imported.cpu) / built.cpu).toFixed(0)} % of its processor time.\n`,
  );
}

/** Makes the folder of a publication without articles. */
function prepare(): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeTextFiles(join(folder, "content"), datelineContent(0));
}

function writeExport(size: number): void {
  const file = openSync(join(folder, "export.xml"), "w");
  for (const part of wordpressExport(size)) writeSync(file, part);
  closeSync(file);
}

function writeWire(size: number): void {
  mkdirSync(join(folder, "wire"));
  for (let index = 0; index < size; index += 1)
    writeFileSync(join(folder, "wire", `${String(index).padStart(6, "0")}.xml`), nitfFile(index));
}

async function dateline(...words: readonly string[]): Promise<Measurement> {
  const launcher = join(repository, "src", "cli", "launcher.js");
  const run = await measuredRun({ program: process.execPath, words: [launcher, ...words], folder });
  if (run.failure !== undefined) throw new Error(`${words.join(" ")}: ${run.failure}`);
  return run;
}

function print(name: string, { wall, cpu, memory = 0 }: Measurement): void {
  process.stdout.write(
    `${name}: ${(wall / 1000).toFixed(1)} s, ${(cpu / 1000).toFixed(1)} s of processors, ${Math.round(memory / 1e6)} MB.\n`,
  );
}
