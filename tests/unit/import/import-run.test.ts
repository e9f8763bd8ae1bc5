import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../../src/cli/check.ts";
import { importSummary } from "../../../src/cli/import-summary.ts";
import type { ImportedCategory, ImportedItem } from "../../../src/import/imported-item.ts";
import { importReport } from "../../../src/import/report/import-report.ts";
import { drawnPicture } from "../../support/drawn-picture.ts";
import { importedArticle, importItems } from "../../support/import-items.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const source = { file: "export.xml" };

const category = (fields: Partial<ImportedCategory> & { slug: string; name: string }): ImportedCategory => ({
  type: "category",
  source,
  oldAddresses: [],
  ...fields,
});

const checked = async (content: string): Promise<string> => {
  const { output, notices } = await runCommand(checkCommand, ["--content", content]);
  return (output + notices).replaceAll(content, "content");
};

const read = (content: string, path: string): string => readFileSync(join(content, path), "utf8");

describe("an import of an archive", () => {
  it("writes what was public as public, with its old address as an alias, and what was not as a draft", async () => {
    const content = await smallPublication();
    const { problems, files } = await importItems(content, [
      importedArticle({
        slug: "harbour-closes",
        id: "https://old.example/?p=1",
        oldAddresses: ["/2019/05/harbour-closes/", "/?p=1"],
      }),
      importedArticle({ title: "Secret", slug: "secret", release: { state: "draft", reason: "is private" } }),
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      files.map(({ path, planned }) => [path, planned.draftReason]),
      [
        ["articles/2019/05/harbour-closes.md", undefined],
        ["articles/2019/05/secret.md", "is private"],
      ],
    );
    assert.equal(
      read(content, "articles/2019/05/harbour-closes.md"),
      [
        "---",
        "title: Harbour closes",
        "date: 2019-05-04T19:00",
        "section: world",
        "slug: harbour-closes",
        'aliases: ["/2019/05/harbour-closes/"]',
        'id: "https://old.example/?p=1"',
        "---",
        "",
        "Ferries stay.",
        "",
      ].join("\n"),
    );
    assert.match(read(content, "articles/2019/05/secret.md"), /^draft: true$/m);
    assert.match(await checked(content), /^8 files checked/);
  });

  it("changes nothing when it is run again, and leaves alone what somebody changed", async () => {
    const content = await smallPublication();
    const items: readonly ImportedItem[] = [
      category({ slug: "ships", name: "Ships", oldAddresses: ["/category/ships/"] }),
      { type: "author", source, key: "ada", name: "Ada Brandt", oldAddresses: ["/author/ada/"] },
      importedArticle({
        id: "a",
        categories: ["ships"],
        credits: [{ key: "ada", name: "Ada Brandt" }],
        tags: ["Ferries"],
      }),
      importedArticle({ id: "b", title: "Harbour closes", oldAddresses: ["/b.html"] }),
    ];
    await importItems(content, items);
    const before = readdirSync(content, { recursive: true }).length;
    const again = await importItems(content, items);
    assert.deepEqual(again.problems, []);
    assert.deepEqual(
      again.files.map(({ state }) => state),
      ["unchanged", "unchanged"],
    );
    assert.deepEqual(again.otherFiles, []);
    assert.equal(readdirSync(content, { recursive: true }).length, before);
    const file = join(content, "articles/2019/05/harbour-closes-2.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("stay", "sink"));
    const third = await importItems(content, items);
    assert.deepEqual(
      third.files.map(({ state }) => state),
      ["unchanged", "kept"],
    );
    assert.match(readFileSync(file, "utf8"), /Ferries sink/);
    assert.match(await checked(content), /no problems/);
  });

  it("tells articles of one headline and one day apart by their old addresses, where the source has no ids", async () => {
    const content = await smallPublication();
    const items = ["/one/", "/two/"].map((address) => importedArticle({ oldAddresses: [address] }));
    await importItems(content, items);
    const again = await importItems(content, items);
    assert.deepEqual(
      again.files.map(({ path, state }) => [path, state]),
      [
        ["articles/2019/05/harbour-closes.md", "unchanged"],
        ["articles/2019/05/harbour-closes-2.md", "unchanged"],
      ],
    );
  });

  it("makes sections of its main categories, tags of the others, and profiles of published authors", async () => {
    const content = await smallPublication();
    await importItems(content, [
      category({
        slug: "ships",
        name: "Ships",
        description: "All about ships.",
        oldAddresses: ["/category/ships/"],
      }),
      category({ slug: "tugs", name: "Tugs", parent: "ships", oldAddresses: ["/category/tugs/"] }),
      category({ slug: "culture", name: "Art" }),
      category({ slug: "uncategorized", name: "Uncategorized", oldAddresses: ["/category/uncategorized/"] }),
      {
        ...category({
          slug: "north-korea",
          name: "North Korea",
          description: "The North.",
          oldAddresses: ["/tag/north-korea/"],
        }),
        type: "tag",
      },
      {
        type: "author",
        source,
        key: "ada",
        name: "Ada Brandt",
        biography: "She *sails*.",
        oldAddresses: ["/author/ada/"],
      },
      { type: "author", source, key: "bo", name: "Bo Falk", oldAddresses: ["/author/bo/"] },
      { type: "author", source, key: "mara", name: "Mara Lindqvist", oldAddresses: ["/author/mara/"] },
      { type: "site", source, url: "https://old.example", feeds: ["/feed/"] },
      importedArticle({
        id: "a",
        slug: "a",
        categories: ["tugs"],
        credits: [{ key: "ada", name: "Ada Brandt" }],
        tags: ["North Korea", "harbour"],
      }),
      importedArticle({
        id: "b",
        slug: "b",
        categories: ["uncategorized", "culture"],
        credits: [{ key: "mara", name: "Mara Lindqvist" }],
      }),
      importedArticle({
        id: "c",
        slug: "c",
        release: { state: "draft", reason: "is private" },
        credits: [{ key: "bo", name: "Bo Falk" }],
      }),
    ]);
    assert.equal(
      read(content, "sections/ships.md"),
      "---\nname: Ships\norder: 30\ndescription: All about ships.\n---\n",
    );
    assert.equal(read(content, "authors/ada-brandt.md"), "---\nname: Ada Brandt\n---\n\nShe \\*sails\\*.\n");
    assert.equal(existsSync(join(content, "authors/bo-falk.md")), false);
    assert.equal(
      read(content, "tags/north-korea.md"),
      "---\ntitle: North Korea\ndescription: The North.\n---\n",
    );
    assert.match(
      read(content, "articles/2019/05/a.md"),
      /^section: ships\nauthors: \[ada-brandt\]\ntags: \[Tugs, North Korea, Harbour\]$/m,
    );
    assert.match(
      read(content, "articles/2019/05/b.md"),
      /^section: culture\nauthors: \[mara-lindqvist\]\nslug: b$/m,
    );
    assert.match(read(content, "articles/2019/05/c.md"), /^byline:\n {2}name: Bo Falk\n {2}type: person$/m);
    assert.equal(
      read(content, "redirects.yaml"),
      [
        '"/author/ada/": "/authors/ada-brandt/"',
        '"/author/mara/": "/authors/mara-lindqvist/"',
        '"/category/ships/": "/ships/"',
        '"/category/tugs/": "/tags/tugs/"',
        '"/feed/": "/feed.xml"',
        '"/tag/north-korea/": "/tags/north-korea/"',
        "",
      ].join("\n"),
    );
    assert.match(await checked(content), /no problems/);
  });

  it("leads links to new addresses, and takes them from what leads to drafts or to nothing", async () => {
    const content = await smallPublication();
    const link = (address: string) => ({ kind: "link", address }) as const;
    const { losses } = await importItems(content, [
      { type: "site", source, url: "https://www.example.org/", feeds: [] },
      importedArticle({
        id: "a",
        slug: "a",
        oldAddresses: ["/?p=1"],
        text: {
          markdown:
            "[To *b*](\ufdd00\ufdd1), [a draft](\ufdd01\ufdd1), [lost](\ufdd02\ufdd1), [outside](\ufdd03\ufdd1), [here](\ufdd04\ufdd1), [mail](\ufdd05\ufdd1).",
          addresses: [
            link("http://example.org/2019/b.html#comments"),
            link("/?p=3"),
            link("https://example.org/gone/"),
            link("https://elsewhere.example/x(1)"),
            link("#nowhere"),
            link("mailto:desk@example.org"),
          ],
          words: "",
          uncarried: [],
        },
      }),
      importedArticle({ id: "b", slug: "b", oldAddresses: ["/2019/b.html"] }),
      importedArticle({
        id: "c",
        slug: "c",
        oldAddresses: ["/?p=3"],
        release: { state: "draft", reason: "is private" },
      }),
    ]);
    assert.match(
      read(content, "articles/2019/05/a.md"),
      /\n\[To \*b\*\]\(\/2019\/05\/04\/b\/\), a draft, lost, \[outside\]\(https:\/\/elsewhere\.example\/x%281%29\), here, \[mail\]\(mailto:desk@example\.org\)\.\n$/,
    );
    assert.deepEqual(
      losses.links.map(({ address }) => address),
      ["http://example.org/2019/b.html#comments", "/?p=3", "https://example.org/gone/"],
    );
    assert.match(await checked(content), /no problems/);
  });

  it("writes nothing if a text would be refused, and nothing with a dry run", async () => {
    const content = await smallPublication();
    const broken = importedArticle({
      id: "b",
      title: "Other",
      text: { ...importedArticle().text, markdown: "::: nonsense\nx\n:::" },
    });
    const { problems } = await importItems(content, [importedArticle({ id: "a" }), broken]);
    assert.equal(problems.length, 1);
    assert.equal(existsSync(join(content, "articles/2019")), false);
    await importItems(content, [importedArticle({ id: "a" })], { isDryRun: true });
    assert.equal(existsSync(join(content, "articles/2019")), false);
    assert.deepEqual(
      readdirSync(content).filter((name) => name.startsWith(".")),
      [],
    );
  });

  it("takes none of several files of one name, and names them", async () => {
    const content = await smallPublication();
    const media = {
      folder: temporaryFolder(),
      kind: "folder" as const,
      paths: ["a/crane.png", "b/crane.png"],
    };
    const address = "crane.png";
    const text = {
      markdown: "![A crane](\ufdd00\ufdd1)",
      addresses: [{ kind: "picture", address } as const],
      words: "",
      uncarried: [],
    };
    const outcome = await importItems(content, [importedArticle({ text })], { media });
    const report = importReport(outcome, { isDryRun: false, appliesKills: false });
    assert.deepEqual(
      report.missingPictures.map(({ several }) => several),
      [["a/crane.png", "b/crane.png"]],
    );
    assert.match(
      importSummary(report, "content"),
      /crane\.png \(export\.xml, post 1\): several files have its name, a\/crane\.png, b\/crane\.png/,
    );
  });

  it("copies its pictures beside its texts, and leaves the captions of those that are missing", async () => {
    const content = await smallPublication();
    const uploads = temporaryFolder();
    mkdirSync(join(uploads, "2019"));
    writeFileSync(join(uploads, "2019", "Two Ferries.png"), await drawnPicture());
    writeFileSync(join(uploads, "2019", "broken.png"), "no picture");
    const media = {
      folder: uploads,
      kind: "folder" as const,
      paths: ["2019/Two Ferries.png", "2019/broken.png"],
    };
    const picture = (name: string) =>
      ({ kind: "picture", address: `https://old.example/uploads/2019/${name}` }) as const;
    const article = importedArticle({
      slug: "a",
      image: {
        address: "https://old.example/uploads/2019/Two%20Ferries.png",
        alt: "Two ferries",
        credit: "Ada Brandt",
      },
      text: {
        markdown:
          '![Ferries](\ufdd00\ufdd1 "In May.")\n\n![](\ufdd01\ufdd1 "Gone.")\n\n![](\ufdd02\ufdd1 "Broken.")',
        addresses: [picture("Two%20Ferries-300x200.png"), picture("gone.png"), picture("broken.png")],
        words: "In May. Gone. Broken.",
        uncarried: [],
      },
    });
    const { problems, losses } = await importItems(content, [article], { media });
    assert.deepEqual(problems, []);
    assert.equal(
      read(content, "articles/2019/05/a/index.md").split("---\n")[2],
      '\n![Ferries](two-ferries.png "In May.")\n\n[Gone.](https://old.example/uploads/2019/gone.png)\n\n[Broken.](https://old.example/uploads/2019/broken.png)\n',
    );
    assert.match(
      read(content, "articles/2019/05/a/index.md"),
      /^image:\n {2}src: two-ferries\.png\n {2}alt: Two ferries\n {2}credit: Ada Brandt$/m,
    );
    assert.deepEqual(readdirSync(join(content, "articles/2019/05/a")).sort(), [
      "index.md",
      "two-ferries.png",
    ]);
    assert.deepEqual(losses.words, []);
    assert.equal(losses.pictures.length, 2);
    assert.match(await checked(content), /no problems/);
    const again = await importItems(content, [article], { media });
    assert.deepEqual(
      again.files.map(({ state }) => state),
      ["unchanged"],
    );
  });

  it("says how an archive without alternative texts can be imported", async () => {
    const content = await smallPublication();
    const uploads = temporaryFolder();
    writeFileSync(join(uploads, "ferry.png"), await drawnPicture());
    const media = { folder: uploads, kind: "folder" as const, paths: ["ferry.png"] };
    const text = {
      markdown: "![](\ufdd00\ufdd1)",
      addresses: [{ kind: "picture", address: "/ferry.png" }],
      words: "",
      uncarried: [],
    } as const;
    const items = [importedArticle({ slug: "a", text }), importedArticle({ slug: "b", text })];
    const { problems } = await importItems(content, items, { media });
    assert.equal(problems.length, 1);
    assert.match(
      problems[0]?.message ?? "",
      /^2 articles lack what new articles must have, such as alternative texts of pictures\. The first: .* write this line into .*site\.yaml: archive: \{ before: 2019-05-05 \}$/,
    );
    writeFileSync(
      join(content, "site.yaml"),
      `${read(content, "site.yaml")}archive: { before: 2019-05-05 }\n`,
    );
    assert.deepEqual((await importItems(content, items, { media })).problems, []);
    assert.match(await checked(content), /no problems|not keep|archive/);
  });
});
