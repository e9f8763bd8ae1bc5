import { join } from "node:path";
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

/** In characters; room for some thousand threads, and read in a few seconds whatever it holds. */
const largest = 500_000;

const textOf = (file: string): Outcome<string> => {
  const { value: bytes, problems } = contentBytes(file) ?? { problems: [wholeFile(file, missing)] };
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
