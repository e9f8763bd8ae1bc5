import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { XmlElement } from "../xml/element.ts";
import { xmlElements } from "../xml/reader.ts";

/** The addresses of an old site that a file names, or what is wrong with the file. */
type OldAddresses =
  | {
      /** Each address as the file has it, whole or as a path, with the number of times that it stands there. */
      readonly counts: ReadonlyMap<string, number>;
      /** What the file is, and so what the numbers count. */
      readonly kind: "sitemap" | "list" | "log";
      readonly error?: undefined;
    }
  | { readonly error: string };

/**
 * Reads a sitemap (sitemaps.org), a list of addresses with one on each line, or the log of a server in the common or combined
 * format; also packed by gzip. Of a log it counts what was asked for and found. Reads files of any size.
 */
export async function oldAddresses(file: string): Promise<OldAddresses> {
  try {
    const start = await firstBytes(file);
    const isPacked = start[0] === 0x1f && start[1] === 0x8b;
    const open = () => (isPacked ? createReadStream(file).pipe(createGunzip()) : createReadStream(file));
    const head = isPacked ? await firstOf(open()) : start;
    return /^(?:\uFEFF|ï»¿)?\s*</.test(head.toString("latin1"))
      ? await ofSitemap(open())
      : await ofLines(open());
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { error: reasons[String(error.code)] ?? `The file can't be read (${error.code}).` };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
  EISDIR: "This is a folder. Name the files in it.",
  Z_DATA_ERROR: "The file is damaged, or was cut off on the way. Fetch it again.",
  Z_BUF_ERROR: "The file is damaged, or was cut off on the way. Fetch it again.",
};

async function firstBytes(file: string): Promise<Buffer> {
  return firstOf(createReadStream(file, { end: 1023 }));
}

async function firstOf(stream: Readable): Promise<Buffer> {
  for await (const chunk of stream) return Buffer.from(chunk);
  return Buffer.of();
}

async function ofSitemap(chunks: AsyncIterable<Uint8Array>): Promise<OldAddresses> {
  const counts = new Map<string, number>();
  const parts: string[] = [];
  for await (const element of xmlElements(chunks, 1)) {
    if (element.type === "failure") return { error: `Line ${element.line}: ${element.message}` };
    if (element.type === "notices") continue;
    const address = locationIn(element);
    if (address === undefined) continue;
    if (element.local === "sitemap") parts.push(address);
    else count(address, counts);
  }
  if (parts.length > 0) {
    const more = parts.length > 3 ? ` and ${parts.length - 3} more` : "";
    return {
      error: `The file only names other sitemaps. Save those and name them instead: ${parts.slice(0, 3).join(", ")}${more}.`,
    };
  }
  return counts.size > 0
    ? { counts, kind: "sitemap" }
    : {
        error:
          "The file is XML, but no sitemap with addresses. Name a sitemap, a list of addresses or a log.",
      };
}

function locationIn(element: XmlElement): string | undefined {
  const location = element.children.find((child) => typeof child !== "string" && child.local === "loc");
  if (location === undefined || typeof location === "string") return undefined;
  const address = location.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
  return isAddress(address) ? address : undefined;
}

async function ofLines(input: Readable): Promise<OldAddresses> {
  const counts = new Map<string, number>();
  let kind: "list" | "log" = "list";
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const request = logLine.exec(line)?.groups;
    if (request) {
      kind = "log";
      // What failed on the old site is no address of it.
      if (/^(?:GET|HEAD) [23]/.test(`${request.method} ${request.status}`))
        count(request.address ?? "", counts);
      continue;
    }
    const address = line
      .replace(/^\uFEFF/, "")
      .split(/[\s,;"']+/)
      .find(isAddress);
    if (address !== undefined) count(address, counts);
  }
  return counts.size > 0
    ? { counts, kind }
    : {
        error:
          "The file holds no address. Write one on each line, like /2019/05/an-old-report/ or https://example.org/2019/05/an-old-report/, or name a sitemap or the log of a server.",
      };
}

/** A line of the common or combined log format, as Apache and nginx write it. */
const logLine = /"(?<method>[A-Z]+) (?<address>\S+) HTTP\/[\d.]+" (?<status>\d{3})\b/;

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/[^/\s]+|\/(?!\/))/i.test(text);
}

function count(address: string, counts: Map<string, number>): void {
  counts.set(address, (counts.get(address) ?? 0) + 1);
}
