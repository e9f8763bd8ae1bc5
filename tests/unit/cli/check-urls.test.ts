import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkUrlsCommand } from "../../../src/cli/check-urls.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const check = async (list: string, options: readonly string[] = []) => {
  const folder = await smallPublication({
    "redirects.yaml": "/category/abroad/: /world/\n",
    "pages/about.md": "---\ntitle: About us\naliases: [/about-us/]\n---\n\nWho we are.\n",
  });
  const file = join(temporaryFolder(), "list");
  writeFileSync(file, list);
  return runCommand(checkUrlsCommand, [file, "--content", folder, ...options]);
};

const kept =
  "https://www.old.example/world/\nhttps://old.example/category/abroad\n/about-us/\nhttps://cdn.example/a.js\n";

describe("dateline check-urls", () => {
  it("counts what becomes of each address, and ends well if none is lost", async () => {
    const { output, code } = await check(kept);
    assert.equal(
      output,
      "3 addresses: 1 page, 2 redirects, 0 gone, 0 lost.\n1 address on other hosts left out.\n",
    );
    assert.equal(code, 0);
  });

  it("shows those that are lost, and ends with 1", async () => {
    const { output, code } = await check(`${kept}/wrold/\n/caf%C3%A9/2019/\n`);
    assert.equal(
      output,
      "lost  /café/2019/\nlost  /wrold/  Did you mean /world/?\n5 addresses: 1 page, 2 redirects, 0 gone, 2 lost.\n1 address on other hosts left out.\n",
    );
    assert.equal(code, 1);
  });

  it("shows of a log what was asked for most first", async () => {
    const line = (path: string) => `192.0.2.1 - - [1/Jan/2020:00:00:00 +0000] "GET ${path} HTTP/1.1" 200 1\n`;
    const { output } = await check([line("/rare/"), line("/much/"), line("/much/")].join(""));
    assert.equal(output.split("\n").slice(0, 2).join("\n"), "lost  2  /much/\nlost  1  /rare/");
  });

  it("shows every address with --all, and prints them as JSON with --json", async () => {
    const all = await check("/about-us/\n/world/\n", ["--all"]);
    assert.equal(
      all.output,
      "redirect  /about-us/  to /about/\npage      /world/\n2 addresses: 1 page, 1 redirect, 0 gone, 0 lost.\n",
    );
    const { output } = await check("/about-us/\n/wrold/\n", ["--json"]);
    assert.deepEqual(JSON.parse(output), [
      { address: "/about-us/", fate: "redirect", count: 1, to: "/about/" },
      { address: "/wrold/", fate: "lost", count: 1, hint: "Did you mean /world/?" },
    ]);
  });

  it("says what is wrong with a file", async () => {
    const { notices, code } = await check("no address\n");
    assert.match(notices, /list: The file holds no address\. Write one on each line/);
    assert.equal(code, 1);
  });
});
