/** The workflows that `dateline init` writes, as far as they can be tried without GitHub. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { parse } from "yaml";
import { buildCommand } from "../src/cli/build.ts";
import { checkCommand } from "../src/cli/check.ts";
import { nextCommand } from "../src/cli/next.ts";
import { publicationSetup, publishWorkflow } from "../src/init/workflows.ts";
import { paths } from "../src/lib/runtime.ts";
import { runCommand } from "./support/run-command.ts";
import { startedPublication } from "./support/started-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly concurrency?: unknown;
        readonly "timeout-minutes": number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const workflowOf = (folder: string, name: string): Workflow =>
  parse(readFileSync(join(folder, ".github", "workflows", name), "utf8"));

const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** Versions that run on a Node that GitHub still has. */
const actions: Readonly<Record<string, string>> = {
  "actions/cache": "v6",
  "actions/cache/restore": "v6",
  "actions/cache/save": "v6",
  "actions/checkout": "v7",
  "actions/configure-pages": "v6",
  "actions/deploy-pages": "v5",
  "actions/setup-node": "v7",
  "actions/upload-artifact": "v7",
  "actions/upload-pages-artifact": "v5",
};

let folder = "";
let check: Workflow;
let publish: Workflow;

before(async () => {
  folder = await startedPublication();
  check = workflowOf(folder, "check.yml");
  publish = workflowOf(folder, "publish.yml");
});

describe("the workflows of a publication", () => {
  it("use each action in its current version", () => {
    for (const workflow of [check, publish, workflowOf(paths.root, "check.yml")])
      for (const { uses } of stepsOf(workflow)) {
        if (uses === undefined) continue;
        const [name = "", version] = uses.split("@");
        assert.equal(version, actions[name], uses);
      }
  });

  it("may read the repository and, only where the site is published, write to Pages", () => {
    for (const { permissions } of [check, publish]) assert.deepEqual(permissions, { contents: "read" });
    const own = [check, publish].flatMap(({ jobs }) =>
      Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [[name, job.permissions]] : [])),
    );
    assert.deepEqual(own, [["publish", { contents: "read", pages: "write", "id-token": "write" }]]);
    for (const step of stepsOf(check).concat(stepsOf(publish)))
      if (step.uses?.startsWith("actions/checkout@")) assert.equal(step.with?.["persist-credentials"], false);
  });

  it("install no package for development, with the Node that the publication pins", () => {
    for (const workflow of [check, publish]) {
      const installs = stepsOf(workflow).filter(({ run }) => run?.startsWith("npm ci"));
      assert.ok(installs.length > 0);
      for (const { run } of installs) assert.equal(run, "npm ci --omit=dev");
      for (const step of stepsOf(workflow))
        if (step.uses?.startsWith("actions/setup-node@"))
          assert.equal(step.with?.["node-version-file"], ".node-version");
    }
    assert.ok(existsSync(join(folder, ".node-version")));
  });

  it("end an older check of the same request, and never a publication", () => {
    assert.deepEqual(check.concurrency, { group: `check-\${{ github.ref }}`, "cancel-in-progress": true });
    assert.equal(publish.concurrency, undefined);
    assert.deepEqual(publish.jobs.publish?.concurrency, { group: "publish", "cancel-in-progress": false });
    for (const { jobs } of [check, publish])
      for (const job of Object.values(jobs)) assert.ok(job["timeout-minutes"] <= 30);
  });

  it("publish at pushes, at four times an hour that are no full ones, and when somebody says so", () => {
    assert.deepEqual(publish.on, {
      push: { branches: ["main"] },
      schedule: [{ cron: "7,22,37,52 * * * *" }],
      workflow_dispatch: null,
    });
  });

  it("are those of the repository, which installs all packages", () => {
    const own = publishWorkflow({ node: "node-version: 20", install: "npm ci" });
    assert.equal(readFileSync(join(paths.root, ".github", "workflows", "publish.yml"), "utf8"), own);
    assert.equal(
      readFileSync(join(folder, ".github", "workflows", "publish.yml"), "utf8"),
      publishWorkflow(publicationSetup),
    );
  });

  it("have scripts that a shell understands", () => {
    for (const workflow of [check, publish])
      for (const { run } of stepsOf(workflow))
        if (run !== undefined) execFileSync("sh", ["-n"], { input: run.replace(/\$\{\{.*?\}\}/g, "x") });
  });

  it("run commands that work in the publication", async () => {
    const commands = { build: buildCommand, check: checkCommand, next: nextCommand };
    const called: string[] = [];
    for (const { run = "", env = {} } of [check, publish].flatMap(stepsOf))
      for (const [, name, rest = ""] of run.matchAll(/npx dateline (build|check|next)([^>\n]*)/g)) {
        if (name !== "build" && name !== "check" && name !== "next") continue;
        const words = rest
          .replace("$BASE_URL", env.BASE_URL === undefined ? "?" : "https://valley.example/post")
          .match(/[^\s"]+/g)
          ?.filter((word) => word !== "--since" && word !== "HEAD^1");
        const inFolder = ["--content", join(folder, "content")];
        const output = name === "build" ? ["--output", join(folder, "_site")] : [];
        const ran = await runCommand(commands[name], [...(words ?? []), ...inFolder, ...output], {
          workingFolder: folder,
        });
        assert.equal(ran.code, 0, `${name}${rest}: ${ran.output}${ran.notices}`);
        called.push(`${name}${rest.trimEnd()}`);
      }
    assert.deepEqual(called, [
      "check --format github --since HEAD^1",
      "build --drafts",
      "check --format github --host github-pages",
      "next",
      'build --base-url "$BASE_URL/"',
    ]);
  });
});

/** Runs the step that decides whether a run goes on. `next` is what an earlier run noted; undefined if that is lost. */
const isDue = (event: string, next: string | undefined): string => {
  const cwd = temporaryFolder();
  if (next !== undefined) writtenFiles(cwd, { ".due/next": next });
  const script = stepsOf(publish).find(({ id }) => id === "due")?.run ?? "exit 1";
  const GITHUB_OUTPUT = join(cwd, "output");
  const { status, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
    cwd,
    env: { ...process.env, EVENT: event, GITHUB_OUTPUT },
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return readFileSync(GITHUB_OUTPUT, "utf8");
};

describe("a scheduled run", () => {
  const [past, future] = ["2024-01-01T08:30:00+09:00\n", "2999-01-01T08:30:00+09:00\n"];
  for (const [what, event, next, expected] of [
    ["goes on if something has fallen due", "schedule", past, true],
    ["ends if the next moment is still to come", "schedule", future, false],
    ["ends if nothing is due any more", "schedule", "", false],
    ["goes on if the moment is lost", "schedule", undefined, true],
    ["is no push, which goes on whatever is due", "push", future, true],
    ["is not started by hand, which goes on too", "workflow_dispatch", "", true],
  ] as const)
    it(what, () => assert.equal(isDue(event, next), `is-due=${expected}\n`));

  it("ends before anything is installed", () => {
    const steps = publish.jobs.due?.steps ?? [];
    assert.deepEqual(
      steps.map(({ uses, id }) => id ?? uses),
      ["actions/cache/restore@v6", "due"],
    );
  });
});
