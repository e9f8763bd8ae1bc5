import type { CDPSession, Page } from "playwright-core";

/** What a first visit fetches and shows, without scrolling. */
export interface FirstVisit {
  /** Transferred bytes of bodies and headers. */
  readonly bytes: number;
  /** The paths of pictures, in the order in which they were asked for. */
  readonly pictures: readonly string[];
  /** The largest element of the first view, and when it was painted in milliseconds. */
  readonly largest: { readonly time: number; readonly element: string; readonly url: string };
  /** The sum of layout shifts. */
  readonly shift: number;
}

/** As Lighthouse has it: the slower quarter of 4G. Bytes a second and milliseconds. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

interface LineTerms {
  readonly line: "slow" | "fast";
  /** How long fonts are held back, in milliseconds. */
  readonly fontDelay?: number | undefined;
}

/** Opens a page in an empty tab and waits until nothing is on its way. */
export const firstVisit = async (
  page: Page,
  url: string,
  { line, fontDelay }: LineTerms,
): Promise<FirstVisit> => {
  const tools = await page.context().newCDPSession(page);
  const transferred = await watchTransfers(tools);
  if (line === "slow") await tools.send("Network.emulateNetworkConditions", slow4G);
  const pictures: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "image") pictures.push(new URL(request.url()).pathname);
  });
  if (fontDelay !== undefined)
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, fontDelay));
      await route.continue();
    });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  const { largest, shift } = await seen(page);
  return { bytes: transferred(), pictures, largest, shift };
};

/** Counts transferred bytes from now on. */
const watchTransfers = async (tools: CDPSession): Promise<() => number> => {
  let bytes = 0;
  tools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await tools.send("Network.enable");
  return () => bytes;
};

const seen = (page: Page): Promise<Pick<FirstVisit, "largest" | "shift">> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const entriesOf = (type: string): readonly PerformanceEntry[] => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type, buffered: true });
      const entries = observer.takeRecords();
      observer.disconnect();
      return entries;
    };
    const last = entriesOf("largest-contentful-paint").at(-1);
    const shifts = entriesOf("layout-shift").map((entry) => Number(entry.toJSON().value));
    const element = last && "element" in last && last.element instanceof Element ? last.element : undefined;
    return {
      largest: {
        time: Math.round(last?.startTime ?? 0),
        element: element?.localName ?? "nothing",
        url: last && "url" in last ? new URL(String(last.url || "about:blank")).pathname : "",
      },
      shift: shifts.reduce((sum, value) => sum + value, 0),
    };
  });
