import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { importCommand } from "../../../src/cli/import.ts";
import { drawnPicture } from "../../support/drawn-picture.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { wxrItemText, wxrText } from "../../support/wxr-text.ts";
import { zipArchive } from "../../support/zip-archive.ts";

/** A publication, and a folder for inputs. */
const newsroom = async () => {
  const content = await smallPublication();
  const old = temporaryFolder();
  const publication = temporaryFolder();
  const run = async (...words: readonly string[]) => {
    const { output, notices, code } = await runCommand(importCommand, ["--content", content, ...words], {
      workingFolder: publication,
    });
    const plain = (text: string) => text.replaceAll(content, "content").replaceAll(old, "old");
    return { output: plain(output), notices: plain(notices), code };
  };
  const put = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(old, name), bytes);
    return join(old, name);
  };
  return { content, old, publication, run, put };
};

const post = wxrText(
  wxrItemText({
    content:
      '<!-- wp:image --><figure class="wp-block-image"><img src="https://courier.example/wp-content/uploads/2019/03/ferry-300x180.png" alt="A ferry"></figure><!-- /wp:image -->',
  }),
);

const filesOf = (content: string): readonly string[] =>
  readdirSync(join(content, "articles/2019/03"), { recursive: true }).map(String).sort();

describe("pictures of a ZIP archive", () => {
  it("come along from an export of Ghost with its pictures", async () => {
    const { content, old, run, put } = await newsroom();
    const data = {
      posts: [
        {
          id: "1",
          title: "Harbour reopens",
          slug: "harbour-reopens",
          html: '<p>Ferries sail.</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/size/w600/2019/03/ferry.png" alt="A ferry"></figure>',
          feature_image: "__GHOST_URL__/content/images/2019/03/ferry.png",
          feature_image_alt: "A ferry",
          status: "published",
          visibility: "public",
          type: "post",
          published_at: "2019-03-04T05:06:07.000Z",
        },
      ],
    };
    const archive = put(
      "ghost.zip",
      zipArchive([
        { name: "export.json", content: JSON.stringify({ db: [{ meta: { exported_on: 1 }, data }] }) },
        { name: "content/images/2019/03/ferry.png", content: await drawnPicture() },
      ]),
    );
    const { output, notices } = await run(archive);
    assert.equal(notices, "");
    assert.doesNotMatch(output, /not found|no known format/);
    assert.deepEqual(filesOf(content), [
      "harbour-reopens",
      "harbour-reopens/ferry.png",
      "harbour-reopens/index.md",
    ]);
    assert.match(
      readFileSync(join(content, "articles/2019/03/harbour-reopens/index.md"), "utf8"),
      /src: ferry\.png[\s\S]*!\[A ferry\]\(ferry\.png\)/,
    );
    assert.deepEqual(readdirSync(old), ["ghost.zip"]);
    assert.deepEqual(
      readdirSync(content).filter((name) => name.startsWith(".")),
      [],
    );
  });

  it("come along from uploads beside the export, and from those of --media", async () => {
    const uploads = zipArchive([
      { name: "uploads/2019/03/ferry.png", content: await drawnPicture() },
      { name: "uploads/readme.txt", content: "Uploads\n\nThese are the uploads." },
    ]);
    for (const option of [[], ["--media"]]) {
      const { content, run, put } = await newsroom();
      const { notices, code } = await run(put("a.xml", post), ...option, put("uploads.zip", uploads));
      assert.equal(notices, "");
      assert.equal(code, 0);
      assert.deepEqual(filesOf(content), [
        "harbour-reopens",
        "harbour-reopens/ferry.png",
        "harbour-reopens/index.md",
      ]);
    }
  });

  it("come along from a folder of uploads beside the export", async () => {
    const { content, old, run, put } = await newsroom();
    mkdirSync(join(old, "uploads/2019/03"), { recursive: true });
    writeFileSync(join(old, "uploads/2019/03/ferry.png"), await drawnPicture());
    writeFileSync(join(old, "uploads/readme.txt"), "Uploads\n\nThese are the uploads.");
    const { output, notices } = await run(put("a.xml", post), join(old, "uploads"));
    assert.equal(notices, "");
    assert.doesNotMatch(output, /readme/);
    assert.ok(existsSync(join(content, "articles/2019/03/harbour-reopens/ferry.png")));
  });

  it("are told as missing if they are damaged, too large, or no pictures", async () => {
    const picture = await drawnPicture();
    const broken = zipArchive([{ name: "2019/03/ferry.png", content: picture }]);
    broken.fill(0xff, 60, 90);
    const large = zipArchive([{ name: "2019/03/ferry.png", content: picture, toldSize: 100_000_001 }]);
    const text = zipArchive([{ name: "2019/03/ferry.png", content: "no picture" }]);
    for (const bytes of [broken, large, text]) {
      const { content, run, put } = await newsroom();
      const { output, code } = await run(put("a.xml", post), "--media", put("uploads.zip", bytes));
      assert.equal(code, 0);
      assert.match(output, /Pictures that were not found \(1\):\n {2}https:\/\/courier\.example\//);
      assert.deepEqual(filesOf(content), ["harbour-reopens.md"]);
    }
  });

  it("are not taken from an archive that names files outside of itself, or from what is no archive", async () => {
    const { content, run, put } = await newsroom();
    const outside = put("uploads.zip", zipArchive([{ name: "../../ferry.png", content: "x" }]));
    const { notices, code } = await run(put("a.xml", post), "--media", outside);
    assert.equal(code, 2);
    assert.match(notices, /^error: --media: old\/uploads\.zip: The archive names a file outside of itself/);
    const plain = await run(put("a.xml", post), "--media", put("uploads.txt", "x"));
    assert.equal(
      plain.notices,
      "error: --media: old/uploads.txt is neither a folder nor a ZIP archive. Name the copy of the old site's uploads.\n",
    );
    const fetched = await run(put("a.xml", post), "--fetch", "--media", outside);
    assert.match(fetched.notices, /^error: --fetch: .* is a file\. Unpack it, and name the folder\./);
    assert.equal(existsSync(join(content, "articles/2019")), false);
  });

  it("leave nothing behind after a dry run", async () => {
    const { content, run, put } = await newsroom();
    const uploads = put(
      "uploads.zip",
      zipArchive([{ name: "2019/03/ferry.png", content: await drawnPicture() }]),
    );
    const { output } = await run(put("a.xml", post), "--dry-run", "--media", uploads);
    assert.doesNotMatch(output, /not found/);
    assert.equal(existsSync(join(content, "articles/2019")), false);
    assert.deepEqual(
      readdirSync(content).filter((name) => name.startsWith(".")),
      [],
    );
  });
});

describe("portraits of authors", () => {
  const profile = (content: string, id: string): string =>
    readFileSync(join(content, `authors/${id}.md`), "utf8");

  it("come along from Ghost, with the name as alternative text, and are told if they are missing", async () => {
    const { content, run, put } = await newsroom();
    const post = (id: string) => ({
      id,
      title: `Harbour ${id}`,
      slug: `harbour-${id}`,
      html: "<p>Ferries sail.</p>",
      status: "published",
      visibility: "public",
      type: "post",
      published_at: "2019-03-04T05:06:07.000Z",
    });
    const data = {
      posts: [post("1"), post("2")],
      users: [
        {
          id: "1",
          slug: "ada",
          name: "Ada Brandt",
          profile_image: "__GHOST_URL__/content/images/2019/Ada.png",
        },
        { id: "2", slug: "bo", name: "Bo Lund", profile_image: "//www.gravatar.com/avatar/0" },
      ],
      posts_authors: [
        { post_id: "1", author_id: "1" },
        { post_id: "2", author_id: "2" },
      ],
    };
    const archive = put(
      "ghost.zip",
      zipArchive([
        { name: "export.json", content: JSON.stringify({ db: [{ meta: { exported_on: 1 }, data }] }) },
        { name: "content/images/2019/Ada.png", content: await drawnPicture() },
      ]),
    );
    const { output } = await run(archive);
    assert.match(output, /Pictures that were not found \(1\):\n {2}\/\/www\.gravatar\.com/);
    assert.equal(
      profile(content, "ada"),
      "---\nname: Ada Brandt\nimage:\n  src: ada-ada.png\n  alt: Ada Brandt\n---\n",
    );
    assert.ok(existsSync(join(content, "authors/ada-ada.png")));
    assert.equal(profile(content, "bo"), "---\nname: Bo Lund\n---\n");
    const { output: report } = await runCommand(checkCommand, ["--content", content]);
    assert.match(report, /no problems/);
  });

  it("come along from guests of WordPress whose picture is in the export", async () => {
    const { content, run, put } = await newsroom();
    const items = [
      wxrItemText({
        more: '<category domain="author" nicename="cap-ann-ode"><![CDATA[ann-ode]]></category>',
      }),
      wxrItemText({
        id: 20,
        type: "guest-author",
        slug: "cap-ann-ode",
        title: "Ann Ode",
        meta: { "cap-display_name": "Ann Ode", _thumbnail_id: "21" },
      }),
      wxrItemText({
        id: 21,
        type: "attachment",
        status: "inherit",
        slug: "ann",
        title: "ann",
        meta: { _wp_attachment_image_alt: "Ann Ode on a quay" },
        more: "<wp:attachment_url>https://courier.example/wp-content/uploads/2019/03/ann.png</wp:attachment_url>",
      }),
    ].join("");
    const uploads = zipArchive([{ name: "2019/03/ann.png", content: await drawnPicture() }]);
    await run(put("a.xml", wxrText(items)), put("uploads.zip", uploads));
    assert.match(
      profile(content, "ann-ode"),
      /^---\nname: Ann Ode\nimage:\n {2}src: ann-ode-ann\.png\n {2}alt: Ann Ode on a quay\n---/,
    );
  });

  it("come along from data and branches of Hugo", async () => {
    const { content, run, put } = await newsroom();
    const picture = await drawnPicture();
    const text = (title: string, author: string) =>
      `---\ntitle: ${title}\ndate: 2019-03-04\nauthors: [${author}]\n---\n\nFerries sail.\n`;
    const archive = put(
      "site.zip",
      zipArchive([
        { name: "hugo.toml", content: 'baseURL = "https://old.example/"\n' },
        { name: "content/posts/a.md", content: text("One", "ada") },
        { name: "content/posts/b.md", content: text("Two", "bo") },
        { name: "content/posts/c.md", content: text("Three", "cy") },
        { name: "data/authors/ada.yaml", content: "name: Ada Brandt\navatar: /img/ada.png\n" },
        { name: "static/img/ada.png", content: picture },
        { name: "content/authors/bo/_index.md", content: "---\ntitle: Bo Lund\n---\n" },
        { name: "content/authors/bo/avatar.png", content: picture },
        { name: "content/authors/cy/_index.md", content: "---\ntitle: Cy Holm\nimage: me.png\n---\n" },
        { name: "content/authors/cy/me.png", content: picture },
      ]),
    );
    const { notices } = await run(archive);
    assert.equal(notices, "");
    assert.match(profile(content, "ada-brandt"), /src: ada-brandt-ada\.png\n {2}alt: Ada Brandt/);
    assert.match(profile(content, "bo-lund"), /src: bo-lund-avatar\.png\n {2}alt: Bo Lund/);
    assert.match(profile(content, "cy-holm"), /src: cy-holm-me\.png\n {2}alt: Cy Holm/);
  });
});

describe("files that texts link to", () => {
  const link = (path: string): string =>
    `<!-- wp:paragraph --><p>The <a href="https://courier.example${path}">report</a>.</p><!-- /wp:paragraph -->`;

  const uploads = zipArchive([
    { name: "wp-content/uploads/2019/03/report.pdf", content: "%PDF" },
    { name: "wp-content/uploads/2019/03/secret.pdf", content: "%PDF secret" },
    { name: "wp-content/uploads/2019/03/run.html", content: "<script>" },
  ]);

  it("come along into public/, at their old paths, and pass the check", async () => {
    const { content, publication, run, put } = await newsroom();
    const sound =
      '<!-- wp:audio --><figure><audio src="https://courier.example/wp-content/uploads/2019/03/talk.mp3"></audio></figure><!-- /wp:audio -->';
    const items = wxrItemText({ content: `${link("/wp-content/uploads/2019/03/report.pdf")}\n\n${sound}` });
    const { output } = await run(put("a.xml", wxrText(items)), put("uploads.zip", uploads));
    assert.match(output, /^public\/wp-content\/uploads\/2019\/03\/report\.pdf$/m);
    assert.match(
      output,
      /^Files that texts link to and that did not come along \(1\):\n {2}https:\/\/courier\.example\/wp-content\/uploads\/2019\/03\/talk\.mp3: was not found\. Name a folder or a ZIP archive that holds it by --media$/m,
    );
    assert.doesNotMatch(output, /Links to what did not come along/);
    assert.equal(
      readFileSync(join(publication, "public/wp-content/uploads/2019/03/report.pdf"), "utf8"),
      "%PDF",
    );
    assert.match(
      readFileSync(join(content, "articles/2019/03/harbour-reopens.md"), "utf8"),
      /\[report\]\(\/wp-content\/uploads\/2019\/03\/report\.pdf\)/,
    );
    const world = { workingFolder: publication };
    const { output: report } = await runCommand(checkCommand, ["--content", content], world);
    assert.match(report, /no problems/);
  });

  it("do not come along for drafts, and never if browsers would run them", async () => {
    const { publication, run, put } = await newsroom();
    const items = [
      wxrItemText({ status: "private", content: link("/wp-content/uploads/2019/03/secret.pdf") }),
      wxrItemText({ id: 8, slug: "b", content: link("/wp-content/uploads/2019/03/run.html") }),
    ].join("");
    const { output } = await run(put("a.xml", wxrText(items)), put("uploads.zip", uploads));
    assert.match(output, /secret\.pdf: would be published before the text\. Put it into public\//);
    assert.match(
      output,
      /Links to what did not come along \(1\):\n {2}https:\/\/courier\.example.*run\.html/,
    );
    assert.equal(existsSync(join(publication, "public")), false);
  });

  it("stay as they are if they are there, and are not written by a dry run", async () => {
    const { publication, run, put } = await newsroom();
    const file = join(publication, "public/wp-content/uploads/2019/03/report.pdf");
    const names = [
      put("a.xml", wxrText(wxrItemText({ content: link("/wp-content/uploads/2019/03/report.pdf") }))),
      put("uploads.zip", uploads),
    ];
    const dry = await run(...names, "--dry-run");
    assert.match(dry.output, /1 file in public\/.* would be written/);
    assert.equal(existsSync(file), false);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "mine");
    const { output } = await run(...names);
    assert.doesNotMatch(output, /report\.pdf/);
    assert.equal(readFileSync(file, "utf8"), "mine");
  });

  it("come along from bundles of Hugo and folders of Jekyll", async () => {
    const { content, publication, run, put } = await newsroom();
    const text = (title: string, body: string) =>
      `---\ntitle: ${title}\ndate: 2019-03-04\n---\n\nThe [minutes](${body}).\n`;
    const hugo = zipArchive([
      { name: "hugo.toml", content: 'baseURL = "https://old.example/"\n' },
      { name: "content/posts/one/index.md", content: text("One", "minutes.pdf") },
      { name: "content/posts/one/minutes.pdf", content: "%PDF hugo" },
    ]);
    const jekyll = zipArchive([
      { name: "_config.yml", content: "url: https://old.example\n" },
      { name: "_posts/2019-03-04-two.md", content: text("Two", "{{ site.baseurl }}/files/minutes.pdf") },
      { name: "files/minutes.pdf", content: "%PDF jekyll" },
    ]);
    await run(put("hugo.zip", hugo));
    await run(put("jekyll.zip", jekyll));
    assert.match(
      readFileSync(join(content, "articles/2019/03/one.md"), "utf8"),
      /\(\/posts\/one\/minutes\.pdf\)/,
    );
    assert.match(readFileSync(join(content, "articles/2019/03/two.md"), "utf8"), /\(\/files\/minutes\.pdf\)/);
    assert.equal(readFileSync(join(publication, "public/posts/one/minutes.pdf"), "utf8"), "%PDF hugo");
    assert.equal(readFileSync(join(publication, "public/files/minutes.pdf"), "utf8"), "%PDF jekyll");
  });
});
