import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, posix } from "node:path";

export interface RevisionWanted {
  /** As it was typed: a branch, a tag, a commit. */
  readonly revision: string;
  /** A folder of the work tree. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The files of a folder as they were at a revision; the work tree is left alone, and nothing is fetched. */
export interface GitRevision {
  /** The hash of each file's bytes as git makes it, by the path in the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The bytes with each of the hashes. */
  readonly bytesOf: (hashes: readonly string[]) => ReadonlyMap<string, Uint8Array>;
  /** What else had such a file then and does not have it any more, so that the folder may have lain there. */
  readonly formerly: (file: string) => readonly GitRevision[];
}

type Git = (words: readonly string[], input?: string) => Buffer;

/** Set by git itself for its hooks, these lead to another repository than the folder's own. */
const ofHooks = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX"]);

/** As much as git may tell at once, in bytes. */
const largestAnswer = 2 ** 30;

function errorOf(error: unknown, folder: string): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT")
    return "--since needs git, which is not installed here. Install it, or leave out --since.";
  const said = "stderr" in error ? String(error.stderr).trim() : error.message;
  return /not a git repository/i.test(said)
    ? `--since needs a git repository, but ${folder} is in none. Leave out --since.`
    : `--since: git can't read the history of ${folder}: ${said.split("\n")[0] ?? ""}`;
}

function gitIn({ folder, environment }: RevisionWanted): Git {
  const kept = Object.entries(environment).filter(([name]) => !ofHooks.has(name));
  const env = { ...Object.fromEntries(kept), LC_ALL: "C", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };
  return (words, input) => {
    try {
      return execFileSync("git", words, {
        cwd: folder,
        env,
        input: input ?? "",
        maxBuffer: largestAnswer,
        stdio: ["pipe", "pipe", "pipe"],
      });
    } catch (error) {
      throw new RevisionError(errorOf(error, folder));
    }
  };
}

function commitOf(git: Git, { revision }: RevisionWanted): string {
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const commit = revision === "" ? undefined : tried(git, words);
  if (commit !== undefined && commit !== "") return commit;
  const isShallow = tried(git, ["rev-parse", "--is-shallow-repository"]) === "true";
  throw new RevisionError(
    isShallow
      ? `--since "${revision}" is not in this clone, which has only the newest commits. Fetch the others first, with git fetch --unshallow or, in a GitHub workflow, with fetch-depth: 0.`
      : `--since "${revision}" is not a revision that git knows here. Write a branch, a tag or a commit, like main or HEAD~1. If it is only on a server, fetch it first.`,
  );
}

/** `<mode> blob <hash>\t<path>`: no links, no other repositories, nothing hidden. */
function fileIn(line: string, prefix: string): readonly (readonly [path: string, hash: string])[] {
  const [facts = "", ...names] = line.split("\t");
  const path = names.join("\t").slice(prefix.length);
  const [mode = "", , hash = ""] = facts.split(" ");
  const isHidden = path.split("/").some((part) => part.startsWith("."));
  return !mode.startsWith("100") || isHidden ? [] : [[path, hash]];
}

/** `<hash> blob <size>`, the bytes and a line end, for each that was asked for. (git-cat-file(1)) */
function blobs(git: Git, hashes: readonly string[]): readonly (readonly [hash: string, bytes: Uint8Array])[] {
  const answer = git(["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  let at = 0;
  return hashes.map((hash) => {
    const end = answer.indexOf(10, at);
    const [, kind, size] = answer.toString("latin1", at, end).split(" ");
    if (kind !== "blob")
      throw new RevisionError(
        `--since: git does not have all files of that revision here (${hash}). Fetch them first, with git fetch --refetch.`,
      );
    const start = end + 1;
    at = start + Number(size) + 1;
    return [hash, answer.subarray(start, start + Number(size))];
  });
}

/** A folder at a commit; its prefix is empty, or ends in a slash. */
function folderAt(git: Git, commit: string, prefix: string): GitRevision {
  const path = prefix === "" ? [] : ["--", prefix];
  const list = (...words: readonly string[]): readonly string[] =>
    git(["ls-tree", "-r", "-z", "--full-tree", ...words])
      .toString("utf8")
      .split("\0");
  return {
    files: new Map(list(commit, ...path).flatMap((line) => fileIn(line, prefix))),
    bytesOf: (hashes) => new Map(inBatches(hashes).flatMap((batch) => blobs(git, batch))),
    formerly: (file) => {
      const top = text(git(["rev-parse", "--show-toplevel"]));
      return list("--name-only", commit)
        .filter((one) => posix.basename(one) === file && !existsSync(join(top, one)))
        .map((one) => folderAt(git, commit, one.slice(0, -file.length)));
    },
  };
}

/**
 * Looks into git's own store for a revision, where it parted from what is checked out now: what others have done since
 * then is no change of ours.
 * @throws RevisionError where git is not there, or does not have the revision
 */
export function gitRevision(wanted: RevisionWanted): GitRevision {
  const git = gitIn(wanted);
  const prefix = text(git(["rev-parse", "--show-prefix"]));
  const commit = forkPoint(git, commitOf(git, wanted));
  return folderAt(git, commit, prefix);
}

function text(bytes: Buffer): string {
  return bytes.toString("utf8").replace(/\r?\n$/, "");
}

/** A shallow clone may not hold the commit from which both come; then the revision itself has to do. */
function forkPoint(git: Git, commit: string): string {
  const words = ["merge-base", "--end-of-options", commit, "HEAD"];
  return tried(git, words)?.split("\n")[0] || commit;
}

function tried(git: Git, words: readonly string[]): string | undefined {
  try {
    return text(git(words));
  } catch (error) {
    if (error instanceof RevisionError) return undefined;
    throw error;
  }
}

const batchSize = 500;

function inBatches(hashes: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(hashes.length / batchSize) }, (_, index) =>
    hashes.slice(index * batchSize, (index + 1) * batchSize),
  );
}

/** What git can't do for us, told to who called the command. */
export class RevisionError extends Error {}
