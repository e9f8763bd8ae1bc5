import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** A module of the project. */
export interface SourceModule {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

interface Import {
  /** Relative to the project, with forward slashes. */
  readonly to: string;
  /** Static imports load a module at once, lazy ones when a line is reached, and those of types not at all. */
  readonly kind: "static" | "lazy" | "type";
}

/** Reads every TypeScript and JavaScript module below some folders of the project, in the order of their paths. */
export function sourceModules(folders: readonly string[]): readonly SourceModule[] {
  return folders
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => /\.[jt]s$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, lines: text.split("\n").length - 1, imports: importsIn(text, path) };
    });
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Returns the paths of all files below a folder of the project, relative to the project, with forward slashes. */
export function pathsBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

const statement = /^(?:import|export)\s(?<type>type\s)?(?:[^"';]*?\sfrom\s)?\s*"(?<to>\.[^"]+\.[jt]s)"/gm;
const call = /(?<type>typeof\s)?(?:\bimport|new URL)\(\s*"(?<to>\.[^"]+\.[jt]s)"(?<member>\)\.)?/g;

/** Returns the imports of relative paths in a module's text. */
function importsIn(text: string, path: string): readonly Import[] {
  const found = [
    ...[...text.matchAll(statement)].map(({ groups = {} }) =>
      importOf(groups.to, groups.type ? "type" : "static"),
    ),
    ...[...text.matchAll(call)].map(({ groups = {} }) =>
      importOf(groups.to, groups.type || groups.member ? "type" : "lazy"),
    ),
  ];
  return found;

  function importOf(to: string | undefined, kind: Import["kind"]): Import {
    return { to: posix.normalize(posix.join(posix.dirname(path), to ?? "")), kind };
  }
}

/** What each node of a graph leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Returns which module imports which, types included. */
export function fileGraph(modules: readonly SourceModule[]): Graph {
  return new Map(modules.map(({ path, imports }) => [path, [...new Set(imports.map(({ to }) => to))]]));
}

/** Returns which folder imports from which. A folder inside of another is a part of it, as the rules are of Markdown. */
export function folderGraph(files: Graph): Graph {
  const isPart = (one: string, other: string): boolean => `${one}/`.startsWith(`${other}/`);
  const targets = new Map<string, Set<string>>();
  for (const [from, all] of files) {
    const folder = posix.dirname(from);
    const found = targets.getOrInsertComputed(folder, () => new Set());
    for (const to of all.map((file) => posix.dirname(file)))
      if (!isPart(folder, to) && !isPart(to, folder)) found.add(to);
  }
  return new Map([...targets].map(([folder, found]) => [folder, [...found]]));
}

/** Returns the cycles of a graph, each as a path that ends where it begins: "a -> b -> a". */
export function cyclesIn(graph: Graph): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(" -> "));
    if (done.has(node) || path.includes(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

/** Returns the modules that one reaches from another by imports of some kinds, itself included. */
export function reachableFrom(
  entry: string,
  modules: readonly SourceModule[],
  kinds: readonly Import["kind"][],
): ReadonlySet<string> {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const reached = new Set([entry]);
  for (const path of reached)
    for (const { to, kind } of byPath.get(path)?.imports ?? [])
      if (kinds.includes(kind) && byPath.has(to)) reached.add(to);
  return reached;
}
