import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { InputError } from "../../../../src/import/inputs/input-error.ts";
import { openInputs } from "../../../../src/import/inputs/inputs.ts";
import { zipFiles } from "../../../../src/import/inputs/zip-files.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { zipArchive } from "../../../support/zip-archive.ts";

const archiveOf = (...entries: Parameters<typeof zipArchive>[0]): string => {
  const file = join(temporaryFolder(), "export.zip");
  writeFileSync(file, zipArchive(entries));
  return file;
};

const refusal = async (archive: string): Promise<string> => {
  try {
    await zipFiles(archive);
  } catch (error) {
    assert.ok(error instanceof InputError);
    return error.message;
  }
  return "";
};

describe("the files of a ZIP archive", () => {
  it("are listed in the order of their paths, without those of the system, and read as they are asked for", async () => {
    const archive = archiveOf(
      { name: "b/two.txt", content: "Two" },
      { name: "b/", content: "" },
      { name: "a.txt", content: "One".repeat(100_000) },
      { name: "__MACOSX/a.txt", content: "x" },
      { name: ".hidden", content: "x" },
    );
    const { files, close } = await zipFiles(archive);
    assert.deepEqual(
      files.map(({ path, shown, size }) => [path, shown, size]),
      [
        ["a.txt", `${archive}/a.txt`, 300_000],
        ["b/two.txt", `${archive}/b/two.txt`, 3],
      ],
    );
    const [one, two] = files;
    assert.equal((await one?.head())?.length, 65_536);
    assert.equal(Buffer.from((await two?.bytes()) ?? []).toString(), "Two");
    let length = 0;
    for await (const chunk of one?.chunks() ?? []) length += chunk.length;
    assert.equal(length, 300_000);
    close();
  });

  it("can be recognised by their beginnings, though nothing unpacks the rest of them", async () => {
    // Pictures don't get smaller, so that most of one lies behind its beginning.
    const picture = createHash("shake256", { outputLength: 900_000 }).update("picture").digest();
    const { files, close } = await zipFiles(
      archiveOf(...[1, 2, 3, 4].map((number) => ({ name: `${number}.jpg`, content: picture }))),
    );
    const heads = await Promise.all(files.map(({ head }) => head()));
    for (const head of heads) assert.deepEqual(Buffer.from(head), picture.subarray(0, head.length));
    assert.ok(heads.every(({ length }) => length > 60_000));
    close();
  });

  it("may be none", async () => {
    const { inputs, problems, close } = await openInputs([archiveOf()]);
    close();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      inputs.map(({ kind, files }) => [kind, files.length]),
      [["archive", 0]],
    );
  });

  it("are none if one lies outside of the archive", async () => {
    for (const name of ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:/a.txt", "..\\a.txt"])
      assert.match(
        await refusal(archiveOf({ name, content: "x" })),
        /^The archive names a file outside of itself/,
        name,
      );
  });

  it("are none if they would fill the disk", async () => {
    const bomb = archiveOf({ name: "a.txt", content: "x", toldSize: 4_000_000_000 });
    assert.match(
      await refusal(bomb),
      /^The archive would unpack to 4,000 MB, far more than an archive of its size/,
    );
  });

  it("are not read beyond the size that the archive tells", async () => {
    const { files, close } = await zipFiles(
      archiveOf({ name: "a.txt", content: "x".repeat(1000), toldSize: 10 }),
    );
    await assert.rejects(async () => files[0]?.bytes(), /^Error: The archive is damaged/);
    close();
  });

  it("are none if it is cut off", async () => {
    const file = join(temporaryFolder(), "export.zip");
    writeFileSync(file, zipArchive([{ name: "a.txt", content: "One" }]).subarray(0, -30));
    assert.match(await refusal(file), /^The archive is damaged .*Download or pack it again\.$/);
  });
});
