import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveTags } from "../../../src/link/resolveTags.ts";
import type { TagRecord } from "../../../src/model/tag.ts";
import { articleRecordFixture } from "../../support/articleRecordFixture.ts";
import { tagFixture } from "../../support/tagFixture.ts";

const uses = (...spellings: readonly string[]) =>
  spellings.map((spelling, index) => articleRecordFixture({ slug: `a${index}`, tagNames: [spelling] }));

const declared = (id: string, title: string, aliases: readonly string[] = []): TagRecord => ({
  ...tagFixture(title),
  id,
  url: `/tags/${id}/`,
  file: `content/tags/${id}.md`,
  aliases,
});

const messages = ({ problems }: ReturnType<typeof resolveTags>) =>
  problems.map(({ file, field, message }) => `${file} ${field ?? ""}: ${message}`);

describe("a tag", () => {
  it("is all spellings that fold to one slug", () => {
    const { tagOf } = resolveTags(uses("North Korea", "Élan"), []);
    const { digest, ...tag } = tagOf("North Korea") ?? {};
    assert.deepEqual(tag, {
      id: "north-korea",
      url: "/tags/north-korea/",
      title: "North Korea",
      description: undefined,
      body: undefined,
    });
    assert.notEqual(digest, tagOf("Élan")?.digest);
    assert.equal(tagOf("north korea"), tagOf("North Korea"));
    assert.equal(tagOf("elan")?.title, "Élan");
    assert.equal(tagOf("South Korea"), undefined);
  });

  it("has the spelling that most articles use, and the others are told", () => {
    const resolved = resolveTags(uses("Port", "port", "port"), []);
    assert.equal(resolved.tagOf("Port")?.title, "port");
    assert.deepEqual(messages(resolved), [
      'content/articles/a0.md tags.0: "Port" is the tag "port" in another spelling (content/articles/a1.md:1:1). Write port here too, or name both in tags/port.md.',
    ]);
  });

  it("has the first spelling where two are used as often", () => {
    assert.equal(resolveTags(uses("Port", "port"), []).tagOf("port")?.title, "Port");
  });

  it("has the title of its file, and every alias leads to it", () => {
    const korea = declared("dprk", "North Korea", ["N. Korea"]);
    const resolved = resolveTags(uses("N. Korea", "North Korea", "dprk"), [korea]);
    assert.deepEqual(messages(resolved), []);
    for (const spelling of ["N. Korea", "North Korea", "dprk", "DPRK"])
      assert.equal(resolved.tagOf(spelling)?.id, "dprk");
    assert.equal(resolved.tagOf("dprk")?.title, "North Korea");
  });

  it("is told where its file does not know the spelling", () => {
    assert.deepEqual(messages(resolveTags(uses("north korea"), [declared("dprk", "North Korea")])), [
      'content/articles/a0.md tags.0: "north korea" is the tag "North Korea" in another spelling (content/tags/dprk.md). Write North Korea, or add this spelling to the aliases there.',
    ]);
  });

  it("that no article has is no tag", () => {
    const { tagOf, problems } = resolveTags([], [declared("port", "Port")]);
    assert.equal(tagOf("Port"), undefined);
    assert.deepEqual(problems, []);
  });

  it("is told where two files claim one spelling, but not where one says it twice", () => {
    const one = declared("port", "Port", ["port", "Harbour"]);
    const other = declared("quay", "Quay", ["harbour"]);
    assert.deepEqual(messages(resolveTags([], [one, other])), [
      'content/tags/quay.md : The spelling "harbour" belongs to content/tags/port.md too. Remove it from one of the two.',
    ]);
  });
});
