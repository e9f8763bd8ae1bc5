/** The way from npm to a publication, with the package as npm installs it. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import pinnedNode from "../../tools/pinned-node/package.json" with { type: "json" };
import { installPackage, packedPackage } from "../support/packed-package.ts";
import { initOptions } from "../support/started-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder();
const command = join(folder, "node_modules", ".bin", "dateline");

/** Runs a program in the publication's folder, and returns what it prints. */
const ran = (program: string, words: readonly string[], cwd = folder): string => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: "utf8" });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return stdout;
};

/** Returns a Node that is too old for builds, if this machine has one; else this one, which says that it is. */
const oldNode = (): readonly [program: string, ...flags: string[]] => {
  for (const path of (process.env.PATH ?? "").split(":").map((part) => join(part, "node"))) {
    const version = existsSync(path)
      ? execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" })
      : "";
    if (/^2[01]\./.test(version)) return [path];
  }
  const script = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.20.2" } });`;
  return [process.execPath, "--import", `data:text/javascript,${encodeURIComponent(script)}`];
};

before(() => installPackage(packedPackage(), folder));

describe("a folder in which npm has installed the package", () => {
  it("becomes a publication that npm ci installs, and that can be checked and built", () => {
    ran(process.execPath, [command, "init", ...initOptions()]);
    ran("npm", ["ci", "--omit=dev", "--prefer-offline", "--no-audit", "--no-fund"]);
    assert.match(ran("npm", ["run", "--silent", "check"]), /5 files checked, no problems\./);
    assert.match(ran(process.execPath, [command, "next"]), /^\d{4}-\d\d-\d\dT/);
    ran("npm", ["run", "--silent", "build"]);
    assert.ok(existsSync(join(folder, "_site", "index.html")));
    for (const file of [
      "docs/desk.md",
      "docs/front-matter.md",
      "docs/publishing.md",
      "docs/schema/article.schema.json",
    ])
      assert.ok(existsSync(join(folder, "node_modules", "dateline-press", file)), file);
  });

  it("makes a publication on a Node that is too old for builds, with a newer one among its packages", () => {
    const [program, ...flags] = oldNode();
    const parent = temporaryFolder();
    const output = ran(program, [...flags, command, "init", join(parent, "valley"), ...initOptions("ko")]);
    assert.match(output, /npm install\n/);
    const { optionalDependencies, dependencies } = JSON.parse(
      readFileSync(join(parent, "valley", "package.json"), "utf8"),
    );
    assert.deepEqual(optionalDependencies, pinnedNode.optionalDependencies);
    assert.ok("@fontsource-variable/noto-serif-kr" in dependencies);
  });
});
