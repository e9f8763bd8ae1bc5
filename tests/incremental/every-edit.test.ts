import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { buildSite } from "../../src/pipeline/build.ts";
import { buildOrder, bytesBelow } from "../support/built-site.ts";
import { outputHarm, type Places } from "../support/output-harm.ts";
import { type Choice, seededChoice } from "../support/seeded-choice.ts";
import { filesOfDraft, type SiteDraft, siteDraft } from "../support/site-draft.ts";
import { siteEdits } from "../support/site-edits.ts";
import { synchronised } from "../support/synchronised.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Builds in all; each is compared with one from nothing. */
const steps = Number(process.env.DATELINE_STEPS ?? 200);
/** Given to repeat what failed; else each run tries something else. */
const seed = Number(process.env.DATELINE_SEED ?? Date.now() % 1_000_000);
const stepsOfSite = 40;

interface Walk {
  readonly places: Places;
  readonly choice: Choice;
}

const newPlaces = (): Places => {
  const folder = temporaryFolder();
  return { content: temporaryFolder(), output: join(folder, "site"), cacheFolder: join(folder, "state") };
};

/**
 * When a build may believe that it began, from now in milliseconds: a while ahead, what was just written is old enough
 * to be known by its size and times alone; an hour back, the machine's clock was put back.
 */
const offsets = [0, 10_000, 10_000, 10_000, -3_600_000] as const;

/** One to three edits and mishaps; gives what becomes of the site, and their names. */
const edited = (site: SiteDraft, { places, choice }: Walk): readonly [SiteDraft, readonly string[]] => {
  const names: string[] = [];
  let draft = site;
  for (let left = choice.oneOf([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const table = choice.below(4) === 0 ? outputHarm : siteEdits;
    const name = choice.anyOf(Object.keys(table)) ?? "";
    names.push(name);
    draft = siteEdits[name]?.(draft, choice) ?? draft;
    outputHarm[name]?.(places, choice);
  }
  return [draft, names];
};

/** Builds into the folder of the walk and into a new one, which have to agree. Gives whether anything was built. */
const compared = async (
  { now, audience, baseUrl }: SiteDraft,
  { places, choice }: Walk,
): Promise<boolean> => {
  const target = { folder: places.content, now, audience, baseUrl };
  const before = bytesBelow(places.output);
  const clean = buildOrder(target);
  const { problems } = await buildSite(clean);
  const report = await buildSite(
    buildOrder({
      ...target,
      output: places.output,
      cacheFolder: places.cacheFolder,
      startedAt: Date.now() + choice.oneOf(offsets),
      mode: choice.below(12) === 0 ? "clean" : "incremental",
    }),
  );
  assert.deepEqual(report.problems, problems);
  assert.deepEqual(bytesBelow(places.output), report.update ? bytesBelow(clean.output) : before);
  return report.update !== undefined;
};

describe("a site that is built after each of many edits", () => {
  for (let index = 0; index * stepsOfSite < steps; index += 1)
    it(`is what a build from nothing makes of it (seed ${seed + index})`, async () => {
      const walk: Walk = { places: newPlaces(), choice: seededChoice(seed + index) };
      const { places, choice } = walk;
      let site = siteDraft(choice);
      let sound = site;
      synchronised(places.content, filesOfDraft(site));
      await buildSite(buildOrder({ folder: places.content, now: site.now, ...places }));
      for (let step = 1; step <= stepsOfSite; step += 1) {
        const [draft, names] = edited(site, walk);
        synchronised(places.content, filesOfDraft(draft));
        const isBuilt = await compared(draft, walk).catch((error: unknown) => {
          throw new Error(`Seed ${seed + index}, step ${step}: ${names.join(", ")}`, { cause: error });
        });
        if (isBuilt) sound = draft;
        // What makes a site invalid is taken back at the next edit, so that most builds are finished ones.
        site = sound;
      }
    });
});
