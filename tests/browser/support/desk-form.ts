/** Forms of the desk, as an editor fills them: no step begins before the one before has come to its end. */
import type { Locator, Page } from "playwright-core";
import { type DeskFiles, savedFiles } from "./opened-desk.ts";

/** Opens the form of a new record of the collection that is shown. */
export const openNewForm = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Create New Entry" }).first().click();
  await formSettled(page);
};

/** Opens the form of a record. `address` is what its address in the desk ends with. */
export const openForm = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => location.assign(hash), `#/collections/${address}`);
  await formSettled(page);
};

export const fieldNamed = (page: Page, name: string): Locator =>
  page.getByRole("group", { name: `“\u2068${name}\u2069” Field`, exact: true });

/** Writes a value into an input, and waits until the form has taken it. */
export const writeIn = async (input: Locator, value: string): Promise<void> => {
  await input.click();
  await input.fill(value);
  await untilSame(`the value of ${input}`, value, () => input.inputValue());
};

/** Writes at the end of the field Text, and waits until what is to be saved ends with it, as the preview shows. */
export const writeText = async (page: Page, text: string, lastWords: string): Promise<void> => {
  await fieldNamed(page, "Text").getByRole("textbox").click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.insertText(text);
  await preview(page).getByText(lastWords).waitFor();
};

export const pickIn = async (field: Locator, option: string): Promise<void> => {
  await field.getByRole("radio", { name: option }).click();
  await field.getByRole("radio", { name: option, checked: true }).waitFor();
};

/** Chooses from a list that opens over the form. */
export const chooseIn = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.getByRole("combobox").click();
  await page.getByRole("option", { name: option }).click();
  await nothingAbove(page);
  await field.getByRole("combobox").filter({ hasText: option }).waitFor();
};

/** Puts a picture of this machine into a field, and waits until the field shows it. */
export const putPicture = async (page: Page, field: Locator, file: string): Promise<void> => {
  await field.getByRole("button", { name: "Browse" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByRole("button", { name: "Upload" }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Insert" }).click();
  await nothingAbove(page);
  await field.locator("img").waitFor();
};

/** Saves what is open, and returns all files once the desk has left the form. Fails with what the desk says against it. */
export const saved = async (page: Page): Promise<DeskFiles> => {
  await page.getByRole("button", { name: "Save" }).click();
  const left = page.getByRole("tree", { name: "Collection List" });
  const refusal = page.getByRole("alert").filter({ hasText: /error/i });
  await left.or(refusal).first().waitFor();
  if (await refusal.first().isVisible()) throw new Error(await refusals(page));
  return savedFiles(page);
};

const refusals = async (page: Page): Promise<string> => {
  const fields = page.getByRole("group").filter({ has: page.getByRole("alert") });
  const texts = [...(await fields.allInnerTexts()), ...(await page.getByRole("alert").allInnerTexts())];
  return `The desk does not save: ${texts.join(" / ").replace(/\s+/g, " ")}`;
};

/**
 * Waits until a form takes what is typed. Opening it moves the focus, and the button for new records opens an empty layer above all
 * for a moment. Below that nothing can have the focus, and what is typed is lost without a word.
 */
const formSettled = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Save" }).waitFor();
  // The form is given it with the focus.
  await page.locator(".content-editor[tabindex='0']").waitFor();
  await nothingAbove(page);
};

const nothingAbove = (page: Page): Promise<void> =>
  page.locator("dialog:modal").first().waitFor({ state: "hidden" });

const preview = (page: Page): Locator => page.locator("[data-mode='preview']");

/** Asks again and again, as the form shows what it has taken in its own time. */
const untilSame = async (what: string, wanted: string, ask: () => Promise<string>): Promise<void> => {
  const deadline = performance.now() + 30_000;
  for (let found = await ask(); found !== wanted; found = await ask())
    if (performance.now() > deadline)
      throw new Error(`${what} is to be ${JSON.stringify(wanted)}, but is ${JSON.stringify(found)}.`);
};
