import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { layeredContent } from "./support/layered-content.ts";
import { type StartedPreview, startedPreview } from "./support/started-preview.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const workingFolder = temporaryFolder();
let preview: StartedPreview;

before(async () => {
  preview = await startedPreview({ workingFolder, words: ["--content", layeredContent("sites/minimal")] });
  await preview.shown("", (status) => status === 200);
});

after(() => preview?.stop());

/** Saves, and requests the front page until it is as wanted. */
const shown = (isWanted: Parameters<StartedPreview["shown"]>[1], save: () => void): Promise<string> => {
  save();
  return preview.shown("", isWanted, save);
};

const saving = (path: string, text: string) => (): void => writtenFiles(workingFolder, { [path]: text });

const frontOf = (text: string): string =>
  `import { html } from "dateline-press/markup";
import { front } from "dateline-press/layouts";
import { words } from "../lib/words.ts";
export default (view) => html\`\${front(view)}<!-- ${text} \${words} -->\`;\n`;

const tokens = ":root { --page: 70rem; --paper: light-dark(#ffffff, #14130f); }\n";

describe("a preview of a publication with code of its own", () => {
  it("shows a slot, a layout and what it imports as soon as they are saved", async () => {
    await shown(
      (_, text) => text.includes("<p>Join us.</p>"),
      saving("slots/footer.html", "<p>Join us.</p>"),
    );
    saving("lib/words.ts", 'export const words = "first";\n')();
    await shown((_, text) => text.includes("<!-- one first -->"), saving("layouts/front.ts", frontOf("one")));
    await shown((_, text) => text.includes("<!-- two first -->"), saving("layouts/front.ts", frontOf("two")));
    const words = saving("lib/words.ts", 'export const words = "second";\n');
    await shown((_, text) => text.includes("<!-- two second -->"), words);
  });

  it("shows a style sheet and a public file as soon as they are saved", async () => {
    const page = await shown(
      (_, text) => text.includes('content="#ffffff"'),
      saving("styles/tokens.css", tokens),
    );
    const [, styles = ""] = /<link rel="stylesheet" href="([^"]+)">/.exec(page) ?? [];
    assert.match(await (await fetch(new URL(styles, preview.url))).text(), /--page:70rem/);
    const robots = saving("public/robots.txt", "# Own\n");
    robots();
    await preview.shown("robots.txt", (_, text) => text === "# Own\n", robots);
  });

  it("shows what is wrong with it, and goes on when that is corrected", async () => {
    const wrong = saving("layouts/front.ts", "export default (view) => view.a.b;\n");
    const text = await shown((status) => status === 503, wrong);
    assert.match(text, /layouts\/front\.ts:1<\/code> TypeError: Cannot read properties of undefined/);
    const config = saving("dateline.config.ts", "export default { hots: {} };\n");
    await shown((status, page) => status === 503 && page.includes("Did you mean hosts?"), config);
    saving("layouts/front.ts", frontOf("three"))();
    const corrected = saving("dateline.config.ts", "export default {};\n");
    await shown((status, page) => status === 200 && page.includes("<!-- three second -->"), corrected);
    assert.ok(preview.isRunning());
  });
});
