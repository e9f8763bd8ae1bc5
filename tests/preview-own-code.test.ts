import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../bench/measure/free-port.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

const workingFolder = temporaryFolder();
let preview: ChildProcess | undefined;
let address = "";

before(async () => {
  const port = await freePort();
  address = `http://localhost:${port}/`;
  const content = layeredContent("sites/minimal");
  const words = [testFolder("../src/cli/launcher.js"), "serve", "--content", content, "--port", String(port)];
  preview = spawn(process.execPath, words, { cwd: workingFolder, stdio: "ignore" });
  await shown((status) => status === 200);
});

after(async () => {
  preview?.kill();
  if (preview) await once(preview, "exit");
});

/** Requests the front page as a browser does, until it is as expected. Saves again if an event of the watcher got lost. */
const shown = async (
  isWanted: (status: number, text: string) => boolean,
  save: () => void = () => {},
): Promise<string> => {
  for (let tries = 1; tries <= 200; tries += 1) {
    if (tries % 40 === 1) save();
    await pause(100);
    const response = await fetch(address, { headers: { accept: "text/html" } }).catch(() => undefined);
    const text = (await response?.text()) ?? "";
    if (response && isWanted(response.status, text)) return text;
  }
  throw new Error("The front page did not become as it should.");
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
    assert.match(await (await fetch(new URL(styles, address))).text(), /--page:70rem/);
    const robots = async () => (await fetch(`${address}robots.txt`)).text();
    saving("public/robots.txt", "# Own\n")();
    for (let tries = 0; tries < 100 && (await robots()) !== "# Own\n"; tries += 1) await pause(100);
    assert.equal(await robots(), "# Own\n");
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
    assert.equal(preview?.exitCode, null);
  });
});
