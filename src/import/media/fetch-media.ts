import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { pathSegments, pathsOf } from "./old-names.ts";
import { isAllowedPath } from "./robots.ts";
import { type RequestManner, responseOf } from "./site-request.ts";

/** From where pictures are fetched, and where to. */
export interface MediaFetch extends RequestManner {
  /** The address of the old site. Nothing is fetched from another host. */
  readonly site: URL;
  /** The folder of uploads. What lies there is not fetched again. */
  readonly folder: string;
  /** Between two requests, in milliseconds. */
  readonly pause: number;
  /** The largest file, in bytes. */
  readonly largest: number;
}

/** What became of an address. */
type FetchedMedia =
  | { readonly address: string; readonly path: string; readonly reason?: undefined }
  /** Why it was not fetched, as a sentence. */
  | { readonly address: string; readonly path?: undefined; readonly reason: string };

/**
 * Fetches files of an old site into the folder of uploads, one at a time: the original of a resized copy if it is there, else the copy.
 * A file lies in its place once it is whole, so that a run that was ended can be started again.
 */
export async function* fetchedMedia(
  addresses: readonly string[],
  fetch: MediaFetch,
): AsyncGenerator<FetchedMedia> {
  const visit = await begunVisit(fetch);
  for (const address of addresses) {
    const result =
      visit.failures < mostFailures
        ? await fetchedFile(address, visit, fetch)
        : { address, reason: "It was not asked for, since the site did not answer several times before." };
    yield result;
  }
}

/** So many requests in a row may fail before the site is left alone. */
const mostFailures = 5;

/** A visit to the old site. */
interface Visit {
  /** With https if the site answers so. */
  readonly origin: URL;
  readonly robots: string;
  /** The number of requests in a row that had no answer. */
  failures: number;
}

async function begunVisit({ site, ...manner }: MediaFetch): Promise<Visit> {
  for (const protocol of site.protocol === "https:" ? ["https:"] : ["https:", "http:"]) {
    const origin = new URL("/", site);
    origin.protocol = protocol;
    try {
      const response = await responseOf(new URL("/robots.txt", origin), manner);
      const robots = response.statusCode === 200 ? await textOf(response) : "";
      response.destroy();
      return { origin, robots, failures: 0 };
    } catch {
      // The next protocol, or each file, tells why.
    }
  }
  return { origin: new URL("/", site), robots: "", failures: 0 };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > 500_000) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function fetchedFile(address: string, visit: Visit, fetch: MediaFetch): Promise<FetchedMedia> {
  const url = URL.parse(address.replace(/^__GHOST_URL__/, ""), fetch.site);
  if (!url || !isOwnHost(url, fetch.site))
    return { address, reason: `It is on another host than ${fetch.site.host}.` };
  const segments = pathSegments(url.pathname);
  if (!segments) return { address, reason: "It is no address of a file." };
  const [original = segments] = pathsOf(segments);
  let reason = "";
  for (const path of new Set([original, segments].map((all) => all.join("/")))) {
    if (existsSync(join(fetch.folder, path))) return { address, path };
    const failed = await writtenFile(path, visit, fetch);
    if (failed === undefined) return { address, path };
    reason = failed;
  }
  return { address, reason };
}

function isOwnHost(url: URL, site: URL): boolean {
  const bare = ({ host }: URL): string => host.toLowerCase().replace(/^www\./, "");
  return /^https?:$/.test(url.protocol) && bare(url) === bare(site);
}

/** Fetches one file. Returns why it could not be, or undefined. */
async function writtenFile(path: string, visit: Visit, fetch: MediaFetch): Promise<string | undefined> {
  let url = new URL(path.split("/").map(encodeURIComponent).join("/"), visit.origin);
  try {
    for (let step = 0; step < 4; step += 1) {
      if (!isAllowedPath(visit.robots, url.pathname + url.search))
        return "The site's robots.txt forbids to fetch it.";
      await setTimeout(fetch.pause);
      const response = await responseOf(url, fetch);
      visit.failures = 0;
      const { statusCode = 0, headers } = response;
      const target =
        statusCode >= 300 && statusCode < 400 ? URL.parse(headers.location ?? "", url) : undefined;
      if (!target) return await storedResponse(response, join(fetch.folder, path), fetch.largest);
      response.destroy();
      if (!isOwnHost(target, fetch.site)) return `It leads to another host, ${target.host}.`;
      url = target;
    }
    return "It leads from one address to the next without end.";
  } catch (error) {
    visit.failures += 1;
    return error instanceof Error ? error.message : String(error);
  }
}

async function storedResponse(
  response: IncomingMessage,
  file: string,
  largest: number,
): Promise<string | undefined> {
  const { statusCode = 0, headers } = response;
  const type = (headers["content-type"] ?? "").replace(/;.*$/s, "").trim().toLowerCase();
  const refusal = refusalOf({
    statusCode,
    type,
    file,
    isTooLarge: Number(headers["content-length"] ?? 0) > largest,
  });
  if (refusal !== undefined) {
    response.destroy();
    return refusal;
  }
  const part = join(dirname(file), `.${file.slice(dirname(file).length + 1)}.part`);
  mkdirSync(dirname(file), { recursive: true });
  try {
    await pipeline(response, limited(largest), createWriteStream(part));
    renameSync(part, file);
    return undefined;
  } finally {
    rmSync(part, { force: true });
  }
}

function refusalOf(answer: {
  readonly statusCode: number;
  readonly type: string;
  readonly file: string;
  readonly isTooLarge: boolean;
}): string | undefined {
  const { statusCode, type, file, isTooLarge } = answer;
  if (statusCode === 404 || statusCode === 410) return "The site has it no more.";
  if (statusCode !== 200) return `The site answered with the status ${statusCode}.`;
  if (isTooLarge) return tooLarge;
  const isMedia =
    mediaTypes.test(type) || (/^(?:application\/octet-stream)?$/.test(type) && mediaEndings.test(file));
  return isMedia ? undefined : `The site sent ${type || "something without a type"}, which is no picture.`;
}

const tooLarge = "It is too large.";

const mediaTypes =
  /^(?:image\/(?:jpeg|pjpeg|png|gif|webp|avif|svg\+xml|tiff|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/;

const mediaEndings = /\.(?:avif|gif|jpe?g|m4a|mp3|mp4|ogg|pdf|png|svg|tiff?|webm|webp)$/i;

function limited(largest: number): Transform {
  let size = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      if (size > largest) done(new Error(tooLarge));
      else done(null, chunk);
    },
  });
}
