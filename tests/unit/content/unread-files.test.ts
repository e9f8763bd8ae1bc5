import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unreadFiles } from "../../../src/content/unread-files.ts";

const warningsFor = (...paths: readonly string[]): readonly string[] =>
  unreadFiles(paths, "content").map(({ severity, file, message }) => `${severity} ${file} ${message}`);

describe("files that nothing reads", () => {
  const warned: readonly (readonly [path: string, hint: RegExp])[] = [
    ["articles/2023/a.md.txt", /Its name ends in \.txt, which the system may hide\. Rename it to a\.md\.$/],
    ["articles/A.MD.TXT", /Rename it to A\.md\.$/],
    ["articles/a.md.docx", /Rename it to a\.md\.$/],
    ["articles/story.docx", /Save it as plain text .* make an article of that with dateline import\.$/],
    ["articles/story.odt", /dateline import/],
    ["story.rtf", /dateline import/],
    [
      "articles/wire.txt",
      /ending \.md if it is an article with front matter, or make an article of it with dateline import/,
    ],
    ["articles/story", /If it is an article, give it the ending \.md\.$/],
    ["articles/story.", /If it is an article, give it the ending \.md\.$/],
    ["pages/about.html", /lie in the folder public\/ of the publication/],
    ["articles/2023/report.pdf", /lie in the folder public\/ of the publication/],
    ["articles/2023/interview.mp3", /public\//],
    ["articles/2023/figures.csv", /A chart takes its rows in the text/],
    ["articles/2023/figures.XLSX", /A chart takes its rows in the text/],
    ["Site.yaml", /Write its name in small letters: site\.yaml\.$/],
    ["articles/site.yaml", /the site\.yaml right in the content folder/],
    ["authors.yaml", /files that end in \.md/],
    ["data/authors.json", /files that end in \.md/],
    ["robots.txt", /The generator makes a file of this name by itself\.$/],
    ["_redirects", /The generator makes a file of this name by itself\.$/],
    ["CNAME", /lie in the folder public\/ of the publication/],
    ["ads.txt", /lie in the folder public\/ of the publication/],
    ["favicon.ico", /lie in the folder public\/ of the publication/],
    ["articles/style.css", /lie in the folder public\/ of the publication/],
    ["articles/notes.wiki", /give it the ending \.md\. Files that readers can load/],
  ];
  for (const [path, hint] of warned)
    it(`get a warning with a hint: ${path}`, () => {
      const [message = "", ...others] = warningsFor(path);
      assert.deepEqual(others, []);
      assert.ok(message.startsWith(`warning content/${path} Nothing reads this file.`), message);
      assert.match(message, hint);
    });

  const passed = [
    "site.yaml",
    "articles/2023/harbour.md",
    "articles/2023/harbour.jpg",
    "articles/2023/Harbour.JPEG",
    "articles/2023/harbour.tif",
    "articles/2023/harbour.psd",
    "images/logo.svg",
    "articles/2023/harbour.md~",
    "articles/2023/harbour.md.orig",
    "articles/2023/harbour.md.bak",
    "articles/2023/harbour.md.swp",
    "articles/#harbour.md#",
    "articles/~$story.docx",
    "articles/Thumbs.db",
    "desktop.ini",
    "README.md",
    "README",
    "LICENSE.txt",
    "articles/readme.txt",
    // Refused as misplaced.
    "articles/a.markdown",
    "articles/a.Md",
    "site.yml",
  ];
  for (const path of passed)
    it(`get no warning: ${path}`, () => {
      assert.deepEqual(warningsFor(path), []);
    });

  it("get one warning for a folder that other generators use", () => {
    assert.deepEqual(
      warningsFor("layouts/page.html", "public/a.js", "public/b/c.png", "public.md", "publics/a.png"),
      [
        "warning content/layouts Nothing in this folder is used. The folder layouts/ of the publication says what pages look like.",
        "warning content/public Nothing in this folder is published. Files that are published as they are lie in the folder public/ of the publication; pictures lie beside the article that shows them.",
      ],
    );
  });
});
