import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import packageFacts from "../../../package.json" with { type: "json" };
import { buildCommand } from "../../../src/cli/build.ts";
import { checkCommand } from "../../../src/cli/check.ts";
import { interfaceLanguages } from "../../../src/i18n/languages.ts";
import pinnedNode from "../../../tools/pinned-node/package.json" with { type: "json" };
import { filesBelow } from "../../support/built-site.ts";
import { testFolder } from "../../support/layered-content.ts";
import { runCommand } from "../../support/run-command.ts";
import { initOptions, runInit, startedPublication } from "../../support/started-publication.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Returns a new folder with some files. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, files);
  return folder;
};

const jsonOf = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** What `npm install dateline-press` leaves in an empty folder, as far as `init` reads it. */
const installedFiles = (wanted: string): Readonly<Record<string, string>> => {
  const dependencies = { "dateline-press": wanted };
  const lock = {
    name: "valley",
    lockfileVersion: 3,
    requires: true,
    packages: { "": { dependencies }, "node_modules/dateline-press": { version: packageFacts.version } },
  };
  return {
    "package.json": JSON.stringify({ dependencies }),
    "package-lock.json": JSON.stringify(lock),
    "node_modules/dateline-press/package.json": "{}",
  };
};

describe("dateline init", () => {
  for (const language of [...interfaceLanguages, "fr-CA"])
    it(`makes a publication in ${language} that has no problem`, async () => {
      const folder = await startedPublication(language);
      const words = ["--content", join(folder, "content")];
      const { output, code } = await runCommand(checkCommand, words, { workingFolder: folder });
      assert.equal(output, "5 files checked, no problems.\n");
      assert.equal(code, 0);
      const article = readFileSync(
        join(folder, "content/articles/2023/11/how-to-write-an-article.md"),
        "utf8",
      );
      assert.equal(/^lang: en$/m.test(article), language !== "en");
      assert.match(article, /^date: 2023-11-10T01:30$/m);
    });

  it("makes a publication that can be built", async () => {
    const folder = await startedPublication();
    const words = ["--content", join(folder, "content"), "--output", join(folder, "_site"), "--json"];
    const { output, code } = await runCommand(buildCommand, words, { workingFolder: folder });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(output).problems, []);
  });

  it("writes what editors, npm and GitHub need", async () => {
    assert.deepEqual(filesBelow(await startedPublication()), [
      ".github/workflows/check.yml",
      ".github/workflows/publish.yml",
      ".gitignore",
      ".node-version",
      ".vscode/extensions.json",
      ".vscode/markdown.code-snippets",
      ".vscode/settings.json",
      ".vscode/tasks.json",
      "README.md",
      "content/articles/2023/11/how-to-write-an-article.md",
      "content/authors/newsroom.md",
      "content/pages/about.md",
      "content/sections/culture.md",
      "content/sections/news.md",
      "content/site.yaml",
      "package.json",
      "public/_headers",
    ]);
  });

  it("pins Dateline and Node, and says what to run", async () => {
    const parent = temporaryFolder();
    const { output } = await runInit(parent, ["valley", ...initOptions()]);
    const folder = join(parent, "valley");
    assert.deepEqual(jsonOf(folder, "package.json"), {
      name: "the-valley-post",
      private: true,
      type: "module",
      scripts: { start: "dateline serve", build: "dateline build", check: "dateline check" },
      dependencies: { "dateline-press": packageFacts.version },
    });
    assert.equal(readFileSync(join(folder, ".node-version"), "utf8"), `${pinnedNode.version}\n`);
    assert.equal(
      output,
      `Made The Valley Post: 17 files in ${folder}. Now run:\n\n  cd valley\n  npm install\n  npm start\n\nREADME.md says how to write, check and publish.\n`,
    );
  });

  it("fills the folder in which npm has installed Dateline, whose lock still fits", async () => {
    const folder = folderWith(installedFiles(`^${packageFacts.version}`));
    mkdirSync(join(folder, ".git"));
    const { output, code } = await runInit(folder, initOptions());
    assert.equal(code, 0);
    const { name, dependencies } = jsonOf(folder, "package.json");
    assert.deepEqual(dependencies, { "dateline-press": packageFacts.version });
    const lock = jsonOf(folder, "package-lock.json");
    assert.deepEqual(lock.packages[""], { dependencies, name });
    assert.equal(lock.name, name);
    assert.equal(lock.packages["node_modules/dateline-press"].version, packageFacts.version);
    assert.match(output, /Now run:\n\n {2}npm start\n/);
  });

  it("leaves a package that comes from a file as it is", async () => {
    const folder = folderWith(installedFiles("file:../dateline-press.tgz"));
    await runInit(folder, initOptions());
    const { dependencies } = jsonOf(folder, "package.json");
    assert.deepEqual(dependencies, { "dateline-press": "file:../dateline-press.tgz" });
  });

  it("adds the font that cards in the language need, which npm has to install", async () => {
    const folder = folderWith(installedFiles("0.1.0"));
    const { output } = await runInit(folder, initOptions("ja"));
    assert.equal(jsonOf(folder, "package.json").dependencies["@fontsource-variable/noto-serif-jp"], "^5.3.0");
    assert.match(output, /npm install\n/);
  });

  it("asks for all that no option says if somebody is there to answer", async () => {
    const parent = temporaryFolder();
    const questions: string[] = [];
    const answers = ["The Valley Post", "valley.example", "https://valley.example/", ""];
    const ask = async (question: string) => {
      questions.push(question);
      return answers.shift();
    };
    const world = { ask, environment: { LANG: "de_CH.UTF-8" } };
    const { code, output } = await runInit(parent, ["valley", "--time-zone", "Europe/Zurich"], world);
    assert.equal(code, 0);
    assert.deepEqual(questions, [
      "Name of the publication: ",
      "Address of its site, like https://valley.example/: ",
      "Address of its site, like https://valley.example/: ",
      "Language, like en or fr-CA (de-CH): ",
    ]);
    assert.match(output, /^"valley.example" is not a web address\. Write it whole/);
    const site = readFileSync(join(parent, "valley", "content", "site.yaml"), "utf8");
    assert.match(site, /^name: The Valley Post\nurl: https:\/\/valley.example\/\nlanguage: de-CH\n/);
  });

  it("makes nothing if the input ends before all questions are answered", async () => {
    const parent = temporaryFolder();
    const { code, notices } = await runInit(parent, ["valley"], { ask: async () => undefined });
    assert.equal(code, 1);
    assert.equal(notices, "error: Not all questions were answered. Nothing was made.\n");
    assert.deepEqual(readdirSync(parent), []);
  });

  it("never asks without a terminal, and names all that is missing", async () => {
    const parent = temporaryFolder();
    const { code, notices } = await runInit(parent, ["valley", "--name", "The Valley Post"]);
    assert.equal(code, 2);
    assert.equal(
      notices,
      'error: Say --url, --language, --time-zone too: questions are asked in a terminal only. Write it like dateline init --name "The Valley Post" --url https://valley.example/ --language en --time-zone Europe/Stockholm.\n',
    );
    assert.deepEqual(readdirSync(parent), []);
  });
});

const wrongAnswers: readonly (readonly [option: string, value: string, message: RegExp])[] = [
  ["--name", " ", /^error: --name: " " is empty\./],
  ["--url", "valley.example", /^error: --url: "valley\.example" is not a web address\. Write it whole/],
  ["--language", "Englisch!", /^error: --language: "Englisch!" /],
  ["--time-zone", "Mars/Olympus", /^error: --time-zone: "Mars\/Olympus" /],
];

const wrongFolders: Readonly<
  Record<string, readonly [files: Readonly<Record<string, string>>, message: string]>
> = {
  "has other files": [
    { "notes.txt": "", "content/site.yaml": "" },
    "The folder . is not empty: it has content, notes.txt. A publication begins in a folder that is new or empty. Name one, like dateline init valley.",
  ],
  "belongs to something else": [
    { "package.json": '{ "dependencies": { "express": "5.0.0" } }' },
    "package.json is of something else: it does not depend on dateline-press. Name a folder that is new or empty, or run npm install dateline-press there first.",
  ],
  "has a script of the same name": [
    {
      "package.json": '{ "scripts": { "build": "make" }, "dependencies": { "dateline-press": "0.1.0" } }',
    },
    'package.json has a script "build" already. Rename it, or name a folder that is new or empty.',
  ],
};

describe("dateline init leaves everything as it is", () => {
  for (const [option, value, message] of wrongAnswers)
    it(`if ${option} is wrong`, async () => {
      const parent = temporaryFolder();
      const { code, notices } = await runInit(parent, ["valley", ...initOptions(), option, value]);
      assert.equal(code, 2);
      assert.match(notices, message);
      assert.deepEqual(readdirSync(parent), []);
    });

  for (const [what, [files, message]] of Object.entries(wrongFolders))
    it(`if the folder ${what}`, async () => {
      const folder = folderWith(files);
      const { code, notices } = await runInit(folder, initOptions());
      assert.equal(code, 2);
      assert.equal(notices, `error: ${message}\n`);
      assert.deepEqual(filesBelow(folder), Object.keys(files).sort());
    });

  it("if the folder is a file, or lies below one", async () => {
    const parent = folderWith({ "valley.txt": "" });
    const file = await runInit(parent, ["valley.txt", ...initOptions()]);
    assert.equal(file.notices, "error: valley.txt is a file. Name a folder that is new or empty.\n");
    const below = await runInit(parent, ["valley.txt/post", ...initOptions()]);
    assert.equal(
      below.notices,
      "error: The folder valley.txt/post can't be written: a part of its path is a file. Nothing was made. Name another folder.\n",
    );
    assert.deepEqual(readdirSync(parent), ["valley.txt"]);
  });

  it("if the folder is read-only", () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const support = pathToFileURL(testFolder("support/started-publication.ts")).href;
    const code = `
      import { initOptions, runInit } from ${JSON.stringify(support)};
      if (process.getuid?.() === 0) process.setuid(65534);
      process.stdout.write(JSON.stringify(await runInit(${JSON.stringify(folder)}, initOptions())));`;
    const options = ["--input-type=module", "--eval", code];
    const ran = JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }));
    assert.deepEqual(ran, {
      code: 2,
      output: "",
      notices:
        "error: The folder . can't be written: you have no permission to write there. Nothing was made. Name another folder.\n",
    });
    assert.deepEqual(readdirSync(folder), []);
  });

  it("if there are more arguments than one folder", async () => {
    const parent = temporaryFolder();
    const { code, notices } = await runInit(parent, ["the", "valley", ...initOptions()]);
    assert.equal(code, 2);
    assert.match(notices, /^error: dateline init takes one folder, not "the valley"\./);
    assert.deepEqual(readdirSync(parent), []);
  });
});

describe("what a run that was killed has left", () => {
  it("is no obstacle for the next run", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ".dateline-init", "content"), { recursive: true });
    writeFileSync(join(folder, ".dateline-init", "content", "half.md"), "");
    const { code } = await runInit(folder, initOptions());
    assert.equal(code, 0);
    assert.ok(!filesBelow(folder).some((path) => path.includes("half") || path.includes(".dateline-init")));
  });
});
