import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { outputPlace, readList } from "../../src/output/list.ts";
import { builtByCommand } from "../support/built-by-command.ts";
import { builtSite, bytesBelow } from "../support/built-site.ts";
import { newsArchive } from "../support/news-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const kills = Number(process.env.DATELINE_KILLS ?? 14);
const now = "2026-01-01T12:00";

const terms = { articles: 60, sections: 4, tags: 6, authors: 3 };
/** The previous archive: other texts, and a section, tags and authors that the new one does not have. */
const formerTerms = { articles: 50, sections: 5, tags: 9, authors: 4, body: "Former text." };

type Bytes = ReadonlyMap<string, string>;

/** Content, and an output folder with the site of other content and the cache of its build. */
interface World {
  readonly content: string;
  readonly previous: Bytes;
  readonly clean: Bytes;
  /** Restores the previous site and its cache, for one build. */
  readonly restored: () => { readonly workingFolder: string; readonly output: string };
}

const builtWorld = async (): Promise<World> => {
  const content = newsArchive(terms);
  const formerFolder = newsArchive(formerTerms);
  const home = temporaryFolder();
  const output = join(home, "site");
  await builtByCommand({ content: formerFolder, output, now, workingFolder: home }).ended;
  const kept = temporaryFolder();
  cpSync(home, kept, { recursive: true, preserveTimestamps: true });
  const { output: clean } = await builtSite({ folder: content, now });
  return {
    content,
    previous: bytesBelow(output),
    clean: bytesBelow(clean),
    restored: () => {
      rmSync(home, { recursive: true });
      cpSync(kept, home, { recursive: true, preserveTimestamps: true });
      return { workingFolder: home, output };
    },
  };
};

/** Returns the files of a folder that are neither of the previous site nor of the new one, or are truncated. */
const faultyFiles = (output: string, { previous, clean }: World): readonly string[] =>
  [...bytesBelow(output)].flatMap(([file, hash]) => {
    if (/^\.dateline/.test(file)) return [];
    if (hash !== previous.get(file) && hash !== clean.get(file)) return [`${file} is of neither site`];
    const isManifestComplete =
      !file.endsWith(".html") || /<\/html>\s*$/.test(readFileSync(join(output, file), "utf8"));
    return isManifestComplete ? [] : [`${file} breaks off`];
  });

/** Measures the time of a build that is not killed, in milliseconds. */
const measured = async ({ content, restored }: World): Promise<number> => {
  const { workingFolder, output } = restored();
  const begun = performance.now();
  const { code, notices } = await builtByCommand({ content, output, now, workingFolder }).ended;
  assert.equal(code, 0, notices);
  return performance.now() - begun;
};

/** Returns the number of files in the list of an output folder. */
const listLength = (output: string): number =>
  readList(outputPlace({ output, cacheFolder: join(output, "..", ".dateline") }))?.files.size ?? 0;

/** Waits until a build has listed what it is about to publish, the first step of publishing, or has ended. */
const publishing = async (output: string, ended: Promise<unknown>): Promise<void> => {
  const before = listLength(output);
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && listLength(output) === before) await wait(1);
};

describe("a build that is killed", () => {
  let world: World;
  let duration: number;
  const seen = { previous: 0, mixed: 0, clean: 0 };

  before(async () => {
    world = await builtWorld();
    duration = await measured(world);
  });

  for (let index = 0; index < kills; index += 1)
    it(`leaves complete files, and the next build finishes its work (moment ${index + 1} of ${kills})`, async () => {
      const { content, previous, clean } = world;
      const { workingFolder, output } = world.restored();
      const command = { content, output, now, workingFolder };
      const run = builtByCommand(command);
      // Every second one is killed while it publishes, the others at any time, the first of them at once.
      if (index % 2 === 0) await wait((duration * 1.05 * index) / kills);
      else {
        await publishing(output, run.ended);
        await wait(index);
      }
      run.kill();
      await run.ended;
      assert.deepEqual(faultyFiles(output, world), []);
      const left = JSON.stringify([...bytesBelow(output)].filter(([file]) => !file.startsWith(".dateline")));
      const isOf = (site: Bytes) =>
        left === JSON.stringify([...site].filter(([file]) => !file.startsWith(".dateline")));
      seen[isOf(previous) ? "previous" : isOf(clean) ? "clean" : "mixed"] += 1;
      const { code, notices } = await builtByCommand(command).ended;
      assert.equal(code, 0, notices);
      assert.deepEqual(bytesBelow(output), clean);
      assert.equal(existsSync(join(output, ".dateline-staging")), false);
    });

  it("is killed before it publishes and after", (context) => {
    context.diagnostic(`killed before ${seen.previous}, amid ${seen.mixed}, after ${seen.clean}`);
    assert.ok(seen.previous > 0);
    assert.ok(seen.mixed + seen.clean > 0);
  });
});
