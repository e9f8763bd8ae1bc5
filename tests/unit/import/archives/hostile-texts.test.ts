/** Texts that are made to keep a reader busy. Without care for them, each would take half a minute. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jekyllFormat } from "../../../../src/import/archives/jekyll/format.ts";
import { wordpressFormat } from "../../../../src/import/archives/wordpress/format.ts";
import type { ImportFormat } from "../../../../src/import/import-format.ts";
import { importFile, readBy } from "../../../support/import-input.ts";

const length = 100_000;

async function wordsOf(format: ImportFormat, path: string, content: string): Promise<readonly string[]> {
  const items = await readBy(format, [importFile(path, content, 65_536)]);
  return items.flatMap((item) => (item.type === "article" ? [item.text.words] : []));
}

function post(text: string): string {
  return `---\ntitle: Ferry\n---\n${text}\n`;
}

function exported(text: string): string {
  return `<rss xmlns:content="c" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Ferry</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2020-01-01 10:00:00</wp:post_date><wp:post_name>ferry</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type></item></channel></rss>`;
}

describe("a text that is made to keep a reader busy", () => {
  for (const blank of [" ", "\t"])
    it(`is read if it is ${JSON.stringify(blank)} alone between two words`, async () => {
      const text = `Ferries${blank.repeat(length)}sail.`;
      const words = await wordsOf(jekyllFormat, "_posts/2020-01-01-ferry.md", post(text));
      assert.deepEqual(
        words.map((all) => all.split(/\s+/)),
        [["Ferries", "sail."]],
      );
    });

  it("is read if no shortcode of it ends, and all their attributes have one name", async () => {
    const text = `Ferries sail. ${"[gallery a=".repeat(length / 10)}`;
    const [words = ""] = await wordsOf(wordpressFormat, "export.xml", exported(text));
    assert.ok(words.startsWith("Ferries sail."));
  });
});
