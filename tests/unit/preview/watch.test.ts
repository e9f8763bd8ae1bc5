import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type ContentSnapshot, contentSnapshot, updatedSnapshot } from "../../../src/cache/snapshot.ts";
import { type NamedChange, watchFolder } from "../../../src/preview/watch.ts";
import { seededChoice } from "../../support/seeded-choice.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const watches: (() => void)[] = [];
after(() => watches.forEach((close) => void close()));

const put = (folder: string, path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** In milliseconds. Only a failure waits so long, however busy the machine is. */
const patience = 20_000;

const watchedFolder = () => {
  const folder = temporaryFolder();
  put(folder, "site.yaml", "");
  put(folder, "articles/2023/a.md", "a");
  put(folder, "articles/2024/b.md", "b");
  symlinkSync(join(folder, "articles/2023/a.md"), join(folder, "articles/link.md"));
  let before = contentSnapshot(folder);
  let seen: NamedChange[] = [];
  watches.push(watchFolder(folder, (change) => seen.push(change)));
  return {
    folder,
    /** Checks that the folder becomes known as it is, by what the watcher sees and nothing else. */
    becomesKnown: async (message = "after an edit"): Promise<void> => {
      const wanted = known(contentSnapshot(folder));
      const deadline = performance.now() + patience;
      while (!isDeepStrictEqual(known(snapshot()), wanted) && performance.now() < deadline) await pause(5);
      assert.deepEqual(known(before), wanted, message);
    },
  };

  /** Returns the snapshot that follows from what the watcher has seen. */
  function snapshot(): ContentSnapshot {
    const pathsOf = (kind: "entry" | "content") =>
      new Set(seen.flatMap((change) => (change.kind === kind ? [change.path] : [])));
    before = updatedSnapshot(folder, before, { entries: pathsOf("entry"), contents: pathsOf("content") });
    seen = [];
    return before;
  }
};

/** Returns the content of a folder in a form that can be compared. */
const known = ({ scan, ...listing }: ContentSnapshot) => ({ ...listing, stats: [...scan.stats] });

const edits: Readonly<Record<string, (folder: string) => void>> = {
  "a file is saved": (folder) => appendFileSync(join(folder, "articles/2024/b.md"), "more"),
  "an editor puts a new file in its place": (folder) => {
    put(folder, "articles/2024/b.md.tmp", "other");
    renameSync(join(folder, "articles/2024/b.md.tmp"), join(folder, "articles/2024/b.md"));
  },
  "a file that a link leads to is saved": (folder) =>
    appendFileSync(join(folder, "articles/2023/a.md"), "more"),
  "a file that a link leads to is removed": (folder) => rmSync(join(folder, "articles/2023/a.md")),
  "folders in folders are made at once, with files": (folder) => {
    put(folder, "articles/2025/01/02/c.md", "c");
    put(folder, "articles/2025/01/d.md", "d");
  },
  "a folder is renamed": (folder) => renameSync(join(folder, "articles/2024"), join(folder, "articles/2026")),
  "a folder takes the place of another": (folder) => {
    rmSync(join(folder, "articles/2024"), { recursive: true });
    renameSync(join(folder, "articles/2023"), join(folder, "articles/2024"));
  },
  "a folder is moved in from elsewhere": (folder) => {
    const elsewhere = temporaryFolder();
    put(elsewhere, "moved/e.md", "e");
    renameSync(join(elsewhere, "moved"), join(folder, "articles/moved"));
  },
  "a folder is removed": (folder) => rmSync(join(folder, "articles"), { recursive: true }),
  "a folder is removed and made again": (folder) => {
    rmSync(join(folder, "articles/2024"), { recursive: true });
    put(folder, "articles/2024/f.md", "f");
  },
};

describe("a watched folder", () => {
  for (const [name, edit] of Object.entries(edits))
    it(`is known as it is when ${name}, also at the next save`, async () => {
      const { folder, becomesKnown } = watchedFolder();
      edit(folder);
      await becomesKnown();
      for (const path of contentSnapshot(folder).paths) appendFileSync(join(folder, path), "once more");
      await becomesKnown();
    });

  it("is known as it is after many changes of files and folders", async () => {
    const choice = seededChoice(7);
    const { folder, becomesKnown } = watchedFolder();
    for (let step = 0; step < 15; step += 1) {
      for (let left = 1 + choice.below(8); left > 0; left -= 1) {
        const [from, to] = [randomPath(), randomPath()];
        try {
          choice.oneOf([
            () => put(folder, `${from}/${choice.below(3)}.md`, "text"),
            () => put(folder, `${from}/${choice.below(3)}.md`, "a longer text"),
            () => renameSync(join(folder, from), join(folder, to)),
            () => rmSync(join(folder, from), { recursive: true }),
          ])();
        } catch {
          // There is no such folder, or another is in the way.
        }
      }
      await becomesKnown(`step ${step}`);
    }

    function randomPath(): string {
      return ["a", "b", "a/c", "a/c/d", "b/c"][choice.below(5)] ?? "";
    }
  });
});
