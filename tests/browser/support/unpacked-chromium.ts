/** The Chromium inside @sparticuz/chromium, for machines that have none. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packageFacts from "../../../package.json" with { type: "json" };

interface UnpackedChromium {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Unpacks the package. It writes to the folder for temporary files, and unpacks its libraries only in an Amazon environment. */
const unpackInto = (folder: string): void => {
  const code = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: import.meta.dirname,
    env: { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
};

/** Returns the unpacked folder. Two processes may unpack at once: each uses its own folder, and the first one renames it. */
const unpackedFolder = (): string => {
  const folder = join(tmpdir(), `dateline-chromium-${packageFacts.devDependencies["@sparticuz/chromium"]}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  try {
    unpackInto(fresh);
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

const starts = ({ program, environment }: UnpackedChromium): boolean =>
  spawnSync(program, ["--version"], { env: { ...process.env, ...environment } }).status === 0;

/** Unpacks Chromium once for each machine. Its own libraries are used only if the machine lacks one. */
export const unpackedChromium = (): UnpackedChromium => {
  const folder = unpackedFolder();
  const program = join(folder, "chromium");
  const fonts = { FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(folder, "fonts") };
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  const bare = { program, environment: existsSync("/etc/fonts") ? {} : fonts };
  return starts(bare) ? bare : { program, environment: { ...bare.environment, ...libraries } };
};
