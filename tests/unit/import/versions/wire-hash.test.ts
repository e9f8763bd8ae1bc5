import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isUnedited, withWireHash } from "../../../../src/import/versions/wire-hash.ts";

const file =
  "---\ntitle: Harbour\nwire:\n  provider: NTA\n  id: urn:nta:1\ndraft: true\n---\n\nFerries sail.\n";

describe("the hash of a file", () => {
  it("is a line under wire", () => {
    assert.match(
      withWireHash(file),
      /^---\ntitle: Harbour\nwire:\n {2}provider: NTA\n {2}id: urn:nta:1\n {2}hash: h[\w-]{15}\ndraft: true\n---\n\nFerries sail\.\n$/,
    );
    assert.equal(isUnedited(withWireHash(file)), true);
    assert.equal(isUnedited(file), false);
  });

  it("does not break when a draft becomes public, or when line breaks change", () => {
    assert.equal(isUnedited(withWireHash(file).replace("draft: true\n", "")), true);
    assert.equal(isUnedited(withWireHash(file).replace("draft: true", "draft: false")), true);
    assert.equal(isUnedited(withWireHash(file).replaceAll("\n", "\r\n")), true);
  });

  it("breaks when anything else is edited", () => {
    const edits: readonly (readonly [string, string])[] = [
      ["Ferries sail.", "Ferries sail again."],
      ["title: Harbour", "title: Port"],
      ["urn:nta:1", "urn:nta:2"],
      ["---\n\n", "tags: [Ferries]\n---\n\n"],
      ["hash: h", "hash: g"],
    ];
    for (const [from, to] of edits) assert.equal(isUnedited(withWireHash(file).replace(from, to)), false, to);
  });
});
