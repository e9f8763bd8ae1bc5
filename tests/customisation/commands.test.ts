/** Commands that run in the folder of a publication with code of its own. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand } from "../../src/cli/check.ts";
import { builtByCommand } from "../support/built-by-command.ts";
import { publicationWith } from "../support/own-publication.ts";
import { runCommand } from "../support/run-command.ts";

const wrong = {
  "layouts/front.ts": "export default (view) => view.a.b;\n",
  "slots/footer.ts": 'import { html } from "dateline-press/markup";\nexport default () => html`<p>`;\n',
};

const build = async (publication: Awaited<ReturnType<typeof publicationWith>>) => {
  const { publicationFolder: workingFolder, contentFolder: content } = publication;
  return builtByCommand({ content, output: "_site", now: "2023-11-10", workingFolder }).ended;
};

describe("dateline build", () => {
  it("tells where a layout failed on a render thread, writes nothing, and ends with 1", async () => {
    const publication = await publicationWith(wrong);
    const { code, notices } = await build(publication);
    assert.equal(
      notices,
      "layouts/front.ts:1:33 TypeError: Cannot read properties of undefined (reading 'b'). The page is /.\n" +
        "1 error in 1 file.\nNothing was written. The site of the last build is unchanged.\n",
    );
    assert.equal(code, 1);
    assert.equal(existsSync(join(publication.publicationFolder, "_site", "index.html")), false);
  });

  it("shows what is wrong with code and content together", async () => {
    const publication = await publicationWith({
      "slots/hed.html": "",
      "dateline.config.ts": "export default 1;",
    });
    const { notices } = await build(publication);
    assert.match(notices, /^dateline\.config\.ts: It has no config\./);
    assert.match(notices, /^slots\/hed\.html: "hed" is not the name of a slot\. Did you mean head\?/m);
  });
});

describe("a build whose config can't be used", () => {
  it("reads no text anew, neither then nor when the config is corrected", async () => {
    const config = "export default { markdown: () => {} };\n";
    const { change, built, textsRead } = await publicationWith({ "dateline.config.ts": config });
    await built();
    assert.equal(textsRead(), 6);
    change({ "dateline.config.ts": "export default { markdwn: () => {} };\n" });
    await built();
    assert.equal(textsRead(), 0);
    change({ "dateline.config.ts": config });
    await built();
    assert.equal(textsRead(), 0);
    change({ "dateline.config.ts": `${config}// Another hash.\n` });
    await built();
    assert.equal(textsRead(), 6);
  });
});

describe("dateline check", () => {
  const check = async (code: Readonly<Record<string, string>>) => {
    const { publicationFolder: workingFolder, contentFolder } = await publicationWith(code);
    return runCommand(checkCommand, ["--content", contentFolder], { workingFolder });
  };

  it("finds layouts that can't be loaded, names and settings", async () => {
    const { output, code } = await check({
      "dateline.config.ts": "export default {\n  hots: {},\n};\n",
      "layouts/articel.ts": "",
      "layouts/front.ts": 'import "./nothing.ts";\n',
    });
    assert.match(output, /^dateline\.config\.ts:2 hots: It is not known\. Did you mean hosts\?/);
    assert.match(output, /^layouts\/articel\.ts: "articel" is not the name of a layout\./m);
    assert.match(output, /^layouts\/front\.ts:1:8 There is no file "\.\/nothing\.ts" to import\./m);
    assert.equal(code, 1);
  });

  it("finds nothing in code that can be loaded", async () => {
    const { output, code } = await check({ "slots/footer.html": "<p>Join us.</p>" });
    assert.equal(output, "6 files checked, no problems.\n");
    assert.equal(code, 0);
  });
});
