import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { positionAt } from "../lib/lines.ts";
import type { Problem } from "../model/problem.ts";
import type { CustomisationFiles } from "./files.ts";
import { configPath } from "./files.ts";
import { encryptionError, type HostPurpose, type Hosts, hostMessage, hostOf, isAllowed } from "./hosts.ts";

/** Returns what browsers would refuse in the HTML of a publication's slots, because of the content security policy. */
export function slotProblems(files: CustomisationFiles, hosts: Hosts): readonly Problem[] {
  const { folder, slots } = files;
  const configFile = configPath(files);
  const markupFiles = Object.values(slots).filter(({ path }) => path.endsWith(".html"));
  return markupFiles.flatMap(({ path }) => {
    const text = readFileSync(join(folder, path), "utf8");
    return refusedMarkup(text, hosts, configFile).map(({ index, message }): Problem => {
      return { severity: "error", file: path, ...positionAt(text, index), message };
    });
  });
}

interface Refusal {
  /** The tag's position in the text. */
  readonly index: number;
  readonly message: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Returns what browsers would refuse in any HTML of a publication that stands in the frame of its pages. */
export function refusedMarkup(text: string, hosts: Hosts, configFile: string): readonly Refusal[] {
  const found: Refusal[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const messages = [
        ...inlineCode(name, attributes),
        ...loadedBy(name, attributes).flatMap(({ address, purpose }) =>
          refusedAddress(address, purpose, hosts, configFile),
        ),
      ];
      for (const message of new Set(messages)) found.push({ index: parser.startIndex, message });
    },
  });
  parser.end(text);
  return found;
}

/** Returns what is wrong with code that stands in the page itself. */
function inlineCode(name: string, attributes: Attributes): readonly string[] {
  const messages: string[] = [];
  if (name === "script" && attributes.src === undefined && isCode(attributes.type))
    messages.push(
      'A script in the page does not run. Put it into a file, such as public/own.js, and write <script src="/own.js"></script>.',
    );
  if (name === "style")
    messages.push(
      "Rules in the page do not apply. Put them into a file of styles/, such as styles/slots.css.",
    );
  if (attributes.style !== undefined)
    messages.push(
      'The attribute "style" does not apply. Write a class instead, and its rules into a file of styles/.',
    );
  for (const handler of Object.keys(attributes).filter((attribute) => /^on[a-z]/.test(attribute)))
    messages.push(
      `The handler "${handler}" does not run. Listen to the event in a file, such as public/own.js, and load it with <script src="/own.js" defer></script>.`,
    );
  if (name === "object" || name === "embed")
    messages.push(`The element <${name}> shows nothing. Write <iframe> or <img>, or a link to the file.`);
  if (name === "base") messages.push("The element <base> would move every link of the page. Remove it.");
  return messages;
}

/** Returns true for the type of a script that runs, or that tells scripts where modules are. */
function isCode(type = ""): boolean {
  return /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(
    type.trim(),
  );
}

interface LoadedAddress {
  readonly address: string;
  readonly purpose: HostPurpose;
}

function loadedBy(name: string, attributes: Attributes): readonly LoadedAddress[] {
  const found = (attributeNames: readonly string[], purpose: HostPurpose): readonly LoadedAddress[] =>
    attributeNames.flatMap((attribute) => {
      const value = attributes[attribute]?.trim();
      if (value === undefined || value === "") return [];
      const addresses = attribute.endsWith("srcset") ? candidates(value) : [value];
      return addresses.map((address) => ({ address, purpose }));
    });
  switch (name) {
    case "script":
      return found(["src"], "scripts");
    case "link":
      return linkPurposes(attributes).flatMap((purpose) => found(["href", "imagesrcset"], purpose));
    case "img":
      return found(["src", "srcset"], "images");
    case "image":
      return found(["href", "xlink:href"], "images");
    case "iframe":
    case "frame":
      return found(["src"], "frames");
    case "video":
      return [...found(["src"], "media"), ...found(["poster"], "images")];
    case "audio":
    case "track":
      return found(["src"], "media");
    case "source":
      return [...found(["src"], "media"), ...found(["srcset"], "images")];
    case "form":
      return found(["action"], "forms");
    case "button":
    case "input":
      return [...found(["formaction"], "forms"), ...found(["src"], "images")];
    default:
      return [];
  }
}

/** @example candidates("a.png 1x, b.png 2x") // ["a.png", "b.png"] */
function candidates(list: string): readonly string[] {
  return list.split(/,\s+|,(?=https?:)/).map((one) => one.trim().split(/\s/, 1)[0] ?? "");
}

const preloadPurposes: Readonly<Record<string, HostPurpose>> = {
  script: "scripts",
  style: "styles",
  font: "fonts",
  image: "images",
  fetch: "connections",
  audio: "media",
  video: "media",
};

/** Returns why a page loads what a link leads to; nothing if it only names it. */
function linkPurposes({ rel = "", as = "" }: Attributes): readonly HostPurpose[] {
  const words = rel.toLowerCase().split(/\s+/);
  if (words.includes("stylesheet")) return ["styles"];
  if (words.includes("modulepreload")) return ["scripts"];
  if (words.includes("preload")) return [preloadPurposes[as.toLowerCase()] ?? "connections"];
  return words.some((word) => word.endsWith("icon")) ? ["images"] : [];
}

function refusedAddress(
  address: string,
  purpose: HostPurpose,
  hosts: Hosts,
  configFile: string,
): readonly string[] {
  if (/^javascript:/i.test(address))
    return [`"${address.slice(0, 40)}" does not run. Put the script into a file.`];
  if (/^(?:data|blob):/i.test(address))
    return [
      `Data in the page is not loaded. Put it into a file of public/, and write its address, like /picture.png.`,
    ];
  const unencrypted = encryptionError(address);
  if (unencrypted !== undefined) return [unencrypted];
  if (!/^(?:https?:|wss:)?\/\//i.test(address) || isAllowed(address, purpose, hosts)) return [];
  const host = hostOf(address);
  if (host === "") return [`"${address}" is not an address.`];
  return [hostMessage(host, purpose, configFile)];
}
