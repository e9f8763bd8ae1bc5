import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { deskReport } from "../../../src/cli/desk-report.ts";
import { doctorCommand } from "../../../src/cli/doctor.ts";
import { runCommand } from "../../support/run-command.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const site = "url: https://example.org/\nname: A\nlanguage: en\ntimeZone: UTC\ndescription: B.\n";

/** Makes a publication with settings of a desk, and reports on it. */
const reported = (admin: string, { url = "https://example.org/", remote = "", missing = false } = {}) => {
  const workingFolder = temporaryFolder();
  if (remote !== "")
    for (const words of [
      ["init", "-q"],
      ["remote", "add", "origin", remote],
    ])
      execFileSync("git", words, { cwd: workingFolder });
  writtenFiles(workingFolder, {
    "content/site.yaml": `${site.replace("https://example.org/", url)}admin: { ${admin} }\n`,
  });
  const resolve = missing
    ? (): string => {
        throw new Error("Cannot find module");
      }
    : undefined;
  const { rows, problems } = deskReport({ workingFolder, content: join(workingFolder, "content"), resolve });
  return {
    said: Object.fromEntries(rows),
    problems: problems.map(({ severity, field, message }) => `${severity} ${field} ${message}`),
  };
};

describe("what the doctor says of a desk", () => {
  it("is where it is, what it edits, and how editors sign in", () => {
    const { said, problems } = reported("backend: github, repo: meridian/paper, branch: main", {
      remote: "git@github.com:Meridian/Paper.git",
    });
    assert.deepEqual(problems, []);
    assert.match(said.editor ?? "", /^Sveltia CMS \d+\.\d+\.\d+$/);
    assert.deepEqual(
      { ...said, editor: "" },
      {
        address: "https://example.org/admin/",
        editor: "",
        repository: "meridian/paper at https://github.com, branch main",
        content: "content/ in the repository",
        "signing in":
          "with a token that each editor makes at https://github.com; for a button, add authUrl (docs/desk.md)",
        saving: "each change is in the branch at once",
      },
    );
  });

  it("names what each forge needs", () => {
    const gitea = reported("backend: forgejo, host: https://git.example.net/, repo: a/b, appId: x1").said;
    assert.match(gitea["signing in"] ?? "", /x1 needs the redirect URI https:\/\/example\.org\/admin\/\. /);
    assert.match(gitea["signing in"] ?? "", /\(CORS\) of https:\/\/example\.org$/);
    const github = reported("backend: github, repo: a/b, authUrl: https://in.example/, workflow: editorial");
    assert.equal(github.said["signing in"], "by a button, through https://in.example; or with a token");
    assert.equal(github.said.saving, "each change is a pull request");
  });

  it("is an error if the editor is not installed or the settings are wrong", () => {
    assert.deepEqual(reported("backend: github, repo: a/b", { missing: true }).problems, [
      "error admin needs Sveltia CMS, which is not installed. Run npm install --save-dev @sveltia/cms, or remove admin.",
    ]);
    const { said, problems } = reported("backend: github, repo: paper");
    assert.deepEqual(said, {});
    assert.match(problems.join(), /^error admin\.repo "paper" is not a repository\./);
  });

  it("is a warning if it would edit something else, or browsers would refuse it", () => {
    const { problems } = reported("backend: github, repo: a/b, folder: paper", {
      url: "http://example.org/",
      remote: "https://gitlab.com/a/b.git",
    });
    assert.deepEqual(problems, [
      "warning url is not a secure address. The desk works at https:// only, as browsers demand it.",
      "warning admin.repo is not the repository that this folder comes from, a/b at gitlab.com. If the desk is to edit that, write it here.",
      "warning admin.folder does not lead to the content: in the repository, that lies in content. Write folder: content",
    ]);
  });

  it("is printed with the rest", async () => {
    const workingFolder = temporaryFolder();
    writtenFiles(workingFolder, {
      "content/site.yaml": `${site}admin: { backend: github, repo: a/b }\n`,
    });
    const { code, output } = await runCommand(doctorCommand, [], { workingFolder });
    assert.equal(code, 0);
    assert.match(output, /\n\nDesk\n {2}address {5}https:\/\/example\.org\/admin\/\n/);
  });
});
