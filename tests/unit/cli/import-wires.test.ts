import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importCommand } from "../../../src/cli/import.ts";
import { newsroom, version } from "../../support/newsroom.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const first = "articles/2023/11/quay-is-safe.md";
const second = "articles/2023/11/quay-is-safe-2.md";

describe("dateline import of a wire", () => {
  it("writes down where an article comes from", async () => {
    const room = await newsroom();
    await room.import(version("1"));
    assert.match(
      room.read(first),
      /\nsection: culture\n[\s\S]*\nwire:\n {2}provider: NTA\n {2}id: urn:newsml:nta\.example:20231109:quay\n {2}version: "1"\n {2}usage: Not for archives, says the desk\.\n {2}hash: h[\w-]{15}\ndraft: true\n---\n/,
    );
    assert.match(await room.check(), /no problems/);
  });

  it("changes nothing if it is given the same again, whether it was published meanwhile or not", async () => {
    const room = await newsroom();
    await room.import(version("1"));
    const before = room.read(first);
    assert.match((await room.import(version("1"))).output, /1 file is unchanged since an earlier import/);
    assert.equal(room.read(first), before);
    room.edit(first, "draft: true\n", "");
    assert.match(
      (await room.import(version("1"), "--publish")).output,
      /1 file is unchanged since an earlier import/,
    );
    assert.deepEqual(room.files(), ["quay-is-safe.md"]);
  });

  it("replaces a draft that nobody has edited by a newer version", async () => {
    const room = await newsroom();
    await room.import(version("1"));
    const ran = await room.import(
      version("2", { headline: "Quay is not safe", body_html: "<p>It leans.</p>" }),
    );
    assert.equal(ran.code, 0);
    assert.match(ran.output, /^content\/articles\/2023\/11\/quay-is-safe\.md\n/);
    assert.deepEqual(room.files(), ["quay-is-safe.md"]);
    assert.match(
      room.read(first),
      /title: Quay is not safe\n[\s\S]*slug: quay-is-safe\n[\s\S]*version: "2"[\s\S]*It leans\./,
    );
  });

  it("writes a newer version beside an article that was edited, as a draft", async () => {
    const room = await newsroom();
    await room.import(version("1"));
    room.edit(first, "The quay is safe.", "The quay is safe, we hear.");
    const edited = room.read(first);
    const { output } = await room.import(version("2", { body_html: "<p>It leans.</p>" }), "--publish");
    assert.match(
      output,
      /is a newer version of articles\/2023\/11\/quay-is-safe\.md, which was edited since it was imported/,
    );
    assert.equal(room.read(first), edited);
    assert.match(room.read(second), /draft: true[\s\S]*It leans\./);
    assert.match(await room.check(), /no problems/);
  });

  it("replaces what readers see only if it may publish, and then says when", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const newer = version("2", { body_html: "<p>It leans.</p>" });
    const { output } = await room.import(newer);
    assert.match(output, /which is published/);
    assert.match(room.read(first), /The quay is safe\./);
    assert.match(room.read(second), /draft: true/);
    const again = await newsroom();
    await again.import(version("1"), "--publish");
    await again.import(newer, "--publish");
    assert.match(again.read(first), /\ndate: 2023-11-09T17:00\nupdated: 2023-11-10T09:30\n[\s\S]*It leans\./);
    assert.match(await again.check(), /no problems/);
  });

  it("leaves what readers see alone if the newer version must wait", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    await room.import(
      version("2", { ednote: "HOLD for the minister", body_html: "<p>It leans.</p>" }),
      "--publish",
    );
    assert.doesNotMatch(room.read(first), /draft|leans/);
    assert.match(room.read(second), /draft: true[\s\S]*leans/);
  });

  it("takes no older version, and of several the newest", async () => {
    const room = await newsroom();
    const { output } = await room.import([
      version("1"),
      version("10", { body_html: "<p>Ten.</p>" }),
      version("9"),
    ]);
    assert.match(room.read(first), /version: "10"[\s\S]*Ten\./);
    assert.match(output, /2: is an older version of that in wire\/1\.json, item 2/);
    assert.match((await room.import(version("8"))).output, /is older than the version that is here/);
    assert.deepEqual(room.files(), ["quay-is-safe.md"]);
  });

  it("dates an embargoed item when its embargo ends, and publishes it only if told to", async () => {
    const room = await newsroom();
    const embargoed = version("1", { embargoed: "2023-11-11T06:00:00Z" });
    const { output } = await room.import(embargoed);
    assert.match(output, /1: is embargoed until 2023-11-11T15:00:00\+09:00, and --publish was not given/);
    assert.match(room.read(first), /\ndate: 2023-11-11T15:00\n[\s\S]*draft: true/);
    const other = await newsroom();
    await other.import(embargoed, "--publish");
    assert.match(other.read(first), /\ndate: 2023-11-11T15:00\n/);
    assert.doesNotMatch(other.read(first), /draft/);
  });
});

describe("a kill", () => {
  const kill = version("3", { pubstatus: "canceled", versioncreated: "2023-11-09T23:00:00Z" });

  it("names the article and leaves it alone, with an exit code of its own", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const before = room.read(first);
    const ran = await room.import(kill);
    assert.equal(ran.code, 3);
    assert.match(
      ran.output,
      /May no longer be published, says the wire \(1\):\n.*quay \(canceled\): articles\/2023\/11\/quay-is-safe\.md/,
    );
    assert.match(
      ran.notices,
      /^error: content\/articles\/2023\/11\/quay-is-safe\.md may no longer be published/,
    );
    assert.equal(room.read(first), before);
  });

  it("withdraws it if told to, and touches no other byte", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const before = room.read(first);
    const ran = await room.import(kill, "--apply-kills");
    assert.equal(ran.code, 0);
    const lines =
      "withdrawn:\n  date: 2023-11-10T08:00\n  reason: The agency that sent it has withdrawn it.\n";
    assert.equal(room.read(first), before.replace(/\n---\n\n/, `\n${lines}---\n\n`));
    assert.match(await room.check(), /no problems/);
    assert.equal((await room.import(kill)).code, 0);
  });

  it("makes a draft of what is not out yet", async () => {
    const room = await newsroom();
    await room.import(version("1", { embargoed: "2023-11-11T06:00:00Z" }), "--publish");
    const before = room.read(first);
    await room.import(kill, "--apply-kills");
    const killed = before
      .replace(/\n---\n\n/, "\ndraft: true\n---\n\n")
      .replace(/hash: .*/, "hash: withdrawn");
    assert.equal(room.read(first), killed);
    assert.match(await room.check(), /no problems/);
    assert.equal((await room.import(kill)).code, 0);
    await room.import(version("4", { body_html: "<p>It leans.</p>" }), "--publish");
    assert.equal(room.read(first), killed);
    assert.match(room.read(second), /\ndraft: true\n/);
  });

  it("does so in a dry run to no file", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const before = room.read(first);
    assert.equal((await room.import(kill, "--apply-kills", "--dry-run")).code, 3);
    assert.equal(room.read(first), before);
  });

  it("of something that comes with it leaves that out", async () => {
    const room = await newsroom();
    const { output, code } = await room.import([version("1"), kill]);
    assert.equal(code, 0);
    assert.deepEqual(room.files(), []);
    assert.match(output, /is killed by wire\/1\.json, item 2/);
    await room.import([kill, version("4")], "--publish");
    assert.match(room.read(first), /draft: true/);
  });

  it("of an article without a wire, in plain text, asks the editor", async () => {
    const content = await smallPublication();
    const file = join(temporaryFolder(), "kill.txt");
    writeFileSync(file, "BULLETIN KILL\n\nKill the report on the harbour.\n");
    const { code, notices } = await runCommand(importCommand, [file, "--content", content]);
    assert.equal(code, 3);
    assert.match(notices, /withdraws a report without naming it by an identifier/);
  });
});

describe("a kill in plain text", () => {
  const kills = [
    "BULLETIN KILL\n\nEds: Kill the story slugged BC-Quay-Safe, sent at 0830 GMT. The keeper denies his words.\n",
    "KILL: Quay is safe\n\nThe report is wrong.\n",
    "MANDATORY KILL\n\nEds: The story headlined Quay is safe has been withdrawn.\n",
  ];
  for (const kill of kills)
    it(`names the articles that it may mean, and withdraws none: ${kill.slice(0, 20).trim()}`, async () => {
      const room = await newsroom();
      await room.import(version("1"), "--publish");
      const before = room.read(first);
      for (const words of [[], ["--apply-kills"]]) {
        const ran = await room.import(kill, ...words);
        assert.equal(ran.code, 3);
        assert.match(ran.output, /It may mean articles\/2023\/11\/quay-is-safe\.md: look, and withdraw it\./);
        assert.match(
          ran.notices,
          /It may mean content\/articles\/2023\/11\/quay-is-safe\.md\. Look whether it does, and write withdrawn: into it\./,
        );
        assert.equal(room.read(first), before);
      }
    });

  it("names none that is of another slug or withdrawn", async () => {
    const room = await newsroom();
    await room.import(version("1"), "--publish");
    const other = "BULLETIN KILL\n\nEds: Kill the story slugged BC-Harbour-Storm.\n";
    assert.match((await room.import(other)).output, /Look for the article, and withdraw it\./);
    await room.import(version("3", { pubstatus: "canceled" }), "--apply-kills");
    assert.match((await room.import(kills[0] ?? "")).output, /Look for the article, and withdraw it\./);
  });
});
