import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkCommand } from "../../src/cli/check.ts";
import { importCommand } from "../../src/cli/import.ts";
import { runCommand } from "./run-command.ts";
import { smallPublication } from "./small-publication.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const item = {
  uri: "urn:newsml:nta.example:20231109:quay:1",
  version: "1",
  type: "text",
  pubstatus: "usable",
  versioncreated: "2023-11-09T08:00:00Z",
  copyrightholder: "NTA",
  headline: "Quay is safe",
  subject: [{ code: "01000000", name: "arts" }],
  usageterms: "Not for archives, says the desk.",
  body_html: "<p>The quay is safe.</p>",
};

/** Returns a version of the report on the quay, in ninjs. */
export const version = (number: string, given: object = {}) => ({
  ...item,
  uri: `urn:newsml:nta.example:20231109:quay:${number}`,
  version: number,
  ...given,
});

/** A publication that imports items of a wire, as an editor would. */
export const newsroom = async () => {
  const content = await smallPublication();
  const wire = temporaryFolder();
  const shown = (text: string) => text.replaceAll(content, "content").replaceAll(wire, "wire");
  let count = 0;
  return {
    /** Imports ninjs, or a text as it is. */
    import: async (items: object | string, ...words: readonly string[]) => {
      count += 1;
      const isText = typeof items === "string";
      const file = join(wire, `${count}.${isText ? "xml" : "json"}`);
      writeFileSync(file, isText ? items : JSON.stringify(items));
      const ran = await runCommand(importCommand, [file, "--content", content, ...words]);
      return { ...ran, output: shown(ran.output), notices: shown(ran.notices) };
    },
    write: (path: string, text: string) => writeFileSync(join(content, path), text),
    read: (path: string) => readFileSync(join(content, path), "utf8"),
    edit: (path: string, from: string, to: string) =>
      writeFileSync(join(content, path), readFileSync(join(content, path), "utf8").replace(from, to)),
    files: () => readdirSync(join(content, "articles/2023/11")).filter((name) => name.startsWith("quay")),
    check: async () => (await runCommand(checkCommand, ["--content", content])).output,
  };
};
