import assert from "node:assert/strict";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { importCommand } from "../../../src/cli/import.ts";
import { drawnPicture } from "../../support/drawn-picture.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const everywhere = { isReachable: () => true, pause: 0 };

/** An old site with one picture, its export, and a publication that it moves to. */
const move = async (test: TestContext) => {
  const picture = await drawnPicture();
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url === "/wp-content/uploads/2019/05/crane.png")
      response.writeHead(200, { "content-type": "image/png" }).end(picture);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => server.close());
  const address = server.address();
  const site = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const content = await smallPublication();
  const folder = temporaryFolder();
  const file = join(folder, "export.xml");
  writeFileSync(file, exportOf(site));
  const run = (manner: Parameters<typeof importCommand>[1], ...words: readonly string[]) =>
    runCommand((terminal) => importCommand(terminal, manner), [file, "--content", content, ...words]);
  return { run, asked, folder, content, media: join(folder, "uploads"), site };
};

const exportOf = (site: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old</title><link>${site}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${site}</wp:base_site_url><wp:base_blog_url>${site}</wp:base_blog_url>
<item><title>Harbour closes</title><link>${site}/2019/05/harbour-closes/</link><dc:creator>ada</dc:creator><guid>${site}/?p=1</guid>
<content:encoded><![CDATA[<p>Ferries stay.</p><p><img src="${site}/wp-content/uploads/2019/05/crane-300x200.png" alt="A crane"></p><p><img src="${site}/wp-content/uploads/2019/05/gone.png" alt="Gone"></p>]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2019-05-04 10:00:00</wp:post_date><wp:post_date_gmt>2019-05-04 10:00:00</wp:post_date_gmt><wp:post_name>harbour-closes</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>`;

describe("dateline import --fetch", () => {
  it("fetches what the folder lacks, once, and shows it", async (test) => {
    const { run, asked, content, media, site } = await move(test);
    const { output, notices, code } = await run(everywhere, "--media", media, "--fetch");
    assert.equal(code, 0, notices);
    assert.match(output, /^1 file fetched into /);
    assert.match(notices, /gone\.png was not fetched\. The site has it no more\./);
    assert.ok(existsSync(join(media, "wp-content/uploads/2019/05/crane.png")));
    assert.deepEqual(readdirSync(join(content, "articles/2019/05/harbour-closes")).sort(), [
      "crane.png",
      "index.md",
    ]);
    const before = asked.length;
    await run(everywhere, "--media", media, "--fetch");
    assert.ok(
      asked.slice(before).every((path) => path === "/robots.txt" || path?.includes("gone")),
      site,
    );
  });

  it("sends nothing to a network of its own", async (test) => {
    const { run, asked, media } = await move(test);
    const { notices } = await run(undefined, "--media", media, "--fetch");
    assert.match(
      notices,
      /127\.0\.0\.1 is an address of a network of its own, and nothing is fetched from there\./,
    );
    assert.deepEqual(asked, []);
  });

  it("wants a folder, and no dry run", async (test) => {
    const { run, media } = await move(test);
    assert.match(
      (await run(everywhere, "--fetch")).notices,
      /--fetch: Name the folder for the pictures with --media\./,
    );
    assert.match(
      (await run(everywhere, "--fetch", "--media", media, "--dry-run")).notices,
      /--dry-run writes nothing/,
    );
    assert.ok(!existsSync(media));
  });
});
