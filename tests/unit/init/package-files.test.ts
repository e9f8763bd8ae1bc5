import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardFont } from "../../../src/init/card-fonts.ts";
import { packageFiles, parseManifest } from "../../../src/init/package-files.ts";
import pinnedNode from "../../../tools/pinned-node/package.json" with { type: "json" };

const manifestOf = (options: Partial<Parameters<typeof packageFiles>[0]>) => {
  const { files, needsInstall } = packageFiles({ name: "Valley", nodeVersion: "26.10.0", ...options });
  return { manifest: JSON.parse(files["package.json"] ?? ""), needsInstall };
};

describe("the packages of a publication", () => {
  it("include a Node only if that which runs is too old for the other commands", () => {
    for (const [nodeVersion, isOld] of [
      ["20.20.2", true],
      ["22.17.9", true],
      ["22.18.0", false],
      ["24.1.0", false],
    ] as const)
      assert.deepEqual(
        manifestOf({ nodeVersion }).manifest.optionalDependencies,
        isOld ? pinnedNode.optionalDependencies : undefined,
        nodeVersion,
      );
  });

  it("keep what a package.json holds already, and move Dateline to what CI installs", () => {
    const text = {
      name: "@valley/post",
      type: "commonjs",
      scripts: { lint: "prose" },
      dependencies: { "a-plugin": "1.0.0" },
      devDependencies: { "dateline-press": "^0.1.0", prose: "2.0.0" },
    };
    const manifest = parseManifest(JSON.stringify(text)) ?? {};
    const made = manifestOf({ installed: { manifest, lock: { packages: { "": {} } } } });
    assert.equal(made.needsInstall, true);
    assert.equal(made.manifest.name, "@valley/post");
    assert.equal(made.manifest.type, "module");
    assert.equal(made.manifest.scripts.lint, "prose");
    assert.deepEqual(Object.keys(made.manifest.dependencies), ["a-plugin", "dateline-press"]);
    assert.deepEqual(made.manifest.devDependencies, { prose: "2.0.0" });
  });

  it("have a name whatever the publication is called", () => {
    assert.equal(manifestOf({ name: "…" }).manifest.name, "publication");
    assert.match(manifestOf({ name: "谷間新報" }).manifest.name, /^[a-z0-9-]+$/);
  });
});

describe("the font of a language's cards", () => {
  for (const [language, font] of [
    ["en", undefined],
    ["fr-CA", undefined],
    ["ja", "@fontsource-variable/noto-serif-jp"],
    ["ko", "@fontsource-variable/noto-serif-kr"],
    ["zh-TW", "@fontsource-variable/noto-serif-tc"],
    ["ar", "@fontsource-variable/noto-naskh-arabic"],
    ["he", "@fontsource-variable/noto-serif-hebrew"],
    ["sr", "@fontsource-variable/noto-serif"],
    ["hi", "@fontsource-variable/noto-serif-devanagari"],
    ["chr", undefined],
  ] as const)
    it(`is ${font ?? "part of the package"} for ${language}`, () => assert.equal(cardFont(language), font));
});
