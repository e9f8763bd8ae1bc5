/** Comparing and merging of texts by git, which knows how. No repository is needed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode } from "../lib/system-error.ts";

/** A text with a name for people. */
interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Returns the differences between two texts in git's form, below their names; empty if there are none.
 * @throws if git is not installed
 */
export function textDiff(before: NamedText, after: NamedText): string {
  const words = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--no-textconv", "--"];
  const { output } = git([before, after], (files) => [...words, ...files]);
  const hunks = output.slice(Math.max(0, output.indexOf("\n@@ ") + 1));
  return hunks === "" ? "" : `--- ${before.name}\n+++ ${after.name}\n${hunks}`;
}

/** Texts to merge. */
interface MergeTexts {
  readonly own: NamedText;
  /** What the two others were made from. */
  readonly base: NamedText;
  readonly other: NamedText;
}

interface MergedText {
  readonly text: string;
  /** The number of conflicts, which the text shows in git's form. */
  readonly conflicts: number;
}

/**
 * Returns a text with what has changed in another one since both were one.
 * @throws if git is not installed
 */
export function mergedTexts({ own, base, other }: MergeTexts): MergedText {
  const texts = [own, base, other];
  const labels = texts.flatMap(({ name }) => ["-L", name]);
  const { output, status } = git(texts, (files) => ["merge-file", "--stdout", ...labels, ...files]);
  return { text: output, conflicts: status };
}

interface GitResult {
  readonly output: string;
  /** 1 for differences; the number of conflicts of a merge. */
  readonly status: number;
}

function git(texts: readonly NamedText[], words: (files: readonly string[]) => readonly string[]): GitResult {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    const files = texts.map(({ text }, index) => {
      writeFileSync(join(folder, String(index)), text);
      return String(index);
    });
    const output = execFileSync("git", words(files), { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return { output, status: 0 };
  } catch (error) {
    if (errorCode(error) === "ENOENT")
      throw new Error("git compares the files, and it is not installed here. Install it, and try again.");
    if (!hasOutput(error) || error.status > mostConflicts) throw error;
    return { output: error.stdout, status: error.status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** git merge-file counts no more conflicts than these; numbers above are errors. */
const mostConflicts = 127;

function hasOutput(error: unknown): error is { readonly stdout: string; readonly status: number } {
  return (
    error instanceof Error &&
    "stdout" in error &&
    typeof error.stdout === "string" &&
    "status" in error &&
    typeof error.status === "number"
  );
}
