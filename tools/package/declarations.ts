import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { pathsBelow } from "../../src/lib/files.ts";

interface TextFile {
  readonly path: string;
  readonly contents: string;
}

/**
 * Returns the declarations of the modules that a publication may import, and of all that these lead to. Paths are relative to
 * the folder of the package's code.
 * @throws if the compiler finds errors
 */
export function declarations(root: string): readonly TextFile[] {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const project = join(root, "tools", "package");
    execFileSync(process.execPath, [compiler, "-p", project, "--noEmit", "false", "--outDir", folder], {
      stdio: ["ignore", 2, 2],
    });
    const entries = pathsBelow(join(folder, "src", "public"), (entry) => entry.isFile());
    return reached(
      folder,
      entries.map((entry) => `src/public/${entry}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns declarations and those that they import. */
function reached(folder: string, entries: readonly string[]): readonly TextFile[] {
  const paths = new Set(entries);
  const files: TextFile[] = [];
  for (const path of paths) {
    const contents = readFileSync(join(folder, path), "utf8");
    for (const [, target = ""] of contents.matchAll(/(?:from |import\()"(\.[^"]+)\.ts"/g))
      paths.add(posix.join(posix.dirname(path), `${target}.d.ts`));
    files.push({ path, contents });
  }
  return files;
}
