import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gitRemote, remotePlace } from "../../../src/history/git-remote.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const places: readonly (readonly [address: string, host: string, repo: string])[] = [
  ["git@github.com:meridian/paper.git", "github.com", "meridian/paper"],
  ["github.com:meridian/paper", "github.com", "meridian/paper"],
  ["https://github.com/meridian/paper", "github.com", "meridian/paper"],
  ["https://user:word@GitLab.com/press/meridian/paper.git/", "gitlab.com", "press/meridian/paper"],
  ["ssh://git@git.example.org:2222/meridian/paper.git", "git.example.org", "meridian/paper"],
];

describe("the place of a remote repository", () => {
  for (const [address, host, repo] of places)
    it(`is read from ${address}`, () => assert.deepEqual(remotePlace(address), { host, repo }));

  for (const address of ["", "/srv/paper.git", "../paper", "file:///srv/paper", "C:\\paper"])
    it(`is none for "${address}"`, () => assert.equal(remotePlace(address), undefined));

  it("is none for a folder without a repository", () =>
    assert.equal(gitRemote(temporaryFolder()), undefined));
});
