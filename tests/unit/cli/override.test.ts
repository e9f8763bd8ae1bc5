import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import packageFacts from "../../../package.json" with { type: "json" };
import { doctorCommand } from "../../../src/cli/doctor.ts";
import { overrideCommand } from "../../../src/cli/override.ts";
import { originLine } from "../../../src/customisation/origin.ts";
import { type Original, originalNamed } from "../../../src/customisation/originals.ts";
import { hashBytes } from "../../../src/lib/hash.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { filesBelow } from "../../support/built-site.ts";
import { runCommand } from "../../support/run-command.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const { version } = packageFacts;

const publication = () => {
  const folder = temporaryFolder();
  const world = { workingFolder: folder };
  return {
    folder,
    override: (...words: readonly string[]) => runCommand(overrideCommand, words, world),
    doctor: () => runCommand(doctorCommand, [], world),
    read: (file: string) => readFileSync(join(folder, file), "utf8"),
    write: (files: Readonly<Record<string, string>>) => writtenFiles(folder, files),
  };
};

const redirect = originalNamed("redirect") ?? assert.fail();

/** The files of an override that was written by version 0.0.1, in which the original was another. */
const oldOverride = (
  form: "copy" | "wrapper",
  { kind, name, file, text }: Original,
  own = (old: string) => old,
): Readonly<Record<string, string>> => {
  const old = text.replace("<main>", '<main class="old">');
  const first = originLine({ form, kind, name, version: "0.0.1", hash: hashBytes(old) });
  return { [file]: first + own(old), [file.replace("layouts/", "layouts/originals/")]: old };
};

describe("dateline override", () => {
  it("copies a layout, and keeps the original beside it", async () => {
    const { folder, override, read } = publication();
    assert.deepEqual(await override("redirect"), { code: 0, output: "layouts/redirect.ts\n", notices: "" });
    assert.deepEqual(filesBelow(folder), ["layouts/originals/redirect.ts", "layouts/redirect.ts"]);
    const [first, ...lines] = read("layouts/redirect.ts").split("\n");
    assert.equal(
      first,
      `// Copy of the layout redirect of dateline-press ${version}, original ${redirect.hash}. Keep this line for: npx dateline doctor`,
    );
    assert.equal(lines.join("\n"), redirect.text);
    assert.equal(read("layouts/originals/redirect.ts"), redirect.text);
  });

  it("copies a part, one function of a part, or what has the path of a file", async () => {
    const { folder, override, read } = publication();
    assert.equal((await override("kicker")).output, "layouts/parts/card.ts\n");
    assert.match(read("layouts/parts/card.ts"), /^export function kicker\(/m);
    assert.doesNotMatch(read("layouts/parts/card.ts"), /statusBadge/);
    assert.equal((await override("layouts/parts/row-blocks.ts")).output, "layouts/parts/row-blocks.ts\n");
    assert.match(
      read("layouts/parts/row-blocks.ts"),
      /^export function rowBlock\([\s\S]+^export function opinionBlock\(/m,
    );
    assert.equal(filesBelow(folder).length, 4);
  });

  it("writes a function that calls the original", async () => {
    const { override, read } = publication();
    await override("article", "--wrap");
    await override("footer", "--wrap");
    assert.match(read("layouts/article.ts"), /^import \{ article \} from "dateline-press\/layouts";$/m);
    assert.match(read("layouts/parts/footer.ts"), /^export const footer: PartOf<"footer"> = /m);
  });

  it("never writes over a file", async () => {
    const { override, read, write } = publication();
    write({ "layouts/redirect.js": "export default () => null;\n" });
    assert.deepEqual(await override("redirect"), {
      code: 1,
      output: "",
      notices:
        "error: layouts/redirect.js already exists. It was not changed. Move it away for a new one, or run dateline override redirect --update after an upgrade.\n",
    });
    assert.equal(read("layouts/redirect.js"), "export default () => null;\n");
  });

  it("lists all that it knows, and what is there already", async () => {
    const { override } = publication();
    await override("kicker");
    const { output } = await override("--list");
    assert.match(output, /^article +layout +layouts\/article\.ts +The page of an article$/m);
    assert.match(output, /^kicker +part +layouts\/parts\/card\.ts +yours +the line above a headline$/m);
  });

  const wrongCalls: Readonly<Record<string, readonly [words: readonly string[], told: string]>> = {
    "an unknown name": [
      ["artcle"],
      '"artcle" is not the name of a layout or a part. Did you mean article? dateline override --list shows all.',
    ],
    "no name": [[], "Name the layout or part, like dateline override article, or see all with --list."],
    "an update of nothing": [
      ["article", "--update"],
      "There is no layouts/article.ts yet. To write one, run dateline override article.",
    ],
  };
  for (const [name, [words, told]] of Object.entries(wrongCalls))
    it(`refuses ${name}`, async () => {
      assert.deepEqual(await publication().override(...words), {
        code: 2,
        output: "",
        notices: `error: ${told}\n`,
      });
    });

  it("refuses the folder of the installation", async () => {
    const { code, notices } = await runCommand(overrideCommand, ["article"], { workingFolder: paths.root });
    assert.deepEqual([code, /^error: This is the folder of Dateline itself/.test(notices)], [2, true]);
  });
});

describe("dateline override --update", () => {
  it("merges what has changed in the original", async () => {
    const { override, read, write } = publication();
    write(
      oldOverride("copy", redirect, (old) =>
        old.replace('<meta charset="utf-8">', '<meta charset="utf-16">'),
      ),
    );
    assert.deepEqual(await override("redirect", "--update"), {
      code: 0,
      output: "layouts/redirect.ts\n",
      notices: "",
    });
    const [first, ...lines] = read("layouts/redirect.ts").split("\n");
    assert.match(first ?? "", new RegExp(`dateline-press ${version}, original ${redirect.hash}\\.`));
    assert.equal(
      lines.join("\n"),
      redirect.text.replace('<meta charset="utf-8">', '<meta charset="utf-16">'),
    );
    assert.equal(read("layouts/originals/redirect.ts"), redirect.text);
    assert.match((await override("redirect", "--update")).output, /follows its present original already/);
  });

  it("shows lines that were changed on both sides", async () => {
    const { override, read, write } = publication();
    write(oldOverride("copy", redirect, (old) => old.replace("<main class=", "<main id=")));
    const { code, notices } = await override("redirect", "--update");
    assert.deepEqual([code, /Search layouts\/redirect\.ts for <<<<<<</.test(notices)], [1, true]);
    assert.match(
      read("layouts/redirect.ts"),
      /^<<<<<<< layouts\/redirect\.ts\n<main id="old">\n=======\n<main>\n>>>>>>> /m,
    );
  });

  it("notes that the original of a wrapper was read", async () => {
    const { doctor, override, read, write } = publication();
    write(oldOverride("wrapper", redirect, () => "export default () => null;\n"));
    await override("redirect", "--update");
    assert.match(read("layouts/redirect.ts"), /^\/\/ Wrapper .+\nexport default \(\) => null;\n$/);
    assert.match((await doctor()).output, /up to date/);
  });

  it("changes nothing if it can't merge", async () => {
    const { override, read, write } = publication();
    const files: Readonly<Record<string, string>> = {
      ...oldOverride("copy", redirect),
      "layouts/originals/redirect.ts": "changed",
    };
    write(files);
    const { code, notices } = await override("redirect", "--update");
    assert.equal(code, 1);
    assert.match(
      notices,
      /^error: layouts\/originals\/redirect\.ts is not the original that .+ was copied from/,
    );
    assert.equal(read("layouts/redirect.ts"), files[redirect.file]);
    write({ "layouts/article.ts": "export default () => null;\n" });
    assert.match(
      (await override("article", "--update")).notices,
      /does not name an original in its first line/,
    );
  });
});

describe("dateline doctor", () => {
  it("says that a folder adds nothing", async () => {
    assert.deepEqual(await publication().doctor(), {
      code: 0,
      output: `dateline-press ${version}\nThis folder adds nothing of its own: no layouts, slots, styles, templates or config.\n`,
      notices: "",
    });
  });

  it("lists what a publication adds", async () => {
    const { doctor, override, write } = publication();
    await override("article");
    await override("card", "--wrap");
    write({
      "dateline.config.ts": "export default { hosts: {} };\n",
      "layouts/front.ts": 'export default () => "";\n',
      "slots/footer.html": "<p>Ours</p>\n",
      "styles/tokens.css": ":root {\n  --page: 70rem;\n}\n",
      "templates/ferries.njk": "Ferries",
    });
    assert.deepEqual(await doctor(), {
      code: 0,
      output: `dateline-press ${version}

Layouts and parts
  layouts/article.ts     copy of the layout article, ${version}: up to date
  layouts/front.ts       written by hand: no line names its original
  layouts/parts/card.ts  wrapper of the part card, ${version}: up to date

Slots
  slots/footer.html

Styles
  styles/tokens.css

Tokens
  --page  styles/tokens.css:2

Templates
  templates/ferries.njk

Config
  dateline.config.ts  hosts
`,
      notices: "",
    });
  });

  it("shows what has changed in an original", async () => {
    const { doctor, write } = publication();
    write(oldOverride("copy", redirect, (old) => old.replace("<h1>", '<h1 class="ours">')));
    const { code, output } = await doctor();
    assert.equal(code, 0);
    assert.match(output, /copy of the layout redirect, 0\.0\.1: the original has changed\n/);
    assert.match(
      output,
      /^--- redirect, dateline-press 0\.0\.1\n\+\+\+ redirect, dateline-press .+\n@@ [\s\S]+\n-<main class="old">\n\+<main>\n/m,
    );
    assert.doesNotMatch(output, /ours/);
    assert.match(
      output,
      /\nnpx dateline override redirect --update merges this into layouts\/redirect\.ts\.\n$/,
    );
  });

  it("compares a copy with the present original if the old one was not kept", async () => {
    const { doctor, write } = publication();
    write({ ...oldOverride("copy", redirect), "layouts/originals/redirect.ts": "" });
    const { output } = await doctor();
    assert.match(
      output,
      /layouts\/originals\/redirect\.ts, the original of 0\.0\.1, is missing or was changed/,
    );
    assert.match(output, /^--- layouts\/redirect\.ts\n\+\+\+ redirect, dateline-press /m);
  });

  it("says what a version does not know any more", async () => {
    const { doctor, write } = publication();
    write({
      "layouts/parts/card.ts": `${originLine({ form: "copy", kind: "part", name: "overline", version: "0.0.1", hash: "x" })}export const overline = () => null;\n`,
      "slots/sidebar.html": "<p>Ours</p>\n",
      "styles/tokens.css": ":root { --pape: #fff; }\n",
    });
    const { code, output, notices } = await doctor();
    assert.equal(code, 1);
    assert.match(output, /copy of the part overline, 0\.0\.1: there is no such part any more/);
    assert.match(notices, /styles\/tokens\.css:1 "--pape" is not a token/);
    assert.match(notices, /slots\/sidebar\.html: "sidebar" is not the name of a slot/);
    assert.match(
      notices,
      /layouts\/parts\/card\.ts:2 It exports "overline", which is no function of this part/,
    );
  });
});
