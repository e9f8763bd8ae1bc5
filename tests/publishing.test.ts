/** The recipes of docs/publishing.md. What runs here is the text of that page. */
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import { parse } from "yaml";
import { freePort } from "../bench/measure/free-port.ts";
import { buildCommand } from "../src/cli/build.ts";
import { checkCommand } from "../src/cli/check.ts";
import { nextCommand } from "../src/cli/next.ts";
import { processTerminal } from "../src/cli/terminal.ts";
import { paths } from "../src/lib/runtime.ts";
import { buildSite } from "../src/pipeline/build.ts";
import { buildOptions, filesBelow } from "./support/built-site.ts";
import { smallPublication } from "./support/small-publication.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const page = readFileSync(join(paths.root, "docs", "publishing.md"), "utf8");

/** Returns the blocks of code in one language. */
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    ([, block = ""]) => block,
  );

const blockWith = (language: string, part: string): string =>
  blocks(language).find((block) => block.includes(part)) ?? "";

/** Returns the path of a program, if this machine has it. */
const programAt = (name: string): string | undefined =>
  [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

describe("the recipes for hosts", () => {
  it("call commands and options that there are", () => {
    const optionsOf = (command: Command): readonly string[] => command.options.map(({ long }) => long ?? "");
    const terminal = processTerminal();
    const options: ReadonlyMap<string, readonly string[]> = new Map([
      ["build", optionsOf(buildCommand(terminal))],
      ["check", optionsOf(checkCommand(terminal))],
      ["next", optionsOf(nextCommand(terminal))],
    ]);
    const calls = [...page.matchAll(/npx dateline (\w+)([^`|&)\n]*)/g)];
    assert.ok(calls.length > 12);
    for (const [call, name = "", rest = ""] of calls)
      for (const [option] of rest.matchAll(/--[a-z-]+/g))
        assert.ok(options.get(name)?.includes(option), `${call}: ${option}`);
  });

  it("for GitLab are YAML whose jobs check requests, and publish a folder", () => {
    const { check, pages } = parse(blockWith("yaml", "pages:"));
    assert.match(check.rules[0].if, /merge_request_event/);
    assert.equal(pages.pages.publish, "_site");
    for (const line of [...check.script, ...pages.script])
      assert.equal(spawnSync("sh", ["-n"], { input: line }).status, 0, line);
  });

  it("for Netlify build into the folder that is published", () => {
    const toml = blockWith("toml", "[build]");
    for (const line of toml.trimEnd().split("\n"))
      assert.match(line, /^$|^\[[a-z.-]+\]$|^[A-Za-z_]+ = "[^"\\]*"$/, line);
    assert.match(toml, /^publish = "_site"$/m);
  });

  it("for a shell are ones that it understands", () => {
    assert.ok(blocks("sh").length >= 3);
    for (const block of blocks("sh")) execFileSync("sh", ["-n"], { input: block });
  });
});

describe("a bucket", () => {
  const script = blockWith("sh", "rclone");

  it("gets what pages name before the pages, and keeps old assets", async () => {
    const order = [...script.matchAll(/^rclone (\w+) .*$/gm)].map(([line, command]) => [
      command,
      line.endsWith("\\") ? "the rest" : line.split(":").at(-1),
    ]);
    assert.deepEqual(order, [
      ["copy", "valley/assets"],
      ["copy", "valley/pictures"],
      ["sync", "the rest"],
    ]);
    if (!programAt("rclone")) return;
    const [project, bucket] = [temporaryFolder(), temporaryFolder()];
    const output = join(project, "_site");
    writtenFiles(bucket, { "assets/older.css": "", "obsolete/index.html": "" });
    // Most publications have pictures.
    writtenFiles(project, { "_site/pictures/a.jpg": "", "_site/assets/a.css": "", "_site/index.html": "" });
    const options = {
      cwd: project,
      env: { ...process.env, PATH: `${standIns()}:${process.env.PATH}`, HOME: project },
      encoding: "utf8",
    } as const;
    const { status, stderr } = spawnSync("sh", ["-ec", script.replaceAll("site:valley", bucket)], options);
    assert.equal(status, 0, stderr);
    assert.deepEqual(filesBelow(bucket), [...filesBelow(output), "assets/older.css"].sort());
  });
});

/** A folder with programs that stand in for those that would leave this machine. */
const standIns = (): string => {
  const folder = temporaryFolder();
  const programs = {
    npx: "exit 0",
    sudo: "exit 0",
    date: 'echo "release-$RELEASE"',
    // Runs on this machine what would run on the other: drops the options of ssh and the host.
    ssh: 'while :; do case $1 in -l) shift 2;; -*) shift;; *) break;; esac; done; shift; exec sh -c "$*"',
  };
  for (const [name, text] of Object.entries(programs)) {
    writtenFiles(folder, { [name]: `#!/bin/sh\n${text}\n` });
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
};

const moved = "/2023/11/09/harbour-reopens/";

/** The content of a publication with an old address and one that is gone. */
const contentFolder = () =>
  smallPublication({
    "site.yaml":
      "name: The Small Paper\nurl: https://example.org/\nlanguage: en\ntimeZone: Asia/Seoul\ndescription: News.\ngone: [/retracted/]\ncards: false\n",
    "pages/about.md": "---\ntitle: About\n---\n\nWho we are.\n",
    "articles/2023/11/harbour-reopens.md":
      "---\ntitle: Harbour reopens\ndate: 2023-11-09T08:30\nsection: world\naliases: [/old/harbour/, /old/été-1.html]\n---\n\nFerries sail again.\n",
  });

describe("a server with rsync and nginx", () => {
  const home = temporaryFolder();
  const project = temporaryFolder();
  const site = join(home, "current", "site");
  const programs = standIns();
  const rsync = programAt("rsync");
  const nginx = programAt("nginx");
  let stop = () => {};
  let port = 0;

  /** Runs the script of the page in the publication's folder, with the server's folder on this machine. */
  const publish = (release: string): void => {
    const script = blockWith("sh", "rsync").replace("home=/srv/valley", `home=${home}`);
    const env = { ...process.env, PATH: `${programs}:${process.env.PATH}`, RELEASE: release };
    const { status, stderr } = spawnSync("sh", ["-c", script], { cwd: project, env, encoding: "utf8" });
    assert.equal(status, 0, stderr);
  };

  /** Starts nginx with the configuration of the page. */
  const serve = async (program: string): Promise<void> => {
    port = await freePort();
    const config = blockWith("nginx", "server {")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("  listen [::]:80;\n", "")
      .replaceAll("/srv/valley", home);
    const folder = temporaryFolder();
    const { stderr } = spawnSync(program, ["-V"], { encoding: "utf8" });
    const types = join(dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? "/etc/nginx/"), "mime.types");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(" ");
    const main = `${user} daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {} http { access_log off; ${temporary} include ${types}; include ${folder}/valley.conf; }`;
    writtenFiles(folder, { "valley.conf": config, "nginx.conf": main });
    const child = spawn(program, ["-e", join(folder, "errors"), "-c", join(folder, "nginx.conf")], {
      stdio: "ignore",
    });
    stop = () => void child.kill();
    // Only a failure waits so long, however busy the machine is.
    const deadline = performance.now() + 60_000;
    while (child.exitCode === null && performance.now() < deadline) {
      if (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) return;
      await pause(50);
    }
    throw new Error(readFileSync(join(folder, "errors"), "utf8"));
  };

  const build = async (folder: string): Promise<void> => {
    const output = join(project, "_site");
    const report = await buildSite(buildOptions({ folder, output, now: "2023-11-12T12:00" }));
    assert.ok(report.update, JSON.stringify(report.problems));
  };

  before(async () => {
    const folder = await contentFolder();
    await build(folder);
    if (!rsync) return;
    publish("1");
    writtenFiles(folder, { "pages/about.md": "---\ntitle: About\n---\n\nWho we are now.\n" });
    writtenFiles(join(home, "current", "site"), { "assets/older.css": "" });
    await build(folder);
    publish("2");
    if (nginx) await serve(nginx);
  });

  after(() => stop());

  it("gets each build as a folder of its own, with links to what has not changed", () => {
    // Without rsync, only that the script sends what nginx reads can be seen.
    const script = blockWith("sh", "rsync");
    for (const part of ["redirects.map", "gone.map", "site"])
      assert.match(script, new RegExp(`\\.release/${part}`));
    if (!rsync) return;
    assert.deepEqual(readdirSync(join(home, "releases")), ["release-1", "release-2"]);
    assert.equal(readlinkSync(join(home, "current")), "releases/release-2");
    const inode = (release: string, file: string): number =>
      statSync(join(home, "releases", release, "site", file)).ino;
    const [article, about] = [`${moved.slice(1)}index.html`, "about/index.html"];
    assert.equal(inode("release-2", article), inode("release-1", article));
    assert.equal(inode("release-2", `${article}.gz`), inode("release-1", `${article}.gz`));
    assert.notEqual(inode("release-2", about), inode("release-1", about));
  });

  it("keeps the assets of the build before, for readers who have its pages open", () => {
    assert.match(blockWith("sh", "rsync"), /for folder in assets pictures;/);
    if (rsync) assert.ok(existsSync(join(site, "assets", "older.css")));
  });

  const answers: Readonly<
    Record<
      string,
      readonly [path: string, status: number, headers: Readonly<Record<string, RegExp>>, text: RegExp]
    >
  > = {
    "a page for a minute, compressed": [
      "/",
      200,
      {
        "cache-control": /^public, max-age=60, stale/,
        "content-encoding": /^gzip$/,
        "content-type": /^text\/html; charset=utf-8$/,
        vary: /Accept-Encoding/,
      },
      /The Small Paper/,
    ],
    "a feed as text with its encoding": [
      "/feed.xml",
      200,
      { "content-type": /^text\/xml; charset=utf-8$/ },
      /<rss/,
    ],
    "the manifest by its type": [
      "/site.webmanifest",
      200,
      { "content-type": /^application\/manifest\+json/ },
      /"name"/,
    ],
    "the page for unknown addresses": ["/nowhere/", 404, { "cache-control": /^public, max-age=60/ }, /<h1/],
    "the new address of an old one": ["/old/harbour/", 301, { location: new RegExp(`${moved}$`) }, /301/],
    "the same without its slash, and with a query": [
      "/old/harbour?from=mail",
      301,
      { location: new RegExp(`${moved}$`) },
      /301/,
    ],
    "an old address that is no ASCII": [
      "/old/%C3%A9t%C3%A9-1.html",
      301,
      { location: new RegExp(`${moved}$`) },
      /301/,
    ],
    "what is gone": ["/retracted/", 410, {}, /<h1/],
    "nothing of the list of redirects": ["/_redirects", 404, {}, /<h1/],
  };

  for (const [what, [path, status, headers, text]] of Object.entries(answers))
    it(`answers with ${what}`, async () => {
      const config = blockWith("nginx", "server {");
      assert.match(
        config,
        /gzip_static on;[\s\S]*error_page 404 410 \/404\.html;[\s\S]*return 301[\s\S]*return 410/,
      );
      if (!rsync || !nginx) return;
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
      assert.equal(response.status, status);
      for (const [name, expected] of Object.entries(headers))
        assert.match(response.headers.get(name) ?? "", expected, name);
      assert.match(await response.text(), text);
      assert.equal(response.headers.get("content-security-policy"), "frame-ancestors 'none'");
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
      assert.equal(response.headers.get("referrer-policy"), "strict-origin-when-cross-origin");
    });

  it("lets browsers keep assets for ever", async () => {
    assert.match(
      blockWith("nginx", "server {"),
      /\(\?:assets\|pictures\)\/ "public, max-age=31536000, immutable";/,
    );
    if (!rsync || !nginx) return;
    const style = readdirSync(join(site, "assets")).find((name) => /^site-.+\.css$/.test(name));
    const response = await fetch(`http://127.0.0.1:${port}/assets/${style}`);
    assert.equal(response.headers.get("cache-control"), "public, max-age=31536000, immutable");
  });
});
