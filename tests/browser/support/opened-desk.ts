import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parse } from "yaml";
import { filesBelow } from "../../support/built-site.ts";

/** Files of a repository: their bytes in base64, by their paths. */
export type DeskFiles = Readonly<Record<string, string>>;

/** Where Sveltia CMS keeps the files of its backend for tests, in the browser's private file system. */
const testFolder = "sveltia-cms-test";

/**
 * Opens the desk of a site and signs in. Everything is as editors have it but the repository, in place of which a folder of the
 * browser holds the files. `url` is the address of the site's front page.
 */
export const openDesk = async (page: Page, url: string, files: DeskFiles): Promise<void> => {
  await page.route("**/admin/config.json*", async (route) => {
    const settings: object = await (await route.fetch()).json();
    await route.fulfill({ json: { ...settings, backend: { name: "test-repo" } } });
  });
  // The desk makes only the fields that are in view.
  await page.setViewportSize({ width: 1440, height: 2400 });
  await page.goto(url);
  await page.evaluate(putFiles, { folder: testFolder, files });
  await page.goto(`${url}admin/`);
  await page.getByRole("button", { name: "Work with Test Repository" }).click();
  await page.getByRole("tree", { name: "Collection List" }).waitFor();
};

/** Returns the files of the repository as they are now. */
export const savedFiles = (page: Page): Promise<DeskFiles> => page.evaluate(readFiles, testFolder);

/** Returns the files of a content folder as a repository has them. */
export const repositoryOf = (folder: string): DeskFiles =>
  Object.fromEntries(
    filesBelow(folder).map((path) => [
      `content/${path}`,
      readFileSync(join(folder, path)).toString("base64"),
    ]),
  );

interface Put {
  readonly folder: string;
  readonly files: DeskFiles;
}

const putFiles = async ({ folder: name, files }: Put): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  const top = await root.getDirectoryHandle(name, { create: true });
  for (const [path, content] of Object.entries(files)) {
    const parts = path.split("/");
    const last = parts.pop() ?? "";
    let folder = top;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const writable = await (await folder.getFileHandle(last, { create: true })).createWritable();
    await writable.write(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
    await writable.close();
  }
};

const readFiles = async (name: string): Promise<Record<string, string>> => {
  const files: Record<string, string> = {};
  const visit = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await visit(handle, `${path}${name}/`);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        files[path + name] = btoa(String.fromCharCode(...bytes));
      }
    }
  };
  await visit(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), "");
  return files;
};

/** Returns a file as text; empty if there is none. */
export const textOf = (files: DeskFiles, path: string): string =>
  Buffer.from(files[path] ?? "", "base64").toString();

/** Returns the front matter of a file, and its text. */
export const recordIn = (file: string): Readonly<Record<string, unknown>> => {
  const [, head = "", text = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return { ...parse(head), text: text.trim() };
};
