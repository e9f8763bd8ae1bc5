import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { benchOptions, OptionError } from "../../../bench/bench-options.ts";
import { repository } from "../../../bench/generators/repository.ts";

const bench = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(repository, "bench", "run.ts"), ...words], { encoding: "utf8" });

describe("the options of the benchmark", () => {
  it("default to three sizes, three runs and all generators", () => {
    const { sizes, runs, generators, keep } = benchOptions([]);
    assert.deepEqual([sizes, runs, keep], [[1000, 10_000, 100_000], 3, false]);
    assert.deepEqual(generators, ["dateline", "searching", "eleventy", "hugo"]);
  });

  it("choose sizes, runs, generators and the folder", () => {
    const words = "--sizes 500,2000 --runs 1 --only hugo,dateline --work /tmp/x --keep".split(" ");
    assert.deepEqual(benchOptions(words), {
      sizes: [500, 2000],
      runs: 1,
      generators: ["hugo", "dateline"],
      work: "/tmp/x",
      keep: true,
      help: false,
    });
  });

  for (const [words, message] of [
    [["--sizes", "many"], /--sizes: "many" is not a whole number above 0/],
    [["--runs", "0"], /--runs: "0" is not a whole number above 0/],
    [
      ["--only", "jekyll"],
      /--only: "jekyll" is not a generator\. Known are dateline, searching, eleventy, hugo\./,
    ],
    [["--fast"], /--fast/],
    [["more"], /more/],
  ] as const)
    it(`are refused as ${words.join(" ")}`, () => {
      assert.throws(
        () => benchOptions(words),
        (error) => error instanceof OptionError && message.test(error.message),
      );
    });
});

describe("npm run bench", () => {
  it("ends with 2 if an option is wrong, and says so", () => {
    const { status, stderr, stdout } = bench("--only", "jekyll");
    assert.equal(status, 2);
    assert.match(stderr, /^bench: --only: "jekyll" is not a generator/);
    assert.equal(stdout, "");
  });

  it("prints its options", () => {
    const { status, stdout } = bench("--help");
    assert.equal(status, 0);
    for (const option of ["sizes", "runs", "only", "work", "keep"])
      assert.match(stdout, new RegExp(`--${option} `));
  });
});
