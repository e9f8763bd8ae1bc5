import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesBelow } from "../support/built-site.ts";
import { prepareFolder } from "../support/prepare-folder.ts";
import { type PaperTerms, paperContent, paperTime } from "./paper-content.ts";

const prepared = async (terms: PaperTerms) =>
  prepareFolder({ folder: await paperContent(terms), now: paperTime, audience: "public" });

const plain = { sections: 8, articles: 44, pictures: "none", direction: "ltr" } as const;

describe("a test paper", () => {
  it("has no problems, and all its articles are public, with any number of them in either direction", async () => {
    for (const direction of ["ltr", "rtl"] as const)
      for (const sections of [1, 3, 8] as const)
        for (const articles of [0, 1, 44, 400]) {
          const { problems, plan } = await prepared({ ...plain, direction, sections, articles });
          assert.deepEqual(problems, []);
          assert.equal(plan?.pages.filter(({ kind }) => kind === "article").length, articles);
        }
  });

  it("is the same for the same terms, and another one for another seed", async () => {
    const [one, other, seeded] = await Promise.all(
      [plain, plain, { ...plain, seed: 2 }].map(async (terms) => bytesBelow(await paperContent(terms))),
    );
    assert.deepEqual(one, other);
    assert.notDeepEqual(one, seeded);
  });
});
