import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { OutputError } from "../src/cache/output-error.ts";
import { stagingName } from "../src/output/folder.ts";
import { buildSite } from "../src/pipeline/build.ts";
import type { Renderer } from "../src/render/renderer.ts";
import { buildOptions, builtSite, bytesBelow } from "./support/built-site.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { lockingProcess } from "./support/locking-process.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const now = "2024-06-01T12:00";
const minimal = () => layeredContent("sites/minimal");

const refusal = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof OutputError);
  assert.match(error.message, message);
  return true;
};

describe("the output folder", () => {
  it("is not touched if it holds untracked files only", async () => {
    const output = temporaryFolder();
    writeFileSync(join(output, "thesis.txt"), "years of work");
    await assert.rejects(
      builtSite({ folder: minimal(), now, output }),
      refusal(/contains files that no build made \(thesis\.txt\)/),
    );
    assert.deepEqual([...bytesBelow(output).keys()], ["thesis.txt"]);
  });

  it("is refused if it is a file", async () => {
    const output = join(temporaryFolder(), "file");
    writeFileSync(output, "");
    await assert.rejects(
      builtSite({ folder: minimal(), now, output }),
      refusal(/can't be created|is not a folder/),
    );
    assert.equal(readFileSync(output, "utf8"), "");
  });

  it("is refused if it can't be written to", async (context) => {
    // Permissions do not bind the superuser, but a file system without write access binds everyone.
    const output = process.getuid?.() === 0 ? "/proc/dateline" : join(temporaryFolder(), "locked");
    if (process.getuid?.() !== 0) {
      mkdirSync(output);
      chmodSync(output, 0o500);
    } else if (!existsSync("/proc")) context.diagnostic("no file system without write access is at hand");
    await assert.rejects(
      builtSite({ folder: minimal(), now, output }),
      refusal(/can't be created|is not writable/),
    );
  });

  it("keeps untracked files beside the site, and names a conflicting one", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    writeFileSync(join(output, "CNAME"), "minimal.example");
    writeFileSync(
      join(folder, "articles", "a.md"),
      "---\ntitle: A\ndate: 2024-01-03\nsection: town\n---\nText.\n",
    );
    const { read } = await builtSite({ folder, now, output });
    assert.equal(read("CNAME"), "minimal.example");
    mkdirSync(join(output, "2024", "01", "04", "b"), { recursive: true });
    writeFileSync(join(output, "2024", "01", "04", "b", "index.html"), "mine");
    writeFileSync(
      join(folder, "articles", "b.md"),
      "---\ntitle: B\ndate: 2024-01-04\nsection: town\n---\nText.\n",
    );
    await assert.rejects(
      builtSite({ folder, now, output }),
      refusal(/that no build made are in the way: 2024\/01\/04\/b\/index\.html/),
    );
    assert.equal(read("2024/01/04/b/index.html"), "mine");
  });

  it("loses obsolete files, with the folders that this leaves empty", async () => {
    const folder = layeredContent("sites/minimal", "sites/golden");
    const { output } = await builtSite({ folder, now });
    assert.ok(existsSync(join(output, "2024", "03", "05", "bridge-part-one", "index.html")));
    const { report } = await builtSite({ folder: minimal(), now, output });
    assert.equal(existsSync(join(output, "2024", "03")), false);
    assert.ok((report.update?.removed.length ?? 0) > 50);
    const { output: clean } = await builtSite({ folder: minimal(), now });
    assert.deepEqual(bytesBelow(output), bytesBelow(clean));
  });

  it("is left as it is if the content has errors", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const before = bytesBelow(output);
    writeFileSync(join(folder, "articles", "a.md"), "no front matter");
    const { report } = await builtSite({ folder, now, output });
    assert.equal(report.update, undefined);
    assert.equal(report.problems.length, 1);
    assert.deepEqual(bytesBelow(output), before);
  });

  it("is left as it is if rendering fails half-way, as on a full disk", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const before = bytesBelow(output);
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    const render: Renderer["render"] = async ({ folder: staging }) => {
      writeFileSync(join(staging, "index.html"), "half");
      throw full;
    };
    const order = buildOptions({
      folder,
      now,
      output,
      mode: "clean",
      renderer: { concurrency: 0, warmUp: () => {}, render },
    });
    await assert.rejects(buildSite(order), full);
    assert.deepEqual(bytesBelow(output), before);
  });

  it("is left as it is, with a message, if the system limits the size of files", async () => {
    const folder = layeredContent("sites/minimal", "sites/golden");
    const { output } = await builtSite({ folder: minimal(), now });
    const before = bytesBelow(output);
    const words = `${process.execPath} ${testFolder("../src/cli/main.ts")} build --content ${folder} --output ${output} --now ${now}`;
    const { status, stderr } = spawnSync("sh", ["-c", `ulimit -f 8; exec ${words}`], { encoding: "utf8" });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^error: \/.*: The file is larger than the system allows\. Raise the limit and try again\.$/m,
    );
    assert.doesNotMatch(stderr, /\n {4}at /);
    assert.deepEqual(bytesBelow(output), before);
  });

  it("takes one build at a time, whatever their caches are", async (context) => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const before = bytesBelow(output);
    const { child, locks } = await lockingProcess(join(output, stagingName));
    context.after(() => child.kill("SIGKILL"));
    assert.equal(locks, true);
    const cacheFolder = temporaryFolder();
    const build = () => builtSite({ folder, now, output, cacheFolder });
    await assert.rejects(
      build(),
      refusal(/^Another build is writing to .*site\. Wait until it has finished\.$/),
    );
    child.kill("SIGKILL");
    await once(child, "exit");
    await build();
    assert.deepEqual(bytesBelow(output), before);
  });

  for (const owner of ["999999999", "", "0", "1", String(process.ppid)])
    it(`is cleared of what a killed build left, even if that names its process as ${owner || "nothing"}`, async () => {
      const folder = minimal();
      const { output } = await builtSite({ folder, now });
      const before = bytesBelow(output);
      writtenFiles(join(output, stagingName), { process: owner, "site/half.html": "ha" });
      await builtSite({ folder, now, output });
      assert.deepEqual(bytesBelow(output), before);
    });

  it("holds the site and nothing else", async () => {
    const { files } = await builtSite({ folder: minimal(), now });
    assert.deepEqual(
      files.filter((file) => /(?:^|\/)\./.test(file)),
      [],
    );
  });

  it("of a previous version is taken over with its list, and its obsolete files are removed", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const before = bytesBelow(output);
    rmSync(join(output, "..", ".dateline"), { recursive: true });
    const files = [...before.keys(), "old/index.html"];
    writtenFiles(output, {
      "old/index.html": "old",
      "mine.txt": "mine",
      ".dateline.json": JSON.stringify({ generator: "Dateline", files }),
    });
    const { report, read } = await builtSite({ folder, now, output });
    assert.equal(read("mine.txt"), "mine");
    assert.deepEqual(report.update?.removed, ["old/index.html"]);
    rmSync(join(output, "mine.txt"));
    assert.deepEqual(bytesBelow(output), before);
  });

  const losses: Readonly<Record<string, (output: string) => void>> = {
    "that has lost its state": (output) => rmSync(join(output, "..", ".dateline"), { recursive: true }),
    "that came from elsewhere, with its state": (output) => {
      cpSync(output, `${output}-copy`, { recursive: true });
      rmSync(output, { recursive: true });
      cpSync(`${output}-copy`, output, { recursive: true });
    },
    "that came from elsewhere, without its state": (output) => {
      cpSync(output, `${output}-copy`, { recursive: true });
      rmSync(join(output, "..", ".dateline"), { recursive: true });
      rmSync(output, { recursive: true });
      cpSync(`${output}-copy`, output, { recursive: true });
    },
  };
  for (const [what, lose] of Object.entries(losses))
    it(`${what} is recognised by its feed, brought up to date, and loses no untracked file`, async () => {
      const folder = minimal();
      // The files of an index are named by their contents.
      appendFileSync(join(folder, "site.yaml"), "search: false\n");
      const { output } = await builtSite({ folder, now });
      writtenFiles(output, { CNAME: "minimal.example" });
      lose(output);
      const article = "---\ntitle: A\ndate: 2024-01-03\nsection: town\n---\nText.\n";
      writtenFiles(folder, { "articles/a.md": article });
      const { report, read } = await builtSite({ folder, now, output });
      assert.deepEqual(report.update?.untracked, ["CNAME"]);
      assert.equal(read("CNAME"), "minimal.example");
      rmSync(join(output, "CNAME"));
      const { output: clean } = await builtSite({ folder, now });
      assert.deepEqual(bytesBelow(output), bytesBelow(clean));
    });

  it("that has lost its cache keeps files that may be untracked, and says so", async () => {
    const folder = minimal();
    writtenFiles(folder, {
      "articles/a.md": "---\ntitle: A\ndate: 2024-01-03\nsection: town\n---\nText.\n",
    });
    const { output } = await builtSite({ folder, now });
    rmSync(join(output, "..", ".dateline"), { recursive: true });
    rmSync(join(folder, "articles", "a.md"));
    const { report, read } = await builtSite({ folder, now, output });
    assert.deepEqual(report.update?.removed, []);
    assert.ok(report.update?.untracked.includes("2024/01/03/a/index.html"));
    assert.ok(read("2024/01/03/a/index.html").length > 0);
  });

  const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "a page of others": { "index.html": "mine" },
    "a feed of others": { "index.html": "mine", "feed.xml": "<rss><generator>Other</generator></rss>" },
    "one file alone, whatever it is called": { "process.txt": "mine" },
    "a folder": { "town/index.html": "mine" },
  };
  for (const [what, files] of Object.entries(others))
    it(`is refused if ${what} came into its place, though builds were made there before`, async () => {
      const folder = minimal();
      const { output } = await builtSite({ folder, now });
      rmSync(output, { recursive: true });
      writtenFiles(output, files);
      const before = bytesBelow(output);
      await assert.rejects(builtSite({ folder, now, output }), refusal(/contains files that no build made/));
      assert.deepEqual(bytesBelow(output), before);
      rmSync(output, { recursive: true });
      await builtSite({ folder, now, output });
    });

  it("is not written through a link that was put in a folder's place", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const outside = temporaryFolder();
    rmSync(join(output, "town"), { recursive: true });
    symlinkSync(outside, join(output, "town"));
    await assert.rejects(
      builtSite({ folder, now, output }),
      refusal(/files that no build made are in the way: town/),
    );
    assert.deepEqual([...bytesBelow(outside).keys()], []);
  });

  it("is not written through a link that was put in a page's place", async () => {
    const folder = minimal();
    const { output } = await builtSite({ folder, now });
    const outside = join(temporaryFolder(), "outside.html");
    writeFileSync(outside, "outside");
    const page = join(output, "town", "index.html");
    rmSync(page);
    symlinkSync(outside, page);
    await builtSite({ folder, now, output });
    assert.equal(readFileSync(outside, "utf8"), "outside");
    assert.ok(statSync(page).size > 1000);
  });
});
