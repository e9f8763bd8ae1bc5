import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { batchesOf } from "../lib/tasks.ts";

/** A folder at a revision, as the user asks for it. */
export interface RevisionRequest {
  /** A branch, a tag or a commit, as typed. */
  readonly revision: string;
  /** A folder of the working tree. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The files of a folder at a revision. Reading them changes no file and fetches nothing. */
export interface GitRevision {
  /** The hash that git gives each file, by the path in the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Returns the bytes of files by their hashes. Throws a `RevisionError` if git does not have one. */
  readonly bytesOf: (hashes: readonly string[]) => ReadonlyMap<string, Uint8Array>;
  /** Returns the other folders that had such a file then and have none now: the folder may have had that path before. */
  readonly movedFolders: (file: string) => readonly GitRevision[];
}

/**
 * Reads a folder at the commit where a revision and HEAD parted, so that later changes of other people do not count as
 * ours.
 * @throws RevisionError if git is not installed or does not have the revision
 */
export function gitRevision(request: RevisionRequest): GitRevision {
  const git = gitRunner(request);
  const prefix = textOf(git(["rev-parse", "--show-prefix"]));
  const commit = forkPoint(git, commitOf(git, request));
  return folderAt(git, commit, prefix);
}

/** An error of git. Its message is for the user of the command. */
export class RevisionError extends Error {}

type Git = (args: readonly string[], input?: string) => Buffer;

function gitRunner({ folder, environment }: RevisionRequest): Git {
  const ownVariables = Object.entries(environment).filter(([name]) => !hookVariables.has(name));
  const env = {
    ...Object.fromEntries(ownVariables),
    LC_ALL: "C",
    GIT_NO_LAZY_FETCH: "1",
    GIT_TERMINAL_PROMPT: "0",
  };
  return (args, input) => {
    try {
      return execFileSync("git", args, {
        cwd: folder,
        env,
        input: input ?? "",
        maxBuffer: largestAnswer,
        stdio: ["pipe", "pipe", "pipe"],
      });
    } catch (error) {
      throw new RevisionError(gitError(error, folder));
    }
  };
}

/** Variables that git sets for its hooks. They may name another repository than that of the folder. */
const hookVariables = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"]);

/** The limit of git's output, in bytes. */
const largestAnswer = 2 ** 30;

function gitError(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT")
    return "--since needs git, which is not installed here. Install it, or leave out --since.";
  const stderr = "stderr" in error ? String(error.stderr).trim() : error.message;
  return /not a git repository/i.test(stderr)
    ? `--since needs a git repository, but ${folder} is in none. Leave out --since.`
    : `--since: git can't read the history of ${folder}: ${stderr.split("\n")[0] ?? ""}`;
}

function commitOf(git: Git, { revision }: RevisionRequest): string {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const commit = revision === "" ? undefined : outputOf(git, args);
  if (commit !== undefined && commit !== "") return commit;
  const isShallow = outputOf(git, ["rev-parse", "--is-shallow-repository"]) === "true";
  throw new RevisionError(
    isShallow
      ? `--since "${revision}" is not in this clone, which has only the newest commits. Fetch the others first, with git fetch --unshallow or, in a GitHub workflow, with fetch-depth: 0.`
      : `--since "${revision}" is not a revision that git knows here. Write a branch, a tag or a commit, like main or HEAD~1. If it is only on a server, fetch it first.`,
  );
}

/** Returns the merge base of a commit and HEAD. A shallow clone may not have it; then returns the commit itself. */
function forkPoint(git: Git, commit: string): string {
  const args = ["merge-base", "--end-of-options", commit, "HEAD"];
  return outputOf(git, args)?.split("\n")[0] || commit;
}

function outputOf(git: Git, args: readonly string[]): string | undefined {
  try {
    return textOf(git(args));
  } catch (error) {
    if (error instanceof RevisionError) return undefined;
    throw error;
  }
}

function textOf(bytes: Buffer): string {
  return bytes.toString("utf8").replace(/\r?\n$/, "");
}

/** Returns a folder at a commit. `prefix` is its path in the repository: empty, or with a slash at its end. */
function folderAt(git: Git, commit: string, prefix: string): GitRevision {
  const path = prefix === "" ? [] : ["--", prefix];
  const list = (...args: readonly string[]): readonly string[] =>
    git(["ls-tree", "-r", "-z", "--full-tree", ...args])
      .toString("utf8")
      .split("\0");
  return {
    files: new Map(list(commit, ...path).flatMap((line) => fileIn(line, prefix))),
    bytesOf: (hashes) => new Map([...batchesOf(hashes, batchSize)].flatMap((batch) => blobs(git, batch))),
    movedFolders: (file) => {
      const top = textOf(git(["rev-parse", "--show-toplevel"]));
      return list("--name-only", commit)
        .filter((one) => posix.basename(one) === file && !existsSync(join(top, one)))
        .map((one) => folderAt(git, commit, one.slice(0, -file.length)));
    },
  };
}

/** Parses `<mode> blob <hash>\t<path>` (git-ls-tree(1)). Skips links, submodules and hidden files. */
function fileIn(line: string, prefix: string): readonly (readonly [path: string, hash: string])[] {
  const [header = "", ...names] = line.split("\t");
  const path = names.join("\t").slice(prefix.length);
  const [mode = "", , hash = ""] = header.split(" ");
  const isHidden = path.split("/").some((part) => part.startsWith("."));
  return !mode.startsWith("100") || isHidden ? [] : [[path, hash]];
}

/** Reads blobs. Git answers each hash with `<hash> blob <size>`, the bytes and a line break (git-cat-file(1)). */
function blobs(git: Git, hashes: readonly string[]): readonly (readonly [hash: string, bytes: Uint8Array])[] {
  const output = git(["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  let at = 0;
  return hashes.map((hash) => {
    const end = output.indexOf(10, at);
    const [, kind, size] = output.toString("latin1", at, end).split(" ");
    if (kind !== "blob")
      throw new RevisionError(
        `--since: git does not have all files of that revision here (${hash}). Fetch them first, with git fetch --refetch.`,
      );
    const start = end + 1;
    at = start + Number(size) + 1;
    return [hash, output.subarray(start, start + Number(size))];
  });
}

const batchSize = 500;
