import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** A browser without a window, which asks no host for anything of its own accord. */
export const launchedBrowser = async (words: readonly string[] = []): Promise<Browser> => {
  const { program, environment } = findChromium({ environment: process.env, platform: process.platform });
  return chromium.launch({
    executablePath: program,
    env: { ...process.env, ...environment },
    args: ["--disable-gpu", "--disable-quic", ...words],
  });
};
