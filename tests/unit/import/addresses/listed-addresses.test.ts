import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { oldAddresses } from "../../../../src/import/addresses/listed-addresses.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const read = async (content: string | Uint8Array) => {
  const file = join(temporaryFolder(), "addresses");
  writeFileSync(file, content);
  const { counts, ...rest } = { counts: undefined, ...(await oldAddresses(file)) };
  return { ...rest, ...(counts && { counts: Object.fromEntries(counts) }) };
};

const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://old.example/2019/a?x=1&amp;y=2 </loc><image:image><image:loc>https://old.example/p.jpg</image:loc></image:image></url>
<url><loc><![CDATA[https://old.example/2019/b/]]></loc></url>
</urlset>`;

const both = { "https://old.example/2019/a?x=1&y=2": 1, "https://old.example/2019/b/": 1 };

describe("the addresses of an old site", () => {
  it("are read from a sitemap, without those of its pictures", async () => {
    assert.deepEqual(await read(sitemap), { kind: "sitemap", counts: both });
  });

  it("are read from a packed sitemap, and from one with a byte order mark", async () => {
    assert.deepEqual(await read(gzipSync(sitemap)), { kind: "sitemap", counts: both });
    assert.deepEqual(await read(`\uFEFF${sitemap}`), { kind: "sitemap", counts: both });
  });

  it("are read from a list, one from each line that has one, and counted", async () => {
    assert.deepEqual(await read("\uFEFF/a/\r\nTitle;https://old.example/b;3\r\n\r\n# remark\n/a/\n"), {
      kind: "list",
      counts: { "/a/": 2, "https://old.example/b": 1 },
    });
  });

  it("are read from a log, without what the old site did not find either", async () => {
    const line = (request: string, status: number) =>
      `203.0.113.7 - - [10/Oct/2024:13:55:36 +0200] "${request} HTTP/1.1" ${status} 123 "https://other.example/" "Reader"\n`;
    const log = [
      line("GET /a/", 200),
      line("GET /a/", 304),
      line("HEAD /b/", 301),
      line("GET /never/", 404),
      line("POST /form/", 200),
    ].join("");
    assert.deepEqual(await read(log), { kind: "log", counts: { "/a/": 2, "/b/": 1 } });
  });

  for (const [what, content, message] of [
    ["no address", "nothing here\n", /^The file holds no address\. Write one on each line/],
    [
      "another kind of XML",
      "<rss><channel><link>https://a.example/</link></channel></rss>",
      /^The file is XML, but no sitemap/,
    ],
    [
      "an index of sitemaps",
      "<sitemapindex><sitemap><loc>https://old.example/one.xml</loc></sitemap></sitemapindex>",
      /^The file only names other sitemaps\. Save those and name them instead: https:\/\/old\.example\/one\.xml\.$/,
    ],
    ["a sitemap that was cut off", sitemap.slice(0, -20), /^Line \d+: /],
    [
      "a packed file that was cut off",
      gzipSync(sitemap).subarray(0, 60),
      /^The file is damaged, or was cut off/,
    ],
  ] as const)
    it(`are not read from ${what}, and the message says why`, async () => {
      const { error } = { error: "", ...(await read(content)) };
      assert.match(error, message);
    });

  it("are not read from a file that is missing", async () => {
    assert.deepEqual(await oldAddresses(join(temporaryFolder(), "none")), {
      error: "There is no such file. Check its name.",
    });
  });
});
