import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentBytes } from "./contentBytes.ts";
import { decodedText } from "./decodedText.ts";
import type { OpenPublication, PublicationReader } from "./openContentFolder.ts";
import type { Outcome } from "./outcome.ts";
import { parsePublication } from "./parsePublication.ts";
import { parseYaml } from "./parseYaml.ts";
import { wholeFile } from "./wholeFile.ts";
import { wholeTextFault } from "./wholeTextFault.ts";

const missing =
  "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";

/** Where a `site.yaml` is missing: another spelling of its name, or a folder in this one that has it. */
const missingAt = (folder: string): string => {
  const named = readdirSync(folder).find((name) => /^site\.ya?ml(?:\.txt)?$/i.test(name));
  if (named !== undefined)
    return `The publication is not described, but there is ${named}. Rename it to site.yaml.`;
  const inner = join(folder, "content");
  return existsSync(join(inner, "site.yaml"))
    ? `The publication is not described here, but in ${inner}. Write --content ${inner}.`
    : missing;
};

/** In characters; room for some thousand threads, and read in a few seconds whatever it holds. */
const largest = 500_000;

const textOf = (file: string): Outcome<string> => {
  const { value: bytes, problems } = contentBytes(file) ?? {
    problems: [wholeFile(file, missingAt(dirname(file)))],
  };
  if (!bytes) return { problems };
  const decoded = decodedText(bytes);
  if (decoded.fault !== undefined) return { problems: [wholeFile(file, decoded.fault)] };
  if (decoded.text.length > largest)
    return {
      problems: [
        wholeFile(
          file,
          `The file is longer than ${largest.toLocaleString("en")} characters. Take out threads and links that are not needed any more.`,
        ),
      ],
    };
  const fault = wholeTextFault(decoded.text);
  return fault
    ? { problems: [{ ...wholeFile(file, fault.message), line: fault.line }] }
    : { value: decoded.text, problems: [] };
};

/** Reads `site.yaml`. */
export const openPublication: PublicationReader = ({ folder, baseUrl }): Outcome<OpenPublication> => {
  const file = join(folder, "site.yaml");
  const { value: text, problems } = textOf(file);
  if (text === undefined) return { problems };
  const { value: publication, problems: faults } = parsePublication(text, file, baseUrl);
  if (!publication) return { problems: faults };
  const siteOrigin = { file, positions: parseYaml(text, 1).positions };
  return { value: { publication, siteOrigin }, problems: faults };
};
