/** The months of the newest year are kept, so that an article more is the only one that is read. */
import assert from "node:assert/strict";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Indexer } from "../../src/search/index-steps.ts";
import { type BuiltSite, builtSite, bytesBelow } from "../support/built-site.ts";
import { inlineIndexer, watchedParts } from "../support/inline-workers.ts";
import { seededChoice } from "../support/seeded-choice.ts";
import { smallPublication } from "../support/small-publication.ts";
import { writtenFiles } from "../support/written-files.ts";

const now = "2024-12-31T12:00";

const article = (date: string, body = "Ferries sail.", fields = ""): string =>
  `---\nsection: world\ndate: ${date}T08:00\n${fields}---\n\n${body}\n`;

/** Returns the file of an article. Its name is its title, and so the end of its address. */
const named = (name: string, text: string): Readonly<Record<string, string>> => ({
  [`articles/${name}.md`]: text.replace("---\n", `---\ntitle: ${name}\n`),
});

/** Two articles of an old year, and three of three months of the newest. Those of the small publication are of 2023, too. */
const files = {
  ...named("old", article("2022-05-01")),
  ...named("older", article("2022-01-01")),
  ...named("january", article("2023-01-05", "Cranes turn.")),
  ...named("march", article("2023-03-05", "Lamps are lit.")),
};

const urls = {
  january: "/2023/01/05/january/",
  march: "/2023/03/05/march/",
  november: ["/2023/11/08/choir-returns/", "/2023/11/09/harbour-reopens/"],
} as const;

/** A site that is built again and again, and the addresses of the articles that its indexes read each time. */
const site = async (others: Readonly<Record<string, string | undefined>> = {}) => {
  const folder = await smallPublication({ ...files, ...others });
  const read: string[] = [];
  const indexer: Indexer = {
    ...inlineIndexer,
    index: (request) => inlineIndexer.index({ ...request, parts: watchedParts(request.parts, read) }),
  };
  const { output } = await builtSite({ folder, now, indexer });
  const segments = join(output, "..", ".dateline");
  const segmentFolder = (): string =>
    join(segments, readdirSync(segments).find((name) => name.endsWith("-search")) ?? "");
  /** Builds after an edit. Returns what was read, and the report; the result is that of a clean build. */
  const rebuilt = async (
    edit: () => void,
  ): Promise<{
    readonly read: readonly string[];
    readonly changed: readonly string[];
    readonly site: BuiltSite;
  }> => {
    read.length = 0;
    edit();
    const again = await builtSite({ folder, now, output, indexer });
    assert.deepEqual(again.report.problems, []);
    const readNow = read.splice(0);
    const clean = await builtSite({ folder, now });
    assert.deepEqual(bytesBelow(output), bytesBelow(clean.output));
    const changed = (again.report.update?.changed ?? []).filter((file) => file.startsWith("search/index/"));
    return { read: readNow, changed, site: again };
  };
  const write = (path: string, text: string): void => {
    writtenFiles(folder, named(path, text));
  };
  const remove = (path: string): void => rmSync(join(folder, "articles", `${path}.md`));
  return { folder, output, segmentFolder, rebuilt, write, remove };
};

describe("an article in the newest year", () => {
  it("is the only one that is read, and writes its own file and the lists that name it", async () => {
    const { rebuilt, write } = await site();
    const { read, changed } = await rebuilt(() => write("more", article("2023-03-06", "Buoys ring.")));
    assert.deepEqual(read, ["/2023/03/06/more/"]);
    const parts = changed.map((file) => file.replace(/^search\/index\/2023\/([^/.]+).*$/, "$1")).sort();
    assert.deepEqual(new Set(parts), new Set(["filter", "fragment", "index", "pagefind", "pagefind-entry"]));
    assert.equal(parts.filter((part) => part === "fragment").length, 1);
  });

  it("is the only one that is read if it is corrected or moved to another month, and none is if it is withdrawn", async () => {
    const { rebuilt, write, remove } = await site();
    const corrected = await rebuilt(() => write("march", article("2023-03-05", "Lamps are out.")));
    assert.deepEqual(corrected.read, [urls.march]);
    const moved = await rebuilt(() => write("march", article("2023-01-06", "Lamps are out.")));
    assert.deepEqual(moved.read, ["/2023/01/06/march/"]);
    const withdrawn = await rebuilt(() => remove("january"));
    assert.deepEqual(withdrawn.read, []);
  });

  it("may add a field that no other article has, or a language", async () => {
    const { rebuilt, write } = await site();
    await rebuilt(() => write("opinion", article("2023-02-01", "I say so.", "kind: opinion\n")));
    const korean = await rebuilt(() =>
      write("korean", article("2023-01-07", "항구가 열렸다.", "lang: ko\n")),
    );
    assert.deepEqual(korean.read, ["/2023/01/07/korean/"]);
    const { read } = await rebuilt(() => write("more", article("2023-11-10")));
    assert.deepEqual(read, ["/2023/11/10/more/"]);
  });

  it("is found again if the kept months, or files of the index, are damaged or gone", async () => {
    const { output, segmentFolder, rebuilt, write } = await site();
    for (const name of readdirSync(segmentFolder())) writeFileSync(join(segmentFolder(), name), "damaged");
    const all = [urls.january, urls.march, ...urls.november];
    const damaged = await rebuilt(() => write("january", article("2023-01-05", "Cranes rest.")));
    assert.deepEqual(damaged.read, all);
    const gone = await rebuilt(() =>
      rmSync(join(output, "search", "index", "2023", "fragment"), { recursive: true }),
    );
    assert.deepEqual(gone.read, all);
    const whole = await rebuilt(() => write("january", article("2023-01-05", "Cranes turn.")));
    assert.deepEqual(whole.read, [urls.january]);
  });
});

describe("an article in another year", () => {
  it("costs the reading of its year, and changes no other year", async () => {
    const { rebuilt, write } = await site();
    const { read, changed } = await rebuilt(() => write("old", article("2022-05-01", "Corrected.")));
    assert.deepEqual(read, ["/2022/01/01/older/", "/2022/05/01/old/"]);
    assert.ok(changed.length > 0 && changed.every((file) => file.startsWith("search/index/2022/")));
  });

  it("that begins a year changes no other year, and months are kept of the new year only", async () => {
    const { segmentFolder, rebuilt, write } = await site();
    assert.equal(readdirSync(segmentFolder()).length, 3);
    const { read, changed } = await rebuilt(() => write("turn", article("2024-01-01")));
    assert.deepEqual(read, ["/2024/01/01/turn/"]);
    assert.ok(changed.length > 0 && changed.every((file) => file.startsWith("search/index/2024/")));
    assert.equal(readdirSync(segmentFolder()).length, 1);
  });

  it("that was the newest of all and is withdrawn takes its index along", async () => {
    const { rebuilt, write, remove } = await site(named("turn", article("2024-01-01")));
    const { read, changed, site: again } = await rebuilt(() => remove("turn"));
    assert.deepEqual([read, changed], [[], []]);
    assert.ok(again.files.every((file) => !file.startsWith("search/index/2024/")));
    const first = await rebuilt(() => write("more", article("2023-11-10")));
    assert.equal(first.read.length, 5);
    const second = await rebuilt(() => write("more", article("2023-11-11")));
    assert.equal(second.read.length, 1);
  });
});

describe("articles that come, change and go in any order", () => {
  for (let seed = 1; seed <= 3; seed += 1)
    it(`leave the indexes of a clean build (${seed})`, async () => {
      const { below, oneOf, anyOf } = seededChoice(seed);
      const { rebuilt, write, remove } = await site();
      const present = new Set<string>();
      const change = (): void => {
        const name = `any-${below(6)}`;
        if (present.has(name) && below(3) === 0) {
          present.delete(name);
          remove(name);
          return;
        }
        present.add(name);
        const date = `${oneOf(["2022", "2023", "2024"])}-${oneOf(["01", "02", "11"])}-0${1 + below(9)}`;
        const fields = anyOf(["", "lang: ko\n", "kind: opinion\n", "tags: [Harbour]\n", "draft: true\n"]);
        const words = Array.from({ length: 8 }, () =>
          oneOf(["dogs", "état", "sea-gulls", "항구", "ran", "42"]),
        );
        write(name, article(date, words.join(" "), fields));
      };
      for (let step = 0; step < 6; step += 1)
        await rebuilt(() => {
          for (let count = 0; count <= below(3); count += 1) change();
        });
    });
});
