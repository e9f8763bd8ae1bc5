import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** Launches a browser without a window that makes no requests of its own. */
export const launchedBrowser = async (options: readonly string[] = []): Promise<Browser> => {
  const { program, environment } = findChromium({ environment: process.env, platform: process.platform });
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...environment },
    args: ["--disable-gpu", "--disable-quic", ...options],
  });
};
