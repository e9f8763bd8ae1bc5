import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { benchOptions, OptionError } from "../../../bench/bench-options.ts";
import { generatorIds } from "../../../bench/generators/generator.ts";
import { repository } from "../../../bench/generators/repository.ts";

const bench = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(repository, "bench", "run.ts"), ...words], { encoding: "utf8" });

describe("the options of the benchmark", () => {
  it("default to three sizes, three runs and all generators", () => {
    const { rounds, generators, keep, print } = benchOptions([]);
    assert.deepEqual(
      rounds.map(({ size, runs }) => [size, runs]),
      [
        [1000, 3],
        [10_000, 3],
        [100_000, 3],
      ],
    );
    for (const round of rounds) assert.deepEqual(round.generators, generatorIds);
    assert.deepEqual([generators, keep, print], [generatorIds, false, false]);
  });

  it("choose sizes, runs, generators and the folder", () => {
    const words = "--sizes 500,2000 --runs 1 --only hugo,dateline --work /tmp/x --keep --print".split(" ");
    assert.deepEqual(benchOptions(words), {
      rounds: [500, 2000].map((size) => ({ size, runs: 1, generators: ["hugo", "dateline"] })),
      generators: ["hugo", "dateline"],
      work: "/tmp/x",
      keep: true,
      print: true,
      help: false,
    });
  });

  it("choose runs for each size, and leave generators out at one", () => {
    const words = "--sizes 10,20,30 --runs 3,2 --only hugo,dateline,eleventy --skip eleventy:20";
    const more = "--skip hugo,eleventy:30";
    assert.deepEqual(benchOptions(`${words} ${more}`.split(" ")).rounds, [
      { size: 10, runs: 3, generators: ["hugo", "dateline", "eleventy"] },
      { size: 20, runs: 2, generators: ["hugo", "dateline"] },
      { size: 30, runs: 2, generators: ["dateline"] },
    ]);
  });

  for (const [words, message] of [
    [["--sizes", "many"], /--sizes: "many" is not a whole number above 0/],
    [["--runs", "0"], /--runs: "0" is not a whole number above 0/],
    [
      ["--only", "jekyll"],
      /--only: "jekyll" is not a generator\. Known are dateline-as-it-comes, .*, hugo, eleventy\./,
    ],
    [["--skip", "hugo"], /--skip: "" is not a whole number above 0/],
    [["--skip", "jekyll:10"], /--skip: "jekyll" is not a generator/],
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
    for (const option of ["sizes", "runs", "only", "skip", "work", "keep", "print"])
      assert.match(stdout, new RegExp(`--${option} `));
  });
});
