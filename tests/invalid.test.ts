/** Lays each folder of `invalid/` over the minimal site. The check must report exactly its problems.txt. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { prettyProblems } from "../src/cli/format-problems.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { prepareFolder } from "./support/prepare-folder.ts";

const now = "2024-06-01T12:00";

const problemsOf = async (folder: string): Promise<string> => {
  const { plan, problems } = await prepareFolder({ folder, now, audience: "public" });
  assert.equal(plan, undefined, "the site was not refused");
  return prettyProblems(problems, (_, text) => text).replaceAll(folder, "content");
};

describe("content that must be refused", () => {
  for (const name of readdirSync(testFolder("invalid")).sort())
    it(name.replaceAll("-", " "), async () => {
      const folder = layeredContent("sites/minimal", `invalid/${name}`);
      rmSync(join(folder, "problems.txt"), { force: true });
      assert.equal(
        await problemsOf(folder),
        readFileSync(join(testFolder("invalid"), name, "problems.txt"), "utf8"),
      );
    });

  it("is refused because of the folder, since the minimal site is valid", async () => {
    const { problems } = await prepareFolder({
      folder: layeredContent("sites/minimal"),
      now,
      audience: "public",
    });
    assert.deepEqual(problems, []);
  });
});
