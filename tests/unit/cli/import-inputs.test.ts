import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importCommand } from "../../../src/cli/import.ts";
import { runCommand } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { zipArchive } from "../../support/zip-archive.ts";

/** A publication, and a folder for inputs. */
const newsroom = async () => {
  const content = await smallPublication();
  const wire = temporaryFolder();
  const run = async (...words: readonly string[]) => {
    const { output, notices, code } = await runCommand(importCommand, ["--content", content, ...words]);
    const plain = (text: string) => text.replaceAll(content, "content").replaceAll(wire, "wire");
    return { output: plain(output), notices: plain(notices), code };
  };
  return { content, wire, run };
};

describe("dateline import", () => {
  it("reads a ZIP archive without unpacking it", async () => {
    const { wire, run } = await newsroom();
    const archive = join(wire, "reports.zip");
    writeFileSync(archive, zipArchive([{ name: "desk/a.txt", content: "One\n\nText." }]));
    assert.deepEqual(await run(archive), {
      output:
        "content/articles/2023/11/one.md\nDrafts, to be published by removing draft: true (1):\n  1: came by wire, and --publish was not given (wire/reports.zip/desk/a.txt)\n",
      notices: "",
      code: 0,
    });
    assert.deepEqual(readdirSync(wire), ["reports.zip"]);
  });

  it("writes nothing of an archive that names files outside of itself", async () => {
    const { content, wire, run } = await newsroom();
    const archive = join(wire, "reports.zip");
    writeFileSync(archive, zipArchive([{ name: "../../a.txt", content: "One\n\nText." }]));
    const { notices, code } = await run(archive);
    assert.equal(code, 1);
    assert.match(notices, /^wire\/reports\.zip: The archive names a file outside of itself/);
    assert.equal(existsSync(join(content, "articles/2023/11/one.md")), false);
  });

  it("leaves out what has an error with --skip-broken, and reports it", async () => {
    const { wire, run } = await newsroom();
    writeFileSync(join(wire, "a.txt"), "One\n\nText.");
    writeFileSync(join(wire, "b.txt"), "Two");
    const report = join(wire, "report.json");
    const { output, notices, code } = await run(
      join(wire, "a.txt"),
      join(wire, "b.txt"),
      "--skip-broken",
      "--report",
      report,
    );
    assert.equal(code, 0);
    assert.match(output, /^content\/articles\/2023\/11\/one\.md\n/);
    assert.match(notices, /^wire\/b\.txt: There is no text under the headline\./);
    const { written, errors } = JSON.parse(readFileSync(report, "utf8"));
    assert.deepEqual(written, [{ file: "articles/2023/11/one.md", source: join(wire, "a.txt") }]);
    assert.equal(errors.length, 1);
  });

  it("imports nothing if its report can't be written", async () => {
    const { content, wire, run } = await newsroom();
    writeFileSync(join(wire, "a.txt"), "One\n\nText.");
    for (const [report, told] of [
      [join(wire, "new", "report.json"), "There is no folder wire/new. Make it, or name a file elsewhere."],
      [wire, "wire is a folder. Name a file, such as wire/report.json."],
    ] as const) {
      const { notices, code } = await run(join(wire, "a.txt"), "--report", report);
      assert.equal(code, 2);
      assert.equal(notices, `error: --report: ${told}\n`);
    }
    assert.equal(existsSync(join(content, "articles/2023/11/one.md")), false);
  });

  it("refuses a folder of uploads that is not there", async () => {
    const { wire, run } = await newsroom();
    writeFileSync(join(wire, "a.txt"), "One\n\nText.");
    const { notices, code } = await run(join(wire, "a.txt"), "--media", join(wire, "uploads"));
    assert.equal(code, 2);
    assert.match(notices, /^error: --media: There is no folder wire\/uploads\./);
  });
});

it("data beside reports are named and left out, and refused if they were named alone", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "quay.txt"), "Quay is safe\n\nThe quay is safe, says the keeper.\n");
  writeFileSync(join(folder, "tides.csv"), "place,high\nOstrand,2.1\nMarl,1.9\n");
  const content = await smallPublication();
  const ran = await runCommand(importCommand, [folder, "--content", content]);
  assert.equal(ran.code, 0, ran.notices);
  assert.match(ran.output, /quay-is-safe\.md\n[\s\S]*Files of no known format \(1\):\n.*tides\.csv/);
  const alone = await runCommand(importCommand, [join(folder, "tides.csv"), "--content", content]);
  assert.equal(alone.code, 1);
  assert.match(
    alone.notices,
    /The file is a table of data \(CSV\), and no report\. Leave it out, or save what it says as plain text/,
  );
});
