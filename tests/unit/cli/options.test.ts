import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { listOption, parsePath } from "../../../src/cli/options.ts";

describe("an option of several values", () => {
  it("is divided by commas", () => {
    assert.deepEqual(listOption(" North Korea,Diplomacy , ,"), ["North Korea", "Diplomacy"]);
  });

  it("adds to those before it", () => assert.deepEqual(listOption("b", ["a"]), ["a", "b"]));
});

const here = process.cwd();

describe("a typed path", () => {
  const paths: readonly (readonly [name: string, typed: string, workingFolder: string, path: string])[] = [
    ["stays as it is where it was absolute", resolve("/paper/content"), here, resolve("/paper/content")],
    ["stays as it is where the command runs", "content", here, "content"],
    ["loses what says nothing", "./content/", here, "content"],
    ["is the folder itself where it names that", ".", here, "."],
    ["is seen from another folder", "content", join(here, "paper"), join("paper", "content")],
  ];
  for (const [name, typed, workingFolder, path] of paths)
    it(name, () => assert.equal(parsePath(typed, { workingFolder }), path));
});
