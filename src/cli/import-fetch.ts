import packageJson from "../../package.json" with { type: "json" };
import { runImport } from "../import/import-run.ts";
import type { MediaFolder } from "../import/import-settings.ts";
import { fetchedMedia } from "../import/media/fetch-media.ts";
import { UsageError } from "./errors.ts";
import { printable, type Terminal } from "./terminal.ts";

type ImportRequest = Parameters<typeof runImport>[0];

/** How the old site is asked. */
export interface FetchManner {
  readonly isReachable: (address: string) => boolean;
  /** Between two requests, in milliseconds. */
  readonly pause: number;
}

/** The largest file that is fetched, in bytes. */
const largest = 50 * 1024 * 1024;

/**
 * Fetches the pictures that an import would not find into the folder of uploads, and tells what came of it.
 * @throws UsageError if nothing says where the old site is
 */
export async function fetchPictures(
  request: ImportRequest,
  { folder }: MediaFolder,
  manner: FetchManner,
  terminal: Terminal,
): Promise<void> {
  const { plan, losses, problems } = await runImport({ ...request, isDryRun: true });
  // The import itself tells of errors, and nothing is fetched for it.
  if (problems.length > 0 && !request.skipsBroken) return;
  const addresses = [...new Set([...losses.pictures, ...losses.files].map(({ address }) => address))];
  if (addresses.length === 0) return;
  const site = plan.sites.map(({ url }) => URL.parse(url ?? "")).find((url) => url !== null);
  if (!site)
    throw new UsageError(
      "--fetch: Nothing in these files says where the old site is. Copy its pictures into the folder of --media.",
    );
  request.progress.stage("Fetching", addresses.length);
  const userAgent = `dateline-press/${packageJson.version} (moving pictures of ${site.host})`;
  const reasons = new Map<string, string[]>();
  let count = 0;
  for await (const { address, reason } of fetchedMedia(addresses, {
    site,
    folder,
    largest,
    userAgent,
    ...manner,
  })) {
    request.progress.advance(1);
    if (reason === undefined) count += 1;
    else reasons.getOrInsertComputed(reason, () => []).push(address);
  }
  terminal.write(`${counted(count)} fetched into ${folder}.\n`);
  for (const [reason, [first = "", ...others]] of reasons) {
    const more = others.length === 0 ? "" : ` So it is with ${counted(others.length)} more.`;
    terminal.warn(`${printable(`${first} was not fetched. ${reason}${more}`)}\n`);
  }
}

function counted(count: number): string {
  return count === 1 ? "1 file" : `${count.toLocaleString("en")} files`;
}
