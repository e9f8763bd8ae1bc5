/** What a site shows while every article is unpublished. See docs/security.md. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { type BuiltSite, builtSite } from "./support/built-site.ts";
import { smallPublication } from "./support/small-publication.ts";

const unpublished = (fields: string): string =>
  `---\ntitle: Secretword in the harbour\n${fields}\nsection: culture\nauthors: [new-colleague]\ntags: [Secrettag]\nstory: thread\n---\n\nSecretbody.\n`;

describe("a site whose articles are all unpublished", () => {
  let site: BuiltSite;
  before(async () => {
    const folder = await smallPublication({
      "articles/2023/11/harbour-reopens.md": unpublished("date: 2099-01-01"),
      "articles/2023/11/choir-returns.md": unpublished("date: 2023-11-01\ndraft: true\nslug: another"),
      "authors/new-colleague.md": "---\nname: New Colleague\n---\n\nShe begins in May.\n",
      "sections/culture.md": "---\nname: Culture\ndescription: What is sung.\n---\n",
      "tags/secrettag.md": "---\ntitle: Secrettag\ndescription: Secretdescription.\n---\n",
      "front.yaml":
        "breaking: { text: News, article: another }\nlead: { article: another, related: [secretword-in-the-harbour] }\nfocus: [thread, tag/secrettag]\nblocks: [{ story: thread }, { tag: secrettag }, { section: culture }]\n",
      "pages/plan.md": "---\ntitle: Secretplan\ndraft: true\n---\n\nSecretpage.\n",
      "site.yaml":
        "name: The Small Paper\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\nninjs: true\nstories: { thread: Secretthread }\n",
    });
    site = await builtSite({ folder, now: "2023-12-01T12:00" });
  });

  it("holds no word of them, of their thread or of their tags, nor of a page that is a draft", () => {
    for (const file of site.files)
      assert.doesNotMatch(
        file + site.read(file),
        /secret(?:word|body|tag|description|thread|plan|page)/i,
        file,
      );
  });

  it("holds what the files of authors and sections say", () => {
    assert.match(site.read(join("authors", "new-colleague", "index.html")), /She begins in May/);
    assert.match(site.read(join("culture", "index.html")), /What is sung/);
  });
});
